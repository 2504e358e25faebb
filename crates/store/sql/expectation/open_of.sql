SELECT id, kind, doc FROM expectation
WHERE subject = $1 AND until = $2
ORDER BY seq
