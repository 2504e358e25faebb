SELECT r.doc FROM practice_review r JOIN publication p ON p.review = r.id
WHERE p.report = $1 AND p.seq <= $2
ORDER BY r.seq
