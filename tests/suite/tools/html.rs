//! Pages as a second, independent parser sees them.

use html5ever::driver::ParseOpts;
use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A page as a second, independent parser sees it.
pub(crate) fn parse(html: &str) -> RcDom {
    parse_document(RcDom::default(), ParseOpts::default()).one(html)
}

/// Is shown an element: its name, its attributes, itself.
pub(crate) type Visit<'a> = dyn FnMut(&str, &[(String, String)], &Handle) + 'a;

/// Every element with its name and attributes, in document order.
pub(crate) fn elements(node: &Handle, visit: &mut Visit<'_>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes: Vec<_> =
            attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
        visit(&name.local, &attributes, node);
    }
    for child in node.children.borrow().iter() {
        elements(child, visit);
    }
}

/// The first element of that name.
pub(crate) fn first(dom: &RcDom, wanted: &str) -> Handle {
    let mut found = None;
    elements(&dom.document, &mut |name, _, node| {
        if name == wanted && found.is_none() {
            found = Some(node.clone());
        }
    });
    found.unwrap_or_else(|| panic!("no <{wanted}>"))
}

/// All text inside a node.
pub(crate) fn text(node: &Handle) -> String {
    let mut out = String::new();
    collect(node, &mut out);
    out
}

fn collect(node: &Handle, out: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        out.push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        collect(child, out);
    }
}

/// What an article says on paper: its text, with the numbers and bullets that lists have there.
pub(crate) fn article_text(dom: &RcDom) -> String {
    let mut out = String::new();
    elements(&dom.document, &mut |name, attributes, node| {
        if name == "p" && attributes.iter().any(|(name, value)| name == "class" && value == "notice") {
            out.push_str(&text(node));
        }
    });
    on_paper(&first(dom, "article"), &mut out);
    out
}

fn on_paper(node: &Handle, out: &mut String) {
    match &node.data {
        NodeData::Text { contents } => out.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let attribute =
                |wanted: &str| attrs.borrow().iter().find(|a| &*a.name.local == wanted).map(|a| a.value.to_string());
            // On paper the day stands at the foot of every sheet, for the eye only.
            if attribute("class").as_deref() == Some("checked") {
                return;
            }
            let mut number = attribute("start").map_or(1, |start| start.parse().expect("a number"));
            let list = &*name.local;
            let plain = attribute("class").is_some();
            for child in node.children.borrow().iter() {
                let item = matches!(&child.data, NodeData::Element { name, .. } if &*name.local == "li");
                if item && list == "ol" {
                    out.push_str(&format!("{number}."));
                    number += 1;
                } else if item && list == "ul" && !plain {
                    out.push('•');
                }
                on_paper(child, out);
            }
        }
        _ => node.children.borrow().iter().for_each(|child| on_paper(child, out)),
    }
}
