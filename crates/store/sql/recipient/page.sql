SELECT n.no, n.doc, r.doc AS reply, s.reference AS said, s.dated_from AS day, (
    SELECT count(*) FROM reply_for e
    WHERE e.circulation = n.circulation AND e.body = n.body AND e.seq < r.seq
) AS earlier
FROM recipient n
LEFT JOIN reply r ON r.seq = (
    SELECT max(x.seq) FROM reply_for x JOIN source t ON t.id = x.source
    WHERE x.circulation = n.circulation AND x.body = n.body AND x.seq <= $2
        AND (t.dated_from IS NULL OR t.dated_from <= $3)
)
LEFT JOIN source s ON s.id = r.source
WHERE n.circulation = $1 AND n.seq <= $2 AND n.no > $4
    AND ($6 = 'all' OR coalesce(r.answer, '') = $6)
    AND ($7 = 0 OR r.seq IS NOT NULL AND $8 = coalesce(
        (SELECT g.grade FROM reply_grade g WHERE g.seq = r.seq AND g.standard = $7), ''
    ))
ORDER BY n.no
LIMIT $5
