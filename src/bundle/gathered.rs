//! [`Gathered`]: a shelf that keeps everything. A copy is as large as a stick can be, and its sums and its ZIP need it whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use crate::diag::{Finding, Place, Rule, Sink};
use crate::shelf::Shelf;
use crate::source::RelPath;
use crate::web::is_for_hosts;

/// Signs that a path may have, all its parts together: Windows takes 260, and the copy lies in a folder itself.
const MAX_PATH: usize = 150;

/// Files for a copy.
#[derive(Debug, Default)]
pub struct Gathered {
    files: Mutex<Files>,
    /// What came twice to one place.
    twice: Mutex<BTreeSet<RelPath>>,
}

impl Gathered {
    /// The files, with what FAT and Windows cannot keep told.
    pub fn into_files(self, sink: &mut Sink) -> Files {
        let files = self.files.into_inner().unwrap_or_default();
        for path in self.twice.into_inner().unwrap_or_default() {
            let message = "a file of the site would lie where the copy has one of its own";
            let finding = Finding::new(Rule::OutputTwin, Place::file(path.as_str()), message);
            sink.push(finding.hint("rename the file in `static/` or `content/`"));
        }
        let mut seen: BTreeMap<String, &RelPath> = BTreeMap::new();
        for path in files.keys() {
            if path.as_str().encode_utf16().count() > MAX_PATH {
                let finding = Finding::new(
                    Rule::FileName,
                    Place::file(path.as_str()),
                    format!("this path has more than {MAX_PATH} signs, which some computers cannot copy"),
                );
                sink.push(finding.hint("shorten the names of the page's file and folders"));
            }
            if let Some(first) = seen.insert(path.twin_key(), path) {
                let message = format!("this would lie where `{first}` lies in the copy");
                sink.push(
                    Finding::new(Rule::OutputTwin, Place::file(path.as_str()), message)
                        .hint("rename the file in `static/` or `content/`"),
                );
            }
        }
        files
    }
}

impl Shelf for Gathered {
    type Error = std::convert::Infallible;

    fn put(&self, path: &RelPath, bytes: &[u8]) -> Result<(), Self::Error> {
        if !is_for_hosts(path)
            && let Ok(mut files) = self.files.lock()
            && files.insert(path.clone(), bytes.to_vec()).is_some()
            && let Ok(mut twice) = self.twice.lock()
        {
            twice.insert(path.clone());
        }
        Ok(())
    }
}

/// The files of a copy, by their paths in it.
pub type Files = BTreeMap<RelPath, Vec<u8>>;
