SELECT doc FROM recommendation
WHERE wording = $1
ORDER BY seq
