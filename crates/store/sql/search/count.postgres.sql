SELECT count(*) AS count
FROM search s
WHERE array_to_tsvector(string_to_array(s.folded, ' ')) @@ CAST($1 AS tsquery) AND s.seq <= $2
