-- What one body owes, soonest first, is read in the order of an index, however much that is.
DROP INDEX expectation_body_until_due;
CREATE INDEX expectation_body_until_due ON expectation (body, until, due, id);
