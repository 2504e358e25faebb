SELECT doc FROM body_name
WHERE body = $1 AND seq <= $2
ORDER BY seq
