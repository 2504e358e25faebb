//! Arguments that make no command.

use super::{Refused, check};

#[test]
fn what_is_not_a_command_is_told() {
    let folder = tempfile::tempdir().unwrap();
    check(
        folder.path(),
        &[
            Refused { args: &[], en: "lacks COMMAND", cy: "COMMAND ar goll" },
            Refused { args: &["frobnicate"], en: "does not take frobnicate", cy: "cymryd frobnicate" },
            Refused { args: &["read"], en: "lacks <PAPER>", cy: "<PAPER> ar goll" },
            Refused { args: &["read", "--frob", "a"], en: "does not take --frob", cy: "cymryd --frob" },
            Refused { args: &["import", "a", "--accept", "--review"], en: "does not take", cy: "cymryd" },
            Refused { args: &["export"], en: "lacks --json <DIR>", cy: "--json <DIR> ar goll" },
            Refused { args: &["explain", "X999"], en: "no rule “X999”", cy: "rheol “X999”" },
        ],
    );
}

#[test]
fn values_that_are_none_are_told() {
    let folder = tempfile::tempdir().unwrap();
    check(
        folder.path(),
        &[
            Refused {
                args: &["check", "--on", "yesterday"],
                en: "“yesterday” is not a value",
                cy: "“yesterday”",
            },
            Refused {
                args: &["check", "--on", "2024-02-30"],
                en: "“2024-02-30” is not a value",
                cy: "“2024-02-30”",
            },
            Refused {
                args: &["check", "--on", "30/02/2024"],
                en: "“30/02/2024” is not a value",
                cy: "“30/02/2024”",
            },
            Refused { args: &["check", "--on", ""], en: "is not a value", cy: "yn werth" },
            Refused {
                args: &["clock", "--on", "tomorrow"],
                en: "“tomorrow” is not a value",
                cy: "“tomorrow”",
            },
            Refused {
                args: &["clock", "--on", "2999-01-01"],
                en: "2999-01-01 is still to come",
                cy: "heb ddod",
            },
        ],
    );
    let told = super::llinyn(folder.path(), &["--lang", "fr", "explain"]);
    assert_eq!(told.code, Some(2));
    assert!(told.err.contains("“fr” is not a value") && told.err.contains("en and cy"), "{}", told.err);
}

/// Letting people in: nothing is guessed, and nobody is let in twice.
#[test]
fn people_who_cannot_be_let_in_are_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), "Minutes\n\nNothing was resolved.\n").unwrap();
    let recorded = super::llinyn(folder.path(), &["import", "--accept", "a.txt"]);
    assert_eq!(recorded.code, Some(0), "{}", recorded.err);
    let added = super::llinyn(folder.path(), &["user", "add", "Huw@a.example", "--name", "Huw"]);
    assert_eq!(added.code, Some(0), "{}", added.err);
    assert!(added.out.contains("/invitation/"), "{}", added.out);
    check(
        folder.path(),
        &[
            Refused { args: &["user"], en: "lacks <add|invite|revoke|list>", cy: "ar goll" },
            Refused {
                args: &["user", "frob", "a@b.example"], en: "“frob” is not a value", cy: "“frob”"
            },
            Refused { args: &["user", "add"], en: "lacks EMAIL", cy: "EMAIL ar goll" },
            Refused { args: &["user", "add", "a@b.example"], en: "lacks --name", cy: "--name ar goll" },
            Refused {
                args: &["user", "add", "nobody", "--name", "A"],
                en: "“nobody” is not",
                cy: "“nobody”",
            },
            Refused {
                args: &["user", "add", "a@b.example", "--name", "A", "--role", "king"],
                en: "“king” is not a value",
                cy: "“king”",
            },
            Refused {
                args: &["user", "add", "a@b.example", "--name", "A", "--role", "verifier"],
                en: "lacks --body",
                cy: "--body ar goll",
            },
            Refused {
                args: &["user", "add", "a@b.example", "--name", "A", "--body", "nowhere"],
                en: "“nowhere”",
                cy: "“nowhere”",
            },
            Refused {
                args: &["user", "add", "huw@a.example", "--name", "Huw"],
                en: "“huw@a.example” is not",
                cy: "“huw@a.example”",
            },
            Refused {
                args: &["user", "invite", "b@a.example"], en: "“b@a.example”", cy: "“b@a.example”"
            },
            Refused {
                args: &["user", "revoke", "b@a.example"], en: "“b@a.example”", cy: "“b@a.example”"
            },
        ],
    );
    assert_eq!(super::llinyn(folder.path(), &["user", "revoke", "huw@a.example"]).code, Some(0));
    let list = super::llinyn(folder.path(), &["user", "list"]);
    assert!(list.out.contains("huw@a.example") && list.out.contains("revoked"), "{}", list.out);
    let again = super::llinyn(folder.path(), &["user", "invite", "huw@a.example"]);
    assert_eq!(again.code, Some(2), "who was let out is not invited again");
}

#[test]
fn a_record_that_is_not_there_is_not_made_by_asking_it() {
    let folder = tempfile::tempdir().unwrap();
    for command in [
        &["--db", "none.db", "check"][..],
        &["--db", "none.db", "verify"],
        &["--db", "none.db", "rebuild"],
        &["--db", "none.db", "clock"],
        &["--db", "none.db", "serve"],
        &["--db", "none.db", "export", "--json", "out"],
    ] {
        check(folder.path(), &[Refused { args: command, en: "no file “none.db”", cy: "ffeil “none.db”" }]);
    }
}

#[test]
fn an_address_that_cannot_be_listened_on_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for address in ["nonsense", "127.0.0.1:99999", address.as_str()] {
        let args = ["demo", "--listen", address];
        check(folder.path(), &[Refused { args: &args, en: "cannot be listened on", cy: address }]);
    }
}

#[test]
fn help_and_version_are_asked_for_and_no_error() {
    let folder = tempfile::tempdir().unwrap();
    for (args, held) in [
        (&["--help"][..], "Commands:"),
        (&["--lang", "cy", "--help"], "Gorchmynion:"),
        (&["--lang", "cy", "import", "--help"], "Defnydd:"),
        (&["--version"], "llinyn "),
    ] {
        let told = super::llinyn(folder.path(), args);
        assert_eq!(told.code, Some(0), "{args:?}: {}", told.err);
        assert!(told.out.contains(held) && told.err.is_empty(), "{args:?}: {}", told.out);
    }
}
