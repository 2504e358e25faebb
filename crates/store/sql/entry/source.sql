SELECT e.leaf, v.fields
FROM entry e JOIN entry_value v ON v.seq = e.seq
WHERE e.subject = $1 AND e.kind = 'source-recorded'
