//! Why a handout could not be set, in an editor's words.

use std::collections::BTreeSet;

use super::impose::Shape;
use super::layout::{Complaint, Excess, Failure, Overfull, Undrawn};
use super::order::Order;
use super::press::Press;
use crate::catalog::Version;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::{Block, Format, Kind};
use crate::source::{
    MAX_DRAWN_PAGES, MAX_DRAWN_STEPS, MAX_FINDINGS, MAX_HANDOUT_PIXELS, MAX_HANDOUT_STEPS, MAX_LETTERS, MAX_PARTS,
    MAX_PICTURES, MAX_SIGNS, Source, Span,
};

/// Puts a failure into the sink.
pub(super) fn tell(press: &Press<'_>, order: Order<'_>, failure: Failure, sink: &mut Sink) {
    let version = press.site.version(order.page, order.lang);
    let language = press.site.config.language(order.lang);
    let format = order.page.settings.format.map_or("", Format::word);
    let source = version.draft.document.source();
    let whole = || Place::file(source.path().as_str());
    let mut push = |rule, place, message: String, hint: &str| {
        sink.push(Finding::new(rule, place, message).hint(hint).page(&order.page.id).language(&language.tag));
    };
    match failure {
        Failure::Overfull(panels) => {
            for Overfull { panel, lines, beside } in panels {
                let beside = press.site.beside(&version).filter(|_| beside);
                let version = beside.as_ref().unwrap_or(&version);
                let language = press.site.config.language(version.reader);
                let lines = if lines == 1 { "1 line".to_owned() } else { format!("{lines} lines") };
                let message = format!(
                    "panel {panel} of this {format} holds {lines} less than its text needs in {} ({}), even in the smallest type",
                    language.name, order.profile
                );
                let hint = "shorten this panel's text, or move some of it to another panel";
                let finding = Finding::new(Rule::Overflow, place_of_panel(version, panel), message).hint(hint);
                sink.push(finding.page(&order.page.id).language(&language.tag));
            }
        }
        Failure::Panels { written, room } => {
            let message = format!("the text has {written} panels, and a {format} has room for {room}");
            let place = place_of_panel(&version, i64::try_from(room).unwrap_or(i64::MAX).saturating_add(1));
            push(Rule::TooManyPanels, place, message, "each line `---` begins a panel: take some out");
        }
        Failure::Crowded { panel, letters, room } => {
            let message = format!(
                "panel {panel} of this {format} has {letters} letters, more than the {room} that can stand there in any type"
            );
            let place = place_of_panel(&version, i64::try_from(panel).unwrap_or(i64::MAX));
            push(Rule::Overflow, place, message, "shorten this panel's text, or move it to a page of its own");
        }
        Failure::Excess(excess) => {
            let place = match &excess {
                Excess::Signs(letter) => place_of_text(source, letter),
                Excess::Letters(_) | Excess::Parts(_) | Excess::Pictures(_) | Excess::Pixels(_) | Excess::Steps(..) => {
                    whole()
                }
            };
            let (message, hint) = told(&excess);
            push(Rule::TooLarge, place, format!("this {format} {message}"), hint);
        }
        Failure::Drawn(pages) => {
            let message =
                format!("this {format} has {pages} pages, and pictures are made of {MAX_DRAWN_PAGES} at most");
            push(Rule::TooLarge, whole(), message, "print it without `--png`, or split the page into several");
        }
        Failure::DrawnSteps(steps) => {
            let message = format!(
                "this {format} has drawings with {steps} numbers in their lines on a sheet (an element counts as 20), and \
                 pictures are made of {MAX_DRAWN_STEPS} at most"
            );
            push(Rule::TooLarge, whole(), message, "print it without `--png` and `--ticket`, or simplify their lines");
        }
        Failure::Undrawn(Undrawn { boxes, torn }) => {
            let hint = "write it another way, or put a font that has it into `fonts/` and name it in `site.toml`";
            for text in boxes {
                let message = format!("no font can draw `{text}` ({})", codes(&text));
                push(Rule::MissingGlyph, place_of_text(source, &text), message, hint);
            }
            for text in torn {
                let message = format!("in `{text}` ({}) a sign has no letter to stand on", codes(&text));
                push(
                    Rule::MissingGlyph,
                    place_of_text(source, &text),
                    message,
                    "look at the order in which it is typed",
                );
            }
        }
        Failure::Outside(texts) => {
            let shape = order.page.settings.format.map(|format| Shape::of(format, press.site.config.print.card));
            let outside = match shape.and_then(Shape::panelled) {
                Some(_) => format!("where this {format} is cut or folded"),
                None => "outside the paper".to_owned(),
            };
            for text in texts.into_iter().take(MAX_FINDINGS) {
                let shown: String = text.chars().take(40).collect();
                let message = format!("`{shown}` is too long for a line and would stand {outside}");
                let hint = "write it shorter, or put spaces where a line may end";
                push(Rule::Overflow, place_of_text(source, &text), message, hint);
            }
        }
        Failure::Pages { made, wanted } => {
            let name = format!("templates/print/{format}.typ");
            let message = format!("the template makes {made} pages where a {format} has {wanted}");
            push(
                Rule::Typesetting,
                Place::file(name),
                message,
                "give every panel one page, as the built-in template does",
            );
        }
        Failure::Inks(what) => {
            let message = format!("{what} cannot be printed with the inks of `{}`", order.profile);
            push(
                Rule::Typesetting,
                whole(),
                message,
                "use plain black lines and areas in drawings, or another profile",
            );
        }
        Failure::Typst(complaints) => {
            for complaint in complaints {
                let place = place_in_template(press, &complaint).unwrap_or_else(whole);
                let message = format!("the handout cannot be set: {}", complaint.message);
                push(
                    Rule::Typesetting,
                    place,
                    message,
                    "mend the template, or write this part of the page more simply",
                );
            }
        }
    }
}

