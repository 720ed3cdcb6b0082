//! [`Renderer`]: where templates are rendered, and what every template is given.

use std::collections::BTreeMap;

use serde::Serialize;

use super::content::{
    BasePage, Content, CorrectionsLine, Head, Help, LanguageContent, LiveContent, SiteContent, TextPage,
};
use super::csp::{self, Allowed};
use super::shell::{Gap, Shell, unmarked};
use super::templates::Templates;
use crate::catalog::{Audience, Site};
use crate::config::LangId;
use crate::diag::Sink;
use crate::recall::numbers_reached;
use crate::register::{AnsweredBy, ContactId};
use crate::strings::KEYS;
use crate::web::html::icons::Icons;
use crate::web::paths::exit_path;
use crate::web::wanted::Wanted;
use crate::wording::{self, Medium, Reached, WayWords, help_words};

const STYLE: &str = include_str!("../../../static/style.css");
const EXIT: &str = include_str!("../../../static/exit.js");

/// Where templates are rendered.
pub(crate) struct Renderer<'a> {
    pub(crate) site: &'a Site,
    pub(crate) icons: &'a Icons,
    /// The languages that readers can choose.
    pub(crate) languages: Vec<LangId>,
    /// The head of all pages that have none of their own.
    pub(crate) head: Head,
    templates: Templates,
    /// Whether pages lie on a stick, far from any network.
    offline: bool,
    /// By language, in the order of `site.toml`.
    spoken: Vec<Spoken>,
}

/// What all pages of one language are given.
struct Spoken {
    language: LanguageContent,
    site: SiteContent,
    strings: BTreeMap<String, String>,
}

impl<'a> Renderer<'a> {
    pub(crate) fn new(site: &'a Site, templates: Templates, icons: &'a Icons, wanted: Wanted<'_>) -> Self {
        let languages = match wanted.offline {
            Some(offline) => offline.languages.to_vec(),
            None => site.config.lang_ids().collect(),
        };
        let offline = wanted.offline.is_some();
        let spoken = site.config.lang_ids().map(|lang| Spoken {
            language: site.config.language(lang).into(),
            site: site_content(site, icons, lang, &languages, offline),
            strings: KEYS.iter().map(|key| (key.replace('-', "_"), site.strings.text(lang, key))).collect(),
        });
        let spoken = spoken.collect();
        let mut head = Head {
            style: csp::squeeze(site.own("static/style.css").unwrap_or(STYLE)),
            script: csp::squeeze_script(site.own("static/exit.js").unwrap_or(EXIT)),
            live: wanted.live.map(|live| LiveContent { script: csp::squeeze_script(live.script), tree: live.tree }),
            noindex: site.config.noindex || site.audience == Audience::Team,
            one_entry: site.config.one_entry,
            ..Head::default()
        };
        head.policy = policy(&head);
        Renderer { site, icons, languages, head, templates, offline, spoken }
    }

    /// The language of pages that are for all of them: the original, where readers can choose it.
    pub(crate) fn first(&self) -> LangId {
        let original = self.site.config.original;
        if self.languages.contains(&original) { original } else { self.languages.first().copied().unwrap_or(original) }
    }

    /// The head of the page that searches with `script`.
    pub(crate) fn searching(&self, script: String) -> Head {
        let mut head = Head { search: Some(script), ..self.head.clone() };
        head.policy = policy(&head);
        head
    }

    /// The head of a page that has more of style and script than others. It is one sheet and one script still, since the
    /// policy names them by their sum. `loads` says that its script loads others of the site.
    pub(crate) fn with_more(&self, style: &str, script: &str, loads: bool) -> Head {
        let style = format!("{}\n{style}", self.head.style);
        let script = format!("{}\n{script}", self.head.script);
        let mut head = Head { style, script, loads, ..self.head.clone() };
        head.policy = policy(&head);
        head
    }

    /// A page of a language. `root` leads from it to the chooser's folder, `path` is what other languages have in its place.
    pub(crate) fn base(&self, lang: LangId, root: &str, path: &str) -> BasePage {
        BasePage {
            root: root.to_owned(),
            path: path.to_owned(),
            here: self.site.config.language(lang).tag.to_string(),
            exit_to: match self.offline {
                true => format!("{root}{}", exit_path(self.site, lang)),
                false => self.site.config.exit_to.as_str().to_owned(),
            },
            critical: false,
        }
    }

    /// A page beside the folders of the languages.
    pub(crate) fn beside(&self, lang: LangId, path: &str) -> BasePage {
        BasePage { here: String::new(), ..self.base(lang, "", path) }
    }

    /// A page with a text in a language's folder, or as many folders deeper as `depth` says, with marks for gaps.
    pub(crate) fn text_page(&self, lang: LangId, depth: usize) -> TextPage {
        let up = "../".repeat(depth);
        TextPage {
            base: self.base(lang, &format!("{up}../"), &Gap::Path.mark()),
            title: Gap::Title.mark(),
            article: Gap::Article.mark(),
            home: format!("{up}index.html"),
            up,
            notices: Vec::new(),
            shown: self.site.config.language(lang).into(),
            handout: None,
            large: None,
        }
    }

