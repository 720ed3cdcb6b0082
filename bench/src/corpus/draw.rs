//! [`Draw`]: numbers that look random and are the same everywhere and always.

/// `SplitMix64` (Steele, Lea, Flood 2014): eight bytes of state, no dependency whose next version would
/// draw something else.
#[derive(Clone)]
pub struct Draw(u64);

impl Draw {
    /// A draw that depends on all of `seeds` and their order.
    pub fn new(seeds: &[usize]) -> Self {
        seeds.iter().fold(Draw(0), |mut draw, &seed| Draw(draw.next() ^ seed as u64))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, each as likely as the others.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last + 1 - first)
    }
}
