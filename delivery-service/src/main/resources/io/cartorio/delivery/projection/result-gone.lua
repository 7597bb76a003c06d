-- KEYS: offsets, result, job, owner's jobs, owner's bytes
-- ARGV from 4: job id, answer, time to live (ms), channel or ''
-- the entry its gateway made for a job that is gone; one that the log told of goes by its tombstone
if redis.call('HGET', KEYS[3], 'rev') == '0' then
  redis.call('DEL', KEYS[3])
  redis.call('ZREM', KEYS[4], ARGV[4])
  redis.call('HDEL', KEYS[5], ARGV[4])
end
redis.call('SET', KEYS[2], ARGV[5], 'PX', ARGV[6])
if ARGV[7] ~= '' then
  redis.call('PUBLISH', ARGV[7], ARGV[4])
end
return 'ok'
