SELECT doc FROM passage
WHERE source = $1
ORDER BY no
