//! One file a rule.

pub(crate) mod c001_no_owner;
pub(crate) mod c002_no_date;
pub(crate) mod c003_date_not_computed;
pub(crate) mod c004_opinion;
pub(crate) mod c005_waits_on_another;
pub(crate) mod c006_overdue;
pub(crate) mod d001_nothing_found;
pub(crate) mod e001_no_text_layer;
pub(crate) mod e002_letters_not_known;
pub(crate) mod e003_tracked_changes;
pub(crate) mod e004_part_not_read;
pub(crate) mod e005_column_unknown;
pub(crate) mod f001_cost_deferred;
pub(crate) mod m001_asked_not_answered;
pub(crate) mod m002_attendance_contradicts;
pub(crate) mod n001_name_of_child;
pub(crate) mod p001_plan_left_open;
pub(crate) mod p002_reporting_stopped;
pub(crate) mod p003_reports_missed;
pub(crate) mod p004_objective_unmeasured;
pub(crate) mod r001_no_response;
pub(crate) mod r002_did_not_say;
pub(crate) mod r003_nothing_promised;
pub(crate) mod r004_part_unanswered;
pub(crate) mod r005_one_block_for_many;
pub(crate) mod r006_addressee_inferred;
pub(crate) mod r007_answer_without_ask;
pub(crate) mod t001_several_names;
pub(crate) mod t002_two_figures;
pub(crate) mod t003_empty_heading;
pub(crate) mod t005_citation_contradicts;

use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::Response;

use crate::diagnostic::{Arg, Diagnostic};
use crate::found::Found;

/// A count for a message.
pub(crate) fn count(n: usize) -> Arg {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// The number of a recommendation; its place where it has none.
pub(crate) fn number(ask: &Recommendation) -> Arg {
    Arg::Text(ask.number.value().cloned().unwrap_or_else(|| format!("#{}", ask.position)))
}

/// Somebody for a message, which has its own words for nobody.
pub(crate) fn whom(words: Option<&String>) -> Arg {
    Arg::Text(words.cloned().unwrap_or_else(|| "none".to_owned()))
}

/// The numbers a response answers.
pub(crate) fn numbers(response: &Response) -> Arg {
    Arg::Text(response.answers.iter().map(|answer| answer.number.as_str()).collect::<Vec<_>>().join(", "))
}

/// What the reading of the paper noted with this code.
pub(crate) fn noted(found: &mut Found, code: &str, dress: impl Fn(&mut Diagnostic, &[String])) {
    let at = found.paper.source.reference.clone();
    for note in found.paper.notes.iter().filter(|note| note.code == code) {
        let find = found.report(&note.place.spans, &at);
        dress(find, &note.about);
    }
}
