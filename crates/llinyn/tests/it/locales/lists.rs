//! The closed lists of the program: every key that is made from a name is named here, exactly, from the list itself.

use std::collections::BTreeSet;

use llinyn::act::measure::Given;
use llinyn::picture::MarkKind;
use llinyn::report::pack::Held;
use llinyn::report::pack::stamp;
use llinyn::review_type::Nation;
use llinyn_check::Level;
use llinyn_model::Language;
use llinyn_model::account::{Membership, Role};
use llinyn_model::agenda_item::AgendaReason;
use llinyn_model::agreement::Force;
use llinyn_model::body::{BodyKind, Inference};
use llinyn_model::change::Change;
use llinyn_model::circulation::{Answer, Met, Purpose};
use llinyn_model::closure::ClosureKind;
use llinyn_model::commitment::Grade;
use llinyn_model::concern::ConcernState;
use llinyn_model::erasure::ErasureReason;
use llinyn_model::error::ErrorKind;
use llinyn_model::evidence::FileKind;
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::figure::Bound;
use llinyn_model::flow::Fault;
use llinyn_model::fund::{Certainty, Gives, Says};
use llinyn_model::judgement::Answering;
use llinyn_model::link::LinkKind;
use llinyn_model::measure::Movement;
use llinyn_model::meeting::{Presence, Strength};
use llinyn_model::membership::{Basis, Holder};
use llinyn_model::power::Power;
use llinyn_model::progress::Claim;
use llinyn_model::reorganisation::ReorganisationKind;
use llinyn_model::response::{Disposition, MoneyReading};
use llinyn_model::signing::SigningKind;
use llinyn_model::source::SourceKind;
use llinyn_model::subject::Subject;
use llinyn_model::theme::Done;
use llinyn_model::verification::Verdict;
use llinyn_model::withholding::{Audience, Ground};
use llinyn_store::GapFigure;
use uuid::Uuid;

use super::catalogue::package;
use super::sources::Source;

/// A closed list: its messages are `<prefix>-<name>`.
pub(super) struct List {
    pub(super) prefix: String,
    pub(super) names: Vec<String>,
    /// What each of its messages is given.
    pub(super) variables: &'static [&'static str],
}

/// The lists of the pages, with the columns each shows beside its words.
pub(super) const PAGES: &[(&str, &[&str])] = &[
    ("list-bodies", &["tag"]),
    ("list-commitments", &["tag", "whom", "day"]),
    ("list-costs", &["tag", "whom"]),
    ("list-ended", &["tag", "whom"]),
    ("list-meetings", &["whom", "day"]),
    ("list-overdue", &["tag", "whom", "day"]),
    ("list-owed", &["tag", "whom", "day"]),
    ("list-papers", &["tag", "day"]),
    ("list-plans", &["whom"]),
    ("list-responses", &["tag", "whom"]),
    ("list-silent", &["tag", "whom", "day"]),
    ("list-threads", &["whom"]),
    ("list-undated", &["tag", "whom"]),
];

/// The lists that stay empty until people act; their stories open them.
pub(super) const ACTED: &[(&str, &[&str])] = &[
    ("list-attendance", &["tag", "day"]),
    ("list-due", &["tag", "whom", "day"]),
    ("list-circulations", &["tag", "whom", "day"]),
    ("list-gap", &["tag"]),
    ("list-open", &["tag"]),
    ("list-orphaned", &["tag", "whom", "day"]),
];

/// Nouns that pages name and nothing else can be about.
const OTHER_NOUNS: &[&str] =
    &["decision", "evidence", "example", "judgement", "outcome", "passage", "rewording", "signing", "theme"];
/// The units of a period, as `words.rs` calls them.
const UNITS: &[&str] = &["day", "calendar-day", "working-day", "week", "month", "year"];
/// What a paper's page counts.
const COUNTED: &[&str] =
    &["finding", "recommendation", "response", "commitment", "statement", "question", "plan"];
