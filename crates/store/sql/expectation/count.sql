SELECT
    count(*) AS owed,
    sum(CASE WHEN due < $2 THEN 1 ELSE 0 END) AS silent,
    sum(CASE WHEN due IS NULL THEN 1 ELSE 0 END) AS undated
FROM expectation
WHERE until = $1
