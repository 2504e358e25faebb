SELECT DISTINCT e.subject AS circulation, e.body, l.email, l.language, l.withdrawn
FROM expectation e
JOIN reply_link l ON l.circulation = e.subject AND l.body = e.body AND l.withdrawn IS NULL
WHERE e.until = $1 AND e.noun = 'circulation' AND e.kind = 'reply' AND e.due >= $2 AND e.due <= $3
    AND l.made <= $4
    AND NOT EXISTS (
        SELECT 1 FROM reply_link o WHERE o.circulation = e.subject AND o.body = e.body AND o.reminds = 1
    )
