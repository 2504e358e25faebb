UPDATE account SET failed = failed + 1, failed_at = $2
WHERE id = $1
