//! [`LastOutput`]: what is shown just now, and what is wrong with the site.

use std::collections::BTreeMap;

/// What came of making the site.
#[derive(Debug)]
pub struct Made {
    /// The files, where there are any to show.
    pub files: Option<BTreeMap<String, Vec<u8>>>,
    /// The findings as text; empty where there are none.
    pub findings: String,
}

/// What is shown: the last output that could be made, and the findings of the last try.
#[derive(Debug, Default)]
pub struct LastOutput {
    files: BTreeMap<String, Vec<u8>>,
    /// Counts outputs: whoever has an older one loads the page again.
    pub tree: u64,
    /// Counts tries: whoever knows an older one gets the findings again.
    pub tried: u64,
    /// What is wrong with the site as it is now.
    pub findings: String,
}

impl LastOutput {
    /// A file of the output.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Takes over what was made. Where nothing could be made, what was shown stays.
    pub fn update(&mut self, made: Made) {
        self.tried += 1;
        self.findings = made.findings;
        if let Some(files) = made.files {
            self.files = files;
            self.tree += 1;
        }
    }
}
