//! Every rule, in the order of the codes.

use crate::rule::Rule;
use crate::rules;

/// All rules.
pub static RULES: &[&Rule] = &[
    &rules::c001_no_owner::RULE,
    &rules::c002_no_date::RULE,
    &rules::c003_date_not_computed::RULE,
    &rules::c004_opinion::RULE,
    &rules::c005_waits_on_another::RULE,
    &rules::c006_overdue::RULE,
    &rules::d001_nothing_found::RULE,
    &rules::e001_no_text_layer::RULE,
    &rules::e002_letters_not_known::RULE,
    &rules::e003_tracked_changes::RULE,
    &rules::e004_part_not_read::RULE,
    &rules::e005_column_unknown::RULE,
    &rules::f001_cost_deferred::RULE,
    &rules::m001_asked_not_answered::RULE,
    &rules::m002_attendance_contradicts::RULE,
    &rules::n001_name_of_child::RULE,
    &rules::p001_plan_left_open::RULE,
    &rules::p002_reporting_stopped::RULE,
    &rules::p003_reports_missed::RULE,
    &rules::p004_objective_unmeasured::RULE,
    &rules::r001_no_response::RULE,
    &rules::r002_did_not_say::RULE,
    &rules::r003_nothing_promised::RULE,
    &rules::r004_part_unanswered::RULE,
    &rules::r005_one_block_for_many::RULE,
    &rules::r006_addressee_inferred::RULE,
    &rules::r007_answer_without_ask::RULE,
    &rules::t001_several_names::RULE,
    &rules::t002_two_figures::RULE,
    &rules::t003_empty_heading::RULE,
    &rules::t005_citation_contradicts::RULE,
];

/// The rule of a code, in either case.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use llinyn_model::Language;

    use super::*;

    const HEADINGS: [(Language, [&str; 4]); 2] = [
        (Language::En, ["What it finds", "Why it matters", "Example", "What to do"]),
        (Language::Cy, ["Beth mae’n ei ganfod", "Pam mae’n bwysig", "Enghraifft", "Beth i’w wneud"]),
    ];

    #[test]
    fn codes_are_unique_and_found_again() {
        let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
        assert_eq!(codes.len(), RULES.len());
        for rule in RULES {
            assert_eq!(super::rule(&rule.code.to_lowercase()).map(|found| found.name), Some(rule.name));
        }
        assert!(rule("X999").is_none());
    }

    #[test]
    fn every_rule_has_a_page_in_both_languages() {
        for rule in RULES {
            for (language, headings) in HEADINGS {
                let page = rule.page(language);
                assert!(page.starts_with(&format!("# {} · ", rule.code)), "{} {language:?}", rule.code);
                let found: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
                assert_eq!(found, headings, "{} {language:?}", rule.code);
                assert!(
                    page.lines().filter(|line| !line.is_empty()).count() >= 9,
                    "{} {language:?} says too little",
                    rule.code
                );
            }
            assert_ne!(rule.page(Language::En), rule.page(Language::Cy));
        }
    }

    #[test]
    fn names_read_well() {
        for rule in RULES {
            assert!(rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", rule.name);
        }
    }
}
