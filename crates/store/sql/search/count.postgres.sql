SELECT count(*) AS count
FROM search s
WHERE to_tsvector('simple', s.folded) @@ to_tsquery('simple', $1) AND s.seq <= $2
