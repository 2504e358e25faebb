//! Papers that can be read and are still not what one would wish.

use std::fs::write;
use std::path::Path;

use super::llinyn;

const REPORT: &str = "\
Inspection of Children's Services in Glanrafon

18 March 2024

Recommendations

Recommendation 1. The Council should assess every referral within ten working days.

Recommendation 2. The Council should publish its waiting times each quarter.
";

fn import(folder: &Path, file: &str) -> String {
    let told = llinyn(folder, &["--db", "a.db", "import", file, "--accept"]);
    assert_eq!(told.code, Some(0), "{file}: {}", told.err);
    told.out
}

fn holds(folder: &Path) -> String {
    let told = llinyn(folder, &["--db", "a.db", "verify"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(llinyn(folder, &["--db", "a.db", "rebuild"]).code, Some(0));
    told.out
}

#[test]
fn text_in_an_encoding_that_is_certain_is_decoded() {
    let folder = tempfile::tempdir().unwrap();
    let utf16 = |order: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
        std::iter::once('\u{feff}').chain(text.chars()).flat_map(|c| order(c as u16)).collect()
    };
    let text = "Argymhelliad 1. Dylai’r Cyngor gyhoeddi’r ffigurau.";
    for (name, bytes) in [
        ("utf8.txt", text.as_bytes().to_vec()),
        ("marked.txt", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("little.txt", utf16(u16::to_le_bytes, text)),
        ("big.txt", utf16(u16::to_be_bytes, text)),
        ("windows.txt", b"Argymhelliad 1. Dylai\x92r Cyngor gyhoeddi\x92r ffigurau.".to_vec()),
    ] {
        write(folder.path().join(name), bytes).unwrap();
        let told = llinyn(folder.path(), &["read", name]);
        assert_eq!(told.code, Some(0), "{name}: {}", told.err);
        assert!(
            told.out.contains("gyhoeddi") && told.out.contains("1 recommendation"),
            "{name}: {}",
            told.out
        );
    }
}

#[test]
fn a_paper_with_nothing_in_it_says_so_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path().join("weather.txt"), "The weather was fine and nobody met.\n").unwrap();
    for (language, words) in [("en", "nothing was recognised"), ("cy", "D001")] {
        let told = llinyn(folder.path(), &["--lang", language, "read", "weather.txt"]);
        assert!(told.code == Some(0) && told.out.contains(words), "{}", told.out);
    }
    import(folder.path(), "weather.txt");
    holds(folder.path());
}

#[test]
fn markup_that_is_wild_is_read_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let html = "<html><head><title>t</title><script>alert('x')</script><style>p{}</style></head><body>\
                <p onclick='evil()'>Recommendation 1. The Board should meet &lt;often&gt;.</p>\
                <table><tr><td>Action<td>Owner<tr><td>Publish<table><tr><td>inner</table></table><p>End";
    write(folder.path().join("wild.html"), html).unwrap();
    let told = llinyn(folder.path(), &["read", "wild.html", "--json"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(!told.out.contains("alert(") && !told.out.contains("onclick"), "{}", told.out);
    assert!(told.out.contains("The Board should meet <often>."), "{}", told.out);
}

#[test]
fn the_same_paper_is_recorded_once_and_a_changed_one_as_a_version() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path().join("report.txt"), REPORT).unwrap();
    write(folder.path().join("copy.txt"), REPORT).unwrap();
    write(folder.path().join("changed.txt"), REPORT.replace("ten working", "fifteen working")).unwrap();
    import(folder.path(), "report.txt");
    let before = holds(folder.path());
    let told = import(folder.path(), "copy.txt");
    assert!(told.contains("copy.txt") && told.contains("already"), "{told}");
    assert_eq!(holds(folder.path()), before, "a paper known by its digest is not recorded again");
    let told = import(folder.path(), "changed.txt");
    assert!(told.contains("-v2"), "{told}");
    assert_ne!(holds(folder.path()), before);
}

#[test]
fn nothing_is_recorded_unless_told() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path().join("report.txt"), REPORT).unwrap();
    let told = llinyn(folder.path(), &["--db", "a.db", "import", "report.txt"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(told.out.contains("2  recommendations"), "{}", told.out);
    assert!(!folder.path().join("a.db").exists(), "a dry run makes no record");
}

#[test]
fn an_answer_to_what_the_record_does_not_hold_is_kept_and_owed_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let answer = "Response of Glanrafon Council to the Report on Missing Papers\n\n24 June 2024\n\n\
                  Recommendation 7\n\nResponse: Accepted\n\nWe will publish the figures by 31 December 2024.\n\n\
                  Financial implications: None\n";
    write(folder.path().join("answer.txt"), answer).unwrap();
    import(folder.path(), "answer.txt");
    let told = llinyn(folder.path(), &["--db", "a.db", "check", "--on", "2024-07-01"]);
    assert!(told.out.contains("R007") && told.out.contains("recommendation 7"), "{}{}", told.out, told.err);
    holds(folder.path());
}
