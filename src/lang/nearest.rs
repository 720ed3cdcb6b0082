//! [`nearest`]: the name that was probably meant where there is none of that name.

/// Names have at most so many bytes; what is longer is none that somebody has mistyped.
const LONGEST: usize = 120;
/// So many names that may be near are compared sign by sign: 200 mistakes in a file would else take seconds, and among more
/// than that there is no telling which was meant.
const MOST: usize = 200;

/// The nearest of `names`, where one is near. Compared sign by sign are those that may be: much longer or shorter ones
/// are not, nor those that have other signs.
pub(crate) fn nearest<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > LONGEST {
        return None;
    }
    let allowed = 1 + wrong.chars().count() / 4;
    let own = counts(wrong);
    let may_be =
        |name: &&str| name.len().abs_diff(wrong.len()) <= 4 * allowed && differ(&own, &counts(name)) <= 8 * allowed;
    let compared = names.filter(may_be).take(MOST).map(|name| (strsim::osa_distance(name, wrong), name));
    compared.min().filter(|(distance, _)| *distance <= allowed).map(|(_, name)| name)
}

/// How often a name has each byte, four and four of them counted together.
fn counts(name: &str) -> [u8; 64] {
    let mut counts = [0_u8; 64];
    for byte in name.bytes() {
        if let Some(count) = counts.get_mut(usize::from(byte % 64)) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// In how many bytes two names differ, at least: one sign put in another's place makes eight, four of each.
fn differ(one: &[u8; 64], other: &[u8; 64]) -> usize {
    one.iter().zip(other).map(|(one, other)| usize::from(one.abs_diff(*other))).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::nearest;

    #[test]
    fn a_slip_of_the_pen_is_seen() {
        let names = ["check-ups", "papers", "hotline", "\u{1787}\u{17C6}\u{1793}\u{17BD}\u{1799}"];
        let near = |wrong: &str| nearest(wrong, names.into_iter());
        assert_eq!(near("chekc-ups"), Some("check-ups"));
        assert_eq!(near("hot-line"), Some("hotline"));
        assert_eq!(near("\u{1787}\u{17C6}\u{1793}\u{17BD}"), Some(names[3]));
        assert_eq!(near("money"), None);
        assert_eq!(near(&"papers".repeat(40)), None);
    }

    proptest! {
        /// No name that is near is left out for the signs that it has.
        #[test]
        fn what_is_near_is_compared(wrong in "[a-dក-គ-]{1,12}", name in "[a-dក-គ-]{1,12}") {
            let allowed = 1 + wrong.chars().count() / 4;
            let is_near = strsim::osa_distance(&name, &wrong) <= allowed;
            prop_assert_eq!(nearest(&wrong, std::iter::once(name.as_str())).is_some(), is_near);
        }
    }
}
