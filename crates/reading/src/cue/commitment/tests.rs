use llinyn_model::Stated;

use super::*;

/// A sentence of an answer by the Glanrafon Government, dated 1 March 2024: `owner | grade | when`, or nothing.
fn check(language: Language, text: &str, expected: &[(&str, Grade, &str)]) {
    let frame = Frame::dated("2024-03-01".parse().unwrap());
    let name =
        if language == Language::En { "Glanrafon Assembly Government" } else { "Llywodraeth Glanrafon" };
    let speaker = Speaker { name: Some(name), language, frame, answers: true };
    let got: Vec<_> = promises(text, &speaker, &mut Memory::default())
        .into_iter()
        .map(|promise| {
            let owner = promise.owner.map(|owner| owner.words).unwrap_or_default();
            let when = promise.when.and_then(|when| match when.horizon.words {
                Stated::Stated(words) => Some(words),
                _ => None,
            });
            (owner, promise.grade, when.unwrap_or_default())
        })
        .collect();
    let got: Vec<_> =
        got.iter().map(|(owner, grade, when)| (owner.as_str(), *grade, when.as_str())).collect();
    assert_eq!(got, expected, "{text}");
}

const WE: &str = "Glanrafon Assembly Government";

#[test]
fn promises_in_english() {
    use Grade::{Conditional, Dated, OpenEnded, Opinion, SomeoneElses};
    for (text, expected) in [
        ("We will pay carers monthly by the end of 2025.", vec![(WE, Dated, "by the end of 2025")]),
        ("We will pay carers monthly.", vec![(WE, OpenEnded, "monthly")]),
        ("We will publish guidance before the end of 2025.", vec![(WE, Dated, "before the end of 2025")]),
        (
            "The Assembly Government will continue to promote joint work.",
            vec![("Assembly Government", OpenEnded, "")],
        ),
        ("We will explore the possibility of new guidance.", vec![(WE, Conditional, "")]),
        ("I am content to consider how the duty works.", vec![(WE, Conditional, "")]),
        (
            "Subject to the views of the Forum we will review the rules and consider what might be done.",
            vec![(WE, Conditional, ""), (WE, Conditional, "")],
        ),
        (
            "The Forum’s final report will be available during the summer.",
            vec![("Forum", SomeoneElses, "during the summer")],
        ),
        ("I have asked the Forum to think about this.", vec![("Forum", SomeoneElses, "")]),
        (
            "I asked the Care Forum last year. I look forward to receiving its advice.",
            vec![("Care Forum", SomeoneElses, "")],
        ),
        ("I believe that steps should be taken to mend this.", vec![("", Opinion, "")]),
        ("I would anticipate that the Care Board would play a part.", vec![("Care Board", Opinion, "")]),
        ("There are advantages in considering how that might be shared.", vec![("", Opinion, "")]),
        ("The results of this work will provide evidence for future decisions.", vec![("", Opinion, "")]),
        (
            "The guidelines will be tested in practice before a public consultation is undertaken through the spring and summer.",
            vec![
                (WE, Dated, "before a public consultation is undertaken"),
                (WE, Dated, "through the spring and summer"),
            ],
        ),
        (
            "The Care Inspectorate is leading an inspection. Its overview will be published in the summer.",
            vec![("Care Inspectorate", SomeoneElses, "in the summer")],
        ),
        (
            "We have said that we will look again six months after publication.",
            vec![(WE, Dated, "six months after publication")],
        ),
        ("The new syllabus will be reviewed by the Health Board.", vec![("Health Board", SomeoneElses, "")]),
        ("The revised guidance is due to be published shortly.", vec![(WE, OpenEnded, "shortly")]),
        (
            "The Assembly Government is also intending to issue guidance which will place a duty on councils.",
            vec![("Assembly Government", OpenEnded, "")],
        ),
        (
            "We await the publication of the review following the events. The report will be considered in full.",
            vec![(WE, Conditional, "")],
        ),
        ("I will write to Members once a decision has been reached.", vec![(WE, Conditional, "")]),
        ("This government has committed to deliver reform.", vec![("This government", OpenEnded, "")]),
    ] {
        check(Language::En, text, &expected);
    }
}

#[test]
fn sentences_that_promise_nothing() {
    for text in [
        "We believe that the proposals will help ensure a better service.",
        "Increasing opportunities will continue to be a key priority.",
        "The results of the Committee's work will have informed my thinking.",
        "We have no current plans to change this.",
        "It is a matter for each board.",
        "Will the Minister say when it will be done?",
        "We published guidance, which will be familiar, in 2023.",
        "We will not do so.",
        "This will ensure that learning is shared.",
        "It sets out how we will support families.",
        "An evaluation was published and I am considering its findings.",
        "I am content to accept the views expressed.",
    ] {
        check(Language::En, text, &[]);
    }
}

#[test]
fn promises_in_welsh() {
    use Grade::{Conditional, Dated, OpenEnded, SomeoneElses};
    let we = "Llywodraeth Glanrafon";
    for (text, expected) in [
        ("Byddwn yn cyhoeddi amserlen erbyn diwedd 2025.", vec![(we, Dated, "erbyn diwedd 2025")]),
        ("Byddaf yn ysgrifennu at y Prif Arolygydd.", vec![(we, OpenEnded, "")]),
        ("Bydd swyddogion yn cyhoeddi canllawiau ym mis Medi 2025.", vec![(we, Dated, "ym mis Medi 2025")]),
        (
            "Bydd Bwrdd Diogelu Glanrafon yn adolygu'r drefn.",
            vec![("Bwrdd Diogelu Glanrafon", SomeoneElses, "")],
        ),
        ("Byddwn yn archwilio'r posibilrwydd o lunio canllawiau.", vec![(we, Conditional, "")]),
        ("Cyhoeddir y canlyniadau yn yr haf.", vec![(we, Dated, "yn yr haf")]),
        ("Rwyf wedi gofyn i'r Fforwm Plant ystyried hyn.", vec![("Fforwm Plant", SomeoneElses, "")]),
        ("Rydym yn cydnabod y pwysau ar y sector.", vec![]),
        ("Mater i'r bwrdd yw hwn.", vec![]),
    ] {
        check(Language::Cy, text, &expected);
    }
}
