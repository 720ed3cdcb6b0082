//! [`Template`]: a page cut at its gaps once, filled by copying.

/// What stands in a gap.
#[derive(Clone, Copy)]
enum Gap {
    Language,
    Id,
    Title,
    Short,
    Article,
}

/// Text and the gap behind it.
pub struct Template {
    pieces: Vec<(&'static str, Option<Gap>)>,
}

const PAGE: &str = include_str!("page.html");

impl Template {
    /// `page.html` of this folder, cut at `{{language}}`, `{{id}}`, `{{title}}`, `{{short}}` and `{{article}}`.
    pub fn built_in() -> Self {
        let mut pieces = Vec::new();
        let mut rest = PAGE;
        while let Some((text, behind)) = rest.split_once("{{") {
            let (name, after) = behind.split_once("}}").unwrap_or((behind, ""));
            let gap = match name {
                "language" => Gap::Language,
                "id" => Gap::Id,
                "title" => Gap::Title,
                "short" => Gap::Short,
                _ => Gap::Article,
            };
            pieces.push((text, Some(gap)));
            rest = after;
        }
        pieces.push((rest, None));
        Template { pieces }
    }

    /// The page at `address`, such as `km/money/page-00002.html`.
    pub fn fill(&self, address: &str, title: &str, short: &str, article: &str) -> String {
        let (language, id) = address.split_once('/').unwrap_or(("", address));
        let mut page = String::with_capacity(PAGE.len() + article.len() + 1024);
        for (text, gap) in &self.pieces {
            page.push_str(text);
            match gap {
                None => {}
                Some(Gap::Language) => page.push_str(language),
                Some(Gap::Id) => page.push_str(id),
                Some(Gap::Title) => escape(&mut page, title),
                Some(Gap::Short) => escape(&mut page, short),
                Some(Gap::Article) => page.push_str(article),
            }
        }
        page
    }
}

fn escape(page: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '"' => page.push_str("&quot;"),
            _ => page.push(sign),
        }
    }
}
