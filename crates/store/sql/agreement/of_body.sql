wanted AS (
    SELECT agreement AS id FROM signing
    WHERE body = $1 AND seq <= $2
)
