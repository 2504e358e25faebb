SELECT r.kind, count(*) AS reviews,
    count(*) FILTER (WHERE EXISTS (SELECT 1 FROM publication p WHERE p.review = r.id)) AS published
FROM practice_review r
GROUP BY r.kind
ORDER BY r.kind
