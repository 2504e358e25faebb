step AS (
    SELECT e.seq, e.noun, e.subject FROM expectation e
    WHERE e.body = $1 AND e.seq <= $2 AND e.until > $2 AND e.noun IN ('recommendation', 'commitment')
    AND e.kind NOT IN ('recheck', 'review', 'withholding')
)
