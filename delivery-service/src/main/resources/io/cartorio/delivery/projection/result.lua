-- KEYS: offsets, result, job
-- ARGV from 4: job id, revision, result, end, time to live (ms), channel or ''
local rev = redis.call('HGET', KEYS[3], 'rev')
-- without a view the job is removed already, or will be shown by its own record
if rev then
  redis.call('SET', KEYS[2], ARGV[6], 'PX', ARGV[8])
  if tonumber(rev) < tonumber(ARGV[5]) then
    redis.call('HSET', KEYS[3], 'end', ARGV[7])
  end
end
if ARGV[9] ~= '' then
  redis.call('PUBLISH', ARGV[9], ARGV[4])
end
return 'ok'
