//! Where a site's days begin and end.

use std::path::Path;

use jiff::tz::TimeZone;

use crate::diag::Sink;
use crate::{config, source};

/// The time zone that the site in `root` asks for. `None` where it asks for none, or cannot be read: the command itself
/// tells why.
pub fn zone(root: &Path) -> Option<TimeZone> {
    let mut aside = Sink::new();
    let source = source::read_config(root, &mut aside)?;
    config::parse(&source, &mut aside)?.timezone
}
