SELECT doc FROM closure
WHERE reference = $1 AND seq <= $2
