//! Which files are watched: those a site is made of, and nothing that is made of it.

use std::path::Path;
use std::sync::mpsc::Sender;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Event;

/// The folders and files of a site that its output depends on (DESIGN 3).
const PARTS: [&str; 5] = ["content", "fonts", "static", "templates", "site.toml"];

/// Watches for as long as it lives.
pub struct Watched {
    _watcher: RecommendedWatcher,
}

impl Watched {
    /// Sends [`Event::Changed`] whenever a file of the site in `root` is written, made or removed.
    ///
    /// # Errors
    /// Where the system cannot watch it; the text says why.
    pub fn begin(root: &Path, sender: Sender<Event>) -> Result<Self, String> {
        let failed = |error: notify::Error| format!("cannot watch `{}`: {error}", root.display());
        // The watcher tells whole paths, whatever it was given.
        let folder = std::path::absolute(root).map_err(|error| failed(notify::Error::io(error)))?;
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            let read_only = matches!(event.kind, EventKind::Access(_));
            if !read_only && event.paths.iter().any(|path| is_part(&folder, path)) {
                // Where nobody listens any more, the program is ending.
                let _ = sender.send(Event::Changed);
            }
        })
        .map_err(failed)?;
        watcher.watch(root, RecursiveMode::NonRecursive).map_err(failed)?;
        for part in PARTS.iter().map(|part| root.join(part)) {
            // A part that is not there yet is seen in the folder itself when it comes.
            let _ = watcher.watch(&part, RecursiveMode::Recursive);
        }
        Ok(Watched { _watcher: watcher })
    }
}

fn is_part(root: &Path, path: &Path) -> bool {
    let inside = path.strip_prefix(root).ok();
    inside
        .and_then(|inside| inside.components().next())
        .is_some_and(|first| PARTS.iter().any(|part| first.as_os_str() == *part))
}
