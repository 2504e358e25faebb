SELECT id, words, reason, by_account, made FROM erasure_request
ORDER BY made, id
