-- KEYS: offsets, job
-- ARGV from 4: job id, end, time to live (ms), channel or ''
local rev = redis.call('HGET', KEYS[2], 'rev')
if not rev then
  -- the log was quicker than the gateway's entry; it stays where there is none, as of other clients of Kafka
  redis.call('HSET', KEYS[2], 'end', ARGV[5])
  redis.call('PEXPIRE', KEYS[2], ARGV[6])
elseif rev == '0' then
  redis.call('HSET', KEYS[2], 'end', ARGV[5])
  redis.call('HDEL', 'owner:bytes:' .. redis.call('HGET', KEYS[2], 'owner'), ARGV[4])
end
if ARGV[7] ~= '' then
  redis.call('PUBLISH', ARGV[7], ARGV[4])
end
return 'ok'
