WITH own AS (
    SELECT a.response AS id FROM answer a
    WHERE a.recommendation = $1
    AND (SELECT count(*) FROM answer b WHERE b.response = a.response) = 1
)
SELECT e.id FROM expectation e
WHERE e.until = $2 AND e.kind = $3
AND e.subject IN (SELECT c.id FROM commitment c WHERE c.response IN (SELECT id FROM own) OR c.recommendation = $1)
ORDER BY e.seq
