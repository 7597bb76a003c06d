-- KEYS: job, owner's jobs, owner's bytes, result
-- ARGV: job id, view, owner, made at (ms), bytes, time to live (ms), file name or ''
-- an answer without a job: the log was quicker, and said that the job is gone
if redis.call('EXISTS', KEYS[4]) == 1 and redis.call('HEXISTS', KEYS[1], 'rev') == 0 then
  return 'gone'
end
-- '' says that there is no name; nothing at all, that Redis has forgotten it
if (redis.call('HGET', KEYS[1], 'name') or '') == '' then
  redis.call('HSET', KEYS[1], 'name', ARGV[7])
end
if redis.call('HSETNX', KEYS[1], 'rev', '0') == 0 then
  return 'known'
end
redis.call('HSET', KEYS[1], 'view', ARGV[2], 'owner', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
redis.call('HSET', KEYS[3], ARGV[1], ARGV[5])
return 'opened'
