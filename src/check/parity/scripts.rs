//! `wrong-script`: a Khmer page with Thai words in it, or one without any Khmer.

use std::cell::LazyCell;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use super::pair::Pair;
use crate::diag::{Rule, Sink};
use crate::lang;

pub(super) fn check(pair: &Pair<'_>, sink: &mut Sink) {
    let (mine, theirs) = (&pair.words, &pair.original_words);
    if mine.chars().all(|c| is_at_home(c, pair.both.language.script)) {
        return;
    }
    let scripts = CodePointMapData::<Script>::new();
    let own = own_scripts(pair.both.language.script);
    let Some(own) = own else { return };
    // Names in Latin letters stand everywhere; what the original has is meant. Its letters are looked up once.
    let meant = LazyCell::new(|| {
        let mut meant: Vec<Script> = Vec::new();
        for script in theirs.chars().map(|c| scripts.get(c)) {
            if !meant.contains(&script) {
                meant.push(script);
            }
        }
        meant
    });
    let odd = |c: &char| {
        let script = scripts.get(*c);
        let neutral = [Script::Common, Script::Inherited, Script::Latin, Script::Unknown].contains(&script);
        !neutral && !own.contains(&script) && !meant.contains(&script)
    };
    let name = &pair.both.language.name;
    if let Some(at) = mine.find(|c| odd(&c)) {
        let word = mine.get(at..).unwrap_or_default().split_whitespace().next().unwrap_or_default();
        let word: String = word.chars().take_while(odd).take(24).collect();
        let message = format!("`{word}` is not in the script of {name}");
        sink.push(pair.finding(Rule::WrongScript, message).hint("look whether words of another language got in here"));
        return;
    }
    let letters = |text: &str, script: &[Script]| text.chars().filter(|c| script.contains(&scripts.get(*c))).count();
    // Twelve letters: shorter ones are names.
    if !own.contains(&Script::Latin) && letters(mine, &[Script::Latin]) >= 12 && letters(mine, own) == 0 {
        let copied = mine.split_whitespace().eq(theirs.split_whitespace());
        if !copied {
            let message = format!("nothing of this is in the script of {name}");
            sink.push(pair.finding(Rule::WrongScript, message).hint("translate it, or leave it out"));
        }
    }
}

/// Whether nothing need be looked up: signs that every text has, and the letters of the language itself. Latin letters
/// are at home in Latin only; elsewhere they may be what is left of the original.
fn is_at_home(c: char, script: lang::Script) -> bool {
    match c {
        'A'..='Z' | 'a'..='z' => script == lang::Script::Latin,
        '\0'..='\u{7F}' | '\u{2010}'..='\u{2027}' => true,
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => script == lang::Script::Latin,
        '\u{1780}'..='\u{17FF}' => script == lang::Script::Khmer,
        '\u{0E01}'..='\u{0E5B}' => script == lang::Script::Thai,
        '\u{0E81}'..='\u{0EDF}' => script == lang::Script::Lao,
        '\u{1000}'..='\u{109F}' => script == lang::Script::Myanmar,
        '\u{0600}'..='\u{06FF}' => script == lang::Script::Arabic,
        _ => false,
    }
}

/// Nothing for scripts that handbill has no type for: it does not know what belongs to them.
fn own_scripts(script: lang::Script) -> Option<&'static [Script]> {
    Some(match script {
        lang::Script::Latin => &[Script::Latin],
        lang::Script::Khmer => &[Script::Khmer],
        lang::Script::Thai => &[Script::Thai],
        lang::Script::Lao => &[Script::Lao],
        lang::Script::Myanmar => &[Script::Myanmar],
        lang::Script::Arabic => &[Script::Arabic],
        lang::Script::Other => return None,
    })
}
