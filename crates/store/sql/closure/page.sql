SELECT c.seq, c.doc, coalesce(r.doc, p.doc) AS root
FROM closure c LEFT JOIN recommendation r ON r.id = c.recommendation LEFT JOIN commitment p ON p.id = c.commitment
WHERE c.seq > $1 AND ($2 = '' OR c.kind = $2 AND c.recommendation IS NOT NULL)
ORDER BY c.seq
LIMIT $3
