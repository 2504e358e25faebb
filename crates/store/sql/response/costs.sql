SELECT seq, doc FROM response
WHERE doc NOT LIKE '%"reading":"not_stated"%' AND seq > $1
ORDER BY seq
LIMIT $2