/// The lists of children’s voice.
const VOICES: &[&str] = &["heard", "not_heard", "not_told"];
/// The forms by which what is owed is given.
const FORMS: &[&str] = &["answer", "circulation", "progress", "reply", "report", "response"];
/// What is told apart of what happened since a meeting.
const HAPPENED: &[&str] = &["came", "said", "shown", "moved", "ended"];
/// What a response says of money.
const MONEY: [MoneyReading; 5] = [
    MoneyReading::None,
    MoneyReading::Deferred,
    MoneyReading::Amount(0),
    MoneyReading::NotStated,
    MoneyReading::Withheld,
];
/// How a commitment can end that nothing succeeds.
const ENDS_ALONE: [ClosureKind; 5] = [
    ClosureKind::DoneVerified,
    ClosureKind::DoneNotVerified,
    ClosureKind::Refused,
    ClosureKind::Withdrawn,
    ClosureKind::Overtaken,
];
const LEVELS: [Level; 3] = [Level::Error, Level::Warning, Level::Note];

fn months() -> Vec<String> {
    (1..=12).map(|month| month.to_string()).collect()
}

fn kinds_of_files() -> Vec<String> {
    FileKind::ALL.iter().map(|kind| kind.name().to_owned()).collect()
}

/// All closed lists.
pub(super) fn lists() -> Vec<List> {
    let closed = |prefix: &str, names: &[&str]| with(prefix, names, &[]);
    let mut lists = vec![
        closed("answer", &["unlinked"]),
        closed("audience", &[&["public"][..], &Audience::ALL.map(Audience::name)].concat()),
        closed("body", &BodyKind::ALL.map(BodyKind::name)),
        closed("bound", &Bound::ALL.map(Bound::name)),
        closed("change", Change::KINDS),
        closed("claim", &Claim::ALL.map(Claim::name)),
        closed("cli", &as_strs(&subcommands())),
        closed("cli-arg", &as_strs(&arguments())),
        closed("closure", &ClosureKind::ALL.map(ClosureKind::name)),
        closed("concern-state", &ConcernState::ALL.map(ConcernState::name)),
        with("count", COUNTED, &["count"]),
        closed("desk", FORMS),
        closed("disposition", &Disposition::ALL.map(Disposition::name)),
        closed("evidence-kind", &as_strs(&kinds_of_files())),
        closed("erasure-reason", &ErasureReason::ALL.map(ErasureReason::name)),
        closed("fate", &[&["by_plan", "by_other"][..], &ENDS_ALONE.map(ClosureKind::name)].concat()),
        closed("gap", &GapFigure::ALL.map(GapFigure::name)),
        closed("grade", &Grade::ALL.map(Grade::name)),
        closed("inferred", &Inference::ALL.map(Inference::name)),
        closed("intake-decision", &["undecided", "accepted", "refused"]),
        closed("intake-stage", &["open", "recorded", "given_up"]),
        closed("kind", &SourceKind::ALL.map(SourceKind::name)),
        closed("level", &LEVELS.map(Level::name)),
        closed(
            "link",
            &[&LinkKind::ALL.map(LinkKind::name)[..], &as_strs(&seen_from_the_other_end()), &["made-in"]]
                .concat(),
        ),
        closed("mark", &MarkKind::ALL.map(MarkKind::name)),
        closed("money", &[&MONEY.map(MoneyReading::name)[..], &["said"]].concat()),
        closed("month", &as_strs(&months())),
        closed("moved", &Movement::ALL.map(Movement::name)),
        closed("noun", &[&as_strs(&subjects())[..], OTHER_NOUNS].concat()),
        closed("owed", &ExpectationKind::ALL.map(ExpectationKind::name)),
        closed("pack", &[HAPPENED, &Held::MISSING.map(Held::name)].concat()),
        with("period", UNITS, &["count"]),
        closed("power", &Power::ALL.map(Power::name)),
        closed("purpose", &Purpose::ALL.map(Purpose::name)),
        closed("question", &["is_answered", "is_held", "is_open"]),
        closed("reorganisation", &ReorganisationKind::ALL.map(ReorganisationKind::name)),
        closed("role", &as_strs(&roles())),
        closed("silent", &ExpectationKind::ALL.map(ExpectationKind::name)),
        closed("strength", &Strength::ALL.map(Strength::name)),
        closed("verdict", &Verdict::ALL.map(Verdict::name)),
        closed("verify", &stamp::Verdict::ALL.map(stamp::Verdict::name)),
        closed("withholding-ground", &Ground::ALL.map(Ground::name)),
    ];
    lists
        .extend(of_circulations().into_iter().chain(boards()).chain(people_and_money()).chain(of_children()));
    let errors: Vec<String> =
        ErrorKind::ALL.iter().flat_map(|kind| [kind.key(), format!("{}.help", kind.key())]).collect();
    lists.push(with("error", &as_strs(&errors), &["about"]));
    for (page, columns) in PAGES.iter().chain(ACTED) {
        lists.push(closed(page, &[&["title", "intro", "words"], *columns].concat()));
    }
    lists
}

