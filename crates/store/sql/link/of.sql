SELECT doc FROM link
WHERE (from_id = $1 OR to_id = $1) AND seq <= $2
ORDER BY seq
