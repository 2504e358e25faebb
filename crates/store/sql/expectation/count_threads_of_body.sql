SELECT count(DISTINCT e.subject) AS threads FROM expectation e
WHERE e.body = $1 AND e.seq <= $2 AND e.until > $2
AND e.noun IN ('recommendation', 'commitment') AND e.kind NOT IN ('recheck', 'review', 'withholding')
