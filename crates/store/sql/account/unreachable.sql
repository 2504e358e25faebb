SELECT DISTINCT b.reference FROM expectation e JOIN body b ON b.id = e.body
WHERE e.until = $1 AND e.due < $2
AND NOT EXISTS (SELECT 1 FROM account a WHERE a.body = e.body AND a.membership = 'active' AND a.role <> 'member')
ORDER BY b.reference
LIMIT $3
