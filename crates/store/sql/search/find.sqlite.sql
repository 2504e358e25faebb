SELECT s.no, s.noun, s.subject, s.source, s.passage, s.language, s.words
FROM search_words f JOIN search s ON s.no = f.rowid
WHERE f.folded MATCH $1 AND s.seq <= $2
ORDER BY CASE s.noun WHEN 'passage' THEN 1 ELSE 0 END, f.rank, s.no
LIMIT $3 OFFSET $4
