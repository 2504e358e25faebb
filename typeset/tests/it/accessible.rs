//! The rules of PDF/UA-1 (ISO 14289-1) that a program can check, checked by another than the one that wrote the document:
//! what qpdf reads of it. The numbers are those of the Matterhorn Protocol 1.1, which lists how a document can fail.

use std::process::Command;

use serde_json::{Map, Value, json};

use super::{pack, typeset};

/// The document as qpdf reads it: its objects by their names.
fn objects() -> Map<String, Value> {
    let folder = std::env::temp_dir().join(format!("llinyn-accessible-{}", std::process::id()));
    let done = typeset(pack().to_string().as_bytes());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    std::fs::write(&folder, done.stdout).unwrap();
    let read = Command::new("qpdf").arg("--json").arg(&folder).output().unwrap();
    std::fs::remove_file(&folder).unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let read: Value = serde_json::from_slice(&read.stdout).unwrap();
    read["qpdf"][1].as_object().unwrap().clone()
}

/// An element of the structure, with its kind and what it holds, in the order in which it is read out.
struct Element<'d> {
    kind: &'d str,
    within: &'d str,
    dict: &'d Value,
    holds: Vec<&'d str>,
}

/// All that is wrong with a document.
fn faults(objects: &Map<String, Value>) -> Vec<String> {
    let all = || {
        objects.values().map(|object| {
            if object["stream"].is_object() { &object["stream"]["dict"] } else { &object["value"] }
        })
    };
    let mut faults = Vec::new();
    let catalog = all().find(|dict| dict["/Type"] == json!("/Catalog")).unwrap_or(&Value::Null);
    for (at, expected, rule) in [
        ("/MarkInfo", json!({"/Marked": true, "/Suspects": false}), "01-005: the document is not marked"),
        ("/Lang", json!("u:cy-GB"), "11-006: the language of the document is not told"),
    ] {
        if catalog[at] != expected {
            faults.push(rule.to_owned());
        }
    }
    if catalog["/ViewerPreferences"]["/DisplayDocTitle"] != json!(true) {
        faults.push("07-001: the title is not shown".to_owned());
    }
    let mut elements = Vec::new();
    let root = resolved(objects, &catalog["/StructTreeRoot"]);
    walk(objects, &root["/K"], "", &mut elements);
    if elements.is_empty() {
        faults.push("09-001: nothing is tagged".to_owned());
    }
    headings(&elements, &mut faults);
    for element in &elements {
        nested(element, &mut faults);
    }
    for font in all().filter(|dict| dict["/Type"] == json!("/Font") && dict["/Subtype"] == json!("/Type0")) {
        if font["/ToUnicode"].is_null() {
            faults.push("10-001: a font whose letters nobody can name".to_owned());
        }
    }
    let files = ["/FontFile", "/FontFile2", "/FontFile3"];
    for font in all().filter(|dict| dict["/Type"] == json!("/FontDescriptor")) {
        if files.iter().all(|file| font[*file].is_null()) {
            faults.push("31-009: a font that is not within".to_owned());
        }
    }
    for link in all().filter(|dict| dict["/Subtype"] == json!("/Link")) {
        if link["/Contents"].is_null() || link["/StructParent"].is_null() {
            faults.push("28-011: a link that is not read out".to_owned());
        }
    }
    faults
}

fn resolved<'d>(objects: &'d Map<String, Value>, value: &'d Value) -> &'d Value {
    let object = value
        .as_str()
        .filter(|name| name.ends_with(" R"))
        .and_then(|name| objects.get(&format!("obj:{name}")));
    object.map_or(value, |object| &object["value"])
}

