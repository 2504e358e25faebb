SELECT c.doc FROM commitment c JOIN subject j ON c.id = j.id
WHERE c.seq <= $2
ORDER BY c.seq
