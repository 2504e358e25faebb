UPDATE weekly SET told_at = $2
WHERE account = $1 AND told_at = $3
