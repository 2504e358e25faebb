//! Packs in, PDF out: tagged, whole, and never from words taken for markup. The typesetter itself refuses to write PDF/UA
//! that is none: no title, a picture without words, a level of heading left out.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops where it stands")]

mod accessible;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const PACK: &str = include_str!("pack.json");

fn typeset(input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_llinyn-typeset"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn pack() -> Value {
    serde_json::from_str(PACK).unwrap()
}

fn pdf(pack: &Value) -> String {
    let done = typeset(pack.to_string().as_bytes());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

#[test]
fn a_pack_becomes_a_tagged_document() {
    let text = pdf(&pack());
    assert!(text.starts_with("%PDF-1.7"));
    for held in [
        "/StructTreeRoot",
        "/MarkInfo",
        "/Lang",
        "pdfuaid:part>1<",
        "pdfaid:part>2<",
        "pdfaid:conformance>A<",
        "llinyn:42:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
    ] {
        assert!(text.contains(held), "{held}");
    }
}

/// Ticks, boxes and bullets of word processors stand in real papers.
#[test]
fn no_sign_makes_a_report_impossible() {
    let mut pack = pack();
    pack["parts"][0]["heading"] = json!("✓ ☐ ☑ ▪ \u{f0b7} \u{100000} 🧵 ŵ ŷ \u{202e} 漢");
    assert!(pdf(&pack).contains("/StructTreeRoot"));
}

#[test]
fn long_packs_have_many_pages() {
    let mut pack = pack();
    let part = pack["parts"][0].clone();
    let row = part["blocks"][1]["rows"][0].clone();
    for _ in 0..10 {
        let mut part = part.clone();
        part["blocks"][1]["rows"] = vec![row.clone(); 100].into();
        pack["parts"].as_array_mut().unwrap().push(part);
    }
    let text = pdf(&pack);
    let counted =
        text.split("/Count ").skip(1).filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    let pages: Option<u32> = counted.filter_map(|count| count.parse().ok()).max();
    assert!(pages.is_some_and(|pages| pages > 20), "{pages:?}");
}

#[test]
fn what_could_not_be_read_out_is_refused() {
    let mut untitled = pack();
    untitled["title"] = json!("");
    let mut skipped = pack();
    skipped["parts"][0]["level"] = json!(3);
    let mut bare = pack();
    bare["parts"].take();
    for (name, input) in [
        ("nothing", String::new()),
        ("no JSON", "pack".to_owned()),
        ("no pack", "{}".to_owned()),
        ("no parts", bare.to_string()),
        ("no title", untitled.to_string()),
        ("a level of heading left out", skipped.to_string()),
    ] {
        let done = typeset(input.as_bytes());
        assert!(!done.status.success() && done.stdout.is_empty() && !done.stderr.is_empty(), "{name}");
    }
}
