//! [`is_code`]: whether the digits of a short code stand in a text as one. So few digits are also sizes, prices, days and
//! parts of names, and a site must not be refused for its style sheet.

use super::calling::{MONEY, is_beside};
use super::drawn::is_drawn;
use crate::lang::letters::{digit, is_mark, is_unseen};
use crate::markup::lines::opens_messenger;

/// Behind digits these make a measure of them. Words are whole, signs need not be.
const UNITS: [&str; 45] = [
    "px",
    "rem",
    "pt",
    "pc",
    "dpi",
    "ppi",
    "pixel",
    "pixels",
    "cm",
    "mm",
    "km",
    "ft",
    "nm",
    "m²",
    "m2",
    "km²",
    "km2",
    "kg",
    "mg",
    "ml",
    "cl",
    "ms",
    "hz",
    "khz",
    "mhz",
    "ghz",
    "kw",
    "kwh",
    "kb",
    "mb",
    "gb",
    "tb",
    "kib",
    "mib",
    "kbit",
    "mbit",
    "bit",
    "bits",
    "byte",
    "bytes",
    "metre",
    "metres",
    "meter",
    "meters",
    "kilometres",
];

/// Signs that do.
const SIGNS: [char; 8] = ['%', '‰', '°', '℃', '℉', '′', '″', '٪'];

/// Files whose names may hold digits.
const FILES: [&str; 22] = [
    ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".mp3", ".mp4", ".ogg", ".pdf", ".htm", ".css", ".js",
    ".json", ".txt", ".csv", ".xml", ".zip", ".woff", ".ttf", ".otf",
];

/// So far, in bytes, it matters what stands around digits.
const REACH: usize = 200;

/// Whether digits from `start` to `end` of a text are a number that somebody might dial: beside a word for calling in
/// whatever way they are parted, and elsewhere by themselves, `1280` or `12 80`. Not in `1280px`, `$1,280`, `rect1280`.
pub(super) fn is_code(text: &str, start: usize, end: usize) -> bool {
    let from = text.ceil_char_boundary(start.saturating_sub(REACH));
    let to = text.ceil_char_boundary(end.saturating_add(REACH));
    let (before, behind) = (text.get(from..start).unwrap_or_default(), text.get(end..to).unwrap_or_default());
    let shown = text.get(start..end).unwrap_or_default();
    if is_followed_by_a_measure(behind) || is_in_a_file_name(before, behind) || is_drawn_there(before) {
        return false;
    }
    is_beside(text, start, end)
        || is_spelled(shown, before, behind)
            && !is_followed_by_letters(behind)
            && !is_inside_a_word(text, before)
            && !is_inside_a_figure(shown, before, behind)
            && !is_amount(before, behind)
}

/// Whether digits are the size of something that is drawn: `width=1280`, `1280 px`.
pub(super) fn is_size(text: &str, start: usize, end: usize) -> bool {
    let from = text.ceil_char_boundary(start.saturating_sub(REACH));
    let unit = text.get(end..).and_then(|behind| behind.trim_start_matches(' ').strip_prefix("px"));
    is_drawn_there(text.get(from..start).unwrap_or_default())
        || unit.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
}

/// Whether digits are one group of thousands and three more, `1,280` or `១.២៨០`, and no word for calling is beside them.
pub(super) fn is_thousands(text: &str, start: usize, end: usize) -> bool {
    let shown = text.get(start..end).unwrap_or_default();
    let count = |text: &str| text.chars().all(|c| digit(c).is_some()).then(|| text.chars().count());
    let parted = shown.split_once([',', '.', '٬', '，']);
    parted.is_some_and(|(one, rest)| count(one) == Some(1) && count(rest) == Some(3)) && !is_beside(text, start, end)
}

/// The sign that a reader sees last.
fn last(text: &str) -> Option<char> {
    text.chars().rev().find(|c| !is_unseen(*c))
}

/// The sign that a reader sees first.
fn first(text: &str) -> Option<char> {
    text.chars().find(|c| !is_unseen(*c))
}

/// What stands between two digits and parts them for nobody: a keycap, a joiner.
fn is_drawn_on(c: char) -> bool {
    is_unseen(c) || is_mark(c)
}

fn is_digit(c: Option<char>) -> bool {
    c.and_then(digit).is_some()
}

/// Letters of scripts that put spaces between words and digits.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && c < '\u{0530}' && digit(c).is_none()
}

/// Spaces that part digits in a line: a tab or the end of a line parts cells.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}

