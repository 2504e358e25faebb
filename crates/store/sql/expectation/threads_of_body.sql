SELECT min(seq) AS seq, noun, subject FROM step
WHERE $5 = '' OR noun = $5
GROUP BY noun, subject
HAVING min(seq) > $3
ORDER BY 1
LIMIT $4
