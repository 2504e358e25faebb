SELECT c.seq, c.doc, r.doc AS recommendation
FROM closure c JOIN recommendation r ON r.id = c.recommendation
WHERE c.seq > $1 AND ($2 = '' OR c.kind = $2)
ORDER BY c.seq
LIMIT $3
