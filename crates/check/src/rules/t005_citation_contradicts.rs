//! One citation that contradicts another.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::noted;

rule! { T005 "citation-contradicts" Warning since "0.1", find }

fn find(found: &mut Found) {
    noted(found, "T005", |find, about| {
        find.arg("first", Arg::Text(about.first().cloned().unwrap_or_default()));
        find.arg("second", Arg::Text(about.get(1).cloned().unwrap_or_default()));
    });
}
