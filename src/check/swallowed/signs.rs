//! [`Signs`]: which signs stand in a text, in one look. Most words of the site hold nothing that any rule looks for, and
//! each is asked six times.

/// The signs of a text that are looked for, by the rule that looks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    /// Colons, which begin a box.
    pub(super) const BOX: Signs = Signs(1);
    /// Brackets of links. Those of other keyboards begin with E3 and EF.
    pub(super) const LINK: Signs = Signs(2);
    /// Marks of other programs. Those of other keyboards begin with EF.
    pub(super) const MARK: Signs = Signs(4);
    /// The bars of a table. That of another keyboard begins with EF.
    pub(super) const BAR: Signs = Signs(8);
    /// Tabs.
    pub(super) const TAB: Signs = Signs(16);
    /// The end of a line, wrapped or broken.
    pub(super) const LINE: Signs = Signs(32);

    /// All of them.
    #[cfg(test)]
    pub(super) const ALL: Signs = Signs(u8::MAX);

    /// Those of a text.
    pub(super) fn of(text: &str) -> Self {
        let look = |found: u8, byte: &u8| found | BYTES.get(usize::from(*byte)).copied().unwrap_or_default();
        // Side by side, so that none waits for the one before it.
        let (pieces, rest) = text.as_bytes().as_chunks::<4>();
        let found = pieces.iter().fold([0; 4], |found: [u8; 4], [a, b, c, d]| {
            let [one, two, three, four] = found;
            [look(one, a), look(two, b), look(three, c), look(four, d)]
        });
        Signs(rest.iter().fold(found.iter().fold(0, |all, some| all | some), look))
    }

    /// Whether one of some is there.
    pub(super) fn have(self, some: Signs) -> bool {
        self.0 & some.0 != 0
    }
}

/// What each byte may be.
#[expect(clippy::indexing_slicing, reason = "made while compiling")]
const BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let rules: [(&[u8], Signs); 6] = [
        (b":", Signs::BOX),
        (b"[]<\xE3\xEF", Signs::LINK),
        (b"~=_{\\&#:'\xEF", Signs::MARK),
        (b"|\xEF", Signs::BAR),
        (b"\t", Signs::TAB),
        (b"\n\r", Signs::LINE),
    ];
    let mut rule = 0;
    while rule < rules.len() {
        let (wanted, signs) = rules[rule];
        let mut at = 0;
        while at < wanted.len() {
            bytes[wanted[at] as usize] |= signs.0;
            at += 1;
        }
        rule += 1;
    }
    bytes
};

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn a_sign_is_seen_wherever_it_stands() {
        let all = [
            (Signs::BOX, ":"),
            (Signs::LINK, "[]<】（"),
            (Signs::MARK, "~=_{\\&#:'＃"),
            (Signs::BAR, "|｜"),
            (Signs::TAB, "\t"),
            (Signs::LINE, "\n\r"),
        ];
        for (signs, looked_for) in all {
            for (sign, before) in looked_for.chars().flat_map(|sign| (0..9).map(move |before| (sign, before))) {
                let text = format!("{}{sign}{}", "x".repeat(before), "ក".repeat(8 - before));
                assert!(Signs::of(&text).have(signs), "{text}");
            }
        }
        for text in ["", "Words, and *more* of them.", "អ្នកមានសិទ្ធិ", "คุณมีสิทธิ", "မြို့တော်", "Bạn có quyền"]
        {
            assert_eq!(Signs::of(text), Signs(0), "{text}");
        }
    }
}
