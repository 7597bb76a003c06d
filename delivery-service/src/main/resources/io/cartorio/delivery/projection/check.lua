-- KEYS: offsets, caught up
-- ARGV: partition, the offset Redis should have ('' for none), '1' when it has caught up
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then
  return 'moved'
end
if ARGV[3] == '1' then
  redis.call('SADD', KEYS[2], ARGV[1])
end
return 'ok'
