SELECT doc FROM figure
WHERE id = $1
