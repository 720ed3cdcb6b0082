//! Names of parts that stay: the `msgctxt` of a message.
//!
//! A part is called by a hash of what it said when it was first translated. While the original changes and the
//! translation waits, the snapshot still has that text. When the translation has caught up, [`kept`] writes down in
//! the new snapshot which of its parts are called by another name than their own.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::catalog::parts::Then;
use crate::catalog::parts::passage;
use crate::catalog::parts::{Part, Spot};
use crate::markup::Draft;

/// A name for each part of the original; nothing for parts without words. `before` says which part of the snapshot
/// each one was, and `kept` is what the snapshot says about names.
pub fn names<L, M>(
    original: (&Draft<L>, &[Part]),
    snapshot: Option<(&Draft<M>, &[Part], &[Then])>,
    kept: &BTreeMap<String, String>,
) -> Vec<Option<String>> {
    let own = own_names(original.0, original.1);
    let Some((draft, parts, before)) = snapshot else {
        return own.into_iter().map(|name| name.map(|name| kept.get(&name).cloned().unwrap_or(name))).collect();
    };
    let then: Vec<Option<String>> = own_names(draft, parts);
    let then = |at: usize| {
        let name = then.get(at).cloned().flatten();
        name.map(|name| kept.get(&name).cloned().unwrap_or(name))
    };
    let known: Vec<Option<String>> = before
        .iter()
        .map(|before| match before {
            Then::Same(at) | Then::Changed(at) => then(*at),
            Then::New => None,
        })
        .collect();
    let mut taken = Taken { names: known.iter().flatten().cloned().collect(), ..Taken::default() };
    let all = own.into_iter().zip(known.into_iter().chain(std::iter::repeat(None)));
    all.map(|(own, known)| known.or_else(|| own.map(|own| taken.free(own)))).collect()
}

/// The names that a snapshot of this original must remember: own name → name it is called by.
pub fn kept<L>(original: (&Draft<L>, &[Part]), names: &[Option<String>]) -> BTreeMap<String, String> {
    let own = own_names(original.0, original.1);
    let pairs = own.into_iter().zip(names).filter_map(|(own, name)| Some((own?, name.clone()?)));
    pairs.filter(|(own, name)| own != name).collect()
}

fn own_names<L>(draft: &Draft<L>, parts: &[Part]) -> Vec<Option<String>> {
    let mut taken = Taken::default();
    let name = |part: &Part| {
        Some(match part.spot {
            Spot::Title => "title".to_owned(),
            Spot::Tab => "tab".to_owned(),
            Spot::Short => "short".to_owned(),
            Spot::Block(_) => {
                let hash = Sha256::digest(passage(draft, part)?.text.as_bytes());
                hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
            }
        })
    };
    parts.iter().map(|part| name(part).map(|name| taken.free(name))).collect()
}

/// Names that parts have.
#[derive(Default)]
struct Taken {
    names: BTreeSet<String>,
    /// The number given last for each name: ten thousand equal lines must not count up ten thousand times.
    last: BTreeMap<String, usize>,
}

impl Taken {
    /// The name, or the name with a number behind it where another part has it.
    fn free(&mut self, name: String) -> String {
        if self.names.insert(name.clone()) {
            return name;
        }
        let last = self.last.entry(name.clone()).or_insert(1);
        loop {
            *last += 1;
            let numbered = format!("{name}-{last}");
            if self.names.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}
