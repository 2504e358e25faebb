SELECT doc FROM question
WHERE id = $1
