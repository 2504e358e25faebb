SELECT doc, seq FROM link
WHERE from_id = $1 AND seq <= $2
UNION
SELECT doc, seq FROM link
WHERE to_id = $1 AND seq <= $2
ORDER BY seq
