//! The list of a print run: what was made, how many lie on a sheet, what to do with the scissors, and a picture of each.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sheet::{Sheet, Words, set_or_tell};
use crate::config::{Edge, HOME, LangId, Layout, Profile};
use crate::diag::Sink;
use crate::markup::Format;
use crate::print::finish::Pdf;
use crate::print::impose::{Grid, LEAF_MARGIN, PaperFormat, Shape};
use crate::print::order::{Order, RunItem};
use crate::print::press::Press;
use crate::wording::is_draft;

#[derive(Serialize)]
struct Content {
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
    ) -> Option<Pdf> {
        let words = Words::of(self.site, lang);
        let mut pictures = BTreeMap::new();
        let mut rows = Vec::new();
        for (at, (order, item)) in run.iter().enumerate() {
            let picture = format!("side-{at}.png");
            pictures.insert(picture.clone(), item.picture.clone());
            rows.push(row(self, &words, order, item, picture));
        }
        let content = Content { how: words.say("contents-how"), made: words.say("contents-made"), rows };
        let identity = format!("handbill/list/{}/{profile}", words.tag());
        let sheet = Sheet { template: "list.typ", title: "contents", identity, profile: HOME, content, pictures };
        let list = set_or_tell(self, &words, sheet, sink);
        // What typst remembers of one list's pictures is of no use to the next.
        comemo::evict(0);
        list
    }
}

fn row(press: &Press<'_>, words: &Words<'_>, order: &Order<'_>, item: &RunItem, picture: String) -> Row {
    let site = words.site;
    let version = site.version(order.page, order.lang);
    let format = order.page.settings.format.unwrap_or(Format::A4);
    let PaperFormat { shape, cut, fold, drawing, .. } = PaperFormat::of(format, site.config.print.card);
    let title = &version.draft.front.title.value;
    let large =
        if order.large { format!(" ({})", site.strings.text(order.lang, "large-print")) } else { String::new() };
    let whole = shape.whole();
    let mut steps = vec![
        isolated(format!("{} × {} mm", whole.width, whole.height)),
        format!("{}: {}", words.say("ticket-sides"), item.pages),
    ];
    let profile = site.config.print.profiles.get(order.profile);
    if let Some(Profile { layout: Layout::Sheets { free_edge, turn, .. }, safe, .. }) = profile {
        let safe = if matches!(shape, Shape::Leaves(_)) { LEAF_MARGIN } else { *safe };
        let grid = Grid::of(whole, *free_edge, safe);
        let each = u32::from(grid.columns) * u32::from(grid.rows);
        if each > 1 {
            steps.push(words.format("pieces-each", &[("count", &each.to_string())]));
        }
        // A sheet that lies is turned like a book at its short edge.
        let short = (*turn == Edge::Short) != (whole.sheet.0 > whole.sheet.1);
        steps.push(words.say(match (item.pages, short) {
            (1, _) => "one-side",
            (_, false) => "turn-long",
            (_, true) => "turn-short",
        }));
        steps.extend(cut.map(|cut| words.say(cut)));
    }
    steps.extend(fold.map(|fold| words.say(fold)));
    let side = [("page", "1"), ("pages", &item.pages.to_string())];
    Row {
        title: words.mark(&format!("{title}{large}")),
        draft: is_draft(site, &version, press.day).then(|| words.say("draft")),
        file: format!("{}.pdf", order.stem()),
        steps,
        shape: drawing,
        picture,
        alt: site.strings.format(order.lang, "side-of", &side),
    }
}

/// A measure reads left to right in every line (UAX 9, 2.4: directional isolates).
fn isolated(measure: String) -> String {
    format!("\u{2066}{measure}\u{2069}")
}
