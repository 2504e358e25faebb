//! A report with its recommendations, and the answer to it.

use super::dice::Dice;
use super::words::{ENGLISH, WELSH, Words};

/// How many recommendations a report makes, and so how many threads it begins.
pub(crate) const ASKS: usize = 20;
/// One pair of papers in so many is in Welsh.
const WELSH_IN: usize = 5;
/// The first year of a report, and how many years there are.
const YEARS: (usize, usize) = (2012, 14);

/// A paper.
pub(crate) struct Paper {
    /// The name of its file.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The report of a number, and its answer. The same number gives the same two.
pub(super) fn pair(number: usize) -> [Paper; 2] {
    let mut dice = Dice::new(u64::try_from(number).unwrap_or(0));
    let welsh = dice.one_in(WELSH_IN);
    let words = if welsh { &WELSH } else { &ENGLISH };
    let place = dice.one(words.places);
    let facts = Facts {
        number,
        words,
        welsh,
        place,
        council: (words.council)(place),
        title: (words.title)(number, place),
        year: YEARS.0 + dice.below(YEARS.1),
    };
    let asks: Vec<String> = (0..ASKS).map(|_| facts.ask(&mut dice)).collect();
    let report = facts.report(&asks, &mut dice);
    let answer = facts.answer(&asks, &mut dice);
    [
        Paper { name: format!("{number:05}-a.txt"), text: report },
        Paper { name: format!("{number:05}-b.txt"), text: answer },
    ]
}

/// What both papers of a pair agree on.
struct Facts<'w> {
    number: usize,
    words: &'w Words,
    welsh: bool,
    place: &'w str,
    council: String,
    title: String,
    year: usize,
}

impl Facts<'_> {
    fn ask(&self, dice: &mut Dice) -> String {
        let Words { should, asks, .. } = self.words;
        let ask = dice.one(asks);
        if self.welsh {
            format!("{should} {} {ask}.", self.council)
        } else {
            format!("{} {should} {ask}.", self.council)
        }
    }

    fn report(&self, asks: &[String], dice: &mut Dice) -> String {
        let words = self.words;
        let mut lines = vec![self.title.clone(), dice.one(words.inspectors).to_owned(), self.day(0, dice)];
        lines.extend((0..6).map(|_| self.paragraph(dice)));
        lines.push(words.findings.to_owned());
        lines.extend((0..3).map(|_| format!("- {}", dice.one(words.found))));
        lines.push(words.recommendations.to_owned());
        for (at, ask) in asks.iter().enumerate() {
            lines.push(format!("{} {}. {ask}", words.recommendation, at + 1));
            if dice.one_in(3) {
                lines.push(self.paragraph(dice));
            }
        }
        lines.join("\n\n") + "\n"
    }

    fn answer(&self, asks: &[String], dice: &mut Dice) -> String {
        let words = self.words;
        let title = (words.response_title)(self.number, &self.council, &self.title);
        let mut lines = vec![title, self.day(4, dice), self.paragraph(dice)];
        for (at, ask) in asks.iter().enumerate() {
            // One ask in fifteen is passed over.
            if dice.one_in(15) {
                continue;
            }
            lines.push(format!("{} {}. {ask}", words.recommendation, at + 1));
            let answer = said(words.answers, dice);
            lines.push(format!("{}: {answer}", words.response).trim_end_matches([':', ' ']).to_owned());
            let promises = if answer == words.no { 0 } else { dice.below(3) };
            let mut text: Vec<String> = (0..promises).map(|_| self.promise(dice)).collect();
            text.push(dice.one(words.asides).to_owned());
            lines.push(text.join(" "));
            lines.push(format!("{}: {}", words.money, dice.one(words.costs)));
        }
        lines.join("\n\n") + "\n"
    }

    fn promise(&self, dice: &mut Dice) -> String {
        let year = self.year + 1 + dice.below(3);
        let time = dice.one(self.words.times).replace("{}", &year.to_string());
        dice.one(self.words.promises).replace("{}", &time)
    }

    /// A day so many months into the year, such as “3 May 2014”.
    fn day(&self, months: usize, dice: &mut Dice) -> String {
        let month = self.words.months.get(months + dice.below(4)).copied().unwrap_or_default();
        format!("{} {month} {}", 1 + dice.below(28), self.year)
    }

    /// Two or three sentences of no consequence.
    fn paragraph(&self, dice: &mut Dice) -> String {
        let sentences: Vec<&str> = (0..2 + dice.below(2)).map(|_| dice.one(self.words.prose)).collect();
        format!("{} ({})", sentences.join(" "), self.place)
    }
}

/// One of several, as often as each says.
fn said(answers: &[(&'static str, usize)], dice: &mut Dice) -> &'static str {
    let mut left = dice.below(answers.iter().map(|(_, often)| often).sum());
    for (answer, often) in answers {
        match left.checked_sub(*often) {
            None => return answer,
            Some(rest) => left = rest,
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_the_same_every_time_and_no_two_are_alike() {
        for number in [0, 1, 77] {
            for (one, same) in pair(number).iter().zip(&pair(number)) {
                assert_eq!((&one.name, &one.text), (&same.name, &same.text));
            }
        }
        let [report, answer] = pair(1);
        assert_ne!(report.text, pair(2)[0].text);
        assert!(answer.text.lines().next().unwrap().ends_with(report.text.lines().next().unwrap()));
    }

    #[test]
    fn both_languages_and_every_answer_come_up() {
        let answers: Vec<String> = (0..200).map(|number| pair(number)[1].text.clone()).collect();
        for words in [&ENGLISH, &WELSH] {
            for (answer, _) in words.answers {
                let line = format!("{}: {answer}", words.response);
                let line = line.trim_end_matches([':', ' ']);
                assert!(answers.iter().any(|text| text.lines().any(|said| said == line)), "{line}");
            }
        }
    }
}
