-- KEYS[1]: the topic's offsets
-- ARGV: partition, the offset it moves from ('' when Redis has none), the offset it moves to
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then
  return 'moved'
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
