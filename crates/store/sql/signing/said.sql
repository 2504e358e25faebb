SELECT doc FROM signing
WHERE agreement IN (SELECT id FROM wanted) AND seq <= $2
ORDER BY seq
