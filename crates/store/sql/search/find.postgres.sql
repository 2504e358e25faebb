SELECT s.no, s.noun, s.subject, s.source, s.passage, s.language, s.words
FROM search s
WHERE array_to_tsvector(string_to_array(s.folded, ' ')) @@ CAST($1 AS tsquery) AND s.seq <= $2
ORDER BY CASE s.noun WHEN 'passage' THEN 1 ELSE 0 END, ts_rank(array_to_tsvector(string_to_array(s.folded, ' ')), CAST($1 AS tsquery)) DESC, s.no
LIMIT $3 OFFSET $4
