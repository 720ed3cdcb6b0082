//! Headers that a page cannot give itself.

use crate::catalog::Site;
use crate::web::paths::base_path;

/// Name and value of every header, for every file.
///
/// `frame-ancestors` keeps others from showing the site inside theirs, with something laid over its numbers. The page's own
/// policy stands in the page. Nothing of a page stays on a shared phone longer than it is open: `no-store` (it costs a
/// second load where somebody goes back, and that is what it is for).
fn headers(site: &Site) -> Vec<(&'static str, &'static str)> {
    let mut headers = vec![
        ("Content-Security-Policy", "frame-ancestors 'none'"),
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];
    if site.config.discreet {
        headers.push(("Cache-Control", "no-store"));
    }
    if site.config.noindex {
        headers.push(("X-Robots-Tag", "noindex"));
    }
    headers
}

/// `_headers`, as Netlify and Cloudflare Pages read it.
pub(super) fn for_netlify(site: &Site) -> String {
    let lines = headers(site).into_iter().map(|(name, value)| format!("  {name}: {value}\n"));
    format!("/*\n{}", lines.collect::<String>())
}

/// `.htaccess`, as Apache and its like read it. Only what the class `FileInfo` allows: anything else would be an error of
/// the whole site where a host allows no more.
pub(super) fn for_apache(site: &Site) -> String {
    let mut lines = String::from("AddDefaultCharset utf-8\n");
    if let Some(base) = &site.config.base_url {
        lines.push_str(&format!("ErrorDocument 404 {}404.html\n", base_path(base)));
    }
    lines.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in headers(site) {
        lines.push_str(&format!("Header always set {name} \"{value}\"\n"));
    }
    lines.push_str("</IfModule>\n");
    lines
}
