SELECT body,
sum(CASE WHEN due >= $2 THEN 1 ELSE 0 END) AS to_come,
sum(CASE WHEN due < $2 THEN 1 ELSE 0 END) AS silent,
sum(CASE WHEN due IS NULL THEN 1 ELSE 0 END) AS undated
FROM expectation
WHERE until = $1 AND body IS NOT NULL
GROUP BY body
ORDER BY count(*) DESC, body
LIMIT $3
