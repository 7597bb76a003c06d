return 'ok'
