SELECT id, source, hold, by_account, made FROM withholding_request
ORDER BY made, id
