SELECT id, name, digest, by_account, made, stage, reference
FROM intake
ORDER BY made DESC, id DESC
LIMIT $1
