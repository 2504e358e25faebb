SELECT r.seq, r.doc, s.reference, s.doc AS source, s.dated_from, (
    SELECT min(f.seq) FROM reply_for f
    WHERE f.seq = r.seq AND NOT EXISTS (
        SELECT 1 FROM reply_for x JOIN source t ON t.id = x.source
        WHERE x.circulation = f.circulation AND x.body = f.body AND x.seq > f.seq AND x.seq <= $2
            AND (t.dated_from IS NULL OR t.dated_from <= $3)
    )
) AS stands
FROM reply r
JOIN source s ON s.id = r.source
WHERE r.circulation = $1 AND r.seq <= $2 AND (s.dated_from IS NULL OR s.dated_from <= $3) AND r.seq > $4
ORDER BY r.seq
LIMIT $5