fn walk<'d>(
    objects: &'d Map<String, Value>,
    value: &'d Value,
    within: &'d str,
    elements: &mut Vec<Element<'d>>,
) {
    let value = resolved(objects, value);
    if let Some(list) = value.as_array() {
        for one in list {
            walk(objects, one, within, elements);
        }
    } else if let Some(kind) = value["/S"].as_str() {
        let held = resolved(objects, &value["/K"]);
        let held = held.as_array().map_or_else(|| vec![held], |list| list.iter().collect());
        let holds = held.iter().filter_map(|one| resolved(objects, one)["/S"].as_str()).collect();
        elements.push(Element { kind, within, dict: value, holds });
        walk(objects, &value["/K"], kind, elements);
    }
}

/// Headings begin with the first level, and none is left out on the way down.
fn headings(elements: &[Element<'_>], faults: &mut Vec<String>) {
    let mut before = 0;
    for element in elements {
        let level = element.kind.strip_prefix("/H").and_then(|level| level.parse::<u32>().ok());
        if let Some(level) = level {
            if level > before + 1 {
                faults.push(format!("14-003: a heading of level {level} follows one of level {before}"));
            }
            before = level;
        }
    }
}

/// What an element must have, and stand in.
fn nested(element: &Element<'_>, faults: &mut Vec<String>) {
    let stands: &[&str] = match element.kind {
        "/TR" => &["/Table", "/THead", "/TBody", "/TFoot"],
        "/TH" | "/TD" => &["/TR"],
        "/THead" | "/TBody" => &["/Table"],
        "/LI" => &["/L"],
        "/Lbl" | "/LBody" => &["/LI"],
        _ => &[],
    };
    if !stands.is_empty() && !stands.contains(&element.within) {
        faults.push(format!("09-004: {} stands in {}", element.kind, element.within));
    }
    if element.kind == "/Figure" && element.dict["/Alt"].as_str().is_none_or(|words| words.len() <= 2) {
        faults.push("13-004: a picture without words".to_owned());
    }
    if element.kind == "/Table" && !element.holds.contains(&"/THead") {
        faults.push("15-003: a table without headings".to_owned());
    }
    let about = element.dict["/A"].as_array().map(Vec::as_slice).unwrap_or_default();
    if element.kind == "/TH" && about.iter().all(|one| one["/Scope"].is_null()) {
        faults.push("15-003: a heading of no row and no column".to_owned());
    }
}

#[test]
fn another_program_finds_nothing_wrong() {
    assert_eq!(faults(&objects()), Vec::<String>::new());
}

/// Each rule finds what breaks it.
#[test]
fn what_is_wrong_is_found() {
    let sound = objects();
    let first = |key: &str, name: &str| {
        let found = sound.iter().find(|(_, object)| object["value"][key] == json!(name));
        found.unwrap_or_else(|| panic!("{key} {name}")).0.clone()
    };
    for (object, at, wrong, rule) in [
        (first("/Type", "/Catalog"), "/MarkInfo", json!({"/Marked": false}), "01-005"),
        (first("/Type", "/Catalog"), "/Lang", Value::Null, "11-006"),
        (first("/Type", "/Catalog"), "/ViewerPreferences", json!({}), "07-001"),
        (first("/Type", "/Catalog"), "/StructTreeRoot", Value::Null, "09-001"),
        (first("/S", "/H1"), "/S", json!("/H3"), "14-003"),
        (first("/S", "/Figure"), "/Alt", json!("u:"), "13-004"),
        (first("/S", "/THead"), "/S", json!("/TBody"), "15-003"),
        (first("/S", "/TH"), "/A", json!([]), "15-003"),
        (first("/S", "/TR"), "/S", json!("/P"), "09-004"),
        (first("/Subtype", "/Type0"), "/ToUnicode", Value::Null, "10-001"),
        (first("/Type", "/FontDescriptor"), "/FontFile3", Value::Null, "31-009"),
    ] {
        let mut broken = sound.clone();
        broken[&object]["value"][at] = wrong;
        let found = faults(&broken);
        assert!(found.iter().any(|fault| fault.starts_with(rule)), "{rule}: {found:?}");
    }
}
