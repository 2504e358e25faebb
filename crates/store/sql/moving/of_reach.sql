SELECT m.doc FROM moving m JOIN subject j ON m.commitment = j.id
WHERE m.seq <= $2
ORDER BY m.seq
