//! Which files are watched: those a site is made of, and nothing that is made of it.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::events::Event;

/// The folders and files of a site that its output depends on (DESIGN 3).
const PARTS: [&str; 6] = ["content", "editions.toml", "fonts", "site.toml", "static", "templates"];

/// Watches for as long as it lives.
pub struct Watched {
    watcher: RecommendedWatcher,
    root: PathBuf,
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
        let mut watched = Watched { watcher, root: root.to_owned() };
        watched.look_again();
        Ok(watched)
    }

    /// Watches the parts that are there now. A part that comes, or is put in the place of another, is seen in the folder
    /// itself; what is inside is seen from here on.
    pub fn look_again(&mut self) {
        for part in PARTS.iter().map(|part| self.root.join(part)) {
            // What is not there, or is a file that the folder's own watch sees, needs none.
            let _ = self.watcher.unwatch(&part);
            let _ = self.watcher.watch(&part, RecursiveMode::Recursive);
        }
    }
}

fn is_part(root: &Path, path: &Path) -> bool {
    let inside = path.strip_prefix(root).ok();
    inside
        .and_then(|inside| inside.components().next())
        .is_some_and(|first| PARTS.iter().any(|part| first.as_os_str() == *part))
}
