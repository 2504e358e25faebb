wanted AS (
    SELECT first AS id FROM agreement
    WHERE reference = $1 AND seq <= $2
)
