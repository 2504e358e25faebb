wanted AS (
    SELECT id FROM practice_review
    WHERE reference = $1 AND seq <= $2
)
