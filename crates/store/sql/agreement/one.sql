wanted AS (
    SELECT first AS id FROM agreement
    WHERE id = $1 AND seq <= $2
)
