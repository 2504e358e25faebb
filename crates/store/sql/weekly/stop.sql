UPDATE weekly SET stopped = $2
WHERE account = $1
