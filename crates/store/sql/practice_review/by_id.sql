SELECT doc FROM practice_review
WHERE id = $1
