//! A paper in which nothing was found.

use crate::found::Found;
use crate::rule::rule;
use crate::rules::noted;

rule! { D001 "nothing-found" Note since "0.1", find }

fn find(found: &mut Found) {
    noted(found, "D001", |_, _| {});
}
