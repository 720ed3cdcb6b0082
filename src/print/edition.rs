//! The edition that a handout is: what the ledger keeps of it.

use super::data::{Detail, detail, printed, said, sheet_text};
use super::gather::corrections;
use super::impose::Shape;
use super::order::Order;
use super::press::Press;
use crate::ledger::{Edition, PrintRun, SheetText, State};
use crate::shelf::Cache;
use crate::wording::{checked_on_paper, is_draft};

impl Press<'_> {
    /// What a handout says, line by line, as its code is made from it. `None` where the page has no handout.
    pub fn sheet_text(&self, order: Order<'_>, memory: &dyn Cache) -> Option<SheetText> {
        let format = order.page.settings.format?;
        let version = self.site.version(order.page, order.lang);
        let (body, pair) = said(self, order, format);
        let corrections = corrections(self, order, format, memory);
        Some(sheet_text(self, &version, format, (&body, pair.as_ref()), corrections.as_ref()))
    }

    /// What the ledger keeps of a handout that is printed today. `None` where the page has none.
    pub fn edition(
        &self,
        order: Order<'_>,
        (quantity, note): (Option<u32>, Option<&str>),
        memory: &dyn Cache,
    ) -> Option<Edition> {
        let (site, format) = (self.site, order.page.settings.format?);
        let version = site.version(order.page, order.lang);
        let panels = detail(Shape::of(format, site.config.print.card)) != Detail::Sheets;
        let (body, pair) = said(self, order, format);
        let corrections = corrections(self, order, format, memory);
        let days = checked_on_paper(site, &version);
        let (contacts, facts) = printed(site, &version, panels, corrections.as_ref().map(|line| line.id));
        Some(Edition {
            code: sheet_text(self, &version, format, (&body, pair.as_ref()), corrections.as_ref()).code(),
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
