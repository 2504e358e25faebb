SELECT e.seq, v.fields
FROM entry e JOIN entry_value v ON v.seq = e.seq
WHERE e.kind = 'erased'
ORDER BY e.seq
