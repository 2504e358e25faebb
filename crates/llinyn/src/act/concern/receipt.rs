//! The receipt of a concern: ten plain words that its raiser alone has. What is kept of it is a public key.

use std::fmt;
use std::sync::LazyLock;

use age::x25519::Identity;
use bech32::{Bech32, Hrp};
use llinyn_ledger::sha256;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Dice;
use llinyn_model::{Language, fold};

/// A word a line in each language, one for each value of a byte. No word stands there twice, however it is typed.
const WORDS: &str = include_str!("../../../data/receipt.csv");
/// Bytes of a receipt, a word each: 80 bits.
const LENGTH: usize = 10;

/// 80 bits nobody can guess. Never logged: its debug form hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt([u8; LENGTH]);

impl Receipt {
    /// A new one.
    pub fn new(dice: &mut dyn Dice) -> Receipt {
        let mut bytes = [0; LENGTH];
        dice.fill(&mut bytes);
        Receipt(bytes)
    }

    /// The receipt of ten words in either language, however they are spaced, parted, accented or capitalised; none where
    /// they are no such thing.
    pub fn parse(text: &str) -> Option<Receipt> {
        let values = fold::words(text).iter().map(|word| value(word)).collect::<Option<Vec<u8>>>()?;
        values.try_into().ok().map(Receipt)
    }

    /// Its words.
    pub fn words(&self, language: Language) -> String {
        let word = |value: &u8| TABLE.get(usize::from(*value)).map(|row| row[at(language)].0);
        self.0.iter().filter_map(word).collect::<Vec<_>>().join(" ")
    }

    /// The key that opens what is sealed to it. The public half leads nowhere near the words: there are 2^80 of them.
    ///
    /// # Errors
    /// [`ErrorKind::Inside`], should `age` ever refuse 32 bytes as a secret of X25519.
    pub(super) fn identity(&self) -> Result<Identity, Error> {
        let inside = || Error::new(ErrorKind::Inside, "");
        let secret = sha256(&[b"llinyn receipt 1\0".as_slice(), &self.0].concat());
        let text = bech32::encode::<Bech32>(Hrp::parse_unchecked("age-secret-key-"), &secret);
        let text = text.map_err(|error| inside().inside(error))?;
        text.to_uppercase().parse().map_err(|error| inside().inside(error))
    }

    /// What is kept of it.
    ///
    /// # Errors
    /// As [`Receipt::identity`].
    pub fn public(&self) -> Result<String, Error> {
        Ok(self.identity()?.to_public().to_string())
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receipt(…)")
    }
}

/// A word as it is shown, and folded.
type Word = (&'static str, String);

/// The words, in English and in Welsh.
static TABLE: LazyLock<Vec<[Word; 2]>> = LazyLock::new(|| {
    let word = |word: &'static str| (word, fold::text(word));
    let rows = WORDS.lines().skip(1).filter_map(|row| row.split_once(','));
    rows.map(|(en, cy)| [word(en), word(cy)]).collect()
});

fn at(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Cy => 1,
    }
}

fn value(folded: &str) -> Option<u8> {
    let at = TABLE.iter().position(|row| row.iter().any(|(_, word)| word == folded))?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const RECEIPT: Receipt = Receipt([0, 1, 2, 3, 250, 251, 252, 253, 254, 255]);

    #[test]
    fn there_is_a_word_of_its_own_for_each_byte_in_each_language() {
        assert_eq!(TABLE.len(), 256);
        let words: HashSet<&str> = TABLE.iter().flatten().map(|(_, folded)| folded.as_str()).collect();
        assert_eq!(words.len(), 512);
        for (word, folded) in TABLE.iter().flatten() {
            assert!(folded.chars().all(|c| c.is_ascii_lowercase()), "{word}");
            assert!((2..=11).contains(&folded.len()), "{word}");
        }
    }

    #[test]
    fn a_receipt_is_known_however_it_is_typed() {
        let (en, cy) = (RECEIPT.words(Language::En), RECEIPT.words(Language::Cy));
        assert_eq!(en.split(' ').count(), 10);
        for typed in [
            en.clone(),
            cy.clone(),
            en.to_uppercase(),
            en.replace(' ', "-"),
            format!("\r\n  {}, ", en.replace(' ', ",\t ")),
            fold::text(&cy),
        ] {
            assert_eq!(Receipt::parse(&typed), Some(RECEIPT), "{typed}");
        }
        let short = en.rsplit_once(' ').unwrap().0;
        for wrong in ["", "acorn", short, &format!("{en} acorn"), &en.replacen("acorn", "acorns", 1)] {
            assert_eq!(Receipt::parse(wrong), None, "{wrong}");
        }
    }

    /// The keys of receipts that people hold never change.
    #[test]
    fn a_receipt_has_one_key() {
        assert_eq!(
            RECEIPT.public().unwrap(),
            "age1ugukr34hmccrl7qgue65g503n3u6h78k97ykw36yzxumtdja2fjq45kdyu"
        );
        assert_ne!(RECEIPT.public().unwrap(), Receipt([7; LENGTH]).public().unwrap());
        assert_eq!(format!("{RECEIPT:?}"), "Receipt(…)");
    }
}
