-- KEYS: job, owner's jobs, owner's bytes
-- ARGV: job id
if redis.call('HGET', KEYS[1], 'rev') ~= '0' then
  return 'told'
end
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
return 'struck'
