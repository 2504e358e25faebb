//! A part of a file that is not read.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::noted;

rule! { E004 "part-not-read" Note since "0.1", find }

fn find(found: &mut Found) {
    noted(found, "E004", |find, about| {
        find.arg("what", Arg::Text(about.first().cloned().unwrap_or_default()));
    });
}
