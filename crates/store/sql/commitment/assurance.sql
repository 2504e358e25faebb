SELECT reference FROM commitment
WHERE doc LIKE '%"made_in":"assurance"%'
ORDER BY seq DESC
LIMIT 1