/// What is told in plain words, and of practice reviews and children’s voice.
fn of_children() -> [List; 10] {
    let closed = |prefix: &str, names: &[&str]| with(prefix, names, &[]);
    [
        closed("plainly-answer", &Disposition::ALL.map(Disposition::name)),
        closed("plainly-claim", &[&Claim::ALL.map(Claim::name)[..], &["nothing"]].concat()),
        closed("plainly-ended", &ClosureKind::ALL.map(ClosureKind::name)),
        closed("plainly-silent", &ExpectationKind::ALL.map(ExpectationKind::name)),
        closed("plainly-verdict", &[&Verdict::ALL.map(Verdict::name)[..], &["nothing"]].concat()),
        closed("review", &["awaited", "published"]),
        closed("nation", &Nation::ALL.map(Nation::name)),
        closed("voice", VOICES),
        with("voice-figure", VOICES, &["count"]),
        closed("voice-rows", VOICES),
    ]
}

/// Those of accounts, of measures, of money and of agreements.
fn people_and_money() -> [List; 11] {
    let closed = |prefix: &str, names: &[&str]| with(prefix, names, &[]);
    [
        closed("account-is", &Membership::ALL.map(Membership::name)),
        closed("account-role", &Role::ALL.map(Role::name)),
        closed("flow-fault", &Fault::ALL.map(Fault::name)),
        closed("force", &Force::ALL.map(Force::name)),
        closed("language", &Language::ALL.map(Language::tag)),
        closed("term-kind", &[LinkKind::SameConcept.name(), LinkKind::Supersedes.name()]),
        closed("signing", &SigningKind::ALL.map(SigningKind::name)),
        closed("gives", &Gives::NAMES),
        closed("fund-said", &Says::NAMES),
        closed("certainty", &Certainty::ALL.map(Certainty::name)),
        closed("given", &Given::ALL.map(Given::name)),
    ]
}

/// What is sent round and asked, and what is replied.
fn of_circulations() -> Vec<List> {
    let closed = |prefix: &str, names: &[&str]| with(prefix, names, &[]);
    vec![
        closed("done", &Done::NAMES),
        closed("met", &Met::ALL.map(Met::name)),
        closed("relink", &["again", "withdraw"]),
        closed("answering", &Answering::ALL.map(Answering::name)),
        closed("replying", &["whole", "holding"]),
        closed(
            "reply",
            &[&["not_asked", "waiting", "no_reply"][..], &Answer::ALL.map(Answer::name)].concat(),
        ),
        closed("reply-form", &["yes", "no", "answer", "known", "in_use", "examples", "words", "part"]),
    ]
}

/// Those of boards and their meetings.
fn boards() -> [List; 5] {
    [
        with("agenda", &AgendaReason::ALL.map(AgendaReason::name), &[]),
        with("basis", &[&Basis::ALL.map(Basis::name)[..], &["unknown"]].concat(), &[]),
        with("holder", &Holder::NAMES, &[]),
        with("presence", &Presence::ALL.map(Presence::name), &[]),
        with("seat", &["chair", "member"], &[]),
    ]
}

/// Every key that is made from a name.
pub(super) fn made() -> BTreeSet<String> {
    let rules = llinyn_check::registry::RULES;
    let of_rules = rules.iter().flat_map(|rule| [rule.code.to_owned(), format!("{}.help", rule.code)]);
    lists().iter().flat_map(List::keys).chain(of_rules).collect()
}

