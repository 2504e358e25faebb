SELECT id, name, digest, by_account, made, stage, reference
FROM intake
WHERE id = $1
