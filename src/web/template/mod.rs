//! What surrounds a text: templates, and what they are given.

pub(crate) mod content;
pub(crate) mod csp;
pub(crate) mod renderer;
pub(crate) mod shell;
pub(crate) mod templates;
