-- KEYS: offsets, caught up
-- ARGV: partition, the offset Redis should have ('' for none), '1' when it has caught up
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then
  return 'moved'
end
if ARGV[3] == '1' then
  -- of this run: a server that begins again from an older picture of itself has not caught up
  local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
  redis.call('HSET', KEYS[2], ARGV[1], run)
end
return 'ok'
