SELECT doc FROM body_name
WHERE seq <= $1
ORDER BY seq
