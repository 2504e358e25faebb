SELECT doc FROM body
WHERE seq <= $1
ORDER BY seq
