//! Erasing as a command: shown first, done when told to, by two people's word, and never with the words as an argument.

use tempfile::TempDir;

use crate::trouble::llinyn;

const REPORT: &str = "Inspection of foster care in Glanrafon\nGlanrafon Care Inspectorate\n1 March 2024\n\n\
     Ffug Enwog spoke to us.\n\n\
     Recommendation 1: Glanrafon Council should answer every letter from a carer in time.\n";

const WHO: [&str; 4] = ["--asked-by", "Business Manager", "--approved-by", "Administrator"];

/// What the program says of these arguments, and how it ends.
fn erase(folder: &TempDir, args: &[&str]) -> (Option<i32>, String) {
    let told = llinyn(folder.path(), &[&["erase", "words.txt"], args].concat());
    (told.code, format!("{}{}", told.out, told.err))
}

/// The bytes of all files below a folder but the words that were given and the paper that was read.
fn bytes(folder: &std::path::Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let given = path.ends_with("words.txt") || path.ends_with("report.txt");
        match path.is_dir() {
            true => all.extend(bytes(&path)),
            false if !given => all.extend(std::fs::read(path).unwrap()),
            false => {}
        }
    }
    all.to_ascii_lowercase()
}

fn holds(folder: &TempDir, words: &str) -> bool {
    bytes(folder.path()).windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn words_are_erased_when_two_people_say_so() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("report.txt"), REPORT).unwrap();
    assert_eq!(llinyn(folder.path(), &["import", "report.txt", "--accept"]).code, Some(0));
    for (words, args, code, expected) in [
        ("Ffug Enwog", &[][..], 2, "--reason"),
        ("Ffug Enwog", &["--reason", "because"], 2, "“because” is not a value"),
        ("ab", &["--reason", "asked"], 2, "too few letters"),
        ("Neb Oll", &["--reason", "asked"], 2, "Nothing in the record holds"),
        ("Neb Oll", &["--reason", "asked", "--lang", "cy"], 2, "Nid oes dim yn y cofnod"),
        ("Ffug Enwog", &["--reason", "child"], 0, "Nothing was erased. Add --accept"),
        ("Ffug Enwog", &["--reason", "child", "--accept"], 2, "lacks --asked-by"),
        (
            "Ffug Enwog",
            &["--reason", "child", "--accept", "--asked-by", "Chair", "--approved-by", "Chair"],
            2,
            "else",
        ),
    ] {
        std::fs::write(folder.path().join("words.txt"), words).unwrap();
        let (ended, told) = erase(&folder, args);
        assert_eq!(ended, Some(code), "{args:?}: {told}");
        assert!(told.contains(expected), "{args:?}: {told}");
        assert!(holds(&folder, "ffug enwog"), "{args:?}");
    }
    let (ended, told) = erase(&folder, &[&["--reason", "child", "--accept"], &WHO[..]].concat());
    assert_eq!(ended, Some(0), "{told}");
    assert!(told.contains("The words were erased from 1 entry"), "{told}");
    assert!(!holds(&folder, "ffug") && !holds(&folder, "enwog"), "the words are in no file");
    for (args, expected) in [
        (&["verify"][..], "The ledger holds"),
        (&["rebuild"], "every table equals the live one"),
        (&["export", "--csv", "data"], "Wrote"),
    ] {
        let told = llinyn(folder.path(), args);
        assert!(told.code == Some(0) && told.out.contains(expected), "{args:?}: {}{}", told.out, told.err);
    }
    let csv = std::fs::read_to_string(folder.path().join("data/erasure.csv")).unwrap();
    assert!(csv.contains(",child,Business Manager,Administrator,"), "{csv}");
    assert!(!holds(&folder, "enwog"), "nor in the open data");
}
