//! An entry: that something happened, when, to what; and the seals of its fields.

use std::fmt;

use serde_json::{Map, Value, json};

use crate::{Hash, canonical, hex, tree, unhex};

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1, without gaps.
    pub seq: u64,
    /// When it was recorded: milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// What sort of thing happened, a word of the program's closed list.
    pub kind: String,
    /// What it happened to: an opaque id.
    pub subject: String,
    /// The entry before this one about the same subject, so that a missing step shows.
    pub prev: Option<u64>,
    /// Its fields, by name.
    pub fields: Vec<SealedField>,
}

/// A field, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedField {
    /// Its name.
    pub name: String,
    /// Its seal.
    pub seal: Hash,
}

/// Bytes that are no entry; says what is wrong with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed(pub &'static str);

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Malformed {}

impl Entry {
    /// The version of the form below.
    pub const VERSION: u64 = 1;

    /// The entry's bytes: canonical JSON, the leaf of the tree.
    pub fn leaf(&self) -> String {
        let fields: Vec<Value> =
            self.fields.iter().map(|field| json!({ "name": field.name, "seal": hex(&field.seal) })).collect();
        let mut entry = json!({
            "at": self.at, "fields": fields, "kind": self.kind, "seq": self.seq, "subject": self.subject, "v": Self::VERSION,
        });
        if let (Some(prev), Value::Object(members)) = (self.prev, &mut entry) {
            members.insert("prev".into(), json!(prev));
        }
        canonical::whole(&entry)
    }

    /// The hash of the entry's leaf.
    pub fn hash(&self) -> Hash {
        tree::leaf(self.leaf().as_bytes())
    }

    /// Reads the bytes of an entry; anything that is not exactly in canonical form is refused.
    ///
    /// # Errors
    /// [`Malformed`] says which part is wrong.
    pub fn parse(leaf: &str) -> Result<Entry, Malformed> {
        let value: Value = serde_json::from_str(leaf).map_err(|_| Malformed("no JSON"))?;
        let members = value.as_object().ok_or(Malformed("no object"))?;
        if members.get("v").and_then(Value::as_u64) != Some(Self::VERSION) {
            return Err(Malformed("an unknown version"));
        }
        let fields = members.get("fields").and_then(Value::as_array).ok_or(Malformed("no fields"))?;
        let entry = Entry {
            seq: members.get("seq").and_then(Value::as_u64).ok_or(Malformed("no seq"))?,
            at: members.get("at").and_then(Value::as_i64).ok_or(Malformed("no time"))?,
            kind: text(members, "kind").ok_or(Malformed("no kind"))?,
            subject: text(members, "subject").ok_or(Malformed("no subject"))?,
            prev: members.get("prev").and_then(Value::as_u64),
            fields: fields
                .iter()
                .map(field)
                .collect::<Option<_>>()
                .ok_or(Malformed("a field without a seal"))?,
        };
        if entry.leaf() == leaf { Ok(entry) } else { Err(Malformed("not in canonical form")) }
    }
}

fn text(members: &Map<String, Value>, name: &str) -> Option<String> {
    members.get(name).and_then(Value::as_str).map(str::to_owned)
}

fn field(value: &Value) -> Option<SealedField> {
    let members = value.as_object()?;
    let digits = text(members, "seal")?;
    Some(SealedField { name: text(members, "name")?, seal: unhex(&digits)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        let field = SealedField { name: "text".into(), seal: [0xab; 32] };
        Entry {
            seq: 3,
            at: -1,
            kind: "noted".into(),
            subject: "0192".into(),
            prev: Some(1),
            fields: vec![field],
        }
    }

    #[test]
    fn an_entry_reads_back() {
        assert_eq!(Entry::parse(&entry().leaf()), Ok(entry()));
    }

    #[test]
    fn anything_else_is_refused() {
        let leaf = entry().leaf();
        for (bad, why) in [
            (leaf.replace("\"v\":1", "\"v\":2"), "an unknown version"),
            (leaf.replace("{\"at\"", "{ \"at\""), "not in canonical form"),
            (leaf.replace("abab", "ABAB"), "not in canonical form"),
            (leaf.replace("\"prev\":1", "\"prev\":\"1\""), "not in canonical form"),
            (leaf.replace("\"seal\"", "\"seel\""), "a field without a seal"),
            ("[]".into(), "no object"),
            (String::new(), "no JSON"),
        ] {
            assert_eq!(Entry::parse(&bad), Err(Malformed(why)), "{bad}");
        }
    }
}
