//! One pass over the text that tells which cues can have anything to say about a piece of it.
//!
//! A cue looks for fine shapes and is slow; a paper is mostly prose that no cue speaks of. So every cue names
//! the words without which it cannot speak, and all those words are looked for at once.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

macro_rules! triggers {
    ($($(#[$doc:meta])* $name:ident: $($word:literal)+;)*) => {
        /// What a piece of text may hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Trigger { $($(#[$doc])* $name,)* }

        const WORDS: &[(Trigger, &str)] = &[$($((Trigger::$name, $word),)+)*];
    };
}

triggers! {
    /// A promise, or something near one.
    Promise: " will " " shall " "will " "inten" "required to" "aim to" "propos" "due " "commit" "undert" "working to" "continue" "tasked"
        "commissioned" "have asked" "has asked" "forward to" "content to" "next step" "await" "anticipat" "should be taken"
        "step forward" "advantages" "expect" "consider" "ask the" "bydd" "bwriad" "ymrwym" "disgwyl" "aros am" "gofynn" "must"
        "need to" "report back" "parhau" "bwriedir" "cyhoeddir" "gweithio i" "edrych ymlaen" "i am asking" "which i asked"
        "to be asked" "draft" "explor" "developed" "publication in" "plan to" "plans to" "hope that" "pledge" "taking steps"
        "addaw" "adolygir" "cynhelir" "cymryd camau" "fydd" "gwneir" "manteision" "paratoir" "penodir" "sefydlir" "ymgynghorir"
        "comisiynu";
    /// An answer that says yes or no in running text.
    Verdict: "accept" "agree" "support" "reject" "note" "derbyn" "gwrthod" "nodi" "cytun" "plans to" "current plans" "not held"
        "declin" "oppos";
    /// Somebody asks.
    Ask: "recommend" "should" "must" "shall" "argym" "dyl" "asked to" "ask" "propose" "gofyn";
    /// Money.
    Money: "financ" "cost" "ariann" "£" "goblygiadau" "resource impl";
    /// A count of something.
    Count: "organis" "author" "council" "board" "bodies" "children" "famil" "respons" "report" "school" "home" "sefydl"
        "awdurdod" "cyng" "o blant" "agenc" "partner";
    /// A document with a year in its title.
    Citation: "act 1" "act 2" "deddf" "regulations" "rheoliadau" "measure 20" "guidance 20" "convention";
    /// Reports that are due again and again, or stop.
    Reporting: "six-monthly" "six monthly" "quarterly" "every six months" "every quarter" "annual report" "progress report"
        "updates" "bob chwe mis" "chwarterol" "adroddiadau cynnydd" "every three months" "bob tri mis" "monthly";
    /// A plan.
    Plan: "plan" "strateg" "rhaglen" "programme" "cynllun";
    /// Something found.
    Finding: "found" "identified" "criticism" "conclud" "concern" "canfu" "nodwyd" "nodod" "gwelwyd" "gwelsom" "bryder";
    /// A sending round.
    Sent: "sent to" "consult" "received from" "responses have" "views were" "ymgynghor" "anfon" "ymatebion";
    /// Something said at a meeting.
    Said: "asked" "sought" "assur" "suggest" "confirm" "express" "advis" "explain" "inform" "apolog" "felt" "spoke" "commitment"
        "undertook" "gofynn" "sicr" "awgrym" "cadarnh" "mynegi" "eglur" "ymrwym" "ymddiheur" "agreed" "resolved" "endorsed" "approved" "penderf"
        "request" "had been put" "recruited" "cytunwyd" "dywed" "holodd" "teiml";
    /// An abbreviation introduced in brackets.
    Bracket: "(";
    /// Words of English.
    English: " the " " of " " to " " and " "the " " is ";
    /// Words of Welsh.
    Welsh: " yn " " yr " " y " " ac " " bod " "'r " "’r " "mae " " i " " o " " gan " "ymateb" "argymhell" "dylai";
    /// A thing that ended.
    Close: "closed" "close" "discharged" "cau" "gau" "superseded" "withdrawn";
}

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(WORDS.iter().map(|(_, word)| word))
        .ok()
});

/// The triggers that stand in a piece of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Triggers(u32);

impl Triggers {
    /// Looks at a text once.
    pub(crate) fn of(text: &str) -> Triggers {
        let Some(finder) = FINDER.as_ref() else { return Triggers(u32::MAX) };
        let found =
            finder.find_overlapping_iter(text).filter_map(|found| WORDS.get(found.pattern().as_usize()));
        Triggers(found.fold(0, |bits, (trigger, _)| bits | 1 << *trigger as u8))
    }

    /// Whether a trigger is among them.
    pub(crate) fn has(self, trigger: Trigger) -> bool {
        self.0 & 1 << trigger as u8 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pass_tells_what_may_be_there() {
        let found = Triggers::of("The Board WILL publish; cost £4m (the Plan).");
        for (trigger, expected) in [
            (Trigger::Promise, true),
            (Trigger::Money, true),
            (Trigger::Plan, true),
            (Trigger::Bracket, true),
            (Trigger::Reporting, false),
        ] {
            assert_eq!(found.has(trigger), expected, "{trigger:?}");
        }
    }
}
