SELECT e.seq, e.leaf, v.fields
FROM entry e JOIN entry_value v ON v.seq = e.seq
WHERE e.seq <= $1 AND v.fields LIKE $2
ORDER BY e.seq
