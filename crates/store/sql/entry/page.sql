SELECT e.seq, e.kind, e.subject, e.leaf, e.hash, v.fields, v.salts
FROM entry e LEFT JOIN entry_value v ON v.seq = e.seq
WHERE e.seq > $1
ORDER BY e.seq
LIMIT $2
