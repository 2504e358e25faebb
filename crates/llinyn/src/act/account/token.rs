//! Tokens: what a link or a cookie carries. The store keeps only their digests.

use std::fmt;

use llinyn_ledger::{hex, sha256};
use llinyn_model::id::Dice;
use llinyn_model::subscription::Key;
use llinyn_store::Digest;

/// 256 bits nobody can guess. Never logged: its debug form hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one.
    pub fn new(dice: &mut dyn Dice) -> Token {
        let mut bytes = [0; 32];
        dice.fill(&mut bytes);
        Token(bytes)
    }

    /// The token of 64 hexadecimal digits; none where they are no such thing.
    pub fn parse(text: &str) -> Option<Token> {
        let digits = text.as_bytes();
        let small = |digit: &u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(digit);
        if digits.len() != 64 || !digits.iter().all(small) {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
        }
        Some(Token(bytes))
    }

    /// The digits, for the link or the cookie.
    pub fn text(&self) -> String {
        hex(&self.0)
    }

    /// Its bytes, for a link that may be kept as it is.
    pub fn key(&self) -> Key {
        self.0
    }

    /// What the store knows it by.
    pub fn digest(&self) -> Digest {
        sha256(&self.0)
    }

    /// What a form of this session carries, so that no other site can have sent it.
    pub fn form_mark(&self) -> String {
        self.mark("form")
    }

    /// 64 hexadecimal digits for a purpose: made from the token, and telling nothing of it.
    pub fn mark(&self, purpose: &str) -> String {
        hex(&sha256(&[self.0.as_slice(), purpose.as_bytes()].concat()))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;

    impl Dice for Fixed {
        fn fill(&mut self, bytes: &mut [u8]) {
            bytes.fill(0xa5);
        }
    }

    #[test]
    fn tokens_are_read_back_and_hidden() {
        let token = Token::new(&mut Fixed);
        assert_eq!(Token::parse(&token.text()), Some(token.clone()));
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert_ne!(token.form_mark(), token.text());
        assert_ne!(token.form_mark(), token.mark("state"));
        for bad in ["", "a5", &"A5".repeat(32), &"g5".repeat(32), &"a5".repeat(33), &"é".repeat(32)] {
            assert_eq!(Token::parse(bad), None, "{bad}");
        }
    }
}
