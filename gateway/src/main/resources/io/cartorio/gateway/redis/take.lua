-- Takes a request out of each bucket, or out of none where one has less than a whole one left.
-- KEYS: the buckets. ARGV: of each how much it holds, and how much comes again in a second.
local clock = redis.call('TIME')
local now = clock[1] + clock[2] / 1000000
local levels = {}
local admitted = true
for i, key in ipairs(KEYS) do
  local burst, rate = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  local stored = redis.call('HMGET', key, 'level', 'at')
  local level = tonumber(stored[1]) or burst
  local at = tonumber(stored[2]) or now
  levels[i] = math.min(burst, level + math.max(0, now - at) * rate)
  if levels[i] < 1 then
    admitted = false
  end
end
local answer = {admitted and '1' or '0'}
for i, key in ipairs(KEYS) do
  if admitted then
    local burst, rate = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
    levels[i] = levels[i] - 1
    redis.call(
      'HSET', key, 'level', string.format('%.6f', levels[i]), 'at', string.format('%.6f', now))
    -- Once it is full it says no more than one that is not there.
    redis.call('EXPIRE', key, rate > 0 and math.min(math.ceil(burst / rate) + 1, 86400) or 86400)
  end
  answer[i + 1] = string.format('%.6f', levels[i])
end
return table.concat(answer, ' ')
