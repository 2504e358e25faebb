//! The thread page as a screen reader meets it. The snapshots are read by people before they are taken.

use serde_json::{Value, json};

use crate::Outcome;
use crate::browser::{Browser, Script};
use crate::program::Program;
use crate::site::LANGUAGES;

/// A thread that was carried through to its end, and one that broke, on a day that does not move.
const THREADS: [(&str, &str); 2] = [
    ("whole", "/inspection-childrens-services-glanrafon-2021/r1?on=2024-06-30"),
    ("broken", "/inspection-childrens-services-glanrafon-2021/r3?on=2024-06-30"),
];

#[tokio::test]
async fn the_thread_page_tells_its_story_without_being_seen() {
    let program = Program::start().unwrap();
    let browser = Browser::open(Script::On).await.unwrap();
    for language in LANGUAGES {
        for (name, thread) in THREADS {
            browser.client.goto(&program.url(&language.url(thread))).await.unwrap();
            insta::assert_snapshot!(format!("thread-{name}-{}", language.tag), tree(&browser).unwrap());
        }
    }
}

/// The tree of the page: a role and a name a line, children under their parents.
fn tree(browser: &Browser) -> Outcome<String> {
    browser.devtools("Accessibility.enable", &json!({}))?;
    let tree = browser.devtools("Accessibility.getFullAXTree", &json!({}))?;
    let nodes = tree["nodes"].as_array().ok_or("the browser gives no tree")?;
    let mut lines = Vec::new();
    if let Some(root) = nodes.first() {
        write(nodes, root, &Place::default(), &mut lines);
    }
    Ok(lines.join("\n"))
}

/// Where in the tree a node stands.
#[derive(Clone, Default)]
struct Place {
    depth: usize,
    /// The name of what it stands in, which need not be said again.
    within: String,
    /// Whether it stands in the footer, whose numbers count the entries of the record.
    footer: bool,
}

fn write(nodes: &[Value], node: &Value, place: &Place, lines: &mut Vec<String>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let mut name = node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
    if place.footer {
        name = name
            .split(|c: char| c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("#");
    }
    // The browser's own divisions say nothing: the lines text was broken into, and what repeats its parent.
    if matches!(role, "InlineTextBox" | "LineBreak") {
        return;
    }
    let silent = node["ignored"].as_bool().unwrap_or(false)
        || matches!(role, "generic" | "none") && name.is_empty()
        || role == "StaticText" && (name.is_empty() || name == place.within);
    if !silent {
        let properties = ["level", "expanded", "required", "invalid"].map(|property| stated(node, property));
        let said = if name.is_empty() { String::new() } else { format!(" {name:?}") };
        lines.push(format!("{}{role}{said}{}", "  ".repeat(place.depth), properties.concat()));
    }
    let inner = Place {
        depth: place.depth + usize::from(!silent),
        within: if silent { place.within.clone() } else { name },
        footer: place.footer || role == "contentinfo",
    };
    let children = node["childIds"].as_array().map(Vec::as_slice).unwrap_or_default();
    for id in children {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *id) {
            write(nodes, child, &inner, lines);
        }
    }
}

/// A property of a node; nothing where it does not apply.
fn stated(node: &Value, name: &str) -> String {
    let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
    let property = properties.iter().find(|property| property["name"] == name);
    let value = property.map(|property| &property["value"]["value"]);
    match value {
        Some(value) if *value != json!(false) && *value != json!("false") => format!(" {name}={value}"),
        _ => String::new(),
    }
}
