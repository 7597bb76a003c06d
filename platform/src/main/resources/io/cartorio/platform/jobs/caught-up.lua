-- KEYS: caught up
-- the number of partitions that caught up in this run of the server
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local partitions = 0
for _, caught_up_in in ipairs(redis.call('HVALS', KEYS[1])) do
  if caught_up_in == run then
    partitions = partitions + 1
  end
end
return tostring(partitions)
