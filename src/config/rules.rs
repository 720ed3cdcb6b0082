//! `[rules]` of `site.toml`.

use std::collections::BTreeMap;

use crate::diag::{Rule, Severity, Sink};
use crate::lang::nearest;
use crate::schema::{At, Named, TomlText};
use crate::source::Span;

/// Severities that the site has changed; `None` is off. What guards readers stays an error.
pub(super) fn rules(
    written: Named<At<String>>,
    part: TomlText<'_>,
    sink: &mut Sink,
) -> BTreeMap<Rule, Option<Severity>> {
    let mut rules = BTreeMap::new();
    let mut bad = |span: Span, message: String, hint: String| {
        sink.push(part.finding(Rule::BadValue, span, message).hint(hint));
    };
    for (name, word) in written.0 {
        let Some(rule) = Rule::ALL.iter().copied().find(|rule| rule.name() == name.value) else {
            let near = nearest(&name.value, Rule::ALL.iter().map(|rule| rule.name()));
            let hint = near.map_or_else(
                || "`handbill check --format json` shows the names of rules".to_owned(),
                |rule| format!("did you mean `{rule} = \"{}\"`?", word.value),
            );
            bad(name.span, format!("there is no rule `{}`", name.value), hint);
            continue;
        };
        let severity = match word.value.as_str() {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "off" => None,
            other => {
                let hint = format!("use `error`, `warning` or `off`, such as `{rule} = \"warning\"`");
                bad(word.span, format!("a rule cannot be `{other}`"), hint);
                continue;
            }
        };
        if rule.severity() == Severity::Error && severity != Some(Severity::Error) {
            bad(word.span, format!("`{rule}` guards readers and stays an error"), "take this line out".to_owned());
            continue;
        }
        rules.insert(rule, severity);
    }
    rules
}
