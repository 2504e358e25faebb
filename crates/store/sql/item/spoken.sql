SELECT 'recommendation' AS noun, id AS subject FROM recommendation WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT 'commitment', id FROM commitment WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT 'plan', id FROM plan WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT 'question', id FROM question WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT 'statement', id FROM statement WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT 'referral', id FROM referral WHERE reference = $1 AND seq <= $2
