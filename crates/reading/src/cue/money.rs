//! Money: the line "Financial implications: None", and amounts.

use llinyn_model::passage::Span;
use llinyn_model::response::MoneyReading;

use crate::text::phrase::{self, phrases};

const HEADS: &[&str] = &[
    "financial implications",
    "financial implication",
    "resource implications",
    "cost implications",
    "financial impact",
    "goblygiadau ariannol",
    "goblygiadau o ran adnoddau",
    "effaith ariannol",
];
const NONE: &[&str] = &[
    "none",
    "no financial implications",
    "no additional cost",
    "no additional costs",
    "nil",
    "not applicable",
    "n/a",
    "dim",
    "amherthnasol",
    "nid oes goblygiadau ariannol",
];
phrases! {
    LATER:
        "at this stage", "will be considered", "to be considered", "to be determined", "to be confirmed",
        "yet to be", "not yet known", "will be assessed", "are being assessed", "will be developed",
        "caiff ei ystyried", "eu hystyried", "ei hystyried", "cânt eu hystyried", "i'w cadarnhau", "yn cael eu hystyried",
        "yn cael ei ystyried", "bydd y costau", "eto i'w";
}

/// Where the words behind "Financial implications:" begin.
pub(crate) fn head(line: &str) -> Option<usize> {
    let after = HEADS.iter().find_map(|head| phrase::starts(line, head))?;
    let rest = line[after..].trim_start();
    let words = rest.strip_prefix([':', '–', '-'])?.trim_start();
    Some(line.len() - words.len())
}

/// What the words of a money line say.
pub fn reading(words: &str) -> MoneyReading {
    let words = words.trim();
    let none = NONE.iter().any(|none| phrase::starts(words, none).is_some());
    if LATER.any(words) && (!none || words.split_whitespace().count() > 8) {
        return MoneyReading::Deferred;
    }
    match amount(words) {
        Some((_, pence)) => MoneyReading::Amount(pence),
        None if none => MoneyReading::None,
        None if words.is_empty() => MoneyReading::NotStated,
        None => MoneyReading::NotStated,
    }
}

/// The pence of words that are one sum and nothing else: "£4m", not "up to £4m" nor "£4m a year".
pub fn sum(words: &str) -> Option<i64> {
    let words = words.trim();
    amount(words).filter(|(span, _)| span.start == 0 && span.end == words.len()).map(|(_, pence)| pence)
}

/// The first amount in pounds, and its pence: "£4m", "£1.8 million", "£38,200", "£450k".
pub(crate) fn amount(text: &str) -> Option<(Span, i64)> {
    let start = text.find('£')?;
    let rest = &text[start + '£'.len_utf8()..];
    let figures = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(rest.len());
    let number = rest[..figures].trim_end_matches(['.', ',']);
    let behind = &rest[number.len()..];
    let (unit, taken) = unit(behind);
    let pence = pence(number, unit)?;
    Some((Span { start, end: start + '£'.len_utf8() + number.len() + taken }, pence))
}

fn unit(behind: &str) -> (i64, usize) {
    const UNITS: &[(&str, i64)] = &[
        ("billion", 1_000_000_000),
        ("biliwn", 1_000_000_000),
        ("bn", 1_000_000_000),
        ("million", 1_000_000),
        ("miliwn", 1_000_000),
        ("filiwn", 1_000_000),
        ("m", 1_000_000),
        ("k", 1_000),
    ];
    let gap = behind.len() - behind.trim_start().len();
    let words = &behind[gap..];
    let found =
        UNITS.iter().find_map(|(name, value)| phrase::starts(words, name).map(|taken| (*value, gap + taken)));
    found.unwrap_or((1, 0))
}

fn pence(number: &str, unit: i64) -> Option<i64> {
    let plain = number.replace(',', "");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole: i64 = whole.parse().ok()?;
    let scale = 10_i64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let part: i64 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
    let pounds = whole.checked_mul(unit)?.checked_mul(100)?;
    pounds.checked_add(part.checked_mul(unit)?.checked_mul(100)? / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_nothing_else() {
        for (words, pence) in [
            ("£4m", Some(400_000_000)),
            (" £1,250,000.50 ", Some(125_000_050)),
            ("£2 filiwn", Some(200_000_000)),
            ("up to £4m", None),
            ("between £1m and £2m", None),
            ("£38,200 a year", None),
            ("£38,200 y flwyddyn", None),
            ("tua £4m", None),
            ("4m", None),
            ("£", None),
            ("£99999999999999999999", None),
            ("", None),
        ] {
            assert_eq!(sum(words), pence, "{words}");
        }
    }

    #[test]
    fn money_lines() {
        for (line, expected) in [
            ("Financial Implications: None", MoneyReading::None),
            ("Financial Implications: None.", MoneyReading::None),
            (
                "Financial implications: None at this stage. The costs will be considered as guidance is drafted.",
                MoneyReading::Deferred,
            ),
            ("Goblygiadau Ariannol: Dim. Bydd y gwaith o fewn y cyllidebau presennol.", MoneyReading::None),
            ("Goblygiadau Ariannol: Dim ar hyn o bryd.", MoneyReading::None),
            ("Goblygiadau Ariannol: Amherthnasol", MoneyReading::None),
            ("Goblygiadau Ariannol: tua £11 miliwn y flwyddyn", MoneyReading::Amount(1_100_000_000)),
            ("Financial implications: met from the grant", MoneyReading::NotStated),
        ] {
            let rest = head(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(reading(&line[rest..]), expected, "{line}");
        }
        assert_eq!(head("Financial Implications are wide"), None);
    }

    #[test]
    fn amounts_in_pence() {
        for (text, words, pence) in [
            ("the £4m extra", "£4m", 400_000_000),
            ("£1.8 million over", "£1.8 million", 180_000_000),
            ("£38,200, as", "£38,200", 3_820_000),
            ("a virement of £450k from", "£450k", 45_000_000),
            ("£12.50.", "£12.50", 1_250),
        ] {
            let (span, got) = amount(text).unwrap();
            assert_eq!((span.of(text), got), (words, pence));
        }
        assert_eq!(amount("£"), None);
        assert_eq!(amount("£99999999999999999999"), None);
    }
}
