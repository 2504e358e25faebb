//! Files that are more than text: read by what they are, within bounds, or refused by name.

use std::fmt::Write as _;
use std::fs::write;
use std::io::{Cursor, Write as _};
use std::path::Path;

use llinyn::act::files::Files;
use llinyn_model::redaction::Redaction;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Refused, check, llinyn};

/// A recommendation, as the samples here print it.
pub(crate) const ASK: &str = "Recommendation 1: The Council should publish how long families wait for help.";

/// A mail with a report and a register.
pub(crate) const MAIL: &str = "From: Clerk <clerk@glanrafon.example>\nDate: Fri, 1 Mar 2024 09:00:00 +0000\n\
    Subject: Papers for the committee\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n\
    --x\nContent-Type: text/plain\n\nThe papers are enclosed.\n\
    --x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=report.txt\n\n\
    Inspection of fostering in Glanrafon\n\nRecommendation 1: The Council should publish how long families wait for help.\n\
    --x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=register.csv\n\n\
    Ref,Recommendation,Sponsor\n1,The Council should meet carers.,Head of Service\n2,The Council should write to them.,Clerk\n\
    --x--\n";

/// A PDF of these pages, each with its heading and its lines.
pub(crate) fn pdf(pages: &[&[&str]]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 4 + 2 * at)).collect();
    let mut file = format!(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Count {} /Kids [{}] >>\nendobj\n\
         3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n",
        pages.len(),
        kids.join(" ")
    );
    for (at, lines) in pages.iter().enumerate() {
        let mut drawn = String::new();
        for (at, line) in (0..).zip(*lines) {
            let size = if at == 0 { 16 } else { 11 };
            writeln!(drawn, "BT /F1 {size} Tf 72 {} Td ({line}) Tj ET", 760 - 40 * at).unwrap();
        }
        let (page, stream) = (4 + 2 * at, 5 + 2 * at);
        write!(
            file,
            "{page} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n\
             {stream} 0 obj\n<< /Length {} >>\nstream\n{drawn}\nendstream\nendobj\n",
            drawn.len() + 1
        )
        .unwrap();
    }
    write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\n%%EOF\n", 4 + 2 * pages.len()).unwrap();
    file.into_bytes()
}

/// An archive of these parts.
pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word file of these paragraphs.
pub(crate) fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let body =
        format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", paragraphs.join("</w:t></w:r></w:p><w:p><w:r><w:t>"));
    packed(&[(
        "word/document.xml",
        &format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"),
    )])
}

fn reads(folder: &Path, name: &str, bytes: &[u8], parts: &[&str]) {
    write(folder.join(name), bytes).unwrap();
    let told = llinyn(folder, &["read", name]);
    assert_eq!(told.code, Some(0), "{name}: {}", told.err);
    for part in parts {
        assert!(told.out.contains(part), "{name}: {part} in {}", told.out);
    }
    let told = llinyn(folder, &["--db", "a.db", "import", name, "--accept"]);
    assert_eq!(told.code, Some(0), "{name}: {}", told.err);
}

#[test]
fn files_are_read_by_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let title = "Inspection of fostering in Glanrafon";
    let flat = format!(
        "<office:document xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text><text:p>{title} in June</text:p>\
         <text:p>{ASK}</text:p></office:text></office:body></office:document>"
    );
    let odt = packed(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &flat)]);
    let asks = &["1 recommendation", "publish how long families wait"];
    for (name, bytes) in [
        ("report.txt", docx(&[title, ASK])),
        ("report.docx", flat.clone().into_bytes()),
        ("report", odt),
        ("report.odt", pdf(&[&[title, ASK]])),
    ] {
        reads(folder.path(), name, &bytes, asks);
    }
    for command in ["verify", "rebuild"] {
        assert_eq!(llinyn(folder.path(), &["--db", "a.db", command]).code, Some(0), "{command}");
    }
}

#[test]
fn what_takes_too_much_memory_is_ended() {
    let folder = tempfile::tempdir().unwrap();
    let text = "<text:p>x</text:p>".repeat(2_500_000);
    let flat = format!(
        "<office:document xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>{text}</office:text></office:body></office:document>"
    );
    write(folder.path().join("long.fodt"), flat).unwrap();
    let refused = |args, en, cy| Refused { args, en, cy };
    check(folder.path(), &[refused(&["read", "long.fodt"], "more time or memory", "mwy o amser neu gof")]);
}

#[test]
fn what_is_not_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let body = "<w:p><w:r><w:t>Recommendation 1: The Council </w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>should</w:t></w:r></w:ins><w:r><w:t> publish how long families wait.</w:t></w:r></w:p>";
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let bytes = packed(&[("word/document.xml", &document), ("word/vbaProject.bin", "x")]);
    reads(folder.path(), "changed.docx", &bytes, &["The Council should publish", "E003", "E004", "macros"]);
}

