SELECT doc FROM theme
WHERE circulation = $1 AND seq <= $2
ORDER BY seq
