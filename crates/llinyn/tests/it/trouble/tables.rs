//! Files of commitments at the command line: shown, recorded whole, or refused with every fault.

use std::fs::write;

use super::{Refused, check, llinyn};

const PLAN: &str = "Glanrafon Council

# Glanrafon Foster Care Action Plan 2022-24

10 January 2022

| No. | Recommendation | Action | Lead | By when |
| --- | --- | --- | --- | --- |
| 1 | The Council should keep a register of carers. | Open the register | Glanrafon Council | 30 June 2022 |
";

#[test]
fn a_file_of_commitments_is_shown_recorded_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| write(folder.path().join(name), bytes).unwrap();
    file("plan.md", PLAN.as_bytes());
    file("good.csv", b"text,owner_body,when_to\nOpen the office,glanrafon-council,2026-09-30\n");
    file("bad.csv", b"text,owner_body,when_to\n,nowhere,soon\n");
    file("columns.csv", b"words\nOpen\n");
    file("sheet.xlsx", b"PK\x03\x04 sheet");
    let imported = llinyn(folder.path(), &["--db", "a.db", "import", "plan.md", "--accept"]);
    assert_eq!(imported.code, Some(0), "{}", imported.err);
    let into = |file: &'static str| {
        [
            "--db",
            "a.db",
            "plan",
            file,
            "--body",
            "glanrafon-council",
            "--into",
            "glanrafon-foster-care-action-2022/p1",
        ]
    };
    check(
        folder.path(),
        &[
            Refused { args: &into("missing.csv"), en: "no file", cy: "missing.csv" },
            Refused { args: &into("sheet.xlsx"), en: "is no table", cy: "sheet.xlsx" },
            Refused {
                args: &into("columns.csv"), en: "lacks the column “text”", cy: "“text” ar goll"
            },
            Refused { args: &into("bad.csv"), en: "Line 2, column text:", cy: "Llinell 2, colofn text:" },
            Refused { args: &into("bad.csv"), en: "Line 2, column owner_body:", cy: "colofn owner_body:" },
            Refused { args: &into("bad.csv"), en: "Line 2, column when_to:", cy: "colofn when_to:" },
        ],
    );
    let shown = llinyn(folder.path(), &into("good.csv"));
    assert!(shown.out.contains("1 commitment would be recorded"), "{}{}", shown.out, shown.err);
    assert!(shown.out.contains("Nothing was recorded"), "{}", shown.out);
    let title = [
        "--db",
        "a.db",
        "plan",
        "good.csv",
        "--body",
        "glanrafon-council",
        "--title",
        "Office Plan",
        "--accept",
    ];
    for args in [&[&into("good.csv")[..], &["--accept"]].concat()[..], &title] {
        let told = llinyn(folder.path(), args);
        assert!(told.code == Some(0) && told.out.contains("Recorded as entries"), "{}{}", told.out, told.err);
    }
    let again = llinyn(folder.path(), &title);
    assert!(again.code == Some(2) && again.err.contains("is on the record already"), "{}", again.err);
    assert_eq!(llinyn(folder.path(), &["--db", "a.db", "rebuild"]).code, Some(0));
}
