wanted AS (
    SELECT id FROM voice
    WHERE reference = $1 AND seq <= $2
)
