-- KEYS: offsets, job, owner's jobs, owner's bytes, result, events, dead deliveries
-- ARGV from 4: job id, revision, view, owner, made at (ms), bytes, last until (ms) or '', '1' when values go,
--   when its delivery was given up (ms) or ''
if tonumber(ARGV[5]) < tonumber(redis.call('HGET', KEYS[2], 'rev') or '-1') then
  return 'ok'
end
redis.call('HSET', KEYS[2], 'rev', ARGV[5], 'view', ARGV[6], 'owner', ARGV[7])
redis.call('ZADD', KEYS[3], ARGV[8], ARGV[4])
if ARGV[9] == '0' then
  redis.call('HDEL', KEYS[4], ARGV[4])
else
  redis.call('HSET', KEYS[4], ARGV[4], ARGV[9])
end
if ARGV[10] == '' then
  redis.call('PERSIST', KEYS[2])
else
  redis.call('HDEL', KEYS[2], 'end')
  redis.call('PEXPIREAT', KEYS[2], ARGV[10])
  redis.call('PEXPIREAT', KEYS[6], ARGV[10])
end
if ARGV[11] == '1' then
  redis.call('DEL', KEYS[5])
end
if ARGV[12] == '' then
  redis.call('ZREM', KEYS[7], ARGV[4])
else
  redis.call('ZADD', KEYS[7], ARGV[12], ARGV[4])
end
return 'ok'
