//! The only place where text becomes markup.
//!
//! On the web, `article.rs` walks the tree and writes tags through `html::open`, `close`, `element` and `text`. Tag
//! and attribute names are constants; every text and every attribute value is escaped. Phone numbers stand in `<bdi
//! dir="ltr">` and do not break. Behind words that dial, the number follows in a span that only a printer shows.

pub(crate) mod article;
pub(crate) mod contact;
pub(crate) mod icons;
pub(crate) mod links;
pub(crate) mod listen;
pub(crate) mod provenance;
pub(crate) mod write;
