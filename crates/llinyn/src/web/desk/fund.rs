//! The forms about money: what is promised, who contributes, what was spent.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::fund::Certainty;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::fund::{self, NAMES, Promising, Row, Sharing, Spending};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const FUND: Form = Form {
    title: "desk-fund",
    about: About::ThreadOrPlan,
    fields: &[
        field("text", Kind::Line, "desk-fund-text", "desk-fund-text-hint"),
        field("amount", Kind::Line, "desk-fund-amount", "desk-fund-amount-hint"),
        field("purpose", Kind::Line, "desk-fund-purpose", "desk-cost-empty-hint"),
        field("from", Kind::Line, "desk-fund-from", "desk-cost-empty-hint"),
    ],
};

const SHARING: Form = Form {
    title: "desk-sharing",
    about: About::Fund,
    fields: &[field("contributions", Kind::Contributions, "desk-sharing-rows", "desk-sharing-hint")],
};

const SPENDING: Form = Form {
    title: "desk-spending",
    about: About::Fund,
    fields: &[
        field("amount", Kind::Line, "desk-spending-amount", "desk-spending-amount-hint"),
        field("words", Kind::Area, "desk-spending-words", "desk-spending-words-hint"),
    ],
};

acts! {
    fund_form, promise_fund: FUND to fund::promise, |of, sent| Promising {
        about: of,
        text: sent.text("text"),
        amount: sent.text("amount"),
        purpose: sent.text("purpose"),
        from: sent.text("from"),
    };
    sharing_form, share: SHARING to fund::share, |of, sent| Sharing { fund: of, rows: rows(sent) };
    spending_form, spend: SPENDING to fund::spend, |of, sent| Spending {
        fund: of,
        amount: sent.text("amount"),
        words: sent.text("words"),
    };
}

/// The rows of the form of who contributes.
fn rows(sent: &Sent) -> Vec<Row> {
    let row = |names: &fund::Names| Row {
        by: sent.text(names.by),
        gives: sent.text(names.gives),
        much: sent.text(names.much),
        words: sent.text(names.words),
        certainty: Certainty::ALL.into_iter().find(|one| one.name() == sent.get(names.certainty)),
        reserved: !sent.get(names.reserved).is_empty(),
    };
    NAMES.iter().map(row).collect()
}
