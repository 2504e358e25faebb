SELECT r.seq, r.doc, s.reference, s.dated_from, (
    SELECT max(x.seq) FROM reply x JOIN source t ON t.id = x.source
    WHERE x.circulation = r.circulation AND x.body = r.body AND x.seq <= $2
        AND (t.dated_from IS NULL OR t.dated_from <= $3)
) AS latest
FROM reply r
JOIN source s ON s.id = r.source
WHERE r.circulation = $1 AND r.seq <= $2 AND (s.dated_from IS NULL OR s.dated_from <= $3) AND r.seq > $4
ORDER BY r.seq
LIMIT $5
