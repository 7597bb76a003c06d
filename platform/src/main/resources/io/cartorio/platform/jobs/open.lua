-- KEYS: job, owner's jobs, owner's bytes
-- ARGV: job id, view, its time, owner, made at (ms), bytes, time to live (ms), file name or ''
if ARGV[8] ~= '' then
  redis.call('HSETNX', KEYS[1], 'name', ARGV[8])
end
if redis.call('HSETNX', KEYS[1], 'rev', '0') == 0 then
  return 'known'
end
redis.call('HSET', KEYS[1], 'view', ARGV[2], 'at', ARGV[3], 'owner', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[7])
redis.call('ZADD', KEYS[2], ARGV[5], ARGV[1])
redis.call('HSET', KEYS[3], ARGV[1], ARGV[6])
return 'opened'
