//! A column of a register whose name is not known.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::noted;

rule! { E005 "column-unknown" Note since "0.1", find }

fn find(found: &mut Found) {
    noted(found, "E005", |find, about| {
        find.arg("what", Arg::Text(about.first().cloned().unwrap_or_default()));
        find.arg("second", Arg::Text(about.get(1).cloned().unwrap_or_default()));
    });
}
