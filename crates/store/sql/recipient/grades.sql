SELECT g.standard, g.grade, count(*) AS count
FROM recipient n
JOIN reply r ON r.seq = (
    SELECT max(x.seq) FROM reply_for x JOIN source t ON t.id = x.source
    WHERE x.circulation = n.circulation AND x.body = n.body AND x.seq <= $2
        AND (t.dated_from IS NULL OR t.dated_from <= $3)
)
JOIN reply_grade g ON g.seq = r.seq
WHERE n.circulation = $1 AND n.seq <= $2
GROUP BY g.standard, g.grade
ORDER BY g.standard, g.grade
