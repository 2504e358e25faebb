DELETE FROM withholding_request
WHERE id = $1
