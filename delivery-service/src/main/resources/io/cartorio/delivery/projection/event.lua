-- KEYS: offsets, events, job
-- ARGV from 4: stream id, event, most events, time to live (ms), '1' when the job is removed
if ARGV[8] == '1' then
  redis.call('DEL', KEYS[2])
  return 'ok'
end
-- a stream refuses an id that is not above its last: a repeat
redis.pcall('XADD', KEYS[2], 'MAXLEN', ARGV[6], ARGV[4], 'event', ARGV[5])
local left = redis.call('PTTL', KEYS[3])
redis.call('PEXPIRE', KEYS[2], left > 0 and left or ARGV[7])
return 'ok'
