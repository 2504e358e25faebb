SELECT doc FROM expectation
WHERE subject = $1 AND body = $2 AND until = $3 AND kind = $4
ORDER BY seq
