//! The Merkle tree of RFC 6962, section 2.1, kept as the few hashes that are needed to grow it.

use sha2::{Digest, Sha256};

use crate::{Hash, sha256};

/// The hash of a leaf: SHA-256 of 0x00 and its bytes.
pub fn leaf(bytes: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(bytes).finalize().into()
}

/// The hash of a node: SHA-256 of 0x01 and its two children.
pub fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The right edge of a tree: the roots of its complete subtrees, the largest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    roots: Vec<Hash>,
}

impl Frontier {
    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf by its hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        let mut size = self.size;
        // Every complete subtree of the new leaf's size is joined with it, as a carry in binary addition.
        while size & 1 == 1 {
            let Some(left) = self.roots.pop() else { break };
            hash = node(&left, &hash);
            size >>= 1;
        }
        self.roots.push(hash);
        self.size += 1;
    }

    /// The root of the tree; of an empty one the hash of nothing.
    pub fn root(&self) -> Hash {
        let mut roots = self.roots.iter().rev().copied();
        let Some(smallest) = roots.next() else { return sha256(&[]) };
        roots.fold(smallest, |right, left| node(&left, &right))
    }

    /// The bytes to store it: the hashes one after another.
    pub fn bytes(&self) -> Vec<u8> {
        self.roots.concat()
    }

    /// The frontier of stored bytes, if there are as many hashes as a tree of `size` leaves has.
    pub fn stored(size: u64, bytes: &[u8]) -> Option<Frontier> {
        let (roots, rest) = bytes.as_chunks::<32>();
        let fits = rest.is_empty() && roots.len() == size.count_ones() as usize;
        fits.then(|| Frontier { size, roots: roots.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use ct_merkle::mem_backed_tree::MemoryBackedTree;

    use super::*;
    use crate::hex;

    #[test]
    fn the_empty_tree() {
        assert!(hex(&Frontier::default().root()).starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
    }

    #[test]
    fn agrees_with_another_implementation_at_every_size() {
        let mut ours = Frontier::default();
        let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        for n in 0_u16..300 {
            let bytes = n.to_be_bytes().to_vec();
            ours.push(leaf(&bytes));
            theirs.push(bytes);
            assert_eq!(ours.root().as_slice(), theirs.root().as_bytes().as_slice(), "size {}", n + 1);
            assert_eq!(Frontier::stored(ours.size(), &ours.bytes()), Some(ours.clone()));
        }
        assert_eq!(Frontier::stored(3, &[0; 32]), None);
    }
}
