SELECT day, sealed FROM concern_answer
WHERE receipt = $1
ORDER BY position, once
