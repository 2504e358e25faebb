SELECT doc FROM feedback
WHERE id = $1
