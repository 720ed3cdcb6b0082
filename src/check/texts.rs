//! Every check of single texts, in one walk over all of them: a text is taken apart once, and each check looks at it.

use rayon::prelude::*;

use super::banned_word::Banned;
use super::misleading_link;
use super::missing_glyph::Draws;
use super::phone_in_prose::{self, Numbers};
use super::withheld_sentence::Withheld;
use super::{bare_figure, invisible, legacy_encoding, missing_glyph, spoken, swallowed, unparsed_emphasis};
use crate::catalog::Catalog;
use crate::config::Config;
use crate::diag::Sink;
use crate::lang::letters::{Folded, Skeleton, fold_words};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target, lines};
use crate::register::Registers;

/// Looks at every text, and at what the registers say to readers. `draws` says whether any font has a character; without
/// it nothing is said about that.
pub fn texts(catalog: &Catalog, config: &Config, registers: &Registers, draws: Option<&Draws<'_>>, sink: &mut Sink) {
    let guards = Guards {
        numbers: Numbers::of(registers, config),
        banned: Banned::of(registers, config),
        withheld: Withheld::of(registers),
        config,
        draws,
    };
    phone_in_prose::in_config(config, &guards.numbers, sink);
    phone_in_prose::in_texts(registers, config, &guards.numbers, sink);
    bare_figure::in_registers(registers, sink);
    misleading_link::in_addresses(registers, config, sink);
    let said = spoken::texts(registers, config);
    guards.withheld.in_texts(&said, sink);
    invisible::in_texts(&said, config, sink);
    legacy_encoding::in_texts(&said, sink);
    swallowed::in_texts(&said, sink);
    if let Some(banned) = &guards.banned {
        banned.in_texts(&said, sink);
    }
    let pages: Vec<_> = catalog.pages.iter().collect();
    let found: Vec<Sink> = pages
        .par_iter()
        .map(|(page, texts)| {
            let mut all = Sink::new();
            for (lang, draft) in &texts.drafts {
                let tag = &config.language(*lang).tag;
                let mut own = Sink::new();
                guards.check(draft, tag.as_str(), &mut own);
                all.absorb_as(own, |finding| finding.page(page).language(tag));
            }
            all
        })
        .collect();
    found.into_iter().for_each(|findings| sink.absorb(findings));
}

/// What every text is held against.
struct Guards<'a> {
    numbers: Numbers<'a>,
    banned: Option<Banned<'a>>,
    withheld: Withheld<'a>,
    config: &'a Config,
    draws: Option<&'a Draws<'a>>,
}

impl Guards<'_> {
    fn check(&self, draft: &Draft<Target>, tag: &str, sink: &mut Sink) {
        let lines = lines::of(draft);
        phone_in_prose::check(draft, &lines, &self.numbers, sink);
        bare_figure::check(draft, &lines, sink);
        let banned = self.banned.as_ref().filter(|banned| banned.speaks(tag));
        // Lines are folded once, and only where words are looked for that may be in them.
        if banned.is_some() || self.withheld.speaks(tag) {
            let may_speak = |line: &Line| {
                let skeleton = Skeleton::of(&line.text);
                let is_banned =
                    banned.and_then(|banned| banned.wanted(tag)).is_some_and(|one| one.may_be_in(&skeleton));
                is_banned || self.withheld.wanted().may_be_in(&skeleton)
            };
            let folded: Vec<Option<Folded<'_>>> =
                lines.iter().map(|line| may_speak(line).then(|| fold_words(&line.text))).collect();
            self.withheld.check(draft, &lines, &folded, tag, sink);
            if let Some(banned) = banned {
                banned.check(draft, &lines, &folded, tag, sink);
            }
        }
        misleading_link::check(draft, sink);
        unparsed_emphasis::check(draft, sink);
        swallowed::check(draft, sink);
        legacy_encoding::check(draft, &lines, sink);
        invisible::check(draft, tag, self.config, sink);
        if let Some(draws) = self.draws {
            missing_glyph::check(draft, draws, sink);
        }
    }
}
