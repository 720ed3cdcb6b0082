//! What names in templates were called before they said where they belong, for sites that have templates of their own.

/// Old and new. What the old one has behind a dot, the new one has, too.
const OLD: [(&str, &str); 46] = [
    ("article", "page.article"),
    ("base", "page.base"),
    ("base_url", "site.base_url"),
    ("begin", "page.begin"),
    ("card", "site.has_card"),
    ("critical", "page.critical"),
    ("days", "page.days"),
    ("discreet", "site.discreet"),
    ("entries", "page.entries"),
    ("exit_to", "page.exit_to"),
    ("gap.article", "page.article"),
    ("gap.handout", "page.handout"),
    ("gap.large", "page.large"),
    ("gap.path", "page.path"),
    ("gap.tab", "page.title"),
    ("has_handout", "page.handout"),
    ("has_large", "page.large"),
    ("help", "site.help"),
    ("here", "page.here"),
    ("home", "page.home"),
    ("icon", "icons"),
    ("languages", "site.languages"),
    ("live", "head.live.script"),
    ("months", "page.months"),
    ("noindex", "head.noindex"),
    ("notices", "page.notices"),
    ("one_entry", "head.one_entry"),
    ("original", "site.original"),
    ("parts", "page.chapters"),
    ("path", "page.path"),
    ("policy", "head.policy"),
    ("root", "page.root"),
    ("safety", "site.has_safety"),
    ("said", "page.said"),
    ("script", "head.script"),
    ("search", "head.search"),
    ("shown", "page.shown"),
    ("single", "page.single"),
    ("site_title", "site.title"),
    ("sources", "page.sources"),
    ("style", "head.style"),
    ("t", "strings"),
    ("team", "site.team"),
    ("title", "page.title"),
    ("tree", "head.live.tree"),
    ("up", "page.up"),
];

/// The new name of an old one, if `name` is one.
pub(crate) fn hint(name: &str) -> Option<String> {
    let (new, rest) = OLD.iter().find_map(|(old, new)| {
        let rest = name.strip_prefix(old)?;
        (rest.is_empty() || rest.starts_with('.')).then_some((new, rest))
    })?;
    Some(format!("it is called `{new}{rest}` now"))
}
