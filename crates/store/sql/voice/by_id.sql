SELECT doc FROM voice
WHERE id = $1
