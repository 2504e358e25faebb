SELECT subject, max(seq) AS seq FROM entry
WHERE subject IN ($1)
GROUP BY subject
