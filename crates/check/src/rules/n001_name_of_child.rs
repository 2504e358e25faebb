//! A likely name of a child.

use crate::found::Found;
use crate::rule::rule;
use crate::rules::noted;

rule! { N001 "name-of-child" Error since "0.1", find }

fn find(found: &mut Found) {
    noted(found, "N001", |_, _| {});
}
