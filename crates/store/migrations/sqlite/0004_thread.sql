-- Threads: findings, recommendations, responses, commitments, and what became of them.
CREATE TABLE finding (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX finding_reference ON finding (reference);
CREATE INDEX finding_source ON finding (source);
CREATE TABLE recommendation (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    number TEXT,
    wording TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX recommendation_reference ON recommendation (reference);
CREATE INDEX recommendation_source ON recommendation (source);
CREATE INDEX recommendation_wording ON recommendation (wording);
CREATE INDEX recommendation_seq ON recommendation (seq);
CREATE TABLE rewording (
    recommendation BLOB NOT NULL REFERENCES recommendation (id),
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX rewording_recommendation ON rewording (recommendation);
CREATE INDEX rewording_source ON rewording (source);
CREATE TABLE response (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    disposition TEXT NOT NULL,
    money TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX response_reference ON response (reference);
CREATE INDEX response_source ON response (source);
CREATE TABLE answer (
    response BLOB NOT NULL REFERENCES response (id),
    seq INTEGER NOT NULL,
    recommendation BLOB REFERENCES recommendation (id),
    number TEXT NOT NULL
) STRICT;
CREATE INDEX answer_response ON answer (response);
CREATE INDEX answer_recommendation ON answer (recommendation);
CREATE TABLE commitment (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    response BLOB REFERENCES response (id),
    plan BLOB,
    recommendation BLOB REFERENCES recommendation (id),
    grade TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX commitment_reference ON commitment (reference);
CREATE INDEX commitment_source ON commitment (source);
CREATE INDEX commitment_response ON commitment (response);
CREATE INDEX commitment_plan ON commitment (plan);
CREATE INDEX commitment_recommendation ON commitment (recommendation);
CREATE TABLE expectation (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    until INTEGER NOT NULL,
    noun TEXT NOT NULL,
    subject BLOB NOT NULL,
    kind TEXT NOT NULL,
    body BLOB REFERENCES body (id),
    due TEXT,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX expectation_subject ON expectation (subject);
CREATE INDEX expectation_until_due_id ON expectation (until, due, id);
CREATE INDEX expectation_until_noun_due_id ON expectation (until, noun, due, id);
CREATE INDEX expectation_source ON expectation (source);
CREATE INDEX expectation_body_until_due ON expectation (body, until, due);
CREATE TABLE ended (
    expectation BLOB PRIMARY KEY REFERENCES expectation (id),
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX ended_source ON ended (source);
CREATE TABLE progress (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    subject BLOB NOT NULL,
    claim TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX progress_reference ON progress (reference);
CREATE INDEX progress_source ON progress (source);
CREATE INDEX progress_subject ON progress (subject);
CREATE TABLE verification (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    subject BLOB NOT NULL,
    verdict TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX verification_reference ON verification (reference);
CREATE INDEX verification_source ON verification (source);
CREATE INDEX verification_subject ON verification (subject);
CREATE TABLE closure (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    recommendation BLOB NOT NULL REFERENCES recommendation (id),
    kind TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX closure_reference ON closure (reference);
CREATE INDEX closure_source ON closure (source);
CREATE INDEX closure_recommendation ON closure (recommendation);
CREATE INDEX closure_kind_seq ON closure (kind, seq);
CREATE TABLE link (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    from_noun TEXT NOT NULL,
    from_id BLOB NOT NULL,
    to_noun TEXT NOT NULL,
    to_id BLOB NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX link_from_id ON link (from_id);
CREATE INDEX link_to_id ON link (to_id);
