//! Checks on a whole site: one file per rule, each `fn(&Site, &mut Sink)`.

mod freshness;
mod phone_in_prose;

use crate::catalog::Site;
use crate::diag::Sink;

/// Runs every check.
pub fn all(site: &Site, sink: &mut Sink) {
    phone_in_prose::check(site, sink);
    freshness::check(site, sink);
}
