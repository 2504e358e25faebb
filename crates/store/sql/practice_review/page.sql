SELECT r.seq, r.doc FROM practice_review r
WHERE r.seq > $1 AND ($2 = '' OR r.kind = $2)
AND ($3 = '' OR ($3 = 'published') = EXISTS (SELECT 1 FROM publication p WHERE p.review = r.id))
ORDER BY r.seq
LIMIT $4
