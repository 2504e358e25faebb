//! The numbers of lists, as word processors print them.

/// How a number is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// a, b, c
    Letter,
    /// A, B, C
    Capital,
    /// i, ii, iii
    Roman,
    /// I, II, III
    CapitalRoman,
    /// A bullet, or nothing.
    None,
}

impl Numeral {
    /// The number as printed; empty where there is none.
    pub(crate) fn printed(self, number: u32) -> String {
        match self {
            Numeral::Decimal => number.to_string(),
            Numeral::Letter => letters(number),
            Numeral::Capital => letters(number).to_uppercase(),
            Numeral::Roman => roman(number),
            Numeral::CapitalRoman => roman(number).to_uppercase(),
            Numeral::None => String::new(),
        }
    }
}

/// a … z, then aa, bb, as both families of word processors go on.
fn letters(number: u32) -> String {
    let Some(zero) = number.checked_sub(1) else { return String::new() };
    let letter = char::from(b'a' + u8::try_from(zero % 26).unwrap_or(0));
    let times = usize::try_from(zero / 26 + 1).unwrap_or(1).min(8);
    std::iter::repeat_n(letter, times).collect()
}

fn roman(number: u32) -> String {
    const SIGNS: &[(u32, &str)] = &[
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = number.min(3999);
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= *value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_lists_print_them() {
        for (numeral, number, printed) in [
            (Numeral::Decimal, 12, "12"),
            (Numeral::Letter, 1, "a"),
            (Numeral::Letter, 27, "aa"),
            (Numeral::Capital, 3, "C"),
            (Numeral::Roman, 14, "xiv"),
            (Numeral::CapitalRoman, 1999, "MCMXCIX"),
            (Numeral::Letter, 0, ""),
            (Numeral::None, 4, ""),
        ] {
            assert_eq!(numeral.printed(number), printed);
        }
    }
}
