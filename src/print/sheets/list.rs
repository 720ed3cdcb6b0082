//! The list of a print run: what was made, how many lie on a sheet, what to do with the scissors, and a picture of each.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::config::{Edge, LangId, Layout, Profile};
use crate::diag::Sink;
use crate::markup::Format;
use crate::print::finish::finish;
use crate::print::impose;
use crate::print::impose::{Grid, LEAF_MARGIN, Shape};
use crate::print::layout::{Bounds, Failure, Job, typeset};
use crate::print::order::{Order, RunItem};
use crate::print::press::Press;
use crate::print::tell::tell_about_a_sheet;
use crate::print::typography::{Breaker, LanguageData};
use crate::wording::is_draft;

#[derive(Serialize)]
struct Content {
    #[serde(flatten)]
    language: LanguageData,
    name: String,
    title: String,
    how: String,
    /// What stands over the room for a pen.
    made: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    title: String,
    /// `DRAFT`.
    draft: Option<String>,
    file: String,
    /// How it is printed, cut and folded, a sentence each.
    steps: Vec<String>,
    /// Which drawing shows it.
    shape: &'static str,
    picture: String,
    alt: String,
}

impl Press<'_> {
    /// Sets the list of one language's handouts for one profile, in that language. `None` where it cannot be set; the
    /// findings say why.
    pub fn list_sheet(
        &self,
        run: &[(Order<'_>, RunItem)],
        lang: LangId,
        profile: &str,
        sink: &mut Sink,
    ) -> Option<Vec<u8>> {
        let list = self.set_list(run, lang, profile);
        // What typst remembers of one list's pictures is of no use to the next.
        comemo::evict(0);
        list.map_err(|failure| tell_about_a_sheet(self, "list.typ", failure, sink)).ok()
    }

    fn set_list(&self, run: &[(Order<'_>, RunItem)], lang: LangId, name: &str) -> Result<Vec<u8>, Failure> {
        let site = self.site;
        let profile =
            site.config.print.profiles.get(name).ok_or_else(|| Failure::said("no such profile".to_owned()))?;
        let language = site.config.language(lang);
        let breaker = Breaker::new(&language.unbroken);
        let say = |key: &str| breaker.mark(&site.strings.text(lang, key));
        let mut pictures = BTreeMap::new();
        let mut rows = Vec::new();
        for (at, (order, item)) in run.iter().enumerate() {
            let picture = format!("side-{at}.png");
            pictures.insert(picture.clone(), item.picture.clone());
            rows.push(self.list_row(order, item, profile, picture, &breaker));
        }
        let content = Content {
            language: LanguageData::of(language, self.fonts),
            name: say("contents"),
            title: say("contents"),
            how: say("contents-how"),
            made: say("contents-made"),
            rows,
        };
        let content = serde_json::to_vec(&content).map_err(|error| Failure::said(error.to_string()))?;
        let job = Job { template: "list.typ".to_owned(), content, pictures, bounds: Bounds::Sheet };
        let document = typeset(job, &self.templates, self.fonts)?;
        let sheets = site.config.print.profiles.get(crate::config::HOME).unwrap_or(profile);
        let identity = format!("handbill/list/{}/{name}", language.tag);
        finish(&impose::sheets(document, sheets), sheets, identity, self.day)
    }

    fn list_row(
        &self,
        order: &Order<'_>,
        item: &RunItem,
        profile: &Profile,
        picture: String,
        breaker: &Breaker<'_>,
    ) -> Row {
        let (site, lang) = (self.site, order.lang);
        let version = site.version(order.page, lang);
        let format = order.page.settings.format.unwrap_or(Format::A4);
        let shape = Shape::of(format, site.config.print.card);
        let say = |key: &str| breaker.mark(&site.strings.text(lang, key));
        let title = &version.draft.front.title.value;
        let large = if order.large { format!(" ({})", site.strings.text(lang, "large-print")) } else { String::new() };
        let whole = shape.whole();
        let mut steps = vec![
            isolated(format!("{} × {} mm", whole.width, whole.height)),
            format!("{}: {}", say("ticket-sides"), item.pages),
        ];
        if let Layout::Sheets { free_edge, turn, .. } = profile.layout {
            let safe = if matches!(shape, Shape::Leaves(_)) { LEAF_MARGIN } else { profile.safe };
            let grid = Grid::of(whole, free_edge, safe);
            let each = u32::from(grid.columns) * u32::from(grid.rows);
            if each > 1 {
                steps.push(breaker.mark(&site.strings.format(lang, "pieces-each", &[("count", &each.to_string())])));
            }
            // A sheet that lies is turned like a book at its short edge.
            let short = (turn == Edge::Short) != (whole.sheet.0 > whole.sheet.1);
            steps.push(say(match (item.pages, short) {
                (1, _) => "one-side",
                (_, false) => "turn-long",
                (_, true) => "turn-short",
            }));
            let cut = match shape {
                Shape::Sheets | Shape::Zine(_) | Shape::Poster(_) => None,
                Shape::Leaves(_) => Some("cut-half"),
                Shape::Piece(_) => Some("cut-cards"),
            };
            steps.extend(cut.map(say));
        }
        let fold = match format {
            Format::A4 | Format::A5 | Format::Card => None,
            Format::Fold4 => Some("fold-zigzag"),
            Format::Zine => Some("fold-zine"),
            Format::Poster => Some("cut-strips"),
        };
        steps.extend(fold.map(say));
        let side = [("page", "1"), ("pages", &item.pages.to_string())];
        Row {
            title: breaker.mark(&format!("{title}{large}")),
            draft: is_draft(site, &version, self.day).then(|| say("draft")),
            file: format!("{}.pdf", order.stem()),
            steps,
            shape: format.name(),
            picture,
            alt: site.strings.format(lang, "side-of", &side),
        }
    }
}

/// A measure reads left to right in every line (UAX 9, 2.4: directional isolates).
fn isolated(measure: String) -> String {
    format!("\u{2066}{measure}\u{2069}")
}
