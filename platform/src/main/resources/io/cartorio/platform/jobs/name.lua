-- KEYS: job
-- ARGV: file name or '' for none
if redis.call('HEXISTS', KEYS[1], 'rev') == 1 then
  redis.call('HSETNX', KEYS[1], 'name', ARGV[1])
end
return 'ok'
