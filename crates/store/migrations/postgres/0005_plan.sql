-- Plans: what they answer, their objectives and measures, the duty to report on them, what replaces them.
CREATE TABLE plan (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    folded_title TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX plan_reference ON plan (reference);
CREATE INDEX plan_source ON plan (source);
CREATE INDEX plan_folded_title ON plan (folded_title);
CREATE TABLE origin (
    plan UUID NOT NULL REFERENCES plan (id),
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE INDEX origin_plan ON origin (plan);
CREATE INDEX origin_source ON origin (source);
CREATE TABLE objective (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    plan UUID NOT NULL REFERENCES plan (id),
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX objective_reference ON objective (reference);
CREATE INDEX objective_plan ON objective (plan);
CREATE INDEX objective_source ON objective (source);
CREATE TABLE measure (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    plan UUID NOT NULL REFERENCES plan (id),
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX measure_reference ON measure (reference);
CREATE INDEX measure_plan ON measure (plan);
CREATE INDEX measure_source ON measure (source);
CREATE TABLE replacement (
    plan UUID NOT NULL REFERENCES plan (id),
    seq BIGINT NOT NULL,
    by_plan UUID NOT NULL REFERENCES plan (id),
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE INDEX replacement_plan ON replacement (plan);
CREATE INDEX replacement_by_plan ON replacement (by_plan);
CREATE INDEX replacement_source ON replacement (source);
CREATE TABLE duty (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    plan UUID NOT NULL REFERENCES plan (id),
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX duty_reference ON duty (reference);
CREATE INDEX duty_plan ON duty (plan);
CREATE INDEX duty_source ON duty (source);
CREATE TABLE suspension (
    duty UUID NOT NULL REFERENCES duty (id),
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE INDEX suspension_duty ON suspension (duty);
CREATE INDEX suspension_source ON suspension (source);
