SELECT count(*) AS count
FROM search_words f JOIN search s ON s.no = f.rowid
WHERE f.folded MATCH $1 AND s.seq <= $2