/// Whether digits stand together, or are parted as a reader says them: `12 80`, `1-2-8-0`. Where more digits follow
/// behind a space, they are a row of figures.
fn is_spelled(shown: &str, before: &str, behind: &str) -> bool {
    let gaps = || shown.split(|c| digit(c).is_some()).filter(|gap| gap.chars().any(|c| !is_drawn_on(c)));
    if gaps().next().is_none() {
        return true;
    }
    let stands_alone =
        !is_digit(last(before.trim_end_matches(is_space))) && !is_digit(first(behind.trim_start_matches(is_space)));
    let all = |is_gap: fn(char) -> bool| gaps().all(|gap| gap.chars().all(|c| is_gap(c) || is_drawn_on(c)));
    let is_dash = |c| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}');
    let digits = shown.chars().filter(|c| digit(*c).is_some()).count();
    stands_alone && (all(is_space) || all(is_dash) && gaps().count() + 1 == digits)
}

/// `1280px`, `1280x720`.
fn is_followed_by_a_measure(behind: &str) -> bool {
    let word = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let times = word.strip_prefix('x').is_some_and(|rest| rest.starts_with(|c| digit(c).is_some()));
    times || UNITS.contains(&word.to_ascii_lowercase().as_str())
}

/// `1280px`, `1280abc`, `1280_a`.
fn is_followed_by_letters(behind: &str) -> bool {
    let mut signs = behind.chars().filter(|c| !is_unseen(*c));
    match (signs.next(), signs.next()) {
        // Of two numbers, or of an extension.
        (Some('x'), next) => next.is_some_and(|c| is_letter(c) || digit(c).is_some()),
        (first, _) => first.is_some_and(|c| is_letter(c) || c == '_'),
    }
}

/// `img/1280.png`, `https://example.org/1280/a`.
fn is_in_a_file_name(before: &str, behind: &str) -> bool {
    let is_file = |text: &str| FILES.iter().any(|end| text.starts_with(end));
    let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let rest = behind.split(char::is_whitespace).next().unwrap_or_default();
    // Telephones dial `tel://1280` too.
    let is_path = token.contains("http://")
        || token.contains("https://")
        || token.starts_with(['/', '.'])
        || rest.rfind('.').is_some_and(|at| is_file(rest.get(at..).unwrap_or_default()));
    is_file(behind) || token.ends_with('/') && is_path && !opens_messenger(token)
}

/// `width="1280"`, `viewBox="0 0 1280 720"`, `max-width: 1280`, and `&#1280;`.
fn is_drawn_there(before: &str) -> bool {
    if before.ends_with("&#") || before.ends_with("&#x") {
        return true;
    }
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | ',' | '-');
    let rest = before.trim_end_matches(is_figure).trim_end_matches(['"', '\'', '\\']);
    let name = |rest: &str| {
        let is_outside = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
        let begin = rest.rfind(is_outside).map_or(0, |at| at + 1);
        // The words of an address have names as well: `sms:?to=1280`.
        let is_free = !rest.get(..begin).unwrap_or_default().ends_with(['?', '&', ';']);
        is_free.then(|| rest.get(begin..).unwrap_or_default().to_ascii_lowercase())
    };
    let is_size = |name: String| ["width", "height", "size"].iter().any(|end| name.ends_with(end));
    match (rest.strip_suffix('='), rest.strip_suffix(':')) {
        (Some(rest), _) => name(rest).is_some_and(|name| is_drawn(&name)),
        (None, Some(rest)) => name(rest.trim_end_matches(['"', '\''])).is_some_and(is_size),
        (None, None) => false,
    }
}

/// `rect1280`, `rect-1280`, `B-117`, `img_1280`. `Childline1280` is a word and a code.
fn is_inside_a_word(text: &str, before: &str) -> bool {
    if last(before) == Some('_') {
        return true;
    }
    let glued = before.strip_suffix('-').unwrap_or(before);
    let length = glued.chars().rev().filter(|c| !is_unseen(*c)).take_while(|c| is_letter(*c)).count();
    // A name that no reader sees: without a space, and no name of somebody; that of a page, or part of an address.
    let is_small = || text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
    let is_name = || text.len() < REACH && !text.contains(char::is_whitespace) && is_small();
    let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_link = || ["page:", "contact:", "fact:", "://", "(#"].iter().any(|begin| token.contains(begin));
    length > 0 && (length == 1 || is_name() || is_link())
}

/// `3.1280`, `1280.50`, `1280 × 720`, `1280-03-09`.
fn is_inside_a_figure(shown: &str, before: &str, behind: &str) -> bool {
    let is_point = |c: char| matches!(c, '.' | ',' | '٫' | '٬');
    let is_times = |c: char| matches!(c, 'x' | 'X' | '×' | '✕' | '*');
    let count = |text: &str| text.chars().take(4).take_while(|c| digit(*c).is_some()).count();
    // A comma may also stand between two codes: `1280,117`.
    let goes_on = behind.strip_prefix('.').is_some_and(|rest| count(rest) > 0);
    let began = before.strip_suffix(is_point).is_some_and(|rest| {
        let digits = rest.chars().rev().take_while(|c| digit(*c).is_some()).count();
        (1..3).contains(&digits) || digits > 0 && before.ends_with('.')
    });
    let times = behind.trim_start().strip_prefix(is_times).is_some_and(|rest| is_digit(first(rest.trim_start())));
    let timed = before.trim_end().strip_suffix(is_times).is_some_and(|rest| is_digit(last(rest.trim_end())));
    let is_day = shown.len() == 4
        && ['-', '/'].iter().any(|sign| {
            let mut parts = behind.split(*sign);
            let upto = |part: Option<&str>, most: u8| {
                let digits = part.map(|part| part.chars().take_while(char::is_ascii_digit).collect::<String>());
                digits.is_some_and(|digits| {
                    digits.len() == 2 && digits.parse::<u8>().is_ok_and(|day| (1..=most).contains(&day))
                })
            };
            parts.next() == Some("") && upto(parts.next(), 12) && upto(parts.next(), 31)
        });
    goes_on || began || times || timed || is_day
}

