SELECT v.fields
FROM entry e JOIN entry_value v ON v.seq = e.seq
WHERE e.kind = 'withheld'
ORDER BY e.seq
