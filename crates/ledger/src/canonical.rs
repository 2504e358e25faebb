//! Canonical JSON (RFC 8785) of the values an entry can hold: strings, whole numbers, booleans, null, arrays
//! and objects. A fraction is refused, because its canonical form is where implementations differ.

use std::fmt;

use serde_json::Value;

/// A value that has a fraction, or an exponent, or is too large for 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction;

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("only whole numbers of 64 bits can be entered")
    }
}

impl std::error::Error for Fraction {}

/// The one sequence of bytes that stands for `value`.
///
/// # Errors
/// [`Fraction`] where the value holds a number that is not whole.
pub fn canonical(value: &Value) -> Result<String, Fraction> {
    if is_whole(value) { Ok(whole(value)) } else { Err(Fraction) }
}

/// The same for a value that is known to hold whole numbers only.
pub(crate) fn whole(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

fn is_whole(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_i64() || number.is_u64(),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
        Value::Array(items) => items.iter().all(is_whole),
        Value::Object(members) => members.values().all(is_whole),
    }
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => out.push_str(&value.to_string()),
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            // RFC 8785 orders names by UTF-16 code units.
            let mut names: Vec<&String> = members.keys().collect();
            names.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (at, name) in names.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_text(name, out);
                out.push(':');
                write(&members[name], out);
            }
            out.push('}');
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if u32::from(c) < 0x20 => {
                out.push_str("\\u00");
                out.push_str(&crate::hex(&[c as u8]));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn canonical_forms() {
        for (value, expected) in [
            (
                json!({"b": 1, "a": [true, null, "ŵ\n\u{1}\"\\"]}),
                "{\"a\":[true,null,\"ŵ\\n\\u0001\\\"\\\\\"],\"b\":1}",
            ),
            (json!({}), "{}"),
            (json!(-5), "-5"),
            (json!({"\u{10000}": 1, "\u{ff5e}": 2}), "{\"\u{10000}\":1,\"\u{ff5e}\":2}"),
        ] {
            assert_eq!(canonical(&value).unwrap(), expected);
        }
        assert_eq!(canonical(&json!([1.5])), Err(Fraction));
    }

    proptest::proptest! {
        #[test]
        fn reads_back_as_the_same_value(text in ".{0,40}", number in proptest::num::i64::ANY) {
            let value = json!({ "text": text, "number": number, "list": [text.len()] });
            let back: Value = serde_json::from_str(&canonical(&value).unwrap()).unwrap();
            assert_eq!(back, value);
        }
    }
}
