//! What surrounds a text: templates, what they are given, and whether they name anything else.

pub(crate) mod content;
pub(crate) mod csp;
mod names;
mod old_names;
pub(crate) mod renderer;
mod samples;
pub(crate) mod shell;
mod tags;
pub(crate) mod templates;
