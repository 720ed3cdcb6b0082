//! Names in templates, held to what templates are given.
//!
//! tera tells a name that is not there where it would be shown, and takes it for false in `{% if page.handuot %}`: the
//! link to the handout would be gone in silence. So every name is looked for before anything is rendered, loop variables
//! in the lists they come from. A template that several pages share may name what one of them has.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::Value;

use super::old_names;
use super::tags::{Kind, Step, Tag, Word, extends, is_component, is_value, steps, tags};

/// A name that templates are not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// As it is written, with all that stands before its dot.
    pub(crate) name: String,
    /// What to write in its place.
    pub(crate) hint: String,
}

/// What is known of a value: a sample of it. Nothing where it was computed.
type Shape<'a> = Option<&'a Value>;

/// Each name by its template and its first byte there: its last one, and what is wrong with it.
pub(crate) type Names<'a> = BTreeMap<(&'a str, usize), (usize, Option<Wrong>)>;

/// The names that are wrong, by template and bytes. `samples` are the templates that are rendered, with what they are given.
pub(crate) fn wrong<'a>(
    texts: &BTreeMap<&'a str, &'a str>,
    samples: &'a [(&'static str, Value)],
) -> Vec<(&'a str, Range<usize>, Wrong)> {
    let all = names(texts, samples).into_iter();
    all.filter_map(|((template, start), (end, wrong))| Some((template, start..end, wrong?))).collect()
}

