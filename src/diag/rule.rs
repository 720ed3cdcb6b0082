//! The names of all checks. A rule's name is a promise: it stands in `site.toml`, in JSON
//! and in people's scripts, and never changes its meaning.

use std::fmt;

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// A check with a stable name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $variant,)* }

        impl Rule {
            /// Every rule, in the order of this file.
            pub const ALL: &'static [Rule] = &[$(Rule::$variant,)*];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self { $(Rule::$variant => $name,)* }
            }

            /// The severity a site starts with.
            pub fn severity(self) -> Severity {
                match self { $(Rule::$variant => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    /// A file could not be read.
    Unreadable = "unreadable", Error;
    /// A file name that no USB stick or web host would carry safely.
    FileName = "file-name", Error;
    /// Links are never followed: they could lead out of the site.
    Symlink = "symlink", Error;
    /// A pipe, socket or device.
    SpecialFile = "special-file", Error;
    /// Two names that are the same to Windows, macOS or a FAT stick.
    NameTwin = "name-twin", Error;
    /// Bytes that are not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// More than a limit allows; the message names the limit.
    TooLarge = "too-large", Error;
    /// A file in `content/` that nothing uses, or one in `static/` that is not published.
    StrayFile = "stray-file", Warning;
    /// TOML that does not parse.
    BadToml = "bad-toml", Error;
    /// A field that the schema does not know.
    UnknownField = "unknown-field", Error;
    /// A field that must be there and is not.
    MissingField = "missing-field", Error;
    /// A field whose value cannot be what it should be.
    BadValue = "bad-value", Error;
    /// Two entries with one id.
    DuplicateId = "duplicate-id", Error;
    /// A page that does not begin with its front matter.
    NoFrontMatter = "no-front-matter", Error;
    /// A folder in `content/` that `site.toml` does not name.
    UnknownLanguage = "unknown-language", Error;
    /// A page id with letters or lengths that do not travel.
    PageId = "page-id", Error;
    /// A page id that handbill needs for itself.
    ReservedPageId = "reserved-page-id", Error;
    /// A translation of a page that does not exist in the original language.
    NoOriginal = "no-original", Error;
    /// HTML in a text.
    RawHtml = "raw-html", Error;
    /// A link that is not https, http, mailto, relative or a reference.
    UnsafeLink = "unsafe-link", Error;
    /// An address that leads elsewhere than it seems, or a mail that goes to more people than it says.
    MisleadingLink = "misleading-link", Error;
    /// Words that show another address than their link's.
    OtherAddress = "other-address", Warning;
    /// Anything but an id in the braces behind a heading.
    HeadingAttribute = "heading-attribute", Error;
    /// A heading made by a line under it; it would swallow a panel break.
    UnderlinedHeading = "underlined-heading", Error;
    /// A heading level left out.
    SkippedHeading = "skipped-heading", Error;
    /// A heading without words.
    EmptyHeading = "empty-heading", Error;
    /// Quotes and lists inside each other beyond reason.
    Nesting = "nesting", Error;
    /// A picture without a text for those who cannot see it.
    MissingAlt = "missing-alt", Error;
    /// A picture that carries code or looks elsewhere.
    UnsafePicture = "unsafe-picture", Error;
    /// A file that may tell who made it, where and when, in a way that cannot be taken out.
    TellingFile = "telling-file", Error;
    /// A recording that is not there, or is none.
    BadRecording = "bad-recording", Error;
    /// A recording of which nobody has said that it says what the page says now.
    StaleRecording = "stale-recording", Warning;
    /// A reference inside a reference.
    NestedReference = "nested-reference", Error;
    /// Something that was meant as a reference and did not become one.
    BrokenReference = "broken-reference", Error;
    /// A link address or a footnote that nothing uses: Markdown swallows it, readers never see it.
    UnusedDefinition = "unused-definition", Error;
    /// A table row with more cells than the table has columns: Markdown drops them.
    LostCell = "lost-cell", Error;
    /// A table row with fewer cells than the table has columns: what stands in it moves under another heading.
    MissingCell = "missing-cell", Warning;
    /// A link without words: nobody can see or press it.
    EmptyLink = "empty-link", Error;
    /// A page with nothing on it to read, to see or to call.
    EmptyPage = "empty-page", Warning;
    /// A tab: readers see a space.
    TabCharacter = "tab-character", Warning;
    /// A sign that no reader can see and no sheet can hold.
    ControlCharacter = "control-character", Error;
    /// A phone number that does not come from the register.
    PhoneInProse = "phone-in-prose", Error;
    /// The digits of a number that is wrong, anywhere.
    ContradictedNumber = "contradicted-number", Error;
    /// A word that hurts or judges, from the glossary.
    BannedWord = "banned-word", Error;
    /// A percentage that no fact stands behind.
    BareFigure = "bare-figure", Error;
    /// An entry, or a sentence that states one, without a source.
    Unsourced = "unsourced", Error;
    /// A day that has not come yet.
    FutureDay = "future-day", Error;
    /// Opening hours that do not follow OpenStreetMap's notation.
    BadHours = "bad-hours", Error;
    /// Opening hours that may be meant otherwise than they are read.
    DoubtfulHours = "doubtful-hours", Warning;
    /// A contact whose last good call lies too far back.
    StaleContact = "stale-contact", Warning;
    /// A test call without the digits that were dialled.
    CallWithoutNumber = "call-without-number", Warning;
    /// A signature that does not say what was signed.
    SignatureWithoutWords = "signature-without-words", Warning;
    /// A fact that was verified too long ago.
    StaleFact = "stale-fact", Warning;
    /// A contact for readers that no page gives them.
    UnusedContact = "unused-contact", Warning;
    /// Two contacts with one number.
    SharedNumber = "shared-number", Warning;
    /// A short code of another country than the site's.
    ForeignCode = "foreign-code", Warning;
    /// A language or a country that a contact names and a language of the site has no name for.
    MissingName = "missing-name", Warning;
    /// A link to a page or heading that does not exist.
    DanglingLink = "dangling-link", Error;
    /// A contact that the register does not know.
    UnknownContact = "unknown-contact", Error;
    /// A contact that readers must not be given.
    WithheldContact = "withheld-contact", Error;
    /// A number, an address or the name of somebody who has asked not to be listed.
    AskedNotToBeListed = "asked-not-to-be-listed", Error;
    /// A fact that the register does not know.
    UnknownFact = "unknown-fact", Error;
    /// A fact that must not be stated.
    WithheldFact = "withheld-fact", Error;
    /// The words of a fact that must not be stated, without a reference.
    WithheldSentence = "withheld-sentence", Error;
    /// A sentence that says another figure than the fact it leans on, or "not" where that does not.
    SentenceDiffers = "sentence-differs", Warning;
    /// A contact on a panel without anything by which it can be reached.
    NothingToActOn = "nothing-to-act-on", Error;
    /// The police's number before one that is not theirs.
    PoliceFirst = "police-first", Warning;
    /// A page that a language does not have yet.
    MissingTranslation = "missing-translation", Warning;
    /// A translation whose original has changed since.
    StaleTranslation = "stale-translation", Warning;
    /// A translation without a snapshot of its original.
    UnknownFreshness = "unknown-freshness", Warning;
    /// A review that does not say what was read.
    ReviewWithoutParts = "review-without-parts", Warning;
    /// A reference that only a translation or only its original has.
    DifferentReference = "different-reference", Warning;
    /// Another number than the original's.
    DifferentNumber = "different-number", Warning;
    /// A part that only a translation or only its original has, or that is something else in one.
    DifferentStructure = "different-structure", Warning;
    /// A panel break that only a translation or only its original has.
    DifferentPanels = "different-panels", Warning;
    /// Words that are still the original's.
    Untranslated = "untranslated", Warning;
    /// Words in a script that is not the language's.
    WrongScript = "wrong-script", Warning;
    /// A term of the glossary in other words.
    GlossaryTerm = "glossary-term", Warning;
    /// Stars that were meant to make words strong.
    UnparsedEmphasis = "unparsed-emphasis", Warning;
    /// A box for readers that did not become one, or has nothing in it.
    UnparsedBox = "unparsed-box", Warning;
    /// A link, picture or note that did not become one.
    UnparsedLink = "unparsed-link", Warning;
    /// Lines that were meant as a list and run together.
    UnparsedList = "unparsed-list", Warning;
    /// Rows that did not become a table.
    UnparsedTable = "unparsed-table", Warning;
    /// A mark of another program or keyboard that is shown as it stands.
    UnparsedMark = "unparsed-mark", Warning;
    /// Words that became code, a list or a row of a table.
    AccidentalBlock = "accidental-block", Warning;
    /// Text in an old encoding of its script, or read in a wrong one.
    LegacyEncoding = "legacy-encoding", Warning;
    /// Letters that are not in the form NFC.
    NotNfc = "not-nfc", Warning;
    /// Signs that change the reading order and are not seen.
    BidiControl = "bidi-control", Warning;
    /// Signs without width that are no breaks.
    StrayZeroWidth = "stray-zero-width", Warning;
    /// A PO file that does not parse, or a message of it that cannot be taken over.
    BadPo = "bad-po", Error;
    /// A message of a PO file that is left aside: of another text, or still marked fuzzy.
    PoLeftAside = "po-left-aside", Warning;
    /// A page title, name or sentence that a language lacks.
    MissingString = "missing-string", Error;
    /// A strings file that does not parse.
    BadString = "bad-string", Error;
    /// An icon that nobody has drawn.
    UnknownIcon = "unknown-icon", Error;
    /// A page that weighs more than a slow phone gets at once.
    HeavyPage = "heavy-page", Warning;
    /// A single file that weighs more than phones send each other.
    HeavyFile = "heavy-file", Warning;
    /// Something that the chosen host cannot do.
    HostLimit = "host-limit", Warning;
    /// A name, title or address of a discreet site with a word that tells what it is about.
    TellingWord = "telling-word", Error;
    /// A template that does not work.
    BadTemplate = "bad-template", Error;
    /// A font that the site names and nobody has.
    MissingFont = "missing-font", Error;
    /// A character that no font can draw.
    MissingGlyph = "missing-glyph", Error;
    /// Words that would stand outside the paper.
    Overflow = "overflow", Error;
    /// A text with more panels than its format has.
    TooManyPanels = "too-many-panels", Error;
    /// A site that does not say which form its files have.
    NoFormat = "no-format", Warning;
    /// A file that a newer program wrote.
    NewerVersion = "newer-version", Error;
    /// A sheet that is asked for as final and is not.
    NotFinal = "not-final", Error;
    /// A title that would tell in a history list what a discreet site is about.
    TellingTitle = "telling-title", Warning;
    /// Two files that would lie in one place in the output.
    OutputTwin = "output-twin", Error;
    /// Something that there is no room for in a copy.
    LeftOut = "left-out", Warning;
    /// A file that is no key, or not the one that is needed.
    BadKey = "bad-key", Error;
    /// A file of a copy that is not as it was made.
    DamagedFile = "damaged-file", Error;
    /// A file that a copy has lost.
    LostFile = "lost-file", Error;
    /// A file that somebody has put into a copy.
    ForeignFile = "foreign-file", Error;
    /// A file of a copy that has got another name.
    RenamedFile = "renamed-file", Error;
    /// A signature that is missing, broken, or somebody else's.
    BadSignature = "bad-signature", Error;
    /// Something that a computer has left in a copy.
    Junk = "junk", Warning;
    /// A copy that another program has packed or written, with all that is in it as it was made.
    Repacked = "repacked", Warning;
    /// The day of a copy: too old, older than one that was checked before, or not come yet.
    CopyDay = "copy-day", Warning;
    /// Anything else that keeps a handout from being set.
    Typesetting = "typesetting", Error;
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How bad a finding is. An error stops the run from publishing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published while one of these stands.
    Error,
    /// Told, but the run goes on.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}
