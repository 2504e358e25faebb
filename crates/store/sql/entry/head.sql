SELECT h.size, h.frontier, (SELECT count(*) FROM (SELECT 1 FROM entry e WHERE e.kind = 'withheld' LIMIT 1) w) AS withheld
FROM log_head h
WHERE h.id = 1
