UPDATE account SET step = $2, failed = 0, failed_at = NULL
WHERE id = $1 AND step < $2
