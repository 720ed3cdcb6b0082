//! `misleading-link`: an address that leads elsewhere than a reader would think, or a mail that goes to more people than
//! the one who is named. `other-address`: words that show another address than the link's.

use std::collections::BTreeSet;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use super::spoken;
use crate::config::Config;
use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Draft, Inline, Kind, Target};
use crate::register::Registers;
use crate::schema::{Url, undone};

/// What is wrong with an address, and what to do.
type Fault = (Rule, String, &'static str);

/// Looks at every link of a text.
pub(super) fn check(draft: &Draft<Target>, sink: &mut Sink) {
    let document = &draft.document;
    let found = document.all().filter_map(|(id, node)| {
        let Kind::Inline(Inline::Link(target)) = node.kind else { return None };
        let Target::Url(url) = document.target(target) else { return None };
        let fault = fault(url.as_str()).or_else(|| other_address(&document.plain_text(id), url))?;
        Some((node.span, fault))
    });
    for (span, (rule, message, hint)) in found {
        sink.push(Finding::new(rule, document.source().place(span), message).hint(hint));
    }
}

/// Looks at the addresses of the registers, and at where leaving leads.
pub(super) fn in_addresses(registers: &Registers, config: &Config, sink: &mut Sink) {
    for (address, place, _) in spoken::addresses(registers, config) {
        if let Some((rule, message, hint)) = fault(address) {
            sink.push(Finding::new(rule, place, message).hint(hint));
        }
    }
}

fn fault(address: &str) -> Option<Fault> {
    if let Some(mail) = mail(address) {
        return more_people(mail);
    }
    let authority = authority(address)?;
    let host = host(authority);
    let misleading = |message, hint| Some((Rule::MisleadingLink, message, hint));
    if let Some((before, _)) = authority.rsplit_once('@') {
        let message = format!("`{before}` only stands before the address: the link leads to `{host}`");
        return misleading(message, "take out what stands between `//` and `@`");
    }
    if host.contains('%') {
        let message = format!("the name `{host}` is written in code, so nobody sees where the link leads");
        return misleading(message, "write its letters");
    }
    let host = host.to_lowercase();
    // Under an end in the same letters a name is what it says.
    let is_ascii_end = host.rsplit('.').next().is_some_and(str::is_ascii);
    let label = host.split('.').find(|label| is_two_faced(label, is_ascii_end))?;
    let message =
        format!("`{label}` in this address has letters that look like others, so it is another name than it seems");
    misleading(
        message,
        "type the address anew, or copy it from the site itself; if it is right, link to a page that names it",
    )
}

/// Mail that others get, too (RFC 6068): most programs do not show them before it is sent.
fn more_people(mail: &str) -> Option<Fault> {
    let (to, fields) = mail.split_once('?').unwrap_or((mail, ""));
    if undone(to).contains([',', ';']) {
        let message = format!("`{to}` is more than one address, and readers may only see the first");
        return Some((Rule::MisleadingLink, message, "write one address"));
    }
    let is_people = |field: &&str| {
        let (name, value) = field.split_once('=').unwrap_or((field, ""));
        let name = undone(name).to_ascii_lowercase();
        // A line end in a field begins another field.
        matches!(name.as_str(), "to" | "cc" | "bcc") || (name != "body" && undone(value).contains(['\r', '\n']))
    };
    let field = fields.split('&').find(is_people)?;
    let message = format!("with `{field}` the mail goes to others, too, and readers may not see that");
    Some((Rule::MisleadingLink, message, "write one address, and take out what stands behind `?`"))
}

/// Small letters of Cyrillic, Greek and Armenian that are drawn as Latin ones (UTS 39, confusables): whole words can be
/// written with them.
const LIKE_LATIN: &str = "асԁеһіјӏоԛрѕԝхуѵαγινορυօոսհցզ";

/// Scripts with letters that look like Latin ones.
const SLY: [Script; 4] = [Script::Cyrillic, Script::Greek, Script::Armenian, Script::Cherokee];

/// Whether a part of a name mixes scripts that no language mixes (UTS 39, 5.2, moderately restrictive), or is written in
/// another script than the one it looks like, under an `is_ascii_end`.
fn is_two_faced(label: &str, is_ascii_end: bool) -> bool {
    if label.is_ascii() {
        return false;
    }
    let of = CodePointMapData::<Script>::new();
    let neutral = [Script::Common, Script::Inherited];
    let scripts: BTreeSet<Script> =
        label.chars().map(|c| of.get(c)).filter(|script| !neutral.contains(script)).collect();
    let together: [&[Script]; 3] = [
        &[Script::Latin, Script::Han, Script::Hiragana, Script::Katakana],
        &[Script::Latin, Script::Han, Script::Bopomofo],
        &[Script::Latin, Script::Han, Script::Hangul],
    ];
    if scripts.len() > 1 {
        let is_with_latin = scripts.len() == 2 && scripts.contains(&Script::Latin);
        let is_known = together.iter().any(|known| scripts.iter().all(|script| known.contains(script)));
        return !(is_known || is_with_latin && !SLY.iter().any(|script| scripts.contains(script)));
    }
    is_ascii_end && label.chars().all(|c| c.is_ascii() || LIKE_LATIN.contains(c))
}

/// Scripts that put no spaces between words.
const UNSPACED: [Script; 7] =
    [Script::Khmer, Script::Lao, Script::Thai, Script::Myanmar, Script::Han, Script::Hiragana, Script::Katakana];

/// Words that show an address where the link has another one.
fn other_address(words: &str, url: &Url) -> Option<Fault> {
    let real = mail(url.as_str())
        .map_or_else(|| authority(url.as_str()).map_or("", host), |mail| mail.split('?').next().unwrap_or_default());
    let (real_name, is_mail) = (real.rsplit('@').next().unwrap_or_default(), real.contains('@'));
    // Words of these scripts have no space before a name.
    let of = CodePointMapData::<Script>::new();
    let is_outside = |c: char| c.is_whitespace() || (real.is_ascii() && UNSPACED.contains(&of.get(c)));
    let tokens = words.split(is_outside).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/'));
    // The same name in letters and in ASCII (RFC 3492) is not compared, nor is that of a page that an archive keeps.
    let is_coded = real_name.split('.').any(|label| label.starts_with("xn--"));
    let kept = url.as_str().strip_prefix("https://web.archive.org/");
    let kept = kept.and_then(|kept| authority(kept.get(kept.find("http")?..)?)).map(host);
    let is_kept = |shown: &str| kept.is_some_and(|kept| is_of(shown, kept));
    let meant = tokens.filter_map(shown_name).filter(|shown| !(is_coded && !shown.is_ascii() || is_kept(shown)));
    let shown = meant.into_iter().find(|shown| match shown.rsplit_once('@') {
        Some(_) if is_mail => !shown.eq_ignore_ascii_case(real),
        Some((_, name)) => !is_of(name, real_name),
        None => !is_of(shown, real_name),
    })?;
    let message = format!("these words show `{shown}`, and the link leads to `{real}`");
    Some((Rule::OtherAddress, message, "show the address that the link leads to, or say in words where it leads"))
}

/// Ends of names that people write without `www.`: those of every country of the region, and the common ones. Others end
/// names of files, too.
const ENDS: &str = "com edu gov info int net org au cn de eu fr id jp kh kr la mm my ph sg th uk us vn";

/// The name of a site, or the address for mail, that a word shows.
fn shown_name(word: &str) -> Option<&str> {
    if word.contains('@') {
        return word.rsplit_once('@').filter(|(_, name)| name.contains('.')).map(|_| mail(word).unwrap_or(word));
    }
    if let Some(authority) = authority(word) {
        return Some(host(authority));
    }
    let name = word.split(['/', '?', '#', ':']).next().filter(|name| name.contains('.'))?;
    let end = name.rsplit('.').next()?.to_ascii_lowercase();
    let is_known = ENDS.split(' ').any(|known| known == end);
    (is_known || name.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."))).then_some(name)
}

/// Whether two names are of one site: the same, or one below the other.
fn is_of(shown: &str, real: &str) -> bool {
    let name = |text: &str| {
        let text = text.to_lowercase();
        text.strip_prefix("www.").map_or_else(|| text.clone(), str::to_owned)
    };
    let (shown, real) = (name(shown), name(real));
    let is_below = |one: &str, other: &str| one.strip_suffix(other).is_some_and(|rest| rest.ends_with('.'));
    shown == real || is_below(&shown, &real) || is_below(&real, &shown)
}

/// What stands behind `mailto:`.
fn mail(address: &str) -> Option<&str> {
    address.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).and_then(|_| address.get(7..))
}

/// Who is asked (RFC 3986, 3.2): what stands between `//` and the path.
fn authority(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    rest.split(['/', '?', '#', '\\']).next().filter(|_| is_web)
}

/// The name in it, without whoever asks and the port.
fn host(authority: &str) -> &str {
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(host, |(host, _)| host)
}