/// Every name of the templates that are rendered.
pub(crate) fn names<'a>(texts: &BTreeMap<&'a str, &'a str>, samples: &'a [(&'static str, Value)]) -> Names<'a> {
    let tags: BTreeMap<&str, Vec<Tag<'_>>> = texts.iter().map(|(name, text)| (*name, tags(text))).collect();
    let mut names = Names::new();
    for (template, content) in samples {
        // A page's blocks stand in the template that it extends.
        let mut chain = vec![*template];
        while let Some(parent) = chain.last().and_then(|last| extends(tags.get(last)?)) {
            chain.push(parent);
        }
        let mut reader = Reader { tags: &tags, content, bound: Vec::new(), around: BTreeMap::new(), names: &mut names };
        chain.into_iter().rev().for_each(|template| reader.template(template));
    }
    names
}

/// Something that stands for a value inside a template.
#[derive(Debug, Clone, Copy)]
enum Bound<'a> {
    /// A name.
    Name(&'a str, Shape<'a>),
    /// Where a loop begins: what is bound in it is gone behind it.
    Loop,
}

/// Reads the templates of one page.
struct Reader<'r, 'a> {
    tags: &'r BTreeMap<&'a str, Vec<Tag<'a>>>,
    content: &'a Value,
    bound: Vec<Bound<'a>>,
    /// By block, what is bound where a parent has it.
    around: BTreeMap<&'a str, Vec<Bound<'a>>>,
    names: &'r mut Names<'a>,
}

impl<'a> Reader<'_, 'a> {
    fn template(&mut self, name: &'a str) {
        let all = self.tags;
        let Some(tags) = all.get(name) else { return };
        tags.iter().for_each(|tag| self.tag(name, tag));
    }

    fn tag(&mut self, template: &'a str, tag: &Tag<'a>) {
        let Some((first, rest)) =
            tag.words.split_first().filter(|(first, _)| tag.statement && first.kind == Kind::Name)
        else {
            self.expression(template, &tag.words);
            return;
        };
        match (first.text, rest) {
            ("block", [name, ..]) => {
                let inner = self.around.entry(name.text).or_default().clone();
                self.around.insert(name.text, self.bound.clone());
                self.bound.extend(inner.into_iter().filter(|bound| matches!(bound, Bound::Name(..))));
            }
            ("include", [name, ..]) => self.template(name.text),
            ("for", rest) => {
                let at = rest.iter().position(|word| word.says("in")).unwrap_or(rest.len());
                let list = self.expression(template, rest.get(at + 1..).unwrap_or_default());
                self.bound.push(Bound::Loop);
                match rest.get(..at).unwrap_or_default() {
                    [one] => self.bound.push(Bound::Name(one.text, list.and_then(element))),
                    several => several.iter().for_each(|word| self.bound.push(Bound::Name(word.text, None))),
                }
            }
            ("endfor" | "endcomponent", _) => {
                while self.bound.pop().is_some_and(|bound| matches!(bound, Bound::Name(..))) {}
            }
            ("set" | "set_global", [name, equals, value @ ..]) if equals.is("=") => {
                let shape = self.expression(template, value);
                self.set(first, name, shape);
            }
            ("set" | "set_global", [name, filters @ ..]) => {
                self.expression(template, filters);
                self.set(first, name, None);
            }
            ("component", rest) => {
                self.bound.push(Bound::Loop);
                self.bound.push(Bound::Name("body", None));
                for pair in rest.windows(2) {
                    let [before, name] = pair else { continue };
                    if name.kind == Kind::Name && ["(", ",", "..."].iter().any(|sign| before.is(sign)) {
                        self.bound.push(Bound::Name(name.text, None));
                    }
                }
            }
            ("if" | "elif", inside) | ("filter", [_, inside @ ..]) => {
                self.expression(template, inside);
            }
            // Ends, and what has no names.
            _ => {}
        }
    }

    fn set(&mut self, word: &Word<'a>, name: &Word<'a>, shape: Shape<'a>) {
        let at = if word.text == "set_global" { 0 } else { self.bound.len() };
        self.bound.insert(at, Bound::Name(name.text, shape));
    }

    /// Looks for all names of an expression. What it is, where it is one name alone.
    fn expression(&mut self, template: &'a str, words: &[Word<'a>]) -> Shape<'a> {
        let outside = self.bound.len();
        // `[one.name for one in site.languages]`
        for at in (0..words.len()).filter(|at| words.get(*at).is_some_and(|word| word.says("for"))) {
            let names = words.iter().skip(at + 1).take_while(|word| !word.says("in"));
            self.bound.extend(names.map(|word| Bound::Name(word.text, None)));
        }
        let mut shape = None;
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let before = at.checked_sub(1).and_then(|at| words.get(at));
            if is_component(word, before) {
                // Its name may have dots; `</name>` has nothing else.
                let ends = words.get(at + 1).is_some_and(|word| word.is("/"));
                at = if ends { words.len() } else { steps(words, at + 2).1 };
            } else if word.kind == Kind::Name && is_value(words, at) {
                let (end, found) = self.path(template, words, at);
                shape = found.filter(|_| at == 0 && end == words.len());
                at = end;
            } else {
                at += 1;
            }
        }
        self.bound.truncate(outside);
        shape
    }

    /// Follows a name through its dots. Where it ends, and what it is.
    fn path(&mut self, template: &'a str, words: &[Word<'a>], start: usize) -> (usize, Shape<'a>) {
        let (steps, end) = steps(words, start + 1);
        let Some(root) = words.get(start) else { return (end, None) };
        let mut written = root.text.to_owned();
        let mut shape = self.root(root.text);
        match shape {
            Some(_) => self.hold(template, root),
            None => {
                let fields = steps.iter().map_while(|step| match step {
                    Step::Field(word) => Some(word.text),
                    Step::Index(_) => None,
                });
                let all = [root.text].into_iter().chain(fields).collect::<Vec<_>>().join(".");
                let hint = old_names::hint(&all).unwrap_or_else(|| near(root.text, "", &self.roots()));
                self.tell(template, root, &written, hint);
            }
        }
        for step in steps {
            let word = match step {
                Step::Field(word) => word,
                Step::Index(inside) => {
                    self.expression(template, inside);
                    shape = Some(shape.flatten().and_then(element));
                    continue;
                }
            };
            let name = format!("{written}.{}", word.text);
            if let Some(value) = shape.flatten() {
                shape = value.get(word.text).map(Some);
                match shape {
                    Some(_) => self.hold(template, word),
                    None => {
                        let hint = near(word.text, &format!("{written}."), &keys(value));
                        self.tell(template, word, &name, hint);
                    }
                }
            }
            written = name;
        }
        (end, shape.flatten())
    }

    /// What a name at the beginning stands for. `None` where there is none, `Some(None)` where nobody knows what it is.
    fn root(&self, name: &str) -> Option<Shape<'a>> {
        let bound = self.bound.iter().rev().find_map(|bound| match bound {
            Bound::Name(known, shape) if *known == name => Some(*shape),
            Bound::Name(..) | Bound::Loop => None,
        });
        bound.or_else(|| self.content.get(name).map(Some))
    }

    fn roots(&self) -> Vec<&'a str> {
        let bound = self.bound.iter().filter_map(|bound| match bound {
            Bound::Name(name, _) => Some(*name),
            Bound::Loop => None,
        });
        keys(self.content).into_iter().chain(bound).collect()
    }

    /// A name is right if one of the pages that it is shown on has it.
    fn hold(&mut self, template: &'a str, word: &Word<'_>) {
        self.names.insert((template, word.span.start), (word.span.end, None));
    }

    fn tell(&mut self, template: &'a str, word: &Word<'_>, name: &str, hint: String) {
        let wrong = Wrong { name: name.to_owned(), hint };
        self.names.entry((template, word.span.start)).or_insert((word.span.end, Some(wrong)));
    }
}

