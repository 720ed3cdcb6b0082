//! [`Profile`]: how a handout is printed. Six are built in; a site adds its own, or changes these, in
//! `[print.profiles.NAME]`.

use std::collections::BTreeMap;

use crate::diag::Sink;
use crate::schema::Fields;

/// The profile that `build` uses and `print` starts with.
pub const HOME: &str = "home";

/// How handouts are printed: the card's size, and the profiles by name.
#[derive(Debug, Clone)]
pub struct Print {
    /// The size of a card.
    pub card: CardSize,
    /// All profiles, the built-in ones among them.
    pub profiles: BTreeMap<String, Profile>,
}

/// The size of a card after trimming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardSize {
    /// 85.6 × 54 mm, the ID-1 of ISO/IEC 7810: fits every wallet and laminator.
    Id1,
    /// 85 × 55 mm, the business card of European print shops.
    Business,
}

/// How a handout is printed. All lengths are in millimetres.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// What goes on one page of the PDF.
    pub layout: Layout,
    /// Nothing that must survive stands nearer than this to a cut or a fold.
    pub safe: f64,
    /// The inks.
    pub colour: Colour,
    /// How much of them.
    pub look: Look,
}

/// How much ink a handout takes besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Shaded areas and frames.
    Full,
    /// Thin lines, nothing shaded.
    Light,
}

/// What goes on one page of the PDF.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Layout {
    /// A4 sheets with as many pieces as they hold, for whoever has scissors.
    Sheets {
        /// What the printer cannot print at each edge of the sheet.
        free_edge: f64,
        /// Where the sheet is turned for its back.
        turn: Edge,
        /// What the printer does wrong.
        off: Off,
    },
    /// One trimmed piece, front and then back: print shops impose themselves.
    Pieces {
        /// How far colour runs over the cut.
        bleed: f64,
        /// Whether cut marks stand outside the bleed.
        marks: bool,
    },
}

/// By how much a printer is off, as the test sheet shows it, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Off {
    /// How long 100 mm come out.
    pub hundred: f64,
    /// How far right of the front the back lies, seen from the front.
    pub right: f64,
    /// How far below.
    pub down: f64,
}

impl Off {
    /// A printer that does as it is told.
    pub const NONE: Off = Off { hundred: 100.0, right: 0.0, down: 0.0 };
}

/// An edge of a portrait sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// As a book is turned.
    Long,
    /// As a calendar on the wall is turned.
    Short,
}

/// The inks of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Whatever the printer does with screen colours.
    Rgb,
    /// Black and its shades.
    Gray,
    /// Black and white: what a copier on its hardest setting keeps.
    Black,
    /// Four inks; words in black alone.
    Cmyk,
}

impl CardSize {
    /// Width and height in millimetres.
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            CardSize::Id1 => (85.6, 54.0),
            CardSize::Business => (85.0, 55.0),
        }
    }
}

/// The built-in profiles. 8 mm free edge: office printers lose 4 to 6. 3 mm and 1 mm of bleed, 3 and 4 mm
/// safe: what print shops ask for (`ux.md` section 4 lists eight of them).
fn built_in() -> BTreeMap<String, Profile> {
    let sheets = Layout::Sheets { free_edge: 8.0, turn: Edge::Long, off: Off::NONE };
    let shop = Layout::Pieces { bleed: 3.0, marks: true };
    let tight = Layout::Pieces { bleed: 1.0, marks: false };
    let profile = |layout, safe, colour, look| Profile { layout, safe, colour, look };
    let all = [
        (HOME, profile(sheets, 3.0, Colour::Rgb, Look::Full)),
        ("ink-light", profile(sheets, 3.0, Colour::Rgb, Look::Light)),
        ("copier", profile(sheets, 3.0, Colour::Black, Look::Full)),
        ("shop-3mm", profile(shop, 3.0, Colour::Gray, Look::Full)),
        ("shop-1mm", profile(tight, 4.0, Colour::Gray, Look::Full)),
        ("shop-cmyk", profile(shop, 3.0, Colour::Cmyk, Look::Full)),
    ];
    all.into_iter().map(|(name, profile)| (name.to_owned(), profile)).collect()
}

/// Reads `[print]` of `site.toml`.
pub(super) fn read(fields: &mut Fields<'_>, sink: &mut Sink) -> Print {
    let mut print = Print { card: CardSize::Id1, profiles: built_in() };
    let Some(mut table) = fields.table("print", "[print]", sink) else { return print };
    let sizes = [("85.6x54", CardSize::Id1), ("85x55", CardSize::Business)];
    print.card = table.word("card", &sizes, sink).unwrap_or(print.card);
    for (name, mut entry) in table.entries("profiles", "a profile", sink) {
        let made = profile(&mut entry, &name.value, sink);
        if !is_name(&name.value) {
            let message = format!("`{}` cannot be the name of a profile", name.value);
            let hint = "use small letters a to z, digits and hyphens: it becomes part of file names";
            table.bad(name.span, message, hint, sink);
        }
        // Which fields there are depends on what it is like.
        if let Some(profile) = made {
            entry.finish(sink);
            print.profiles.insert(name.value, profile);
        }
    }
    table.finish(sink);
    print
}

fn is_name(name: &str) -> bool {
    let letters = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (1..=30).contains(&name.len()) && letters && !name.starts_with('-')
}

/// One profile: a built-in one, and what is different.
fn profile(entry: &mut Fields<'_>, name: &str, sink: &mut Sink) -> Option<Profile> {
    let known = built_in();
    let words: Vec<(&'static str, &'static str)> = ["home", "ink-light", "copier", "shop-3mm", "shop-1mm", "shop-cmyk"]
        .into_iter()
        .map(|name| (name, name))
        .collect();
    let like = match (entry.word("like", &words, sink), known.contains_key(name)) {
        (Some(like), _) => like,
        (None, true) => name,
        (None, false) => {
            entry.missing("like", sink);
            return None;
        }
    };
    let Profile { layout, safe, colour, look } = known.get(like)?.clone();
    let layout = match layout {
        Layout::Sheets { free_edge, turn, off } => Layout::Sheets {
            free_edge: entry.millimetres("free_edge", 0.0, 20.0, sink).unwrap_or(free_edge),
            turn: entry.word("turn", &[("long", Edge::Long), ("short", Edge::Short)], sink).unwrap_or(turn),
            off: Off {
                // A printer that is further off than this does something else wrong.
                hundred: entry.millimetres("hundred", 90.0, 110.0, sink).unwrap_or(off.hundred),
                right: entry.millimetres("back_right", -10.0, 10.0, sink).unwrap_or(off.right),
                down: entry.millimetres("back_down", -10.0, 10.0, sink).unwrap_or(off.down),
            },
        },
        Layout::Pieces { bleed, marks } => Layout::Pieces {
            bleed: entry.millimetres("bleed", 0.0, 10.0, sink).unwrap_or(bleed),
            marks: entry.flag("marks", sink).unwrap_or(marks),
        },
    };
    let inks = [("rgb", Colour::Rgb), ("gray", Colour::Gray), ("black", Colour::Black), ("cmyk", Colour::Cmyk)];
    Some(Profile {
        layout,
        safe: entry.millimetres("safe", 2.0, 10.0, sink).unwrap_or(safe),
        colour: entry.word("colour", &inks, sink).unwrap_or(colour),
        look: entry.word("look", &[("full", Look::Full), ("light", Look::Light)], sink).unwrap_or(look),
    })
}
