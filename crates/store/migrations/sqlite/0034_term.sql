-- How words belong together, read as a whole.
CREATE INDEX link_term ON link (seq) WHERE from_noun = 'term';
