//! The texts of SQL, one file each, the same for both engines wherever that is possible.

/// The text of `sql/<noun>/<verb>.sql`.
macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $path, ".sql"))
    };
}
pub(crate) use sql;

macro_rules! tables {
    ($($name:ident = $table:literal,)*) => {
        /// The tables a projection writes, in an order in which each stands behind those it refers to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Table { $($name,)* }

        impl Table {
            /// All of them.
            pub(crate) const ALL: &'static [Table] = &[$(Table::$name,)*];

            /// Its name in the database.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Table::$name => $table,)* }
            }

            /// The statement that inserts one row.
            pub(crate) fn insert(self) -> &'static str {
                match self { $(Table::$name => include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $table, "/insert.sql")),)* }
            }
        }
    };
}

tables! {
    Source = "source",
    Passage = "passage",
    Note = "note",
    Term = "term",
    Body = "body",
    BodyName = "body_name",
    Mention = "mention",
    Reorganisation = "reorganisation",
    Membership = "membership",
    Finding = "finding",
    Recommendation = "recommendation",
    Rewording = "rewording",
    Response = "response",
    Answer = "answer",
    Commitment = "commitment",
    Expectation = "expectation",
    Ended = "ended",
    Silence = "silence",
    Progress = "progress",
    Verification = "verification",
    Evidence = "evidence",
    Interpretation = "interpretation",
    Moving = "moving",
    Passing = "passing",
    Closure = "closure",
    Link = "link",
    Plan = "plan",
    Origin = "origin",
    Objective = "objective",
    Measure = "measure",
    Replacement = "replacement",
    Duty = "duty",
    Suspension = "suspension",
    Meeting = "meeting",
    AgendaItem = "agenda_item",
    Statement = "statement",
    Attendance = "attendance",
    Approval = "approval",
    Correction = "correction",
    Referral = "referral",
    Question = "question",
    WrittenAnswer = "written_answer",
    Judgement = "judgement",
    Fund = "fund",
    Agreement = "agreement",
    Signing = "signing",
    Flow = "flow",
    Reliance = "reliance",
    Voice = "voice",
    Feedback = "feedback",
    Circulation = "circulation",
    Recipient = "recipient",
    CirculationAbout = "circulation_about",
    Example = "example",
    Reply = "reply",
    ReplyFor = "reply_for",
    ReplyGrade = "reply_grade",
    ReplyExample = "reply_example",
    Theme = "theme",
    Outcome = "outcome",
    Figure = "figure",
    ClockRun = "clock_run",
    Erasure = "erasure",
    Withholding = "withholding",
    Search = "search",
}
