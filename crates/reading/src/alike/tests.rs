use super::*;
use Language::{Cy, En};

const ASKS: &[(&str, Language)] = &[
    ("The Council should answer every letter from a foster carer within ten working days.", En),
    ("Glanrafon Health Board should train its nurses in how to listen to children in hospital.", En),
    ("The Minister should publish a national plan for care leavers, with a budget, by March 2012.", En),
    ("Dylai’r Cyngor gadw cofrestr o bob cartref preswyl i blant.", Cy),
    ("The Board should keep minutes of its meetings and publish them.", En),
    ("Police should tell the school on the same day when a pupil is missing.", En),
];

fn asks() -> Asks {
    let mut asks = Asks::default();
    for (text, language) in ASKS {
        asks.add(text, *language);
    }
    asks
}

#[test]
fn what_asks_the_same_is_found() {
    let asks = asks();
    for (text, language, expected) in [
        ("Letters from foster carers must be answered by the Council in ten working days.", En, Some(0)),
        ("Dylai’r Cyngor ateb llythyrau gofalwyr maeth o fewn deg diwrnod gwaith.", Cy, Some(0)),
        ("Nurses in hospital should be trained to listen to children.", En, Some(1)),
        ("We recommend a national plan, with a budget, for young people who leave care.", En, Some(2)),
        ("The Council should keep a register of each residential home for children.", En, Some(3)),
        ("When pupils go missing the school should hear of it from the police that day.", En, Some(5)),
        ("The bridge over the river should be painted green.", En, None),
        ("", En, None),
        ("The", En, None),
    ] {
        let found = asks.like(text, language, 3);
        assert_eq!(found.first().map(|like| like.at), expected, "{text}: {found:?}");
    }
}

#[test]
fn an_ask_is_like_itself_wholly() {
    let asks = asks();
    for (at, (text, language)) in ASKS.iter().enumerate() {
        let found = asks.like(text, *language, 1);
        assert!(
            found.iter().all(|like| like.at == at && (like.score - 1.0).abs() < 1e-9),
            "{text}: {found:?}"
        );
    }
    assert_eq!(asks.len(), ASKS.len());
    assert!(Asks::default().is_empty() && Asks::default().like("The Council", En, 3).is_empty());
}

#[test]
fn shared_passages_are_marked_in_either_text() {
    for (text, other, expected) in [
        (
            ("The Council should answer every letter within ten days.", En),
            ("Every letter is to be answered in ten days.", En),
            vec!["answer every letter within ten days"],
        ),
        (
            ("Dylai’r Cyngor ateb llythyrau yn gyflym.", Cy),
            ("The Council should answer letters.", En),
            vec!["Cyngor ateb llythyrau"],
        ),
        (("The Council should sing.", En), ("Nothing of it.", En), vec![]),
    ] {
        let found: Vec<&str> = shared(text, other).iter().map(|span| span.of(text.0)).collect();
        assert_eq!(found, expected, "{}", text.0);
    }
}
