//! The sheet that shows what a printer does: how far it scales, where it stops, where its backs lie.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::config::LangId;
use crate::diag::Sink;
use crate::print::finish::finish;
use crate::print::impose;
use crate::print::layout::{Bounds, Failure, Job, typeset};
use crate::print::press::Press;
use crate::print::tell::tell_about_a_sheet;
use crate::print::typography::{Breaker, LanguageData};

#[derive(Serialize)]
struct Content {
    #[serde(flatten)]
    language: LanguageData,
    name: String,
    title: String,
    how: String,
    /// The profile that is tested, and what it says already is done.
    profile: String,
    hundred: String,
    edge: String,
    back: String,
    turn: String,
    /// What stands on each side.
    sides: [String; 2],
}

impl Press<'_> {
    /// Sets it for one profile: printed again after its lines are written, it shows that they are right. `None` where
    /// it cannot be set; the findings say why.
    pub fn test_sheet(&self, lang: LangId, profile: &str, sink: &mut Sink) -> Option<Vec<u8>> {
        self.set_test_sheet(lang, profile)
            .map_err(|failure| tell_about_a_sheet(self, "test-sheet.typ", failure, sink))
            .ok()
    }

    fn set_test_sheet(&self, lang: LangId, name: &str) -> Result<Vec<u8>, Failure> {
        let site = self.site;
        let profile =
            site.config.print.profiles.get(name).ok_or_else(|| Failure::said("no such profile".to_owned()))?;
        let language = site.config.language(lang);
        let breaker = Breaker::new(&language.unbroken);
        let say = |key: &str| breaker.mark(&site.strings.text(lang, key));
        let side = |page| breaker.mark(&site.strings.format(lang, "side-of", &[("page", page), ("pages", "2")]));
        let content = Content {
            language: LanguageData::of(language, self.fonts),
            name: say("test-sheet"),
            title: say("test-sheet"),
            how: say("test-how"),
            profile: name.to_owned(),
            hundred: say("test-hundred"),
            edge: say("test-edge"),
            back: say("test-back"),
            turn: say("test-turn"),
            sides: ["1", "2"].map(side),
        };
        let content = serde_json::to_vec(&content).map_err(|error| Failure::said(error.to_string()))?;
        let template = "test-sheet.typ".to_owned();
        let job = Job { template, content, pictures: BTreeMap::new(), bounds: Bounds::Sheet };
        let document = typeset(job, &self.templates, self.fonts)?;
        let identity = format!("handbill/test-sheet/{}/{name}", language.tag);
        finish(&impose::sheets(document, profile), profile, identity, self.day)
    }
}
