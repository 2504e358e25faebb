//! A file in which changes are still marked.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::noted;

rule! { E003 "tracked-changes" Warning since "0.1", find }

fn find(found: &mut Found) {
    noted(found, "E003", |find, about| {
        find.arg("what", Arg::Text(about.first().cloned().unwrap_or_default()));
    });
}
