-- Plans: what they answer, their objectives and measures, the duty to report on them, what replaces them.
CREATE TABLE plan (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    folded_title TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX plan_reference ON plan (reference);
CREATE INDEX plan_source ON plan (source);
CREATE INDEX plan_folded_title ON plan (folded_title);
CREATE TABLE origin (
    plan BLOB NOT NULL REFERENCES plan (id),
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX origin_plan ON origin (plan);
CREATE INDEX origin_source ON origin (source);
CREATE TABLE objective (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    plan BLOB NOT NULL REFERENCES plan (id),
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX objective_reference ON objective (reference);
CREATE INDEX objective_plan ON objective (plan);
CREATE INDEX objective_source ON objective (source);
CREATE TABLE measure (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    plan BLOB NOT NULL REFERENCES plan (id),
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX measure_reference ON measure (reference);
CREATE INDEX measure_plan ON measure (plan);
CREATE INDEX measure_source ON measure (source);
CREATE TABLE replacement (
    plan BLOB NOT NULL REFERENCES plan (id),
    seq INTEGER NOT NULL,
    by_plan BLOB NOT NULL REFERENCES plan (id),
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX replacement_plan ON replacement (plan);
CREATE INDEX replacement_by_plan ON replacement (by_plan);
CREATE INDEX replacement_source ON replacement (source);
CREATE TABLE duty (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    plan BLOB NOT NULL REFERENCES plan (id),
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX duty_reference ON duty (reference);
CREATE INDEX duty_plan ON duty (plan);
CREATE INDEX duty_source ON duty (source);
CREATE TABLE suspension (
    duty BLOB NOT NULL REFERENCES duty (id),
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX suspension_duty ON suspension (duty);
CREATE INDEX suspension_source ON suspension (source);
