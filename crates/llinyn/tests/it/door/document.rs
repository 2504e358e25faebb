//! The report as a document: that it is whole, whoever opens it.

use std::collections::BTreeSet;

use axum::http::header;
use roxmltree::Document;

use super::pack::{PACK, parts_of, said_and_found};

/// The document is one that an officer can edit and a screen reader can read.
#[tokio::test]
async fn the_document_is_whole() {
    let site = said_and_found().await;
    for (prefix, lang) in [("", "en-GB"), ("/cy", "cy-GB")] {
        let reply = site.get(&format!("{prefix}{PACK}/docx")).await;
        assert!(
            reply
                .header(header::CONTENT_DISPOSITION)
                .starts_with("attachment; filename=\"glanrafon-council-")
        );
        let parts = parts_of(&reply.body);
        let part = |path: &str| -> &str {
            &parts.iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}")).1
        };
        let types = part("[Content_Types].xml");
        for (name, text) in &parts {
            Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(
                name.rsplit('.').next() == Some("rels")
                    || name.starts_with('[')
                    || types.contains(&format!("/{name}\"")),
                "{name}"
            );
        }
        let core = part("docProps/core.xml");
        assert!(core.contains("<dc:title>") && core.contains(&format!("<dc:language>{lang}<")), "{core}");
        let document = Document::parse(part("word/document.xml")).unwrap();
        let named =
            |name: &'static str| document.descendants().filter(move |node| node.tag_name().name() == name);
        let value = |node: roxmltree::Node<'_, '_>| {
            node.attributes()
                .find(|attribute| attribute.name() == "val")
                .map(|value| value.value().to_owned())
        };
        let known = styles_of(part("word/styles.xml"));
        let styles: Vec<String> = named("pStyle").filter_map(value).collect();
        assert!(styles.iter().all(|style| known.contains(style)), "{styles:?}");
        let levels: Vec<usize> =
            styles.iter().filter_map(|style| style.strip_prefix("Heading")?.parse().ok()).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level is left out: {levels:?}");
        assert_eq!(styles.first().map(String::as_str), Some("Title"));
        for run in named("r").filter(|run| run.descendants().any(|node| node.tag_name().name() == "t")) {
            assert!(run.descendants().any(|node| node.tag_name().name() == "lang"), "{run:?}");
        }
        tables_are_whole(&document);
        let charts: Vec<_> = named("docPr").collect();
        assert!(!charts.is_empty());
        for chart in charts {
            assert!(chart.attribute("descr").is_some_and(|words| !words.is_empty()), "{chart:?}");
        }
        let relations = part("word/_rels/document.xml.rels");
        links_lead_somewhere(&document, relations);
        assert!(relations.contains("https://llinyn.example"), "links lead to the site: {relations}");
    }
}

/// The names of the styles there are.
fn styles_of(text: &str) -> BTreeSet<String> {
    let styles = Document::parse(text).unwrap();
    let ids = |node: roxmltree::Node<'_, '_>| {
        node.attributes().find(|a| a.name() == "styleId").map(|id| id.value().to_owned())
    };
    styles.descendants().filter_map(ids).collect()
}

/// Each table has one row of headings, and every row as many cells.
fn tables_are_whole(document: &Document<'_>) {
    for table in document.descendants().filter(|node| node.tag_name().name() == "tbl") {
        let rows: Vec<_> = table.children().filter(|node| node.tag_name().name() == "tr").collect();
        let heads = |row: &roxmltree::Node<'_, '_>| {
            row.descendants().any(|node| node.tag_name().name() == "tblHeader")
        };
        assert!(heads(&rows[0]) && !rows[1..].iter().any(heads));
        let cells = |row: &roxmltree::Node<'_, '_>| {
            row.children().filter(|node| node.tag_name().name() == "tc").count()
        };
        assert!(rows.iter().all(|row| cells(row) == cells(&rows[0])));
    }
}

/// Whatever is referred to is there.
fn links_lead_somewhere(document: &Document<'_>, relations: &str) {
    for node in document.descendants() {
        for at in node.attributes().filter(|a| a.name() == "id" && a.namespace().is_some()) {
            assert!(relations.contains(&format!("Id=\"{}\"", at.value())), "{}", at.value());
        }
    }
}
