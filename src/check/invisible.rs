//! `not-nfc`, `bidi-control`, `stray-zero-width`: signs that nobody sees and that break searching, copying and
//! reading order.

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::is_surely_composed;
use crate::lang::{Direction, Script};
use crate::markup::{Draft, Target};
use crate::register::Sentence;
use crate::source::Span;

pub(super) fn in_texts(said: &[Sentence<'_>], config: &Config, sink: &mut Sink) {
    for said in said {
        odd(said.text, said.tag, config, &mut |_, rule, message| {
            sink.push(finding(rule, said.place.clone(), message).language(said.tag));
        });
    }
}

pub(super) fn check(draft: &Draft<Target>, tag: &str, config: &Config, sink: &mut Sink) {
    let source = draft.document.source();
    odd(source.text(), tag, config, &mut |span, rule, message| sink.push(finding(rule, source.place(span), message)));
}

fn finding(rule: Rule, place: Place, message: String) -> Finding {
    let hint = match rule {
        Rule::NotNfc => "save the text in the form NFC; most editors have a command for it",
        Rule::BidiControl => "take it out; phone numbers are kept in order without it",
        _ => "take it out",
    };
    Finding::new(rule, place, message).hint(hint)
}

/// Tells every odd sign of a text, and the first decomposed letter of each line that has one.
fn odd(text: &str, tag: &str, config: &Config, tell: &mut dyn FnMut(Span, Rule, String)) {
    let Some(language) = config.find(tag).map(|lang| config.language(lang)) else { return };
    if text.is_ascii() {
        return;
    }
    let is_composed = || is_surely_composed(text) || ComposingNormalizerBorrowed::new_nfc().is_normalized(text);
    if !is_composed() {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if let Some((start, end, message)) = decomposed(line) {
                tell(Span::from(at + start..at + end), Rule::NotNfc, message);
            }
            at += line.len();
        }
    }
    // The first bytes of the signs that are looked for; letters of most scripts have others.
    for at in memchr::memchr3_iter(0xE2, 0xC2, 0xD8, text.as_bytes()) {
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        if let Some((rule, what)) = hidden(c, language.script, language.direction) {
            let message = format!("there is {what} (U+{:04X}) here that nobody sees", u32::from(c));
            tell(Span::from(at..at + c.len_utf8()), rule, message);
        }
    }
}

/// The first letter of a line that could be written as one sign and is written as several.
fn decomposed(line: &str) -> Option<(usize, usize, String)> {
    let normalizer = ComposingNormalizerBorrowed::new_nfc();
    let (good, rest) = normalizer.split_normalized(line);
    let c = rest.chars().next()?;
    let message = format!("`{c}` is written in another form than NFC, and is not found by searching");
    Some((good.len(), good.len() + c.len_utf8(), message))
}

fn hidden(c: char, script: Script, direction: Direction) -> Option<(Rule, &'static str)> {
    let unspaced = matches!(script, Script::Khmer | Script::Thai | Script::Lao | Script::Myanmar);
    let joins = matches!(script, Script::Arabic | Script::Myanmar | Script::Other);
    let rtl = direction == Direction::Rtl;
    Some(match c {
        '\u{202A}'..='\u{202E}' => (Rule::BidiControl, "a sign that turns the reading order round"),
        '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}' if !rtl => {
            (Rule::BidiControl, "a sign for the reading order")
        }
        '\u{200B}' | '\u{2060}' if !unspaced => (Rule::StrayZeroWidth, "a space without width"),
        '\u{200C}' | '\u{200D}' if !joins => (Rule::StrayZeroWidth, "a joiner without width"),
        '\u{00AD}' => (Rule::StrayZeroWidth, "a sign without width"),
        _ => return None,
    })
}
