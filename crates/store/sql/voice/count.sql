SELECT
    (SELECT count(*) FROM plan p WHERE EXISTS (SELECT 1 FROM voice v WHERE v.about = p.id)) AS heard,
    (SELECT count(*) FROM plan p WHERE NOT EXISTS (SELECT 1 FROM voice v WHERE v.about = p.id)) AS not_heard,
    (SELECT count(*) FROM voice v WHERE NOT EXISTS (SELECT 1 FROM feedback f WHERE f.voice = v.id)) AS not_told
