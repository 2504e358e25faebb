//! Checking a log: every entry is read, every hash and the root are computed again from the entries alone.

use crate::tree::Frontier;
use crate::{Entry, Hash};

/// The head of a log: how many entries it has and the root over them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Entries.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
}

/// Where and how a log does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// The bytes of this entry are no entry.
    Malformed {
        /// The number it should have.
        seq: u64,
        /// What is wrong.
        why: &'static str,
    },
    /// An entry bears another number than its place.
    OutOfOrder {
        /// The number it should have.
        seq: u64,
        /// The number it bears.
        found: u64,
    },
    /// An entry refers back to one that is not earlier.
    BadPrev {
        /// The entry.
        seq: u64,
    },
    /// The hash kept beside the entry is not its hash.
    WrongHash {
        /// The entry.
        seq: u64,
    },
    /// The log has more or fewer entries than its head says.
    WrongSize {
        /// What the head says.
        head: u64,
        /// What there is.
        found: u64,
    },
    /// The root over the entries is not the head's.
    WrongRoot,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The head computed from the entries.
    pub head: Head,
    /// All that does not hold; empty where everything does.
    pub breaks: Vec<Break>,
}

/// Checks a log entry by entry, so that it need not fit in memory.
#[derive(Debug, Default)]
pub struct Verifier {
    tree: Frontier,
    breaks: Vec<Break>,
}

impl Verifier {
    /// The next entry, with the hash kept beside it; what it says, where it can be read.
    pub fn entry(&mut self, leaf: &str, kept: &Hash) -> Option<Entry> {
        let seq = self.tree.size() + 1;
        let hash = crate::tree::leaf(leaf.as_bytes());
        if hash != *kept {
            self.breaks.push(Break::WrongHash { seq });
        }
        self.tree.push(hash);
        match Entry::parse(leaf) {
            Err(why) => {
                self.breaks.push(Break::Malformed { seq, why: why.0 });
                None
            }
            Ok(entry) => {
                if entry.seq != seq {
                    self.breaks.push(Break::OutOfOrder { seq, found: entry.seq });
                } else if entry.prev.is_some_and(|prev| prev >= seq) {
                    self.breaks.push(Break::BadPrev { seq });
                }
                Some(entry)
            }
        }
    }

    /// How many entries were checked so far.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// All entries were checked: does the head agree?
    pub fn finish(mut self, head: Head) -> Verified {
        let computed = Head { size: self.tree.size(), root: self.tree.root() };
        if computed.size != head.size {
            self.breaks.push(Break::WrongSize { head: head.size, found: computed.size });
        } else if computed.root != head.root {
            self.breaks.push(Break::WrongRoot);
        }
        Verified { head: computed, breaks: self.breaks }
    }
}

/// Checks entries, each with the hash kept beside it, against the head; never stops at the first break.
pub fn verify<'a>(entries: impl IntoIterator<Item = (&'a str, Hash)>, head: Head) -> Verified {
    let mut verifier = Verifier::default();
    for (leaf, kept) in entries {
        verifier.entry(leaf, &kept);
    }
    verifier.finish(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(size: u64) -> (Vec<(String, Hash)>, Head) {
        let mut tree = Frontier::default();
        let entries = (1..=size)
            .map(|seq| {
                let prev = (seq > 2).then(|| seq - 2);
                let entry =
                    Entry { seq, at: 0, kind: "noted".into(), subject: "s".into(), prev, fields: vec![] };
                tree.push(entry.hash());
                (entry.leaf(), entry.hash())
            })
            .collect();
        (entries, Head { size, root: tree.root() })
    }

    fn check(entries: &[(String, Hash)], head: Head) -> Vec<Break> {
        verify(entries.iter().map(|(leaf, hash)| (leaf.as_str(), *hash)), head).breaks
    }

    #[test]
    fn a_true_log_holds() {
        for size in [0, 1, 2, 7, 64, 65] {
            let (entries, head) = log(size);
            assert_eq!(check(&entries, head), []);
        }
    }

    #[test]
    fn each_tampering_is_found() {
        let (entries, head) = log(9);
        let mut edited = entries.clone();
        edited[4].0 = edited[4].0.replace("noted", "noted2");
        assert_eq!(check(&edited, head), [Break::WrongHash { seq: 5 }, Break::WrongRoot]);
        edited[4].1 = crate::tree::leaf(edited[4].0.as_bytes());
        assert_eq!(check(&edited, head), [Break::WrongRoot]);
        assert_eq!(check(&entries[..8], head), [Break::WrongSize { head: 9, found: 8 }]);
        let mut swapped = entries.clone();
        swapped.swap(0, 1);
        assert_eq!(
            check(&swapped, head),
            [
                Break::OutOfOrder { seq: 1, found: 2 },
                Break::OutOfOrder { seq: 2, found: 1 },
                Break::WrongRoot
            ]
        );
        let mut broken = entries;
        broken[8] = ("{}".into(), crate::tree::leaf(b"{}"));
        assert_eq!(
            check(&broken, head),
            [Break::Malformed { seq: 9, why: "an unknown version" }, Break::WrongRoot]
        );
    }

    proptest::proptest! {
        #[test]
        fn any_flipped_bit_is_found(entry in 0_usize..40, byte in 0_usize..60, bit in 0_u8..7) {
            let (mut entries, head) = log(40);
            let mut bytes = entries[entry].0.clone().into_bytes();
            bytes[byte] ^= 1 << bit;
            if let Ok(text) = String::from_utf8(bytes) {
                entries[entry].0 = text;
                assert!(!check(&entries, head).is_empty());
            }
        }
    }
}
