wanted AS (
    SELECT r.id FROM practice_review r
    WHERE r.seq > $1 AND r.seq <= $2 AND ($3 = '' OR r.kind = $3)
    AND ($4 = '' OR ($4 = 'published') = EXISTS (SELECT 1 FROM publication p WHERE p.review = r.id))
    ORDER BY r.seq
    LIMIT $5
)
