SELECT id, name, digest, by_account, made, stage, reference
FROM intake
WHERE digest = $1 AND stage = 'open'
ORDER BY made, id
LIMIT 1
