//! [`Quotations`]: what stands in quotation marks, of whatever script, over paragraphs and broken lines too.
//!
//! Where a mark may be something else (an apostrophe, the end of another quotation), nothing is quoted: a word that is
//! told although it is quoted costs an editor other marks, and one that is not told gets out.
//!
//! [`marks`] knows which marks open and close in a language, [`elision`] where a single one is an apostrophe; [`reading`]
//! goes from mark to mark.

mod elision;
mod marks;
mod reading;

pub(in crate::check) use reading::Quotations;

#[cfg(test)]
mod tests;
