use std::fmt::Write;

use super::*;

/// A file of pages, each a stream of drawing.
fn file(pages: &[String], trailer: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 4 + 2 * at)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (at, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * at
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len() + 1));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in (1..).zip(&objects) {
        places.push(file.len());
        write!(file, "{at} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(file, "{place:010} 00000 n ").unwrap();
    }
    let size = objects.len() + 1;
    write!(file, "trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n").unwrap();
    file.into_bytes()
}

/// Words at a place, in letters of a size.
fn text(x: u32, y: u32, size: u32, words: &str) -> String {
    let mut out = format!("BT /F1 {size} Tf {x} {y} Td (");
    for c in words.chars() {
        match u32::from(c) {
            0x28 | 0x29 | 0x5c => write!(out, "\\{c}").unwrap(),
            0x20..0x7f => out.push(c),
            code => write!(out, "\\{:03o}", code.min(0xff)).unwrap(),
        }
    }
    out + ") Tj ET\n"
}

/// Lines one below another.
fn lines(x: u32, top: u32, size: u32, words: &[&str]) -> String {
    (0..).zip(words).map(|(at, words)| text(x, top - at * (size + 3), size, words)).collect()
}

fn read(pages: &[String]) -> (Vec<Block>, Vec<Note>) {
    blocks(&file(pages, "")).unwrap()
}

fn words(blocks: &[Block]) -> Vec<(Option<u32>, &str)> {
    blocks.iter().map(|block| (block.page, block.text.as_str())).collect()
}

const FIRST: &[&str] = &[
    "The Inspectorate looked at how long families in Glanrafon wait for help and at",
    "what the Council does to make that time shorter. It found that the recom-",
    "mendation of last year was met in part, and that carers were told late, and it",
    "asks the Council to write to every family that has waited for longer than",
];
const SECOND: &[&str] = &[
    "ten working days, and to say in that letter when help will come and who will",
    "bring it. The Council should publish the figures each quarter in both languages.",
];

fn report() -> Vec<String> {
    let page = |no: u32, body: String| {
        text(72, 800, 9, "Inspection of fostering in Glanrafon") + &body + &text(290, 30, 9, &no.to_string())
    };
    vec![
        page(
            1,
            lines(72, 740, 11, FIRST).trim_end().trim_end_matches("ET").to_owned()
                + "/F1 7 Tf 4 Ts (1) Tj 0 Ts ET\n"
                + &lines(72, 90, 7, &["1 Working days are those of the Council."]),
        ),
        page(2, lines(72, 740, 11, SECOND)),
        page(
            3,
            lines(72, 740, 11, &["Nothing else was found, and the Inspectorate thanks all who spoke to it."]),
        ),
    ]
}

#[test]
fn a_sentence_goes_on_over_a_page_and_its_edges_are_no_text() {
    let (blocks, notes) = read(&report());
    let whole: Vec<_> = blocks.iter().map(|block| block.text.as_str()).collect();
    assert!(!whole.concat().contains("Inspection of fostering"), "{whole:#?}");
    assert!(whole[0].contains("that the recommendation of last year"), "{whole:#?}");
    assert!(
        whole[0].ends_with("waited for longer than") && whole[1].starts_with("ten working days"),
        "{whole:#?}"
    );
    assert!(blocks[1].continues && !blocks[0].continues);
    assert_eq!(whole[2], "1 Working days are those of the Council.");
    let pages: Vec<_> = blocks.iter().map(|block| block.page).collect();
    assert_eq!(pages, [Some(1), Some(2), Some(1), Some(3)]);
    assert_eq!(notes, []);
}

