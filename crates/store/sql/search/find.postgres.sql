SELECT s.no, s.noun, s.subject, s.source, s.passage, s.language, s.words
FROM search s, to_tsquery('simple', $1) q
WHERE to_tsvector('simple', s.folded) @@ q AND s.seq <= $2
ORDER BY CASE s.noun WHEN 'passage' THEN 1 ELSE 0 END, ts_rank(to_tsvector('simple', s.folded), q) DESC, s.no
LIMIT $3 OFFSET $4
