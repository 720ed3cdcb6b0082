//! `site.toml` → [`Config`]: what the site is called, its languages and its settings.

mod country;
mod file;
mod profile;
mod rules;
mod settings;

pub(crate) use country::is_country;
pub(crate) use file::FILE;
use file::{Freshness, SiteFile};
pub use profile::{CardSize, Colour, Edge, HOME, Layout, Look, Off, Print, Profile};
pub use settings::{CheckDays, Config, Host, LangId, Language};

use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::schema::{self, Around, At, FORMAT, Record, TomlText, Url, is_of_newer};
use crate::source::{Source, Span};

/// Where the exit link goes when the site does not say: a page everybody may have open.
const DEFAULT_EXIT: &str = "https://www.wikipedia.org/";

/// Reads `site.toml`. `None` where a site cannot be made out of it; the findings say why.
pub fn parse(source: &Source, sink: &mut Sink) -> Option<Config> {
    let part = TomlText::whole(source);
    let mut fields = schema::parse_as::<SiteFile>(part, source.text(), sink)?;
    if is_of_newer(&fields, sink) {
        return None;
    }
    // Texts stand in languages that the same file names.
    let tags: Vec<Lang> = fields.peek_names("languages").into_iter().filter_map(|tag| Lang::parse(tag).ok()).collect();
    let first = fields.peek("original").and_then(|original| Lang::parse(original.value).ok());
    let around = Around { languages: &tags, original: first.as_ref(), country: "" };
    let says_format = fields.has("format");
    let file = SiteFile::take(&mut fields, &around, sink);
    fields.finish(&around, sink);
    if !says_format {
        let finding = part.finding(Rule::NoFormat, Span::default(), "this site does not say which form its files have");
        sink.push(finding.hint(format!("write `format = {FORMAT}` as the first line of `site.toml`")));
    }
    config(file?, part, sink)
}

fn config(file: SiteFile, part: TomlText<'_>, sink: &mut Sink) -> Option<Config> {
    let place = |span: Span| part.source.place(span);
    let named = |name: At<String>| (name.value, place(name.span));
    let languages = file.languages.0;
    let At { value: original, span } = file.original;
    let found = languages.iter().position(|language| language.tag.as_str() == original);
    if found.is_none() {
        let message = format!("`original` is `{original}`, which is no language of this site");
        sink.push(part.finding(Rule::BadValue, span, message).hint(format!("add a table `[languages.{original}]`")));
    }
    let days = |of: fn(&Freshness) -> Option<i64>, absent: i64| file.freshness.as_ref().and_then(of).unwrap_or(absent);
    Some(Config {
        title: file.title,
        original: LangId(found?),
        country: file.country.0,
        timezone: file.timezone.map(|zone| zone.0),
        base_url: file.base_url.map(|base| base.0),
        host: file.host,
        noindex: file.noindex,
        exit_to: file.exit_to.or_else(|| Url::parse(DEFAULT_EXIT).ok())?,
        help: file.help.into_iter().map(named).collect(),
        corrections: file.corrections.map(named),
        discreet: file.discreet,
        one_entry: file.one_entry.unwrap_or(file.discreet),
        as_is: file.as_is.into_iter().map(|path| path.0).collect(),
        not_numbers: file
            .figures
            .map(|figures| figures.not_numbers)
            .unwrap_or_default()
            .into_iter()
            .map(|figure| (figure.value.0, place(figure.span)))
            .collect(),
        freshness: CheckDays {
            contact_days: days(|days| days.contact_days, 180),
            fact_days: days(|days| days.fact_days, 365),
            print_days: days(|days| days.print_days, 90),
        },
        print: file.print.unwrap_or_else(Print::built_in),
        rules: rules::rules(file.rules, part, sink),
        languages,
    })
}