/// What a list holds, by its first entry.
fn element(list: &Value) -> Shape<'_> {
    list.as_array().and_then(|list| list.first())
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().into_iter().flat_map(|map| map.keys()).map(String::as_str).collect()
}

/// More names than these are not listed.
const LISTED: usize = 20;

/// What was probably meant, or what there is.
fn near(wrong: &str, before: &str, names: &[&str]) -> String {
    let distance = |name: &&&str| strsim::damerau_levenshtein(name, wrong);
    let best = names.iter().min_by_key(distance).filter(|best| distance(best) <= 1 + wrong.chars().count() / 4);
    match best {
        Some(best) => format!("did you mean `{before}{best}`?"),
        None if names.is_empty() => "it has no parts: take away the dot and what follows".to_owned(),
        None if names.len() > LISTED => "`docs/templates.md` has all names".to_owned(),
        None => {
            let names: Vec<String> = names.iter().map(|name| format!("`{before}{name}`")).collect();
            format!("there are {}", names.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::wrong;

    fn told(page: &str, base: &str) -> Vec<String> {
        let content = json!({
            "site": { "title": "", "languages": [{ "tag": "", "name": "" }] },
            "page": { "handout": null, "notices": [""] },
        });
        let texts = BTreeMap::from([("base.html", base), ("page.html", page)]);
        let samples = [("page.html", content)];
        let wrong = wrong(&texts, &samples);
        wrong
            .into_iter()
            .map(|(file, span, wrong)| format!("{file} {}: {} ({})", span.start, wrong.name, wrong.hint))
            .collect()
    }

    #[test]
    fn conditions_are_not_silent() {
        for tag in
            ["if page.handuot", "if not page.handuot", "if page.notices and page.handuot", "if page.handuot == 1"]
        {
            let [told] = told(&format!("{{% {tag} %}}{{% endif %}}"), "").try_into().expect(tag);
            assert!(told.ends_with("page.handuot (did you mean `page.handout`?)"), "{told}");
        }
    }

    #[test]
    fn loop_variables_are_followed_into_their_lists() {
        let page = "{% for one in site.languages %}{{ one.tga }}{% for two in one.parts %}{{ two.x }}{% endfor %}{% endfor %}{{ one.tag }}";
        assert_eq!(
            told(page, ""),
            [
                "page.html 38: one.tga (did you mean `one.tag`?)",
                "page.html 62: one.parts (there are `one.name`, `one.tag`)",
                "page.html 108: one (there are `page`, `site`)"
            ]
        );
        assert_eq!(told("{% for notice in page.notices %}{{ notice.text }}{% endfor %}", "").len(), 1);
        assert_eq!(told("{{ site.languages[0].nam }}{{ site[\"titel\"] }}", "").len(), 2);
    }

    #[test]
    fn what_tera_knows_itself_is_no_mistake() {
        let page = "{% extends \"base.html\" %}{% component chip(word: string, n=1) %}{{ word }}{{ n }}{{ body }}{% endcomponent chip %}\
            {% set mine = site.languages %}{% set text %}x{% endset %}\
            {% block body %}{{ super() }}{{ outer.tag }}{% for k, v in page %}{{ k }}{{ v.x }}{{ loop.index }}{% endfor %}\
            {% for one in mine %}{{ one.tag | upper }}{% endfor %}\
            {{ text | default(value=site.title) }}{% if page.handout is defined and 1 is not odd %}{% endif %}\
            {{ [l.tag for l in site.languages] }}{{ 'a' if site.title else \"b\" }}{{ {\"k\": page.handout}.k }}\
            {{ range(end=3) }}{{ <chip word={site.title} n={2} /> }}{{ __tera_context }}{% endblock body %}";
        let base = "{% for outer in site.languages %}{% block body %}{% endblock %}{% endfor %}";
        assert_eq!(told(page, base), Vec::<String>::new());
    }

    #[test]
    fn old_names_are_told_with_their_new_ones() {
        let page = "{{ site_title }}{{ t.skip }}{% if has_large %}{{ gap.large }}{% endif %}{% for one in languages %}{{ one.tag }}{% endfor %}";
        let hints: Vec<String> =
            told(page, "").into_iter().filter_map(|told| Some(told.split_once('(')?.1.to_owned())).collect();
        let new = ["site.title", "strings.skip", "page.large", "page.large", "site.languages"];
        assert_eq!(hints, new.map(|new| format!("it is called `{new}` now)")));
    }
}
