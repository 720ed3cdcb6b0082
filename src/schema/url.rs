//! [`Url`]: an outward address that is safe to put into a page.

use std::borrow::Cow;
use std::fmt;

use super::around::Around;
use super::item::{Item, formed};
use super::table::Shape;
use super::value::Value;
use crate::diag::Sink;
use crate::lang::Lang;

/// An `https:`, `http:` or `mailto:` address without control characters or spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Box<str>);

/// Why a text is not a [`Url`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadUrl {
    /// It has a scheme that is not on the list.
    Scheme,
    /// It has no scheme: relative, or `//host`.
    NoScheme,
    /// It has characters that do not belong into an address.
    Characters,
}

impl Url {
    /// The only way in.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, BadUrl> {
        let odd = |c: char| c.is_control() || c.is_whitespace() || is_invisible(c) || "\"<>\\^`{|}".contains(c);
        if text.chars().any(odd) {
            return Err(BadUrl::Characters);
        }
        let Some(scheme) = scheme(text) else { return Err(BadUrl::NoScheme) };
        let rest = text.get(scheme.len() + 1..).unwrap_or_default();
        let good = match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" => rest.starts_with("//") && rest.len() > 2 && !rest.starts_with("///"),
            "mailto" => rest.contains('@'),
            _ => false,
        };
        if good { Ok(Url(text.into())) } else { Err(BadUrl::Scheme) }
    }

    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An address without the parts that name a language: `https://example.org/en/help` and `https://km.example.org/help`
    /// lead to the same page in two.
    pub fn any_language(&self) -> String {
        let is_tag = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_lowercase());
        let Some((scheme, rest)) = self.as_str().split_once("//") else { return self.to_string() };
        let mut parts = rest.split('/');
        let host = parts.next().unwrap_or_default();
        let host =
            host.split_once('.').filter(|(first, _)| is_tag(first) || *first == "www").map_or(host, |(_, rest)| rest);
        let path: Vec<&str> = parts.filter(|part| !is_tag(part)).collect();
        format!("{scheme}//{host}/{}", path.join("/"))
    }

    /// Whether it leads to the web, not to a mail program.
    pub fn is_web(&self) -> bool {
        scheme(&self.0).is_some_and(|scheme| !scheme.eq_ignore_ascii_case("mailto"))
    }
}

/// A field has an address of the web; for letters there are fields of their own.
impl Value for Url {
    const SHAPE: Shape = Shape::Form("a web address", "https?://[^ ]+", "https://example.org/");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let name = item.field.name;
        let text = formed(item, Self::SHAPE, sink)?;
        let written = text.at.value.trim();
        let url = Url::parse(&text.at.value).ok().filter(Url::is_web);
        if url.is_none() {
            let whole = format!("https://{written}");
            let is_host = !written.contains(':') && written.contains('.') && Url::parse(&whole).is_ok();
            let hint = if is_host {
                format!("write `{name} = \"{whole}\"`, if that is where it is")
            } else {
                "write the whole address with `https://`".to_owned()
            };
            text.bad(format!("`{}` is not a web address", text.at.value), hint, sink);
        }
        url
    }

    fn cell(&self, _: &Lang) -> String {
        self.to_string()
    }
}

/// An address without its percent signs (RFC 3986, 2.1).
pub(crate) fn undone(address: &str) -> Cow<'_, str> {
    if !address.contains('%') {
        return Cow::Borrowed(address);
    }
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, behind @ ..] = rest {
        let code = behind.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { behind.get(2..).unwrap_or_default() } else { behind };
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// The scheme of an address, by RFC 3986 3.1: a letter, then letters, digits, `+`, `-`, `.`.
pub(crate) fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let mut bytes = scheme.bytes();
    let first = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic());
    let rest = bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    (first && rest).then_some(scheme)
}

/// Direction marks, joiners and zero-width spaces: nobody can see what they do to an address.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
