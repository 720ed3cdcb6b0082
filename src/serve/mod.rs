//! A site on this machine while it is written: on loopback only, from memory, shown anew when a file is saved.
//!
//! One loop owns everything that is shown: the site, its last good output in memory, the findings of the last try.
//! Requests and changed files come to it as messages, so there is nothing to lock. A thread that watches files sends
//! them, and so do a fixed number of threads that listen: each has one connection at a time, reads what is asked,
//! waits for the loop's answer and hangs up.
//!
//! A path is looked up among the names of the output and never on the disk, so there is no way out of it, however the
//! path is written. Only names of this machine are answered (`Host`), so no page from elsewhere can read the site
//! through a name that leads here. Pages get a script that waits for news; it stands in no other output. Handouts are
//! set when they are asked for.

mod ask;
mod connection;
mod events;
mod listen;
mod news;
mod shown;
mod watch;

pub use ask::{Answer, Asked};
pub use events::{Event, Events};
pub use listen::listen;
pub use news::{LIVE, News};
pub use shown::{LastOutput, Made};
pub use watch::Watched;