impl List {
    /// Its keys.
    pub(super) fn keys(&self) -> Vec<String> {
        self.names.iter().map(|name| format!("{}-{name}", self.prefix)).collect()
    }

    /// Whether the program makes keys of this list: by a format, or by handing its name to `named`.
    pub(super) fn is_made_by(&self, source: &Source) -> bool {
        let prefix = &self.prefix;
        let ways = [
            format!("\"{prefix}-{{"),
            format!("\"{prefix}-\""),
            format!("named(\"{prefix}\", "),
            format!("((\"{prefix}\", "),
            format!("Named(\"{prefix}\", "),
            format!("One(\"{prefix}\", "),
        ];
        let page = PAGES.iter().chain(ACTED).any(|(page, _)| page == prefix)
            && source.text.contains(&format!("\"{prefix}\""));
        page || ways.iter().any(|way| source.text.contains(way))
    }
}

fn with(prefix: &str, names: &[&str], variables: &'static [&'static str]) -> List {
    let names = names.iter().map(|name| name.replace('_', "-")).collect();
    List { prefix: prefix.to_owned(), names, variables }
}

fn as_strs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// The nouns others can be about, from the list in the model.
fn subjects() -> Vec<String> {
    let text = std::fs::read_to_string(package("model").join("src/subject.rs")).unwrap();
    let names: Vec<String> = text
        .lines()
        .filter_map(|line| line.trim().split_once("Id) = \""))
        .map(|(_, name)| name.trim_end_matches('"').to_owned())
        .collect();
    assert!(
        names.len() > 10 && names.iter().all(|name| Subject::stored(name, Uuid::nil()).is_some()),
        "{names:?}"
    );
    names
}

/// The roles the store records a body in.
fn roles() -> Vec<String> {
    let mut roles = BTreeSet::new();
    for entry in std::fs::read_dir(package("store").join("src/project")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| line.contains("w.mention")) {
            roles.extend(line.split('"').nth(1).map(str::to_owned));
        }
    }
    assert!(roles.len() > 10, "{roles:?}");
    roles.into_iter().collect()
}

/// The commands of the command line.
fn subcommands() -> Vec<String> {
    let names: Vec<String> = enum_lines("    ")
        .filter(|line| line.starts_with(char::is_uppercase))
        .map(|line| line.trim_end_matches([' ', '{', ',']).to_lowercase())
        .collect();
    assert!(names.len() > 5, "{names:?}");
    names
}

/// Their arguments, those that all share, and the flags every command line has.
fn arguments() -> Vec<String> {
    let fields = enum_lines("        ").filter(|line| line.starts_with(char::is_lowercase));
    let help = std::fs::read_to_string(package("llinyn").join("src/cli/help.rs")).unwrap();
    let flags = help.split("flag(\"").skip(1).filter_map(|behind| behind.split('"').next());
    let names: BTreeSet<String> = fields
        .filter_map(|line| line.split_once(':').map(|(name, _)| name.to_owned()))
        .chain(["db", "files", "lang"].into_iter().chain(flags).map(str::to_owned))
        .collect();
    assert!(names.len() > 10, "{names:?}");
    names.into_iter().collect()
}

/// The lines of the enum of commands that are indented by so much.
fn enum_lines(indent: &'static str) -> impl Iterator<Item = String> {
    let text = std::fs::read_to_string(package("llinyn").join("src/cli/mod.rs")).unwrap();
    let (_, behind) = text.split_once("enum Command {").unwrap();
    let (body, _) = behind.split_once("\n}").unwrap();
    let lines: Vec<String> = body
        .lines()
        .filter_map(|line| line.strip_prefix(indent))
        .filter(|line| !line.starts_with(' '))
        .map(str::to_owned)
        .collect();
    lines.into_iter()
}

/// Each link has a name of its own for the thread at its other end.
fn seen_from_the_other_end() -> Vec<String> {
    let both_ways = |kind: &&LinkKind| !kind.is_mutual();
    LinkKind::ALL.iter().filter(both_ways).map(|kind| format!("{}-by", kind.name())).collect()
}
