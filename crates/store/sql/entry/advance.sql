UPDATE log_head SET size = $1, frontier = $2
WHERE id = 1 AND size = $3