/// A mail is a paper, and what it encloses is others.
#[test]
fn mail_brings_what_it_encloses() {
    let folder = tempfile::tempdir().unwrap();
    reads(
        folder.path(),
        "post.eml",
        MAIL.as_bytes(),
        &[
            "Papers for the committee",
            "post.eml/report.txt",
            "1 recommendation",
            "post.eml/register.csv",
            "E005",
        ],
    );
    let told = llinyn(folder.path(), &["--db", "a.db", "import", "post.eml", "--accept"]);
    assert_eq!(told.out.matches("already").count(), 3, "{}", told.out);
    let mut deep = MAIL.to_owned();
    for _ in 0..6 {
        deep = format!(
            "From: a@b.example\nMIME-Version: 1.0\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n{deep}"
        );
    }
    write(folder.path().join("deep.eml"), deep).unwrap();
    let refused = |args, en, cy| Refused { args, en, cy };
    check(folder.path(), &[refused(&["read", "deep.eml"], "nested too deep", "deep.eml")]);
}

/// A paper with no word in it is kept under the name of its file, and says what it is.
#[test]
fn a_scan_says_so_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let scan = String::from_utf8(pdf(&[&["x"]])).unwrap();
    let scan = scan
        .replace("BT /F1 16 Tf 72 760 Td (x) Tj ET", "q 9 0 0 9 9 9 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q");
    reads(
        folder.path(),
        "cofnodion.pdf",
        scan.as_bytes(),
        &["cofnodion.pdf", "E001", "nothing on them was read"],
    );
    let told = llinyn(folder.path(), &["--db", "a.db", "--lang", "cy", "check", "--on", "2026-01-01"]);
    assert!(told.out.contains("E001") && told.out.contains("Nid oes testun"), "{}{}", told.out, told.err);
    for command in ["verify", "rebuild"] {
        assert_eq!(llinyn(folder.path(), &["--db", "a.db", command]).code, Some(0), "{command}");
    }
}

/// What is erased is erased wherever it is packed.
#[tokio::test]
async fn words_are_erased_from_files_that_pack_them() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::beside(folder.path().join("a.db").to_str().unwrap());
    let word = docx(&["The office of Ffug Enwog."]);
    let mail = format!(
        "From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{}\n",
        "VGhlIG9mZmljZSBvZiBGZnVnIEVud29nLg=="
    );
    let other = docx(&["The office of somebody else."]);
    for bytes in [&word, mail.as_bytes(), &other] {
        files.keep(&Files::digest(bytes), bytes).await.unwrap();
    }
    let mut gone = files.erase(&Redaction::of("Ffug Enwog").unwrap(), &[]).await.unwrap();
    gone.sort();
    let mut expected = vec![Files::digest(&word), Files::digest(mail.as_bytes())];
    expected.sort();
    assert_eq!(gone, expected);
}

#[test]
fn files_that_are_made_to_harm_are_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let body = |body: &str| format!("<w:document xmlns:w=\"w\">{body}</w:document>");
    let entities = "<!DOCTYPE a [<!ENTITY b \"bb\">]>".to_owned() + &body("&b;");
    let deep = body(&("<w:sdt>".repeat(1_000) + &"</w:sdt>".repeat(1_000)));
    let bomb = body(&" ".repeat(140 * 1024 * 1024));
    let lock = format!(
        "<< /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{0}> /U <{0}> /P -4 >>",
        "00".repeat(32)
    );
    let locked =
        String::from_utf8(pdf(&[&[ASK]])).unwrap().replace("trailer\n<<", &format!("trailer\n{lock}"));
    for (name, bytes) in [
        ("entities.docx", packed(&[("word/document.xml", &entities)])),
        ("deep.docx", packed(&[("word/document.xml", &deep)])),
        ("bomb.docx", packed(&[("word/document.xml", &bomb)])),
        ("locked.pdf", locked.into_bytes()),
        ("cut.pdf", pdf(&[&[ASK]])[..40].to_vec()),
        ("pages.pdf", pdf(&vec![&[][..]; 3_001])),
    ] {
        write(folder.path().join(name), bytes).unwrap();
    }
    let refused = |args, en, cy| Refused { args, en, cy };
    check(
        folder.path(),
        &[
            refused(
                &["read", "entities.docx"],
                "“entities.docx” is not whole",
                "Nid yw “entities.docx” yn gyfan",
            ),
            refused(&["read", "deep.docx"], "nested too deep", "deep.docx"),
            refused(&["read", "bomb.docx"], "more time or memory", "mwy o amser neu gof"),
            refused(&["import", "--accept", "bomb.docx"], "more time or memory", "mwy o amser neu gof"),
            refused(&["read", "locked.pdf"], "opens only with a password", "Dim ond gyda chyfrinair"),
            refused(&["read", "cut.pdf"], "is not whole", "yn gyfan"),
            refused(&["read", "pages.pdf"], "more pages than a paper may", "fwy o dudalennau"),
        ],
    );
}