/// Puts a failure of a sheet that is no page's into the sink.
pub(super) fn tell_about_a_sheet(press: &Press<'_>, template: &str, failure: Failure, sink: &mut Sink) {
    let whole = || Place::file(format!("templates/print/{template}"));
    let (messages, hint) = match failure {
        Failure::Typst(complaints) => {
            for complaint in complaints {
                let place = place_in_template(press, &complaint).unwrap_or_else(whole);
                let message = format!("the sheet cannot be set: {}", complaint.message);
                sink.push(Finding::new(Rule::Typesetting, place, message).hint("mend the template"));
            }
            return;
        }
        Failure::Undrawn(Undrawn { boxes, torn }) => {
            let texts = boxes.into_iter().chain(torn);
            let told = texts.map(|text| format!("no font can draw `{text}` ({})", codes(&text)));
            (told.collect(), "put a font that has it into `fonts/` and name it in `site.toml`")
        }
        Failure::Outside(texts) => {
            let told = texts.into_iter().map(|text| format!("`{text}` would stand outside the paper"));
            (told.collect(), "make it shorter in the register or in the strings")
        }
        Failure::Excess(excess) => {
            let (message, _) = told(&excess);
            (vec![format!("this sheet {message}")], "ask for fewer at once, or make them shorter")
        }
        Failure::Overfull(_)
        | Failure::Panels { .. }
        | Failure::Crowded { .. }
        | Failure::Drawn(_)
        | Failure::DrawnSteps(_)
        | Failure::Pages { .. }
        | Failure::Inks(_) => (vec!["the sheet cannot be set".to_owned()], "mend the template"),
    };
    let messages: Vec<String> = messages;
    for message in messages {
        sink.push(Finding::new(Rule::Typesetting, whole(), message).hint(hint));
    }
}

/// What there is too much of, and what to do about it.
fn told(excess: &Excess) -> (String, &'static str) {
    const SPLIT: &str = "split the page into several, or write `format = \"none\"` below `[print]`";
    match excess {
        Excess::Letters(letters) => (format!("has {letters} letters, more than {MAX_LETTERS}"), SPLIT),
        Excess::Parts(parts) => {
            let what = "paragraphs, items, cells, words in bold, lines of code";
            (format!("has {parts} parts ({what}), more than {MAX_PARTS}"), SPLIT)
        }
        Excess::Signs(letter) => {
            let message =
                format!("has a letter with more than {MAX_SIGNS} signs on it, `{letter}` ({})", codes(letter));
            (message, "take out the signs that were typed too often")
        }
        Excess::Pictures(pictures) => (format!("shows {pictures} pictures, more than {MAX_PICTURES}"), SPLIT),
        Excess::Pixels(pixels) => {
            let (millions, most) = (pixels.div_ceil(1_000_000), MAX_HANDOUT_PIXELS / 1_000_000);
            let message = format!("has pictures of {millions} million pixels together, more than {most} million");
            (message, "make them smaller: across a sheet of A4, 2,000 pixels are sharp")
        }
        Excess::Steps(steps, copies) => {
            let once = steps / (*copies).max(1);
            let message = format!(
                "has drawings with {once} numbers in their lines (an element counts as 20) on each of {copies} copies, more \
                 than {MAX_HANDOUT_STEPS} on a sheet"
            );
            (message, "simplify their lines in the program that drew them, or save them as PNG")
        }
    }
}

/// Where a panel of the text begins: behind the thematic break before it.
fn place_of_panel(version: &Version<'_>, panel: i64) -> Place {
    let document = &version.draft.document;
    let source = document.source();
    let breaks = document.roots().filter(|root| document.node(*root).kind == Kind::Block(Block::Break));
    let before = usize::try_from(panel - 2).ok().and_then(|at| breaks.into_iter().nth(at));
    match before {
        Some(node) => source.place(document.node(node).span),
        None => Place::file(source.path().as_str()),
    }
}

/// Where in the page's file a text stands.
fn place_of_text(source: &Source, text: &str) -> Place {
    match source.text().find(text) {
        Some(at) => source.place(Span::from(at..at + text.len())),
        None => Place::file(source.path().as_str()),
    }
}

fn place_in_template(press: &Press<'_>, complaint: &Complaint) -> Option<Place> {
    let (name, range) = complaint.place.as_ref()?;
    let source = press.sources.get(name)?;
    Some(source.place(Span::from(range.clone())))
}

/// `U+17D2 U+1780`
fn codes(text: &str) -> String {
    text.chars()
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
        .join(" ")
}
