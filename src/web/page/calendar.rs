//! A calendar for each language: the page that leaving leads to where there is no network. It is what it looks like, and
//! leads nowhere.

use crate::config::LangId;
use crate::diag::Sink;
use crate::web::template::content::{CalendarPage, Head, Month};
use crate::web::template::csp::{self, Allowed};
use crate::web::template::renderer::Renderer;
use crate::wording::{self, Length};

const STYLE: &str = include_str!("../../../static/calendar.css");

/// Months from the first of this year to the end of the next: a stick lies about for long.
const MONTHS: i8 = 24;

/// The calendar. `None` where the template does not work; the findings say why.
pub(crate) fn page(renderer: &Renderer<'_>, lang: LangId, sink: &mut Sink) -> Option<String> {
    let site = renderer.site;
    let year = site.today.year();
    let months = (0..MONTHS).filter_map(|at| month(renderer, lang, year + i16::from(at / 12), at % 12 + 1)).collect();
    let days = (0..7).map(|day| wording::weekday(site, lang, day, Length::Short)).collect();
    let years = [year, year + 1].map(|year| wording::year(site, lang, year));
    let style = csp::squeeze(site.own("static/calendar.css").unwrap_or(STYLE));
    // Nothing of the other pages: neither their style nor a script.
    let policy = csp::policy(&style, &Allowed { scripts: &[], files: false, news: false });
    let head = Head { policy, style, ..Head::default() };
    let page = CalendarPage { base: renderer.base(lang, "../", ""), title: years.join(" – "), months, days };
    renderer.render("calendar.html", lang, &head, page, sink)
}

fn month(renderer: &Renderer<'_>, lang: LangId, year: i16, month: i8) -> Option<Month> {
    let first = jiff::civil::Date::new(year, month, 1).ok()?;
    let before = first.weekday().to_monday_zero_offset();
    let mut cells: Vec<i8> = (1 - before..=first.days_in_month()).map(|day| day.max(0)).collect();
    cells.resize(cells.len().next_multiple_of(7), 0);
    Some(Month {
        name: wording::month(renderer.site, lang, year, month),
        weeks: cells.chunks(7).map(<[i8]>::to_vec).collect(),
    })
}
