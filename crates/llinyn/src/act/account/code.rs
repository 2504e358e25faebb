//! One-time codes of a person's own device (RFC 6238): six digits, a new one each half minute.

use llinyn_model::Instant;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Dice;
use totp_rs::{Builder, Secret, Totp};

/// Whom the device shows the codes to be for.
const ISSUER: &str = "Llinyn";
/// The bytes of a seed; RFC 4226, section 4, asks for 20.
const LENGTH: usize = 20;

/// The secret a device and the program share.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(pub(super) Vec<u8>);

impl Seed {
    /// A new one.
    pub(super) fn new(dice: &mut dyn Dice) -> Seed {
        let mut bytes = vec![0; LENGTH];
        dice.fill(&mut bytes);
        Seed(bytes)
    }

    /// The time step of a code that holds now; one step before and behind are taken too, for clocks that differ.
    pub(super) fn step_of(&self, code: &str, now: Instant) -> Option<u64> {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
        self.totp("").ok().filter(|_| digits)?.check(&code, seconds(now))
    }

    /// The digits to type into a device that reads no picture, in groups of four.
    pub fn text(&self) -> String {
        let digits = Secret::from(self.0.clone()).to_base32();
        let groups: Vec<&str> =
            digits.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join(" ")
    }

    /// The address that puts the seed into a device.
    ///
    /// # Errors
    /// Only where the account's address cannot stand in one.
    pub fn address(&self, email: &str) -> Result<String, Error> {
        let totp = self.totp(email).and_then(|totp| totp.to_url().map_err(|error| error.to_string()));
        totp.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))
    }

    fn totp(&self, email: &str) -> Result<Totp, String> {
        // A colon parts the issuer from the account in such an address.
        let name = email.replace(':', " ");
        Builder::new()
            .with_secret(self.0.clone())
            .with_account_name(name)
            .with_issuer(Some(ISSUER))
            .build()
            .map_err(|error| error.to_string())
    }
}

/// The code a device with the seed of these digits shows at a time; none where they are no seed. For tests and for a
/// person who moves to a new device by hand.
pub fn code_at(digits: &str, now: Instant) -> Option<String> {
    let plain: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let secret = Secret::try_from_base32(&plain).ok()?;
    let totp = Builder::new().with_secret(secret).with_issuer(Some(ISSUER)).build().ok()?;
    Some(totp.generate(seconds(now)).to_string())
}

fn seconds(now: Instant) -> u64 {
    u64::try_from(now.0 / 1000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the seed of the test vectors, the last six digits of each code.
    #[test]
    fn codes_are_those_of_the_standard() {
        let seed = Seed(b"12345678901234567890".to_vec());
        for (time, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            let now = Instant(time * 1000);
            assert_eq!(code_at(&seed.text(), now).as_deref(), Some(code));
            let step = seed.step_of(code, now);
            assert_eq!(step, u64::try_from(time / 30).ok(), "{time}");
            assert_eq!(seed.step_of(&format!("{} {}", &code[..3], &code[3..]), now), step);
            assert_eq!(seed.step_of(code, Instant((time + 90) * 1000)), None);
        }
        for bad in ["", "12345", "abcdef", "1234567", "２８７０８２"] {
            assert_eq!(seed.step_of(bad, Instant(59_000)), None, "{bad}");
        }
    }

    #[test]
    fn a_device_is_told_whose_codes_they_are() {
        let address = Seed(vec![7; LENGTH]).address("carys@bwrdd.example").unwrap();
        assert!(address.starts_with("otpauth://totp/Llinyn:carys%40bwrdd.example?secret="), "{address}");
    }
}
