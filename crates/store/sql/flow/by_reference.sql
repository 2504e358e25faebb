SELECT f.seq, f.doc, s.doc AS source FROM flow f
JOIN source s ON s.id = f.source
WHERE f.reference = $1 AND f.seq <= $2
