//! What the host that a site has chosen cannot do.

use crate::catalog::{Audience, Site};
use crate::config::Host;
use crate::diag::{Finding, Place, Rule, Sink};

/// Files that Cloudflare Pages takes (its documentation, "Limits").
const CLOUDFLARE_FILES: usize = 20_000;

/// Tells what readers will miss on the host of `site.toml`.
pub fn tell(site: &Site, sink: &mut Sink) {
    let Some(host) = site.config.host else { return };
    let mut say = |message: String, hint: &str| {
        sink.push(Finding::new(Rule::HostLimit, Place::file("site.toml"), message).hint(hint));
    };
    let unframed =
        "other sites can show these pages inside theirs; a host that reads `_headers` or `.htaccess` prevents it";
    let kept = "and pages stay on a shared phone for some minutes after they are closed";
    match host {
        Host::GithubPages | Host::GitlabPages => {
            let name = if host == Host::GithubPages { "GitHub Pages" } else { "GitLab Pages" };
            let also = if site.config.discreet { format!(", {kept}") } else { String::new() };
            say(format!("{name} sends no headers of yours{also}"), unframed);
        }
        Host::CloudflarePages => {
            let languages = site.config.languages.len();
            // A page, its lines and its handout.
            let files = site.pages.len() * languages * 3;
            if site.audience == Audience::Readers && files > CLOUDFLARE_FILES {
                let message =
                    format!("Cloudflare Pages takes {CLOUDFLARE_FILES} files, and this site has about {files}");
                say(message, "leave out handouts that nobody prints (`format = \"none\"`), or choose another host");
            }
        }
        Host::Netlify | Host::Apache => {}
        Host::Plain => {
            say(
                "a plain web server sends no headers of yours unless it is told to".to_owned(),
                "handbill's README has the lines for nginx; once they are in, `[rules]` `host-limit = \"off\"`",
            );
        }
    }
    if site.config.base_url.is_none() {
        let message = "without `base_url` the page for what is not there cannot lead back, and there is no sitemap";
        say(message.to_owned(), "write the site's address into `site.toml`: `base_url = \"https://…/\"`");
    }
}
