//! The only place where text becomes markup.

pub(crate) mod article;
pub(crate) mod contact;
pub(crate) mod icons;
pub(crate) mod links;
pub(crate) mod listen;
pub(crate) mod provenance;
pub(crate) mod write;
