SELECT w.doc FROM withholding w
WHERE w.seq = (SELECT max(o.seq) FROM withholding o WHERE o.source = w.source)
ORDER BY w.seq
