SELECT r.answer, count(*) AS count
FROM recipient n
LEFT JOIN reply r ON r.seq = (
    SELECT max(x.seq) FROM reply_for x JOIN source t ON t.id = x.source
    WHERE x.circulation = n.circulation AND x.body = n.body AND x.seq <= $2
        AND (t.dated_from IS NULL OR t.dated_from <= $3)
)
WHERE n.circulation = $1 AND n.seq <= $2
GROUP BY r.answer
