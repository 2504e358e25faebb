-- Threads: findings, recommendations, responses, commitments, and what became of them.
CREATE TABLE finding (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX finding_reference ON finding (reference);
CREATE INDEX finding_source ON finding (source);
CREATE TABLE recommendation (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    number TEXT,
    wording TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX recommendation_reference ON recommendation (reference);
CREATE INDEX recommendation_source ON recommendation (source);
CREATE INDEX recommendation_wording ON recommendation (wording);
CREATE INDEX recommendation_seq ON recommendation (seq);
CREATE TABLE rewording (
    recommendation UUID NOT NULL REFERENCES recommendation (id),
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE INDEX rewording_recommendation ON rewording (recommendation);
CREATE INDEX rewording_source ON rewording (source);
CREATE TABLE response (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    disposition TEXT NOT NULL,
    money TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX response_reference ON response (reference);
CREATE INDEX response_source ON response (source);
CREATE TABLE answer (
    response UUID NOT NULL REFERENCES response (id),
    seq BIGINT NOT NULL,
    recommendation UUID REFERENCES recommendation (id),
    number TEXT NOT NULL
);
CREATE INDEX answer_response ON answer (response);
CREATE INDEX answer_recommendation ON answer (recommendation);
CREATE TABLE commitment (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    response UUID REFERENCES response (id),
    plan UUID,
    recommendation UUID REFERENCES recommendation (id),
    grade TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX commitment_reference ON commitment (reference);
CREATE INDEX commitment_source ON commitment (source);
CREATE INDEX commitment_response ON commitment (response);
CREATE INDEX commitment_plan ON commitment (plan);
CREATE INDEX commitment_recommendation ON commitment (recommendation);
CREATE TABLE expectation (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    until BIGINT NOT NULL,
    noun TEXT NOT NULL,
    subject UUID NOT NULL,
    kind TEXT NOT NULL,
    body UUID REFERENCES body (id),
    due TEXT,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE INDEX expectation_subject ON expectation (subject);
CREATE INDEX expectation_until_due_id ON expectation (until, due, id);
CREATE INDEX expectation_until_noun_due_id ON expectation (until, noun, due, id);
CREATE INDEX expectation_source ON expectation (source);
CREATE INDEX expectation_body_until_due ON expectation (body, until, due);
CREATE TABLE ended (
    expectation UUID PRIMARY KEY REFERENCES expectation (id),
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE INDEX ended_source ON ended (source);
CREATE TABLE progress (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    subject UUID NOT NULL,
    claim TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX progress_reference ON progress (reference);
CREATE INDEX progress_source ON progress (source);
CREATE INDEX progress_subject ON progress (subject);
CREATE TABLE verification (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    subject UUID NOT NULL,
    verdict TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX verification_reference ON verification (reference);
CREATE INDEX verification_source ON verification (source);
CREATE INDEX verification_subject ON verification (subject);
CREATE TABLE closure (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    recommendation UUID NOT NULL REFERENCES recommendation (id),
    kind TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX closure_reference ON closure (reference);
CREATE INDEX closure_source ON closure (source);
CREATE INDEX closure_recommendation ON closure (recommendation);
CREATE INDEX closure_kind_seq ON closure (kind, seq);
CREATE TABLE link (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    from_noun TEXT NOT NULL,
    from_id UUID NOT NULL,
    to_noun TEXT NOT NULL,
    to_id UUID NOT NULL,
    doc TEXT NOT NULL
);
CREATE INDEX link_from_id ON link (from_id);
CREATE INDEX link_to_id ON link (to_id);
