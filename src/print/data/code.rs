//! The edition that a handout is: its code, made from all that it says, and what the ledger keeps of it.
//!
//! The code is made from the words and pictures, not from how they are set: sizes, fonts and places where lines may end
//! say nothing to a holder, and another version of handbill may choose others. So are the profile and the day no part
//! of it; what a day changes (DRAFT, the days of checks, notices) is.
//!
//! Every handout carries a code such as `K4X7-M92P`, drafts too. `print::edition` makes it from a hash of
//! everything the sheet says: words, numbers, notices, days of checks, DRAFT, pictures, page, language and format.
//! The printer, the type sizes and the places where lines may end are left out: a holder cannot know them, and they
//! make no card right or wrong. So one code stands for one edition, whoever printed it and on whatever day.
//! `checked-words` in `handbill.typ` sets it behind the line on checks, and every format uses that line.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::body::{Body, Detail};
use super::nodes::{Node, NoteData};
use super::pair::PairData;
use super::printed::printed;
use super::said::{detail, said};
use crate::catalog::Version;
use crate::ledger::{Code, Edition, PrintRun, State};
use crate::markup::Format;
use crate::print::impose::Shape;
use crate::print::order::Order;
use crate::print::press::Press;
use crate::wording::{checked_on_paper, checked_words, is_draft, notices, spare_number};

/// All that a handout says.
#[derive(Serialize)]
struct Says<'a> {
    page: &'a str,
    reader: &'a str,
    shown: &'a str,
    format: &'static str,
    site: &'a str,
    title: &'a [Node],
    panels: &'a [Vec<Node>],
    notes_title: &'a str,
    notes: &'a [NoteData],
    notices: Vec<String>,
    draft: Option<String>,
    checked: String,
    address: Option<&'a str>,
    number: Option<String>,
    /// What is on each picture.
    pictures: Vec<[u8; 32]>,
    beside: Option<Beside<'a>>,
}

/// What a second language says by itself; the rest stands among the panels.
#[derive(Serialize)]
struct Beside<'a> {
    reader: &'a str,
    shown: &'a str,
    notices: &'a [String],
    title: &'a [Node],
    notes_title: &'a str,
    notes: &'a [NoteData],
}

/// The code of a handout.
pub(crate) fn code(
    press: &Press<'_>,
    version: &Version<'_>,
    format: Format,
    (body, beside): (&Body, Option<&PairData>),
) -> Code {
    let site = press.site;
    let config = &site.config;
    let tag = |lang| config.language(lang).tag.as_str();
    let picture = |path| site.assets.get(path).map(|asset| Sha256::digest(&asset.bytes).into());
    let address = config.base_url.as_ref();
    let says = Says {
        page: version.page.id.as_str(),
        reader: tag(version.reader),
        shown: tag(version.shown),
        format: format.word(),
        site: config.title.get(&config.language(version.shown).tag, &config.original().tag),
        title: &body.title,
        panels: &body.panels,
        notes_title: &body.notes_title,
        notes: &body.notes,
        notices: notices(site, version),
        draft: is_draft(site, version, press.day).then(|| site.strings.text(version.shown, "draft")),
        checked: checked_words(site, version),
        address: address.map(crate::schema::Url::as_str),
        number: address.and_then(|_| spare_number(site, version)).map(|number| number.display),
        pictures: body.pictures.iter().filter_map(picture).collect(),
        beside: site.beside(version).zip(beside).map(|(second, pair)| Beside {
            reader: tag(second.reader),
            shown: tag(second.shown),
            notices: &pair.notices,
            title: &pair.title,
            notes_title: &pair.notes_title,
            notes: &pair.notes,
        }),
    };
    // proof: every name in it is a text
    let says = serde_json::to_string(&says).unwrap_or_default();
    // Places where lines may end, and must not.
    let says = says.replace(['\u{200B}', '\u{2060}'], "");
    Code::of(&Sha256::digest(format!("handbill edition\n{says}")).into())
}

impl Press<'_> {
    /// What the ledger keeps of a handout that is printed today. `None` where the page has none.
    pub fn edition(&self, order: Order<'_>, quantity: Option<u32>, note: Option<&str>) -> Option<Edition> {
        let (site, format) = (self.site, order.page.settings.format?);
        let version = site.version(order.page, order.lang);
        let panels = detail(Shape::of(format, site.config.print.card)) != Detail::Sheets;
        let (body, pair) = said(self, order, format);
        let days = checked_on_paper(site, &version);
        let (contacts, facts) = printed(site, &version, panels);
        Some(Edition {
            code: code(self, &version, format, (&body, pair.as_ref())),
            page: order.page.id.as_str().to_owned(),
            language: site.config.language(order.lang).tag.as_str().to_owned(),
            format: format.word().to_owned(),
            state: if is_draft(site, &version, self.day) { State::Draft } else { State::Final },
            team: order.page.settings.team,
            checked: days.map(|days| days.on),
            renew: days.map(|days| days.renew),
            prints: vec![PrintRun {
                on: self.day,
                profile: order.profile.to_owned(),
                quantity,
                note: note.map(str::to_owned),
            }],
            contacts,
            facts,
        })
    }
}