/// `1280 riel`, `USD 1280`, `1280 km`. Not `1280 - women call free`: that may be said of a line.
fn is_amount(before: &str, behind: &str) -> bool {
    let behind = behind.trim_start_matches(|c: char| is_space(c) || is_unseen(c));
    let before = before.trim_end_matches(|c: char| is_space(c) || is_unseen(c)).to_lowercase();
    let word = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let is_money = |sign: &&str| {
        behind.starts_with(*sign)
            || before
                .strip_suffix(*sign)
                .is_some_and(|rest| !sign.starts_with(is_letter) || !last(rest).is_some_and(is_letter))
    };
    behind.starts_with(SIGNS) || UNITS.contains(&word.as_str()) || MONEY.iter().any(is_money)
}

#[cfg(test)]
mod tests {
    use super::is_code;

    /// Whether the digits of 1280 stand there as a code.
    fn is(text: &str) -> bool {
        let start = text.find("1280").or_else(|| text.find('1')).expect("digits");
        let mut end = start;
        for digit in ['1', '2', '8', '0'] {
            end += text.get(end..).expect("a boundary").find(digit).expect("digits") + 1;
        }
        is_code(text, start, end)
    }

    #[test]
    fn a_code_that_somebody_might_dial_is_one() {
        for text in [
            "1280",
            "12 80",
            "12\u{A0}80",
            "1 2 8 0",
            "1-2-8-0",
            "Call 1280",
            "Call 12-80",
            "call 12.80!",
            "Tel.1280",
            "tel:1280",
            "Tel1280",
            "Hotline: 1280 (free)",
            "No. 1280.",
            "1280, free",
            "1280/117",
            "1280,1212",
            "1280,117",
            "117,1280",
            "1280x",
            "Childline-1280",
            "SOS1280",
            "our childline1280",
            "SOS 1280",
            "(1280)",
            "https://example.org/?call=1280",
            "ហៅ១២៨០ 1280",
            "#1280",
            "1280: free",
            "The line 1280 is open",
            "1280\u{200B}.",
            "\"1280\"",
            "Call 1280 m",
            "sms:?to=1280",
            "1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3}8\u{FE0F}\u{20E3}0\u{FE0F}\u{20E3}",
            "Dial 1280-free",
            "Childline 1280 - women and children call free.",
            "1280 - hours: 8 to 17",
            "Childline ,1280 free",
            "1280,24/7",
            "1280/24/7",
            "1280-24-7",
            "1280 days and nights",
            "KH1280",
            "tel://1280",
            "https://wa.me/1280",
            "Call _1280_ now",
            "Call 1280free",
        ] {
            assert!(is(text), "{text}");
        }
    }

    #[test]
    fn sizes_prices_and_names_are_none() {
        for text in [
            "1280px",
            "max-width: 1280px",
            "1280 px",
            "1280x720",
            "1280 × 720 mm",
            "720 x 1280",
            "1,280",
            "1.280",
            "1280.50",
            "$1280",
            "1280 riel",
            "USD 1280",
            "1280 ៛",
            "€ 1280",
            "1280%",
            "1280 km",
            "rect1280",
            "linearGradient1280",
            "#clipPath1280",
            "rect-1280",
            "See [it](page:rule-1280).",
            "img_1280",
            "B-1280",
            "photo-1280.jpg",
            "phone-1280.png",
            "img/1280/a.png",
            "https://example.org/news/1280",
            "/news/1280",
            "./1280/",
            "width=\"1280\"",
            "viewBox=\"0 0 1280 720\"",
            "<rect width=\\\"1280\\\"",
            "width=1280, initial",
            "\"width\": 1280",
            "&#1280;",
            "12-80",
            "12.80",
            "12/80",
            "12\n80",
            "12\t80",
            "12\u{2028}80",
            "3.1280",
            "7.1280.3",
            "117.1280",
            "-1280.34567",
            "1280-03-09",
            "a1280b",
            "7 12 80",
            "12 80 95",
        ] {
            assert!(!is(text), "{text}");
        }
    }
}
