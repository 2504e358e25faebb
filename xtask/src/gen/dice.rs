//! Chance that comes out the same every time: the same number gives the same papers, here and anywhere.

/// A generator in Steele and Vigna's manner (`SplitMix64`), good enough to mix words with.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that fall as this number says.
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % most).unwrap_or(0)
    }

    /// One of several.
    pub(crate) fn one<T: Copy + Default>(&mut self, of: &[T]) -> T {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }

    /// Whether something of one in so many falls.
    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_falls_the_same_and_everything_falls() {
        let (mut one, mut same, mut other) = (Dice::new(1), Dice::new(1), Dice::new(2));
        let mut fallen = [0; 6];
        let mut differ = false;
        for _ in 0..600 {
            let number = one.below(6);
            assert_eq!(number, same.below(6));
            differ |= number != other.below(6);
            fallen[number] += 1;
        }
        assert!(differ);
        assert!(fallen.iter().all(|count| (60..150).contains(count)), "{fallen:?}");
        assert_eq!(one.below(0), 0);
    }
}