#[test]
fn columns_are_read_one_after_the_other() {
    let left = &[
        "Gofynnodd y Pwyllgor i’r Cyngor pa",
        "mor hir y mae teuluoedd yn aros am",
        "help, a beth y mae’n ei wneud am",
        "hynny. Atebodd y Cyngor fod yr aros",
        "yn fyrrach nag y bu, a bod mwy o",
        "ofalwyr yn gweithio yn y sir erbyn",
        "hyn nag yn y flwyddyn cynt.",
    ];
    let right = &[
        "Dywedodd y Pwyllgor y dylai’r Cyngor",
        "gyhoeddi’r ffigurau bob chwarter yn",
        "y ddwy iaith, ac y dylai ysgrifennu",
        "at bob teulu sydd wedi aros am fwy",
        "na deg diwrnod gwaith. Bydd y Cyngor",
        "yn ateb erbyn diwedd mis Mawrth y",
        "flwyddyn nesaf.",
    ];
    let page = lines(60, 740, 10, left) + &lines(320, 740, 10, right);
    let (blocks, _) = read(&[page]);
    let whole = blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
    assert!(
        whole.contains("a beth y mae'n ei wneud am hynny.") || whole.contains("wneud am hynny."),
        "{whole}"
    );
    let place = |words: &str| whole.find(words).unwrap_or_else(|| panic!("no {words}: {whole}"));
    assert!(place("flwyddyn cynt.") < place("Dywedodd y Pwyllgor"), "{whole}");
}

#[test]
fn a_page_of_pictures_says_that_it_has_no_text() {
    let picture = "q 400 0 0 600 90 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n".to_owned();
    let (blocks, notes) = read(std::slice::from_ref(&picture));
    assert_eq!(blocks, []);
    assert_eq!(notes, [Note { code: Code::NoText, about: vec!["all".into()] }]);
    let (blocks, notes) = read(&[lines(72, 740, 11, FIRST), picture]);
    assert_eq!(blocks.len(), 1);
    assert_eq!(notes, [Note { code: Code::NoText, about: vec!["pages".into(), "2".into()] }]);
}

#[test]
fn letters_that_are_not_those_printed_are_told_and_not_believed() {
    let shifted: Vec<String> = FIRST
        .iter()
        .map(|line| line.bytes().map(|byte| if byte == b' ' { ' ' } else { char::from(byte - 29) }).collect())
        .collect();
    let shifted: Vec<&str> = shifted.iter().map(String::as_str).collect();
    let (blocks, notes) = read(&[lines(72, 740, 11, SECOND), lines(72, 740, 11, &shifted)]);
    assert_eq!(words(&blocks).len(), 1, "{blocks:#?}");
    assert_eq!(notes, [Note { code: Code::Letters, about: vec!["pages".into(), "2".into()] }]);
}

#[test]
fn tables_keep_their_columns() {
    let mut page = String::new();
    for (row, cells) in [
        ["No", "Recommendation", "Response"],
        ["1", "Publish the figures", "Accepted"],
        ["2", "Write to carers", "Rejected"],
    ]
    .iter()
    .enumerate()
    {
        let y = 700 - 30 * u32::try_from(row).unwrap();
        for (x, cell) in [80, 140, 360].iter().zip(cells) {
            page += &text(*x, y, 11, cell);
        }
        for (x, width) in [(75, 60), (135, 220), (355, 120)] {
            writeln!(page, "{x} {} {width} 30 re S", y - 10).unwrap();
        }
    }
    let (blocks, _) = read(&[page]);
    let got: Vec<_> = blocks.iter().map(|block| (block.kind, block.text.as_str())).collect();
    assert_eq!(
        got,
        [
            (PassageKind::Table, "No\tRecommendation\tResponse"),
            (PassageKind::Row, "1\tPublish the figures\tAccepted"),
            (PassageKind::Row, "2\tWrite to carers\tRejected"),
        ]
    );
}

#[test]
fn what_cannot_be_read_is_refused() {
    let key = "00".repeat(32);
    let lock =
        format!("/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>");
    let refused = |bytes: &[u8]| blocks(bytes).unwrap_err().kind;
    assert_eq!(refused(&file(&report(), &lock)), ErrorKind::FileEncrypted);
    assert_eq!(refused(b"%PDF-1.7\nand then nothing"), ErrorKind::FileDamaged);
    assert_eq!(refused(&file(&vec![String::new(); 3_001], "")), ErrorKind::PagesTooMany);
}

#[test]
fn a_tree_of_pages_that_holds_itself_has_an_end() {
    let file = String::from_utf8(file(&report(), "")).unwrap().replace("/Kids [4 0 R", "/Kids [2 0 R");
    drop(blocks(file.as_bytes()));
}

#[test]
fn what_would_run_is_told() {
    let file = file(&report(), "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
    assert_eq!(blocks(&file).unwrap().1, [Note::part("macros")]);
}
