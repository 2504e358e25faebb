SELECT token, stopped, told_at FROM weekly
WHERE account = $1
