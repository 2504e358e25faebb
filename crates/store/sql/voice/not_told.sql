wanted AS (
    SELECT id FROM voice v
    WHERE seq > $1 AND seq <= $2 AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.voice = v.id)
    ORDER BY seq
    LIMIT $3
)
