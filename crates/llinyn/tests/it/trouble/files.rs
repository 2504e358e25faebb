//! Files that are no papers.

use std::fs::{File, write};
use std::path::Path;

use super::{Refused, check, listed, llinyn};

/// Papers of every bad sort in one folder.
fn papers(folder: &Path) {
    let paper = |name: &str, bytes: &[u8]| write(folder.join(name), bytes).unwrap();
    paper("empty.txt", b"");
    paper("blank.txt", b" \n\t\n");
    paper("report.txt", b"%PDF-1.7\n\x00\x01\x02 binary");
    paper("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR");
    paper("damaged.txt", b"Caf\xe9 and \xff\xfe\x80 \xc3\xa9");
    paper("deep.html", ("<div>".repeat(10_000) + "x" + &"</div>".repeat(10_000)).as_bytes());
    paper("sheet.xlsx", b"PK\x03\x04 sheet");
    std::fs::create_dir(folder.join("folder")).unwrap();
    // A file with holes has its size at once.
    File::create(folder.join("huge.txt")).unwrap().set_len(200 * 1024 * 1024).unwrap();
    File::create(folder.join("large.txt")).unwrap().set_len(60 * 1024 * 1024).unwrap();
}

#[test]
fn a_file_that_is_no_paper_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    papers(folder.path());
    let cases = [
        ("missing.txt", "no file “missing.txt”", "ffeil “missing.txt”"),
        ("folder", "“folder” is a folder", "“folder”"),
        ("empty.txt", "“empty.txt” is empty", "“empty.txt”"),
        ("blank.txt", "“blank.txt” is empty", "“blank.txt”"),
        ("report.txt", "“report.txt” is not whole", "Nid yw “report.txt” yn gyfan"),
        ("picture.txt", "is not text", "“picture.txt"),
        ("damaged.txt", "“damaged.txt (3)” is not valid", "“damaged.txt (3)”"),
        ("deep.html", "nested too deep", "“deep.html”"),
        ("sheet.xlsx", "“sheet.xlsx", "“sheet.xlsx"),
        ("huge.txt", "“huge.txt” is too large", "“huge.txt”"),
        ("large.txt", "“large.txt” is too large", "“large.txt”"),
        // Its bytes cannot be read by anybody, not even by the administrator.
        ("/proc/self/mem", "may not be read", "/proc/self/mem"),
    ];
    for (file, en, cy) in cases {
        for command in [&["read", file][..], &["--db", "new.db", "import", file, "--accept"]] {
            check(folder.path(), &[Refused { args: command, en, cy }]);
        }
    }
}

#[test]
fn every_bad_file_is_told_and_no_good_one_is_recorded_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    papers(folder.path());
    write(folder.path().join("good.txt"), "Recommendation 1. The Board should meet by 31 March 2027.\n")
        .unwrap();
    let before = listed(folder.path());
    let args = ["--db", "new.db", "import", "good.txt", "missing.txt", "empty.txt", "folder", "--accept"];
    let told = llinyn(folder.path(), &args);
    assert_eq!(told.code, Some(2));
    for file in ["“missing.txt”", "“empty.txt”", "“folder”"] {
        assert!(told.err.contains(file), "{file} is not told: {}", told.err);
    }
    assert_eq!(listed(folder.path()), before);
}

#[test]
fn a_database_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path().join("good.txt"), "Recommendation 1. The Board should meet.\n").unwrap();
    write(folder.path().join("text.db"), "This is no database, however long one looks at it.\n".repeat(40))
        .unwrap();
    std::fs::create_dir(folder.path().join("folder.db")).unwrap();
    for (database, en, cy) in [
        ("text.db", "“text.db” cannot be opened", "“text.db”"),
        ("folder.db", "“folder.db” is a folder", "“folder.db”"),
        ("no/such/folder/a.db", "a.db", "a.db"),
        (
            "postgres://llinyn@127.0.0.1:1/llinyn",
            "127.0.0.1:1/llinyn” cannot be opened",
            "127.0.0.1:1/llinyn",
        ),
    ] {
        check(
            folder.path(),
            &[
                Refused { args: &["--db", database, "import", "good.txt", "--accept"], en, cy },
                Refused { args: &["--db", database, "verify"], en: "“", cy: "“" },
            ],
        );
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path().join("good.txt"), "Recommendation 1. The Board should meet.\n").unwrap();
    assert_eq!(llinyn(folder.path(), &["--db", "a.db", "import", "good.txt", "--accept"]).code, Some(0));
    for form in ["--json", "--csv"] {
        let told = llinyn(folder.path(), &["--db", "a.db", "export", form, "good.txt/out"]);
        assert_eq!(told.code, Some(2), "{}", told.err);
        assert!(told.err.contains("good.txt/out") && told.err.contains("cannot be written"), "{}", told.err);
    }
}
