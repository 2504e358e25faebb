-- The statement in which somebody says how two things belong together: before its day nothing was said.
ALTER TABLE link ADD COLUMN source BLOB;
UPDATE link SET source = unhex(replace(json_extract(doc, '$.said.place.source'), '-', ''));
