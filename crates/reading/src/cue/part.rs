//! The parts of an ask, and which of them an answer speaks of.

use crate::text::phrase::phrases;

/// The parts of an ask that can be answered apart: its sentences, and what is joined by "; " or by "and should".
pub(crate) fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for sentence in crate::text::sentence::sentences(text) {
        let mut rest = sentence.of(text);
        while let Some(cut) = cut(rest) {
            parts.push(rest[..cut].trim_end_matches([' ', ';', ',']).to_owned());
            rest = rest[cut..].trim_start_matches([';', ',', ' ', '\n']);
        }
        parts.push(rest.trim().to_owned());
    }
    parts.retain(|part| part.split_whitespace().count() > 2);
    if parts.is_empty() { vec![text.to_owned()] } else { parts }
}

/// Where the first part of a sentence ends, where it has several.
fn cut(text: &str) -> Option<usize> {
    phrases! {
        JOINTS:
            "and should", "and must", "and reviews whether", "and also addresses", "and identify how",
            "and specifically", "ac y dylai", "a dylai";
    }
    const MARKS: [&str; 2] = [";", ", that they"];
    let joints = JOINTS.all(text).map(|(_, joint)| joint.start);
    let marks = MARKS.iter().filter_map(|mark| text.find(mark));
    let apart = |at: &usize| *at > 20 && text[*at..].split_whitespace().nth(3).is_some();
    joints.chain(marks).filter(apart).min()
}

/// Which parts of an ask the words of an answer speak of, as indices.
pub fn parts_met(parts: &[String], answer: &str) -> Vec<u32> {
    met(parts, &content_words(answer))
}

/// Indices of the parts of which at least two fifths of the words of their own stand in the answer.
pub(crate) fn met(parts: &[String], answer: &[u64]) -> Vec<u32> {
    let sets: Vec<Vec<u64>> = parts.iter().map(|part| content_words(part)).collect();
    let own = |at: usize, word: &u64| {
        sets.iter().enumerate().all(|(other, words)| other == at || !words.contains(word))
    };
    let mut met = Vec::new();
    for (at, words) in sets.iter().enumerate() {
        let own: Vec<&u64> = words.iter().filter(|word| own(at, word)).collect();
        let shared = own.iter().filter(|word| answer.binary_search(word).is_ok()).count();
        if own.is_empty() || shared * 5 >= own.len() * 2 {
            met.extend(u32::try_from(at));
        }
    }
    met
}

/// Words that carry meaning, each as the number its first six bytes in small type make, so
/// that "reviewed" meets "review"; sorted, each once.
pub(crate) fn content_words(text: &str) -> Vec<u64> {
    let mut words: Vec<u64> = text.split(|c: char| !c.is_alphanumeric()).filter_map(stem).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn stem(word: &str) -> Option<u64> {
    const EMPTY: &[&str] = &[
        "should", "would", "could", "welsh", "govern", "recomm", "that", "this", "these", "with", "from",
        "have", "been", "their", "which", "also", "ensure", "commit", "board", "counci", "accept", "respon",
        "there", "whethe", "where", "other", "such", "must", "shall", "dylai", "argymh", "ymateb", "gyda",
        "hynny", "priori", "amongs", "flaeno",
    ];
    let mut letters = [0; 6];
    let mut length = 0;
    for byte in word.bytes() {
        if let Some(letter) = letters.get_mut(length) {
            *letter = byte.to_ascii_lowercase();
        }
        length += 1;
    }
    let stem = letters.get(..length.min(6))?;
    let empty = EMPTY.iter().any(|empty| empty.as_bytes() == stem);
    (length > 3 && !empty).then(|| stem.iter().fold(0, |hash, letter| hash << 8 | u64::from(*letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_an_answer_speaks_of() {
        let parts = [
            "review the cost of reviews".to_owned(),
            "consider paying for them from a central fund".to_owned(),
        ];
        assert_eq!(met(&parts, &content_words("The cost of each review will be reviewed.")), [0]);
        assert_eq!(
            met(&parts, &content_words("A central fund will be considered; costs are under review.")),
            [0, 1]
        );
    }

    #[test]
    fn asks_of_several_parts() {
        for (text, expected) in [
            ("The Board should meet.", 1),
            ("The Board should meet weekly in person. Its papers should be public as well.", 2),
            ("The Council should review the cost of reviews and should consider a central fund.", 2),
            (
                "The Council should consult on: the role of partners; how they work together; and who is accountable to whom.",
                3,
            ),
        ] {
            assert_eq!(parts(text).len(), expected, "{:?}", parts(text));
        }
    }
}
