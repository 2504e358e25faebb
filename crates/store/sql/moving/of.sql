SELECT doc FROM moving
WHERE commitment = $1 AND seq <= $2
ORDER BY seq
