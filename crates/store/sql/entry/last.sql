SELECT max(seq) AS seq FROM entry WHERE subject = $1