    /// Renders a template for readers of a language. `None` where it does not work; the finding says why.
    pub(crate) fn render<P: Serialize>(
        &self,
        template: &'static str,
        lang: LangId,
        head: &Head,
        page: P,
        sink: &mut Sink,
    ) -> Option<String> {
        self.render_for(&self.spoken.get(lang.0)?.site, template, lang, head, page, sink)
    }

    fn render_for<P: Serialize>(
        &self,
        site: &SiteContent,
        template: &'static str,
        lang: LangId,
        head: &Head,
        page: P,
        sink: &mut Sink,
    ) -> Option<String> {
        let Spoken { language, strings, .. } = self.spoken.get(lang.0)?;
        let content = Content { site, language, head, page, strings, icons: self.icons.all() };
        self.templates.render(template, &content, sink)
    }

    /// Renders what pages with a text share.
    pub(crate) fn shell(&self, lang: LangId, head: &Head, page: TextPage, sink: &mut Sink) -> Option<Shell> {
        self.render("page.html", lang, head, page, sink).map(|html| Shell::cut(&html))
    }

    /// The same for the page on what is printed: its readers hold a wrong number, so they are given none that nobody has
    /// reached, at the head of the page either. Whom to ask it says itself, where they were reached.
    pub(crate) fn careful_shell(&self, lang: LangId, head: &Head, page: TextPage, sink: &mut Sink) -> Option<Shell> {
        let help = help(self.site, self.icons, lang, &|id| numbers_reached(self.site, id, lang, Medium::Web));
        let content = site_content(self.site, self.icons, lang, &self.languages, self.offline);
        let site = SiteContent { help, corrections: None, ..content };
        self.render_for(&site, "page.html", lang, head, page, sink).map(|html| Shell::cut(&html))
    }
}

/// What a page with this head may run and load.
fn policy(head: &Head) -> String {
    let live = head.live.as_ref().map(|live| &live.script);
    let scripts: Vec<&str> =
        [Some(&head.script), head.search.as_ref(), live].into_iter().flatten().map(String::as_str).collect();
    csp::policy(
        &head.style,
        &Allowed { scripts: &scripts, files: head.loads || head.search.is_some(), news: head.live.is_some() },
    )
}

fn site_content(site: &Site, icons: &Icons, lang: LangId, languages: &[LangId], offline: bool) -> SiteContent {
    let config = &site.config;
    let original = &config.original().tag;
    SiteContent {
        title: unmarked(config.title.get(&config.language(lang).tag)),
        languages: languages.iter().map(|lang| config.language(*lang).into()).collect(),
        original: original.to_string(),
        // Nothing on a stick leads to where it came from.
        base_url: config.base_url.as_ref().filter(|_| !offline).map(|url| url.as_str().to_owned()),
        help: help(site, icons, lang, &|id| help_words(site, id, lang).ways().cloned().collect()),
        corrections: corrections(site, lang),
        has_card: !site.ledger.editions.is_empty(),
        has_safety: site.pages.iter().any(|page| page.id.as_str() == "this-page"),
        team: site.audience == Audience::Team,
        discreet: config.discreet,
    }
}

/// The contacts of `site.toml`'s `help`, each with the first way to it that may be given and pressed.
fn help(site: &Site, icons: &Icons, lang: LangId, ways: &dyn Fn(ContactId) -> Vec<WayWords>) -> Vec<Help> {
    let contacts = site.help.iter().filter_map(|id| {
        let words = help_words(site, *id, lang);
        let href = ways(*id).into_iter().find_map(|way| way.href)?;
        let way = words.ways().find(|way| way.href.as_ref() == Some(&href))?.clone();
        let is_police = site.registers.contact(*id).answered_by == Some(AnsweredBy::Police);
        let police = is_police.then(|| site.strings.text(lang, "police-short"));
        let beside: Vec<String> = way.remarks.iter().cloned().chain(police).collect();
        let remarks = words.remarks.into_iter().chain(way.remarks).collect();
        let icon = icons.get(way.icon).to_owned();
        Some(Help { name: words.name, href, icon, display: way.display, beside, remarks })
    });
    contacts.collect()
}

/// The line that `site.toml` names `corrections` for.
fn corrections(site: &Site, lang: LangId) -> Option<CorrectionsLine> {
    let found = wording::corrections(site, lang, Medium::Web)?;
    Some(CorrectionsLine {
        href: found.reached.href().map(str::to_owned),
        display: found.reached.display().to_owned(),
        is_number: matches!(found.reached, Reached::Way(_)),
        words: found.text,
        beside: found.beside,
    })
}
