//! [`Profile`]: how a handout is printed. Six are built in; a site adds its own, or changes these, in
//! `[print.profiles.NAME]`.

use std::collections::BTreeMap;

use crate::diag::{Rule, Sink};
use crate::schema::{Around, At, Item, Named, Record, Shape, TomlText, Value, read_record, record, words};
use crate::source::Span;

/// The profile that `build` uses and `print` starts with.
pub const HOME: &str = "home";

/// How handouts are printed: the card's size, and the profiles by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Print {
    /// The size of a card.
    pub card: CardSize,
    /// All profiles, the built-in ones among them.
    pub profiles: BTreeMap<String, Profile>,
}

words! {
    /// The size of a card after trimming.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum CardSize {
        /// 85.6 × 54 mm, the ID-1 of ISO/IEC 7810: fits every wallet and laminator.
        Id1 = "85.6x54",
        /// 85 × 55 mm, the business card of European print shops.
        Business = "85x55",
    }
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

words! {
    /// How much ink a handout takes besides its words.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Look {
        /// Shaded areas and frames.
        Full = "full",
        /// Thin lines, nothing shaded.
        Light = "light",
    }
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

words! {
    /// An edge of a portrait sheet.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Edge {
        /// As a book is turned.
        Long = "long",
        /// As a calendar on the wall is turned.
        Short = "short",
    }
}

words! {
    /// The inks of a profile.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Colour {
        /// Whatever the printer does with screen colours.
        Rgb = "rgb",
        /// Black and its shades.
        Gray = "gray",
        /// Black and white: what a copier on its hardest setting keeps.
        Black = "black",
        /// Four inks; words in black alone.
        Cmyk = "cmyk",
    }
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
fn built_in(like: Like) -> Profile {
    let sheets = Layout::Sheets { free_edge: 8.0, turn: Edge::Long, off: Off::NONE };
    let shop = Layout::Pieces { bleed: 3.0, marks: true };
    let tight = Layout::Pieces { bleed: 1.0, marks: false };
    let (layout, safe, colour, look) = match like {
        Like::Home => (sheets, 3.0, Colour::Rgb, Look::Full),
        Like::InkLight => (sheets, 3.0, Colour::Rgb, Look::Light),
        Like::Copier => (sheets, 3.0, Colour::Black, Look::Full),
        Like::Shop3 => (shop, 3.0, Colour::Gray, Look::Full),
        Like::Shop1 => (tight, 4.0, Colour::Gray, Look::Full),
        Like::ShopCmyk => (shop, 3.0, Colour::Cmyk, Look::Full),
    };
    Profile { layout, safe, colour, look }
}

record! {
    /// How handouts are printed.
    struct WrittenPrint, "[print]" {
        /// The size of a card after trimming, in millimetres.
        card: Option<CardSize> = "card", also(&["card_size"]);
        /// Ways of printing, each by its name.
        profiles: Named<WrittenProfile> = "profiles", like("{ my-printer = { like = \"home\" } }"), also(&["profile"]);
    }
}

record! {
    /// A way of printing: a built-in one, and what is different.
    struct WrittenProfile, "a profile" {
        /// The built-in profile that it is like.
        like: Option<At<Option<Like>>> = "like", also(&["base", "extends"]);
        /// What the printer cannot print at each edge of the sheet, in millimetres; of sheets.
        free_edge: Option<At<f64>> = "free_edge", within(0.0, 20.0), like("8");
        /// The edge by which sheets are turned for their backs; of sheets.
        turn: Option<At<Edge>> = "turn";
        /// How long 100 mm of the test sheet come out; of sheets. A printer that is further off does something else wrong.
        hundred: Option<At<f64>> = "hundred", within(90.0, 110.0), like("99.5");
        /// How far right of the front the back lies, seen from the front, in millimetres; of sheets.
        back_right: Option<At<f64>> = "back_right", within(-10.0, 10.0), like("1.5");
        /// How far below, in millimetres; of sheets.
        back_down: Option<At<f64>> = "back_down", within(-10.0, 10.0), like("1.5");
        /// How far colour runs over the cut, in millimetres; of pieces.
        bleed: Option<At<f64>> = "bleed", within(0.0, 10.0);
        /// Whether cut marks stand outside the bleed; of pieces.
        marks: Option<At<bool>> = "marks";
        /// Nothing that must survive stands nearer than this to a cut or a fold, in millimetres.
        safe: Option<f64> = "safe", within(2.0, 10.0), also(&["margin"]);
        /// The inks.
        colour: Option<Colour> = "colour", also(&["color", "ink", "inks"]);
        /// How much ink it takes besides its words.
        look: Option<Look> = "look";
    }
}

