//! [`PageWeights`]: a shelf that weighs pages and keeps nothing.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Mutex;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::catalog::Site;
use crate::diag::{Finding, Place, Rule, Severity, Sink};
use crate::shelf::Shelf;
use crate::source::RelPath;

/// What a page may weigh with style and script, packed as hosts pack it, in bytes: ten packets, which is what a host
/// sends before it waits for the first answer (RFC 6928 has ten of 1,460 bytes), less what the head of the answer takes.
/// Until then a page is there at once, on the slowest line too.
pub(crate) const MAX_PAGE: usize = 12_288;

/// Pages that weigh too much.
#[derive(Debug)]
pub struct PageWeights {
    /// A site that has switched the rule off is not weighed: packing costs more than all other checks together.
    is_asked: bool,
    heavy: Mutex<Vec<(RelPath, usize)>>,
}

impl PageWeights {
    /// None yet. Nothing is weighed where the site's `rules` do not ask for it.
    pub fn new(rules: &BTreeMap<Rule, Option<Severity>>) -> Self {
        PageWeights { is_asked: rules.get(&Rule::HeavyPage) != Some(&None), heavy: Mutex::default() }
    }

    /// Tells the pages that weigh too much.
    pub fn tell(self, site: &Site, sink: &mut Sink) {
        for (path, weight) in self.heavy.into_inner().unwrap_or_default() {
            let (tag, inside) = path.as_str().split_once('/').unwrap_or_default();
            let lang = site.config.find(tag);
            let page = site.pages.iter().find(|page| inside.strip_suffix(".html") == Some(page.id.as_str()));
            // The team opens its pages from the disk.
            if page.is_some_and(|page| page.settings.team) {
                continue;
            }
            let draft = page.zip(lang).map(|(page, lang)| site.version(page, lang).draft);
            let file = draft.map_or(path.as_str(), |draft| draft.document.source().path().as_str());
            let message = format!("page `{path}` weighs {weight} bytes on the way to a reader, more than {MAX_PAGE}");
            let finding = Finding::new(Rule::HeavyPage, Place::file(file), message);
            sink.push(finding.hint("make two pages of it, or shorten the site's own style sheet"));
        }
    }
}

impl Shelf for PageWeights {
    type Error = std::convert::Infallible;

    fn put(&self, path: &RelPath, bytes: &[u8]) -> Result<(), Self::Error> {
        // What is light as it is need not be packed; a single file has a limit of its own.
        let single = !path.as_str().contains('/') && !matches!(path.as_str(), "index.html" | "404.html");
        if !self.is_asked || path.extension() != Some("html") || bytes.len() <= MAX_PAGE || single {
            return Ok(());
        }
        let weight = weigh(bytes);
        if weight > MAX_PAGE
            && let Ok(mut heavy) = self.heavy.lock()
        {
            heavy.push((path.clone(), weight));
        }
        Ok(())
    }
}

/// Bytes at `gzip -9`.
pub(crate) fn weigh(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // proof: a vector takes everything
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(0, |packed| packed.len())
}
