//! Pages whose letters cannot be known.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::noted;

rule! { E002 "letters-not-known" Warning since "0.1", find }

fn find(found: &mut Found) {
    noted(found, "E002", |find, about| {
        find.arg("what", Arg::Text(about.first().cloned().unwrap_or_default()));
        find.arg("second", Arg::Text(about.get(1).cloned().unwrap_or_default()));
    });
}
