SELECT DISTINCT l.circulation, l.body, l.email, l.language, l.withdrawn
FROM reply_link l
WHERE l.withdrawn IS NULL AND l.made <= $4
    AND l.circulation IN (
        SELECT e.subject FROM expectation e
        WHERE e.until = $1 AND e.noun = 'circulation' AND e.kind = 'reply' AND e.due >= $2 AND e.due <= $3
    )
    AND NOT EXISTS (
        SELECT 1 FROM reply_link o WHERE o.circulation = l.circulation AND o.body = l.body AND o.reminds = 1
    )
ORDER BY l.circulation, l.body
