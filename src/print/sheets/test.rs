//! The sheet that shows what a printer does: how far it scales, where it stops, where its backs lie.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sheet::{Sheet, Words, set_or_tell};
use crate::config::LangId;
use crate::diag::Sink;
use crate::print::finish::Pdf;
use crate::print::press::Press;

#[derive(Serialize)]
struct Content {
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
    pub fn test_sheet(&self, lang: LangId, profile: &str, sink: &mut Sink) -> Option<Pdf> {
        let words = Words::of(self.site, lang);
        let content = Content {
            how: words.say("test-how"),
            profile: profile.to_owned(),
            hundred: words.say("test-hundred"),
            edge: words.say("test-edge"),
            back: words.say("test-back"),
            turn: words.say("test-turn"),
            sides: ["1", "2"].map(|page| words.format("side-of", &[("page", page), ("pages", "2")])),
        };
        let (template, title) = ("test-sheet.typ", "test-sheet");
        let identity = format!("handbill/test-sheet/{}/{profile}", words.tag());
        let sheet = Sheet { template, title, identity, profile, content, pictures: BTreeMap::new() };
        set_or_tell(self, &words, sheet, sink)
    }
}
