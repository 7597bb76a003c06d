-- KEYS: offsets, job, result, events, dead deliveries
-- ARGV from 4: job id
local owner = redis.call('HGET', KEYS[2], 'owner')
if owner then
  redis.call('ZREM', 'owner:jobs:' .. owner, ARGV[4])
  redis.call('HDEL', 'owner:bytes:' .. owner, ARGV[4])
end
redis.call('ZREM', KEYS[5], ARGV[4])
redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])
return 'ok'
