wanted AS (
    SELECT id FROM agreement
    WHERE id = first AND seq > $1 AND seq <= $2
    ORDER BY seq
    LIMIT $3
)
