SELECT doc FROM closure
WHERE (recommendation = $1 OR commitment = $1) AND seq <= $2
ORDER BY seq
