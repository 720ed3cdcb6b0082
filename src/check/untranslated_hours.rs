//! `untranslated`, of words beside opening hours: they are in one language, and readers of every language get them.

use crate::config::Config;
use crate::diag::{Finding, Rule, Sink};
use crate::register::Registers;

pub(super) fn check(registers: &Registers, config: &Config, sink: &mut Sink) {
    if config.languages.len() < 2 {
        return;
    }
    for id in registers.contact_positions().filter(|id| registers.contact(*id).is_for_readers()) {
        let Some(hours) = &registers.contact(id).hours else { continue };
        let is_words = |comment: &&str| comment.contains(char::is_alphabetic);
        let comments: Vec<String> =
            hours.comments().into_iter().filter(is_words).map(|comment| format!("`{comment}`")).collect();
        if comments.is_empty() {
            continue;
        }
        let (name, comments) = (registers.contact_name(id), comments.join(", "));
        let message = format!("{comments} beside the hours of `{name}` is said like that in every language");
        sink.push(Finding::new(Rule::Untranslated, registers.contact_place(id), message).hint(format!(
            "say it in `what`, which has a text for each language, and write `{}`",
            hours.without_comments().line()
        )));
    }
}
