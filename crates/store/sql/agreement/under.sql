wanted AS (
    SELECT id FROM agreement
    WHERE under = $1 AND id = first AND seq <= $2
)
