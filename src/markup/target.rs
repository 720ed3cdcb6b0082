//! [`Target`]: where a link says it leads, before anybody has looked whether that exists.

use crate::schema::PageId;
use crate::schema::{BadUrl, Url, scheme};

/// A link's destination as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Out of the site.
    Url(Url),
    /// `contact:id`.
    Contact(Box<str>),
    /// `fact:id`.
    Fact(Box<str>),
    /// `page:id` or `page:id#heading`.
    Page(PageId, Option<Box<str>>),
    /// A relative path to another page's file, such as `../health/check-ups.md#costs`.
    File(Box<str>, Option<Box<str>>),
    /// `#heading` of the same page.
    Fragment(Box<str>),
}

/// Why a destination is refused, in words for a message and a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BadTarget {
    /// `tel:`, `sms:`: numbers come from the register.
    Phone,
    /// A reference whose colon is that of another keyboard.
    Colon,
    /// Anything else.
    Unsafe(&'static str),
    /// A `page:` reference whose id cannot be one.
    Page(String),
}

impl Target {
    /// The only way in: `text` as Markdown gives it, entities and escapes already undone.
    pub(super) fn parse(text: &str) -> Result<Self, BadTarget> {
        if ["contact：", "fact：", "page："].iter().any(|kind| text.starts_with(kind)) {
            return Err(BadTarget::Colon);
        }
        match scheme(text).map(str::to_ascii_lowercase).as_deref() {
            Some("contact") => Ok(Target::Contact(after(text).into())),
            Some("fact") => Ok(Target::Fact(after(text).into())),
            Some("page") => {
                let (id, fragment) = split_fragment(after(text));
                let id = PageId::parse(id).map_err(|_| BadTarget::Page(id.to_owned()))?;
                Ok(Target::Page(id, fragment))
            }
            Some("tel" | "sms" | "callto" | "whatsapp" | "viber" | "tg") => Err(BadTarget::Phone),
            _ => Self::parse_address(text),
        }
    }

    /// The last part of a page's name, however it is linked: a path means another file in another language's folder.
    /// `None` for pictures, which may be another one in every language.
    pub(crate) fn page_name(&self) -> Option<&str> {
        let path = match self {
            Target::Page(id, _) => id.as_str(),
            Target::File(path, _) => path.strip_suffix(".md")?,
            Target::Url(_) | Target::Contact(_) | Target::Fact(_) | Target::Fragment(_) => return None,
        };
        path.rsplit('/').next()
    }

    fn parse_address(text: &str) -> Result<Self, BadTarget> {
        match Url::parse(text) {
            Ok(url) => Ok(Target::Url(url)),
            Err(BadUrl::Scheme) => Err(BadTarget::Unsafe("only https:, http: and mailto: lead out of the site")),
            Err(BadUrl::Characters) if !is_plain_path(text) => {
                Err(BadTarget::Unsafe("it has spaces, control or invisible characters in it"))
            }
            Err(BadUrl::Characters | BadUrl::NoScheme) => Self::parse_relative(text),
        }
    }

    fn parse_relative(text: &str) -> Result<Self, BadTarget> {
        if text.starts_with('/') || text.contains(['\\', ':']) {
            return Err(BadTarget::Unsafe("a link inside the site is relative, such as `../today.md`"));
        }
        match split_fragment(text) {
            ("", Some(fragment)) => Ok(Target::Fragment(fragment)),
            ("", None) => Err(BadTarget::Unsafe("it leads nowhere")),
            (path, fragment) => Ok(Target::File(path.into(), fragment)),
        }
    }
}

/// Spaces may stand in file names; nothing invisible may.
fn is_plain_path(text: &str) -> bool {
    Url::parse(&format!("https://x/{}", text.replace(' ', ""))).is_ok()
}

fn after(text: &str) -> &str {
    text.split_once(':').map_or("", |(_, rest)| rest)
}

fn split_fragment(text: &str) -> (&str, Option<Box<str>>) {
    match text.split_once('#') {
        Some((path, fragment)) if !fragment.is_empty() => (path, Some(fragment.into())),
        Some((path, _)) => (path, None),
        None => (text, None),
    }
}
