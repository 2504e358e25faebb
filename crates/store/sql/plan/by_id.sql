SELECT doc FROM plan
WHERE id = $1
