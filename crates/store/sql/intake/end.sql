UPDATE intake
SET stage = $2, reference = $3
WHERE id = $1 AND stage = 'open'
