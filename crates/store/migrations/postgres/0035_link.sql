-- The statement in which somebody says how two things belong together: before its day nothing was said.
ALTER TABLE link ADD COLUMN source UUID;
UPDATE link SET source = (doc::jsonb #>> '{said,place,source}')::uuid;
