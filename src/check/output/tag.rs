//! [`Tag`]: what the attributes of a tag say about its element.

/// What the attributes of a tag say about its element.
#[derive(Debug, Default)]
pub(super) struct Tag {
    hides: bool,
    is_dialog: bool,
    is_open: bool,
    /// A script that is none: a text for scripts to fill in.
    pub(super) is_template: bool,
    /// It ends with a slash.
    pub(super) is_closed: bool,
}

impl Tag {
    /// That of an element, without attributes yet.
    pub(super) fn of(element: &str) -> Self {
        Tag { is_dialog: element == "dialog", ..Tag::default() }
    }

    /// Takes in an attribute.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        match name {
            "hidden" => self.hides = true,
            "open" => self.is_open = true,
            "type" => self.is_template = ["html", "template", "plain"].iter().any(|kind| value.contains(kind)),
            "/" => self.is_closed = true,
            "display" => self.hides |= value.trim() == "none",
            "style" => {
                self.hides |= value.split(';').any(|part| {
                    part.split_once(':').is_some_and(|(what, how)| {
                        what.trim().eq_ignore_ascii_case("display")
                            && how.trim().to_ascii_lowercase().starts_with("none")
                    })
                });
            }
            _ => {}
        }
    }

    /// Whether the element is not drawn, until a script or a click shows it. A dialog that is not open is none either.
    pub(super) fn is_hidden(&self) -> bool {
        self.hides || self.is_dialog && !self.is_open
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;
    use crate::check::output::markup::html;
    use crate::check::output::words::read_with;

    fn texts(markup: &str) -> Vec<String> {
        read_with(html, markup)
    }

    /// Whether words stand there as one.
    fn says(markup: &str, wanted: &str) -> bool {
        texts(markup).iter().any(|text| text.split_whitespace().collect::<Vec<_>>().join(" ") == wanted)
    }

    #[test]
    fn a_dialog_is_hidden_unless_it_is_open() {
        let is = |element: &str, names: &[&str]| {
            let mut tag = Tag::of(element);
            names.iter().for_each(|name| tag.take(name, ""));
            tag.is_hidden()
        };
        assert!(is("dialog", &[]) && is("dialog", &["open", "hidden"]) && is("dialog", &["hidden", "open"]));
        assert!(!is("dialog", &["open"]) && !is("p", &["open"]) && is("p", &["hidden", "open"]));
    }

    /// A script may show what is hidden where it stands.
    #[test]
    fn a_line_with_hidden_digits_is_read_with_them_and_without() {
        for begin in ["<span hidden>", "<span style=display:none>", "<a hidden=until-found>"] {
            let end = format!("</{}>", begin.get(1..).and_then(|tag| tag.split(' ').next()).expect("a name"));
            let page = format!("<p>012 {begin}<i>4</i>88{end} 488");
            assert!(says(&page, "012 488 488") && says(&page, "012 488") && says(&page, "488"), "{page}");
        }
        let deep = "<p hidden>x<p hidden>012 <b hidden>488</b> 488</p></p>";
        assert!(says(deep, "012 488 488") && says(deep, "012 488"));
        // Everything else is read once.
        let page = "<p title=5>0<b hidden>1</b><script>f('2')</script><!--3--><template>4</template>";
        assert_eq!(texts(page), ["\n0", "\n01", "4", "1", "5", "3", "2"]);
    }

    #[test]
    fn what_is_drawn_elsewhere_is_read_however_deep_it_stands() {
        for (begin, end) in
            [("<template>", "</template>"), ("<div hidden>", "</div>"), ("<p style=display:none>", "</p>")]
        {
            for depth in [1, 5, 40, 400] {
                let page = begin.repeat(depth) + "012 <b>488</b> 488" + &end.repeat(depth);
                assert!(says(&page, "012 488 488"), "{depth} times {begin}");
                let page = page.replace("<b>", "<noscript>x</noscript>");
                assert!(depth > 5 || says(&page, "012 488 488"), "{depth} times {begin} around <noscript>");
            }
        }
    }
}
