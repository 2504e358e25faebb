WITH own AS (
    SELECT a.response AS id FROM answer a
    WHERE a.recommendation = $1
    AND (SELECT count(*) FROM answer b WHERE b.response = a.response) = 1
), subject AS (
    SELECT $1 AS id
    UNION
    SELECT id FROM own
    UNION
    SELECT c.id FROM commitment c JOIN own ON c.response = own.id
    UNION
    SELECT c.id FROM commitment c WHERE c.recommendation = $1
)
SELECT e.id FROM subject s JOIN expectation e ON e.subject = s.id
WHERE e.until + 0 = $2
ORDER BY e.seq
