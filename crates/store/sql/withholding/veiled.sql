SELECT COALESCE(MAX(seq), 0) AS seq
FROM (SELECT seq FROM withholding UNION ALL SELECT seq FROM erasure) AS veiled
