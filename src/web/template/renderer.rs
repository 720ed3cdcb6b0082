//! [`Renderer`]: where templates are rendered, and what every template may use.

use std::collections::BTreeMap;

use tera::Context;

use super::content::{Choice, Help};
use super::csp::{self, Allowed};
use super::shell::unmarked;
use super::templates::Templates;
use crate::catalog::{Audience, Site};
use crate::config::LangId;
use crate::markup::Url;
use crate::strings::KEYS;
use crate::web::html::icons::Icons;
use crate::web::paths::exit_path;
use crate::web::wanted::Wanted;
use crate::wording::help_words;

const STYLE: &str = include_str!("../../../static/style.css");
const EXIT: &str = include_str!("../../../static/exit.js");

/// Where templates are rendered.
pub(crate) struct Renderer<'a> {
    pub(crate) site: &'a Site,
    pub(crate) templates: Templates,
    pub(crate) icons: &'a Icons,
    /// The languages that readers can choose.
    pub(crate) languages: Vec<LangId>,
    /// Whether pages lie on a stick, far from any network.
    offline: bool,
    /// The style sheet of all pages.
    pub(crate) style: String,
    /// The script of all pages.
    pub(crate) script: String,
    /// What only `serve` adds.
    live: Option<(String, u64)>,
}

impl<'a> Renderer<'a> {
    pub(crate) fn new(site: &'a Site, templates: Templates, icons: &'a Icons, wanted: Wanted<'_>) -> Self {
        let style = csp::squeeze(site.own("static/style.css").unwrap_or(STYLE));
        let script = csp::squeeze_script(site.own("static/exit.js").unwrap_or(EXIT));
        let live = wanted.live.map(|live| (csp::squeeze_script(live.script), live.tree));
        let languages = match wanted.offline {
            Some(offline) => offline.languages.to_vec(),
            None => site.config.lang_ids().collect(),
        };
        Renderer { site, templates, icons, languages, offline: wanted.offline.is_some(), style, script, live }
    }

    /// The language of pages that are for all of them: the original, where readers can choose it.
    pub(crate) fn first(&self) -> LangId {
        let original = self.site.config.original;
        if self.languages.contains(&original) { original } else { self.languages.first().copied().unwrap_or(original) }
    }

    /// What every template may use. `root` leads from the page to the chooser's folder.
    pub(crate) fn context(&self, lang: LangId, root: &str) -> Context {
        let config = &self.site.config;
        let language = config.language(lang);
        let mut context = Context::new();
        let words = KEYS.iter().map(|key| (key.replace('-', "_"), self.site.strings.text(lang, key)));
        context.insert("t", &words.collect::<BTreeMap<String, String>>());
        context.insert("language", &Choice::of(language));
        let languages = self.languages.iter().map(|lang| Choice::of(config.language(*lang)));
        context.insert("languages", &languages.collect::<Vec<_>>());
        context.insert("site_title", &unmarked(config.title.get(&language.tag, &config.original().tag)));
        context.insert("style", &self.style);
        context.insert("script", &self.script);
        context.insert("search", &None::<&str>);
        context.insert("live", &self.live());
        context.insert("tree", &self.live.as_ref().map(|(_, tree)| tree));
        self.allow(&mut context, &[], false);
        context.insert("icon", self.icons.all());
        context.insert("one_entry", &config.one_entry);
        context.insert("noindex", &(config.noindex || self.site.audience == Audience::Team));
        context.insert("discreet", &config.discreet);
        context.insert("help", &self.help(lang));
        // Nothing on a stick leads to where it came from.
        let base_url = config.base_url.as_ref().filter(|_| !self.offline);
        context.insert("base_url", &base_url.map(Url::as_str));
        context.insert("original", config.original().tag.as_str());
        context.insert("safety", &self.site.pages.iter().any(|page| page.id.as_str() == "this-page"));
        match self.offline {
            true => context.insert("exit_to", &format!("{root}{}", exit_path(self.site, lang))),
            false => context.insert("exit_to", config.exit_to.as_str()),
        }
        context.insert("root", root);
        context.insert("path", "");
        context.insert("here", language.tag.as_str());
        context.insert("card", &!self.site.registers.ledger.editions.is_empty());
        context.insert("team", &(self.site.audience == Audience::Team));
        context
    }

    /// The same for a page in a language's folder, or as many folders deeper as `depth` says.
    pub(crate) fn in_folder(&self, lang: LangId, depth: usize) -> Context {
        let up = "../".repeat(depth);
        let mut context = self.context(lang, &format!("{up}../"));
        context.insert("home", &format!("{up}index.html"));
        context.insert("up", &up);
        context.insert("shown", &Choice::of(self.site.config.language(lang)));
        context.insert("notices", &[] as &[String]);
        context.insert("has_handout", &false);
        context.insert("has_large", &false);
        context.insert("critical", &false);
        context
    }

    /// Adds what the page that searches runs and loads.
    pub(crate) fn search(&self, context: &mut Context, script: &str) {
        self.allow(context, &[script], true);
        context.insert("search", script);
    }

    /// Gives a page a style sheet and a script of its own.
    pub(crate) fn dress(&self, context: &mut Context, style: &str, script: &str) {
        let scripts: Vec<&str> = [script].into_iter().chain(self.live()).collect();
        let allowed = Allowed { scripts: &scripts, files: false, news: self.live.is_some() };
        context.insert("policy", &csp::policy(style, &allowed));
        context.insert("style", style);
        context.insert("script", script);
    }

    fn live(&self) -> Option<&str> {
        self.live.as_ref().map(|(script, _)| script.as_str())
    }

    /// Sets what the page may run: the script for leaving and `more`; and whether it may load `files` of the site.
    fn allow(&self, context: &mut Context, more: &[&str], files: bool) {
        let leaving = [self.script.as_str()];
        let scripts: Vec<&str> = leaving.into_iter().chain(more.iter().copied()).chain(self.live()).collect();
        let allowed = Allowed { scripts: &scripts, files, news: self.live.is_some() };
        context.insert("policy", &csp::policy(&self.style, &allowed));
    }

    /// The contacts of `site.toml`'s `help`, each with its first number.
    fn help(&self, lang: LangId) -> Vec<Help> {
        let contacts = self.site.help.iter().filter_map(|id| {
            let words = help_words(self.site, *id, lang);
            let number = words.numbers.into_iter().next()?;
            let remarks = words.remarks.into_iter().chain(number.remarks).collect();
            Some(Help { name: words.name, href: number.href, display: number.display, remarks })
        });
        contacts.collect()
    }
}