words! {
    /// The profiles that are built in.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Like {
        /// An office printer.
        Home = "home",
        /// The same with little ink.
        InkLight = "ink-light",
        /// A copier.
        Copier = "copier",
        /// A print shop.
        Shop3 = "shop-3mm",
        /// One that wants little bleed.
        Shop1 = "shop-1mm",
        /// One that prints in four inks.
        ShopCmyk = "shop-cmyk",
    }
}

impl Print {
    /// What a site has that says nothing about it.
    pub(super) fn built_in() -> Self {
        let profiles = Like::WORDS.iter().map(|(name, like)| ((*name).to_owned(), built_in(*like)));
        Print { card: CardSize::Id1, profiles: profiles.collect() }
    }
}

impl Value for Print {
    const SHAPE: Shape = Shape::Table(WrittenPrint::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let part = item.part;
        let written: WrittenPrint = read_record(item, around, sink)?;
        let mut print = Print::built_in();
        print.card = written.card.unwrap_or(print.card);
        for (name, entry) in written.profiles.0 {
            let made = profile(&entry, &name, part, sink);
            if !is_name(&name.value) {
                let message = format!("`{}` cannot be the name of a profile", name.value);
                let hint = "use small letters a to z, digits and hyphens: it becomes part of file names";
                sink.push(part.finding(Rule::BadValue, name.span, message).hint(hint));
            }
            print.profiles.extend(made.map(|profile| (name.value, profile)));
        }
        Some(print)
    }
}

fn is_name(name: &str) -> bool {
    let letters = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (1..=30).contains(&name.len()) && letters && !name.starts_with('-')
}

/// One profile: a built-in one, and what is different.
fn profile(written: &WrittenProfile, name: &At<String>, part: TomlText<'_>, sink: &mut Sink) -> Option<Profile> {
    let of_name = || Like::WORDS.iter().find(|(word, _)| *word == name.value).map(|(_, like)| *like);
    let like = match &written.like {
        // A word that is none has been told.
        Some(At { value: None, .. }) => return None,
        Some(At { value: Some(like), .. }) => Some(*like),
        None => of_name(),
    };
    let Some(like) = like else {
        let finding = part.finding(Rule::MissingField, name.span, "a profile has no `like`");
        sink.push(finding.hint("add a line `like = \"home\"`, or another that is built in"));
        return None;
    };
    let Profile { layout, safe, colour, look } = built_in(like);
    let of_sheets = [
        ("free_edge", place(&written.free_edge)),
        ("turn", place(&written.turn)),
        ("hundred", place(&written.hundred)),
        ("back_right", place(&written.back_right)),
        ("back_down", place(&written.back_down)),
    ];
    let of_pieces = [("bleed", place(&written.bleed)), ("marks", place(&written.marks))];
    let mut refuse = |fields: &[(&str, Option<Span>)], what: &str| {
        for (field, span) in fields.iter().filter_map(|(field, span)| Some((field, (*span)?))) {
            let message = format!("a profile that is like `{}` prints {what} and has no `{field}`", like.word());
            sink.push(part.finding(Rule::UnknownField, span, message).hint("take it out, or let it be like another"));
        }
    };
    let millimetres = |field: &Option<At<f64>>, absent: f64| field.as_ref().map_or(absent, |at| at.value);
    let layout = match layout {
        Layout::Sheets { free_edge, turn, off } => {
            refuse(&of_pieces, "sheets");
            Layout::Sheets {
                free_edge: millimetres(&written.free_edge, free_edge),
                turn: written.turn.as_ref().map_or(turn, |at| at.value),
                off: Off {
                    hundred: millimetres(&written.hundred, off.hundred),
                    right: millimetres(&written.back_right, off.right),
                    down: millimetres(&written.back_down, off.down),
                },
            }
        }
        Layout::Pieces { bleed, marks } => {
            refuse(&of_sheets, "trimmed pieces");
            Layout::Pieces {
                bleed: millimetres(&written.bleed, bleed),
                marks: written.marks.as_ref().map_or(marks, |at| at.value),
            }
        }
    };
    Some(Profile {
        layout,
        safe: written.safe.unwrap_or(safe),
        colour: written.colour.unwrap_or(colour),
        look: written.look.unwrap_or(look),
    })
}

fn place<T>(field: &Option<At<T>>) -> Option<Span> {
    field.as_ref().map(|at| at.span)
}
