UPDATE account SET membership = $2, password = $3, seed = $4, step = $5, failed = 0, failed_at = NULL
WHERE id = $1
