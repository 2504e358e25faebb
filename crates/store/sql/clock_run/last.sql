SELECT seq, doc FROM clock_run
WHERE seq <= $1
ORDER BY day DESC
LIMIT 1
