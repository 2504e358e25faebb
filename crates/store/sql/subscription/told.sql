UPDATE subscription SET told = $2, told_at = $3
WHERE token = $1 AND told = $4
