//! Which files of `static/` are published: those that are meant to be. A folder that people work in also holds what
//! editors, systems and version control leave there, and what must stay at home.

/// Kinds of files that web pages and hosts ask for, by their suffixes.
const KINDS: &str = "apng atom css csv gif htm html ico ics jfif jpeg jpg js json m4a map mjs mp3 otf png rss svg ttf txt vcf wav \
    webmanifest webp woff woff2 xml xsl";

/// Files without a suffix, or with a dot in front, that hosts ask for.
const NAMES: &str = ".domains .htaccess .nojekyll CNAME COPYING LICENSE _headers _redirects";

/// Where hosts and programs look for answers to questions of their own (RFC 8615); most have no suffix.
const WELL_KNOWN: &str = ".well-known/";

/// Kinds that keep names, places and times in ways that handbill cannot take out, or that hold other files.
const TELLING: &str = "3gp 7z aac ai aif aiff amr avi avif bmp bz2 cr2 dng doc docx eps epub flac gz heic heif jp2 jxl m4b m4v mid \
    mkv mov mp4 mpeg mpg nef odp ods odt oga ogg ogv opus pdf ppt pptx psd rar rtf tar tgz tif tiff webm wma wmv xcf xls xlsx xz \
    zim zip";

/// What becomes of a file of `static/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is published.
    Published,
    /// It is told, and stays at home.
    Left,
    /// It is told, and nothing is published: somebody wants to show it, and it may tell more than it shows.
    Telling,
}

/// What becomes of a file of `static/`, by its path in there.
pub(super) fn fate(inside: &str) -> Fate {
    let (folder, name) = inside.rsplit_once('/').map_or(("", inside), |(folder, name)| (folder, name));
    let is_well_known = inside.starts_with(WELL_KNOWN);
    let in_hidden = folder.split('/').any(|part| part.starts_with('.') && part != ".well-known");
    if in_hidden || name.ends_with('~') || name.starts_with('~') {
        return Fate::Left;
    }
    let is_in = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    if is_in(NAMES, name) {
        return Fate::Published;
    }
    if name.starts_with(['.', '#']) {
        return Fate::Left;
    }
    match name.rsplit_once('.').map(|(_, suffix)| suffix.to_ascii_lowercase()) {
        Some(suffix) if is_in(KINDS, &suffix) => Fate::Published,
        Some(suffix) if is_in(TELLING, &suffix) => Fate::Telling,
        None if is_well_known => Fate::Published,
        Some(_) | None => Fate::Left,
    }
}

/// Whether a folder of `static/` is looked into.
pub(super) fn is_looked_into(name: &[u8]) -> bool {
    name == b".well-known" || !(name.starts_with(b".") || name == b"CVS" || name == b"node_modules")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_to_be_published_is() {
        for name in [
            "style.css",
            "a/b.JPG",
            ".nojekyll",
            ".htaccess",
            "CNAME",
            "_headers",
            "robots.txt",
            "fonts/a.woff2",
            ".well-known/security.txt",
            ".well-known/acme-challenge/Xy_1",
            "site.webmanifest",
        ] {
            assert_eq!(fate(name), Fate::Published, "{name}");
        }
    }

    #[test]
    fn what_lies_about_is_left() {
        for name in [
            ".style.css.swp",
            "style.css~",
            "#style.css#",
            ".#style.css",
            ".~lock.list.csv#",
            "~$list.csv",
            ".env",
            ".env.local",
            ".gitignore",
            ".npmrc",
            ".htpasswd",
            "style.css.orig",
            "style.css.bak",
            "a.tmp",
            "a.part",
            "deploy.sh",
            "notes.md",
            "id_rsa",
            "dump.sql",
            "Thumbs.db",
            ".svn/entries",
            "a/.idea/x.xml",
        ] {
            assert_eq!(fate(name), Fate::Left, "{name}");
        }
    }

    #[test]
    fn what_may_tell_more_than_it_shows_is_told() {
        for name in ["report.pdf", "photo.HEIC", "a.tif", "voice.ogg", "film.mp4", "all.zip", "list.xlsx"] {
            assert_eq!(fate(name), Fate::Telling, "{name}");
        }
    }
}
