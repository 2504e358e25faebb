wanted AS (
    SELECT id FROM voice
    WHERE about = $1 AND seq <= $2
)
