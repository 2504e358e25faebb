SELECT n.doc
FROM recipient n
JOIN reply r ON r.seq = (
    SELECT max(x.seq) FROM reply_for x JOIN source t ON t.id = x.source
    WHERE x.circulation = n.circulation AND x.body = n.body AND x.seq <= $2
        AND (t.dated_from IS NULL OR t.dated_from <= $3)
)
JOIN reply_example u ON u.seq = r.seq
WHERE n.circulation = $1 AND n.seq <= $2 AND u.example = $4
ORDER BY n.no
