-- The last day a source can have been written on, by which what it says of one thing follows another's; and the first,
-- also of one that says only by when it was written.
ALTER TABLE source ADD COLUMN dated_to TEXT;
UPDATE source SET dated_to = coalesce(json_extract(doc, '$.dated.days.stated.to'), dated_from),
    dated_from = coalesce(dated_from, json_extract(doc, '$.dated.days.stated.to'));
