"""Makes withheld-spellings.tsv: python3 spell.py > withheld-spellings.tsv

One number that must never be published, in every spelling that a reader can still read, for each kind of
text that it may stand in. Digits are given by their places in Unicode 17, not by what this Python knows.
"""

import sys

KINDS = "markdown code toml html svg json css fluent typst script name url".split()
HOME, ABROAD, PLAIN = "012 488 488", "+855 12 488 488", "012488488"
NO_SENSE = "-"

# The zero of every run of ten decimal digits (General_Category Nd), and where it stands.
TENS = {
    0x0660: "arabic-indic", 0x06F0: "persian", 0x07C0: "nko", 0x0966: "devanagari", 0x09E6: "bengali",
    0x0A66: "gurmukhi", 0x0AE6: "gujarati", 0x0B66: "odia", 0x0BE6: "tamil", 0x0C66: "telugu",
    0x0CE6: "kannada", 0x0D66: "malayalam", 0x0DE6: "sinhala-lith", 0x0E50: "thai", 0x0ED0: "lao",
    0x0F20: "tibetan", 0x1040: "burmese", 0x1090: "shan", 0x17E0: "khmer", 0x1810: "mongolian",
    0x1946: "limbu", 0x19D0: "new-tai-lue", 0x1A80: "tai-tham-hora", 0x1A90: "tai-tham-tham",
    0x1B50: "balinese", 0x1BB0: "sundanese", 0x1C40: "lepcha", 0x1C50: "ol-chiki", 0xA620: "vai",
    0xA8D0: "saurashtra", 0xA900: "kayah-li", 0xA9D0: "javanese", 0xA9F0: "tai-laing", 0xAA50: "cham",
    0xABF0: "meetei-mayek", 0xFF10: "full-width", 0x104A0: "osmanya", 0x10D30: "hanifi-rohingya",
    0x10D40: "garay", 0x11066: "brahmi", 0x110F0: "sora-sompeng", 0x11136: "chakma", 0x111D0: "sharada",
    0x112F0: "khudawadi", 0x11450: "newa", 0x114D0: "tirhuta", 0x11650: "modi", 0x116C0: "takri",
    0x116D0: "pao-karen", 0x116DA: "eastern-pwo-karen", 0x11730: "ahom", 0x118E0: "warang-citi",
    0x11950: "dives-akuru", 0x11BF0: "sunuwar", 0x11C50: "bhaiksuki", 0x11D50: "masaram-gondi",
    0x11DA0: "gunjala-gondi", 0x11DE0: "tolong-siki", 0x11F50: "kawi", 0x16130: "gurung-khema",
    0x16A60: "mro", 0x16AC0: "tangsa", 0x16B50: "pahawh-hmong", 0x16D70: "kirat-rai",
    0x1CCF0: "outlined", 0x1D7CE: "mathematical-bold", 0x1D7D8: "mathematical-double-struck",
    0x1D7E2: "mathematical-sans", 0x1D7EC: "mathematical-sans-bold", 0x1D7F6: "mathematical-monospace",
    0x1E140: "nyiakeng-puachue-hmong", 0x1E2F0: "wancho", 0x1E4F0: "nag-mundari", 0x1E5F1: "ol-onal",
    0x1E950: "adlam", 0x1FBF0: "segmented",
}

# Digits that are not ten in a row, 0 to 9.
SETS = {
    "superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "subscript": "₀₁₂₃₄₅₆₇₈₉",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨",
    "circled-dingbat": "⓪➀➁➂➃➄➅➆➇➈",
    "circled-sans": "🄋➀➁➂➃➄➅➆➇➈",
    "circled-black": "⓿❶❷❸❹❺❻❼❽❾",
    "circled-black-sans": "🄌➊➋➌➍➎➏➐➑➒",
    "circled-double": "⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽",
    "parenthesised": "0⑴⑵⑶⑷⑸⑹⑺⑻⑼",
    "with-full-stop": "🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐",
    "with-comma": "🄁🄂🄃🄄🄅🄆🄇🄈🄉🄊",
}

# What stands between groups of digits. The first word of the name says what it is.
BETWEEN = {
    "space": " ", "space-no-break": "\u00a0", "space-en": "\u2002", "space-em": "\u2003", "space-third": "\u2004",
    "space-fourth": "\u2005", "space-sixth": "\u2006", "space-figure": "\u2007", "space-punctuation": "\u2008",
    "space-thin": "\u2009", "space-hair": "\u200a", "space-narrow": "\u202f", "space-mathematical": "\u205f",
    "space-ideographic": "\u3000", "space-ogham": "\u1680", "space-two": "  ", "space-braille": "\u2800",
    "space-hangul-filler": "\u3164", "tab": "\t", "line-end": "\n", "line-separator": "\u2028",
    "hyphen": "-", "hyphen-soft": "\u00ad", "hyphen-true": "\u2010", "hyphen-no-break": "\u2011",
    "dash-figure": "\u2012", "dash-en": "\u2013", "dash-em": "\u2014", "dash-bar": "\u2015", "minus": "\u2212",
    "hyphen-small": "\ufe63", "hyphen-full-width": "\uff0d", "hyphen-bullet": "\u2043", "hyphen-armenian": "\u058a",
    "hyphen-hebrew": "\u05be", "dash-swung": "\u2053", "dash-wave": "\u301c", "hyphen-spaced": " - ",
    "dash-en-spaced": " \u2013 ", "hyphen-two": "--", "mark-japanese-long": "\u30fc", "mark-modifier-minus": "\u02d7",
    "dot": ".", "dot-spaced": ". ", "dot-middle": "\u00b7", "dot-hyphenation": "\u2027", "dot-operator": "\u22c5",
    "dot-bullet-operator": "\u2219", "dot-bullet": "\u2022", "dot-katakana": "\u30fb", "dot-full-width": "\uff0e",
    "dot-ideographic": "\u3002", "dot-leader": "\u2024", "dot-two": "..", "ellipsis": "\u2026",
    "slash": "/", "slash-spaced": " / ", "slash-fraction": "\u2044", "slash-division": "\u2215", "slash-full-width": "\uff0f",
    "backslash": "\\", "bar": "|", "bar-broken": "\u00a6", "tilde": "~", "tilde-operator": "\u223c", "tilde-full-width": "\uff5e",
    "underscore": "_", "comma": ",", "comma-spaced": ", ", "comma-arabic": "\u060c", "comma-ideographic": "\u3001",
    "colon": ":", "semicolon": ";", "plus": "+", "equals": "=", "star": "*", "apostrophe": "'", "quotation": "\u2019",
    "arrow": "\u2192", "tatweel": "\u0640", "sign-khmer-pause": "\u17d4", "danda": "\u0964", "tsheg": "\u0f0b", "number-sign": "#",
}

# What stands between two digits, and nobody sees.
UNSEEN = {
    "zero-width-space": "\u200b", "zero-width-non-joiner": "\u200c", "zero-width-joiner": "\u200d",
    "word-joiner": "\u2060", "byte-order-mark": "\ufeff", "soft-hyphen": "\u00ad", "grapheme-joiner": "\u034f",
    "left-to-right-mark": "\u200e", "right-to-left-mark": "\u200f", "arabic-letter-mark": "\u061c",
    "isolate": "\u2068\u2069", "embedding": "\u202a\u202c", "invisible-separator": "\u2063",
    "invisible-times": "\u2062", "function-application": "\u2061", "variation-text": "\ufe0e", "variation-emoji": "\ufe0f",
    "variation-first": "\ufe00", "variation-supplement": "\U000e0100", "mongolian-separator": "\u180e",
    "khmer-inherent-vowel": "\u17b4", "tag-space": "\U000e0020", "activate-swapping": "\u206b", "hangul-filler": "\uffa0",
}

rows = []


def by_kind(plain):
    """The same letters as each kind of text would have them written; only what must be escaped is escaped."""
    out = {}
    marks = {c: "\\" + c for c in "\\*_`[]<>|#~=!{}"} | {"&": "&amp;"}
    out["markdown"] = "".join(marks.get(c, c) for c in plain)
    out["code"] = plain
    quoted = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    out["toml"] = "".join(quoted.get(c, c) for c in plain)
    out["html"] = plain.replace("&", "&amp;").replace("<", "&lt;")
    out["svg"] = out["html"]
    out["json"] = out["toml"]
    out["css"] = "".join({"\\": "\\5c ", '"': '\\22 ', "\n": "\\a ", "\t": "\\9 "}.get(c, c) for c in plain)
    out["fluent"] = "".join({"{": '{"{"}', "}": '{"}"}', "\n": '{"\\u000A"}', "\t": '{"\\u0009"}'}.get(c, c) for c in plain)
    typst = {c: "\\" + c for c in "\\*_`$#<>@[]~"}
    out["typst"] = "".join(typst.get(c, c) for c in plain.replace("//", "/\\/").replace("--", "-\\-"))
    out["script"] = out["toml"].replace("\u2028", "\\u2028")
    out["name"] = NO_SENSE if any(c in plain for c in '/\n\t\\|:*"<>?') else plain
    safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
    out["url"] = "".join(c if c in safe else "".join(f"%{b:02X}" for b in c.encode()) for c in plain)
    return out


def put(name, asked, spelled, only=None):
    """`spelled` is a text, the same in every kind, or one for each kind that knows the spelling."""
    cells = by_kind(spelled) if isinstance(spelled, str) else spelled
    if only:
        cells = {k: v for k, v in cells.items() if k in only}
    rows.append((name, asked, [cells.get(k, NO_SENSE) for k in KINDS]))


def between_digits(plain, sign):
    """The sign between any two digits that follow on each other."""
    out = ""
    for c, after in zip(plain, plain[1:] + " "):
        out += c + (sign if c.isdigit() and after.isdigit() else "")
    return out


def in_digits(plain, digits):
    return "".join(digits[int(c)] if c in "0123456789" else c for c in plain)


# 1. Ways to put the number.
for name, plain in {
    "home": HOME, "home-plain": PLAIN, "home-two-groups": "012 488488", "home-other-groups": "0124 88 488",
    "home-pairs": "01 24 88 48 8", "home-one-by-one": "0 1 2 4 8 8 4 8 8", "home-one-by-one-hyphens": "0-1-2-4-8-8-4-8-8",
    "home-one-by-one-dots": "0.1.2.4.8.8.4.8.8", "home-brackets": "(012) 488 488", "home-brackets-hyphen": "(012)488-488",
    "home-square-brackets": "[012] 488 488", "home-all-in-brackets": "(012 488 488)", "home-bracket-zero": "(0)12 488 488",
    "home-loose-zero": "0 12 488 488", "home-each-in-brackets": "(012)(488)(488)", "home-full-width-brackets": "（012）488 488",
    "no-zero": "12 488 488", "no-zero-plain": "12488488", "abroad": ABROAD, "abroad-plain": "+85512488488",
    "abroad-hyphens": "+855-12-488-488", "abroad-bracket-zero": "+855 (0)12 488 488", "abroad-bracket-zero-spaced": "+855 (0) 12 488 488",
    "abroad-zero-kept": "+855 012 488 488", "abroad-code-in-brackets": "(+855) 12 488 488", "abroad-code-in-brackets-zero": "(+855) 012 488 488",
    "no-plus": "855 12 488 488", "no-plus-plain": "85512488488", "no-plus-zero": "855 012 488 488", "no-plus-brackets": "(855) 12 488 488",
    "no-plus-slash": "855/12 488 488", "double-zero": "00855 12 488 488", "double-zero-plain": "0085512488488",
    "double-zero-parted": "00 855 12 488 488", "double-zero-bracket-zero": "00855 (0)12 488 488", "double-zero-brackets": "(00855) 12 488 488",
    "exit-code-001": "001 855 12 488 488", "exit-code-007": "00785512488488", "plus-full-width": "＋855 12 488 488",
    "plus-small": "﹢855 12 488 488", "plus-superscript": "⁺855 12 488 488", "plus-spaced": "+ 855 12 488 488", "plus-heavy": "➕855 12 488 488",
    "beside-hours": "012 488 488 8-16", "beside-day-and-night": "012 488 488 24/7", "behind-room": "5 012 488 488",
    "behind-year": "2026 012 488 488", "beside-another": "012 488 488 / 489", "behind-another": "023 880 000 012 488 488",
    "behind-letters": "Tel012488488", "before-letters": "012488488a", "behind-sign": "№012 488 488",
}.items():
    put("form-" + name, "issue", plain)

# 2. Digits of every script, in groups and without.
for zero, name in TENS.items():
    ten = [chr(zero + i) for i in range(10)]
    put("digits-" + name, "issue", in_digits(HOME, ten))
put("digits-khmer-plain", "issue", in_digits(PLAIN, [chr(0x17E0 + i) for i in range(10)]))
put("digits-khmer-abroad", "issue", in_digits(ABROAD, [chr(0x17E0 + i) for i in range(10)]))
put("digits-shan-hyphens", "issue", in_digits("012-488-488", [chr(0x1090 + i) for i in range(10)]))
put("digits-full-width-abroad", "issue", "＋" + in_digits("855　12　488　488", [chr(0xFF10 + i) for i in range(10)]))
put("digits-two-scripts", "issue", "០១២ ๔๘๘ 488")
put("digits-a-script-each", "issue", "0១๒௪੮᠘႔８𝟖")
for name, digits in SETS.items():
    put("digits-" + name, "issue", in_digits(HOME, digits))
put("digits-superscript-plain", "issue", in_digits(PLAIN, SETS["superscript"]))
put("digits-superscript-abroad", "issue", "⁺" + in_digits("855 12 488 488", SETS["superscript"]))
put("digits-circled-plain", "issue", in_digits(PLAIN, SETS["circled"]))
put("digits-keycap", "issue", in_digits(HOME, [f"{d}\ufe0f\u20e3" for d in range(10)]))
put("digits-keycap-bare", "issue", in_digits(PLAIN, [f"{d}\u20e3" for d in range(10)]))
put("digits-emoji", "issue", in_digits(PLAIN, [f"{d}\ufe0f" for d in range(10)]))
put("digits-one-superscript", "issue", "01² 488 488")
put("digits-underlined", "beyond", in_digits(HOME, [f"{d}\u0332" for d in range(10)]))
put("digits-struck", "beyond", in_digits(HOME, [f"{d}\u0336" for d in range(10)]))
put("digits-ringed", "beyond", in_digits(HOME, [f"{d}\u20dd" for d in range(10)]))
put("digits-han", "beyond", in_digits(PLAIN, "〇一二三四五六七八九"))
put("digits-rod", "beyond", in_digits(PLAIN, "〇𝍩𝍪𝍫𝍬𝍭𝍮𝍯𝍰𝍱"))
put("letters-capital-o", "beyond", "O12 488 488")
put("letters-small-l", "beyond", "0l2 488 488")
put("letters-burmese-wa", "beyond", "ဝ၁၂ ၄၈၈ ၄၈၈")
put("words-english", "beyond", "zero one two, four eight eight, four eight eight")
put("words-khmer", "beyond", "សូន្យមួយពីរ បួនប្រាំបីប្រាំបី បួនប្រាំបីប្រាំបី")
put("turned-round", "beyond", "\u202e884 884 210\u202c")

# 3. Between the groups, and between any two digits.
for name, sign in BETWEEN.items():
    asked = "beyond" if name in ("colon", "semicolon", "plus", "equals", "star", "apostrophe", "quotation", "arrow", "tatweel",
                                 "sign-khmer-pause", "danda", "tsheg", "number-sign", "comma", "comma-spaced", "comma-arabic",
                                 "comma-ideographic", "backslash", "bar", "bar-broken", "space-hangul-filler", "space-braille",
                                 "dot-ideographic", "ellipsis", "dash-wave", "dash-swung", "mark-japanese-long", "mark-modifier-minus", "dot-leader") else "issue"
    put("between-" + name, asked, f"012{sign}488{sign}488")
for name, sign in BETWEEN.items():
    if name in ("space-no-break", "hyphen-no-break", "space-thin", "minus", "dot-middle", "tilde", "slash"):
        put("between-" + name + "-abroad", "issue", f"+855{sign}12{sign}488{sign}488")
for name, sign in UNSEEN.items():
    put("unseen-" + name, "issue" if name not in ("tag-space", "activate-swapping", "khmer-inherent-vowel", "mongolian-separator", "hangul-filler", "isolate", "embedding") else "beyond", between_digits(PLAIN, sign))
put("unseen-mixed", "issue", "0\u200b1\u00ad2 \u20604\u200d8\ufeff8-4\u200c8\u200e8")
put("unseen-in-khmer-digits", "issue", between_digits(in_digits(PLAIN, [chr(0x17E0 + i) for i in range(10)]), "\u200b"))
put("between-signs-unlike", "issue", "012-488 488")
put("between-letters-x", "beyond", "012x488x488")
put("between-word-then", "beyond", "012 then 488 then 488")
put("between-telephone", "beyond", "012☎488☎488")
put("between-brackets", "issue", "012 (488) 488")

# 4. Escapes and marks of one kind only.
def special(title, asked="issue", **cells):
    put(title, asked, cells)


def entities(text):
    return dict(markdown=text, html=text)


for name in "nbsp ensp emsp thinsp ndash mdash shy middot bull zwnj zwj minus hyphen dash numsp puncsp hairsp horbar Tab NewLine period sol ZeroWidthSpace NoBreak".split():
    special("entity-" + name.lower(), **entities(f"012&{name};488&{name};488"))
special("entity-without-end", **dict(html="012&nbsp488&nbsp488"))
special("entity-decimal-space", **entities("012&#32;488&#32;488"), svg="012&#32;488&#32;488")
special("entity-hex-space", **entities("012&#x20;488&#xA0;488"), svg="012&#x20;488&#xA0;488")
special("entity-hex-capital", **entities("012&#XA0;488&#XA0;488"))
special("entity-leading-zeros", **entities("012&#0000160;488&#x000A0;488"), svg="012&#0000160;488&#x000A0;488")
special("entity-zero-width", **entities("0&#8203;1&#8203;2488488"), svg="0&#8203;1&#8203;2488488")
special("entity-one-digit", **entities("012 4&#56;8 488"), svg="012 4&#56;8 488")
special("entity-one-digit-hex", **entities("012 4&#x38;8 488"), svg="012 4&#x38;8 488")
all_digits = "".join(f"&#{ord(c)};" for c in PLAIN)
special("entity-all-digits", **entities(all_digits), svg=all_digits)
khmer = "".join(f"&#x{0x17E0 + int(c):X};" for c in PLAIN)
special("entity-khmer-digits", **entities(khmer), svg=khmer)
special("entity-plus", **entities("&plus;855 12 488 488"))
special("entity-plus-decimal", **entities("&#43;855 12 488 488"), svg="&#43;855 12 488 488")
special("entity-sup", **entities("01&sup2; 488 488"))
special("entity-brackets", **entities("&lpar;012&rpar; 488 488"))
special("entity-twice", "beyond", **entities("012&amp;nbsp;488&amp;nbsp;488"), code="012&nbsp;488&nbsp;488")
special("entity-own-of-svg", "issue", svg="012&gap;488&gap;488")  # With <!ENTITY gap "&#160;"> at the head of the file.

special("markdown-escape-hyphen", markdown="012\\-488\\-488")
special("markdown-escape-dot", markdown="012\\.488\\.488")
special("markdown-escape-bracket", markdown="\\(012\\) 488 488")
special("markdown-escape-plus", markdown="\\+855 12 488 488")
special("markdown-escape-slash", markdown="012\\/488\\/488")
special("markdown-strong-first", markdown="**012** 488 488", typst="*012* 488 488", html="<b>012</b> 488 488", svg="<tspan>012</tspan> 488 488")
special("markdown-strong-middle", markdown="012 **488** 488", typst="012 *488* 488", html="012<b> 488</b> 488", svg="012<tspan> 488</tspan> 488")
special("markdown-strong-inside", markdown="01**24**88488", typst="01#strong[24]88488", html="01<strong>24</strong>88488", svg="01<tspan font-weight=\"bold\">24</tspan>88488")
special("markdown-emphasis-inside", markdown="0124*88*488", typst="0124#emph[88]488", html="0124<em>88</em>488", svg="0124<tspan font-style=\"italic\">88</tspan>488")
special("markdown-each-digit", markdown="*0***1***2* **488** *488*", typst="#emph[0]#strong[1]#emph[2] *488* _488_", html="<i>0</i><b>1</b><i>2</i> <b>488</b> <i>488</i>", svg="<tspan>0</tspan><tspan>1</tspan><tspan>2</tspan><tspan>4</tspan><tspan>8</tspan><tspan>8</tspan><tspan>4</tspan><tspan>8</tspan><tspan>8</tspan>")
special("markdown-underscores", markdown="_012_ __488__ _488_", typst="_012_ *488* _488_", html="<i>012</i> <u>488</u> <i>488</i>")
special("markdown-code-words", markdown="012 `488` 488", typst="012 `488` 488", html="012 <code>488</code> 488")
special("markdown-code-all", markdown="`012 488 488`", typst="`012 488 488`", html="<code>012 488 488</code>")
special("markdown-link-first", markdown="[012](https://example.org/) 488 488", typst="#link(\"https://example.org/\")[012] 488 488", html="<a href=\"https://example.org/\">012</a> 488 488", svg="<a href=\"https://example.org/\">012</a> 488 488")
special("markdown-link-inside", markdown="01[248](https://example.org/)8488", typst="01#link(\"https://example.org/\")[248]8488", html="01<a href=\"https://example.org/\">248</a>8488")
special("markdown-link-words", markdown="[012 488 488](https://example.org/)", typst="#link(\"https://example.org/\")[012 488 488]", html="<a href=\"https://example.org/\">012 488 488</a>")
special("markdown-link-entity", markdown="[012&nbsp;488&nbsp;488](https://example.org/)", html="<a href=\"https://example.org/\">012&nbsp;488&nbsp;488</a>")
special("markdown-link-title", markdown="[Clinic](https://example.org/ \"012&nbsp;488&nbsp;488\")", html="<a href=\"https://example.org/\" title=\"012&nbsp;488&nbsp;488\">Clinic</a>", svg="<title>012&#160;488&#160;488</title>")
special("markdown-link-reference", markdown="[012][a] 488 488\n\n[a]: https://example.org/")
special("markdown-note-inside", markdown="012[^n] 488 488\n\n[^n]: From home.")
special("markdown-note-in-digits", markdown="0124[^n]88488\n\n[^n]: From home.", typst="0124#footnote[From home.]88488", html="0124<sup><a href=\"#n\">*</a></sup>88488")
special("block-note-holds-it", markdown="Ask there.[^n]\n\n[^n]: 012&nbsp;488&nbsp;488")
special("markdown-line-end", markdown="012\n488 488", typst="012\n488 488", html="012\n488\n488", svg="012\n488\n488")
special("markdown-hard-line-end", markdown="012\\\n488 488", typst="012 \\ 488 488", html="012<br>488<br>488")
special("markdown-hard-line-end-spaces", markdown="012  \n488 488", html="012<br/>488 488")
special("block-quote-line-end", markdown="> 012 488\n> 488")
special("block-quote-lazy-line", markdown="> 012 488\n488")
special("block-list-line-end", markdown="- 012 488\n  488")
special("block-list-mark-in-front", markdown="- 012-488-488")
special("block-heading", markdown="## 012&nbsp;488&nbsp;488", typst="= 012~488~488", html="<h2>012&nbsp;488&nbsp;488</h2>")
special("block-table-cell", markdown="| Who | What |\n|---|---|\n| Clinic | 012&nbsp;488&nbsp;488 |", typst="#table[012~488~488]", html="<table><tr><td>012&nbsp;488&nbsp;488</td></tr></table>")
special("markdown-picture-words", markdown="![012&nbsp;488&nbsp;488](picture.svg)", html="<img src=\"picture.svg\" alt=\"012&nbsp;488&nbsp;488\">", svg="<text aria-label=\"012&#160;488&#160;488\">Clinic</text>")
special("markdown-empty-link-inside", markdown="012[](https://example.org/)488488", html="012<a href=\"https://example.org/\"></a>488488")
special("markdown-picture-inside", "beyond", markdown="012![](picture.svg)488488", html="012<img src=\"picture.svg\" alt=\"\">488488")
special("block-code-indented", markdown="Write this down:\n\n    012 488 488")
special("block-definition", markdown="Clinic\n: 012&nbsp;488&nbsp;488", html="<dl><dt>Clinic<dd>012&nbsp;488&nbsp;488</dl>")
special("markdown-comment-inside", markdown="012<!-- -->488<!-- -->488", html="012<!-- -->488<!-- -->488", svg="012<!-- -->488<!-- -->488", typst="012/* */488/* */488")
special("link-whatsapp", markdown="<https://wa.me/85512488488>", html="<a href=\"https://wa.me/85512488488\">Ask</a>", url="https://wa.me/85512488488", toml="https://wa.me/85512488488", svg="<a href=\"https://wa.me/85512488488\">Ask</a>", json="https:\\/\\/wa.me\\/85512488488", code="wa.me/85512488488", typst="https://wa.me/85512488488")
special("link-whatsapp-words", markdown="[Ask](https://wa.me/85512488488)", typst="#link(\"https://wa.me/85512488488\")[Ask]")
special("link-whatsapp-question", markdown="[Ask](https://api.whatsapp.com/send?phone=%2B85512488488&text=hi)", url="https://api.whatsapp.com/send?phone=%2B85512488488&text=hi", html="<a href=\"https://api.whatsapp.com/send?phone=%2B85512488488&amp;text=hi\">Ask</a>")
special("link-telegram", markdown="[Ask](https://t.me/+85512488488)", url="https://t.me/+85512488488", html="<a href=\"https://t.me/+85512488488\">Ask</a>")
special("link-signal", markdown="[Ask](https://signal.me/#p/+85512488488)", url="https://signal.me/#p/+85512488488", html="<a href=\"https://signal.me/#p/+85512488488\">Ask</a>")
special("link-tel", markdown="[Ask](tel:+85512488488)", url="tel:+85512488488", html="<a href=\"tel:+85512488488\">Ask</a>", svg="<a href=\"tel:+85512488488\">Ask</a>")
special("link-tel-entity", html="<a href=\"te&#108;:0124&#56;8488\">Ask</a>")
special("link-mail", markdown="<012488488@example.org>", url="mailto:012488488@example.org", html="<a href=\"mailto:012488488@example.org\">Write</a>")
special("link-percent", url="https://example.org/%30%31%32%34%38%38%34%38%38", markdown="<https://example.org/%30%31%32%34%38%38%34%38%38>", html="<a href=\"https://example.org/?a=012%20488%20488\">Ask</a>")
special("link-path", url="https://example.org/call/012-488-488/", markdown="[Ask](https://example.org/call/012-488-488/)", html="<a href=\"/call/012-488-488/\">Ask</a>")
special("link-fragment", url="https://example.org/#012+488+488", markdown="[Ask](https://example.org/#012+488+488)", html="<a href=\"#012-488-488\">Ask</a>")

# TOML, JSON, CSS, Fluent, Typst and scripts have escapes of their own.
hex4 = lambda text: "".join(f"\\u{ord(c):04X}" for c in text)
special("escape-space", toml="012\\u00A0488\\u00A0488", json="012\\u00a0488\\u00A0488", css="012\\a0 488\\0000A0488", fluent='012{"\\u00A0"}488{"\\u00A0"}488', typst="012\\u{a0}488\\u{A0}488", script="012\\xa0488\\u{a0}488")
special("escape-one-digit", toml="01\\u0032 488 488", json="01\\u0032 488 488", css="01\\32  488 488", fluent='01{"\\u0032"} 488 488', typst="01\\u{32} 488 488", script="01\\x32 488 488")
special("escape-all-digits", toml=hex4(PLAIN), json=hex4(PLAIN), css="".join(f"\\{ord(c):06X}" for c in PLAIN), fluent='{"' + hex4(PLAIN) + '"}', typst="".join("\\u{%x}" % ord(c) for c in PLAIN), script="".join("\\x%02x" % ord(c) for c in PLAIN))
special("escape-beyond-the-first-plane", toml="".join("\\U%08X" % (0x1D7CE + int(c)) for c in PLAIN), json="".join("\\uD835\\u%04X" % (0xDFCE + int(c)) for c in PLAIN), css="".join("\\%X " % (0x1D7CE + int(c)) for c in PLAIN), fluent='{"' + "".join("\\U%06X" % (0x1D7CE + int(c)) for c in PLAIN) + '"}', typst="".join("\\u{%x}" % (0x1D7CE + int(c)) for c in PLAIN), script="".join("\\u{%x}" % (0x1D7CE + int(c)) for c in PLAIN))
special("escape-unseen", toml="0\\u200B12\\u00AD488488", json="0\\u200b12\\u00ad488488", css="0\\200b 12\\ad 488488", fluent='0{"\\u200B"}12{"\\u00AD"}488488', typst="0\\u{200b}12\\u{ad}488488", script="0\\u200b12\\xad488488")
special("escape-khmer-digits", toml=hex4("០១២៤៨៨៤៨៨"), json=hex4("០១២៤៨៨៤៨៨").lower(), css="".join(f"\\{ord(c):x} " for c in "០១២៤៨៨៤៨៨"), fluent='{"' + hex4("០១២៤៨៨៤៨៨") + '"}', typst="".join("\\u{%x}" % ord(c) for c in "០១២៤៨៨៤៨៨"), script=hex4("០១២៤៨៨៤៨៨"))
special("escape-slash", json="012\\/488\\/488", script="012\\/488\\/488", css="012\\/488\\/488", typst="012\\/488\\/488")
special("escape-tab", toml="012\\t488\\t488", json="012\\t488\\t488", css="012\\9 488\\9 488", script="012\\t488\\t488")
special("escape-line-end", toml="012\\n488\\n488", json="012\\n488\\n488", css="012\\A 488\\A 488", script="012\\n488\\n488", typst="012 \\\n488 488")
special("string-goes-on", css="012 \\\n488 488", script="012 \\\n488 488")
special("string-parts", css='012 " "488 " "488', script='012 " + "488 " + "488')
special("string-html", json="<b>012<\\/b> 488 488", script="<b>012</b> 488 488", fluent="<b>012</b> 488 488", toml="<b>012</b> 488 488")
special("string-html-entity", json="012&nbsp;488&nbsp;488", script="012&nbsp;488&nbsp;488", fluent="012&nbsp;488&nbsp;488", toml="012&nbsp;488&nbsp;488")
special("string-number", json="012 488 488", script="85512488488")
special("fluent-literal-space", fluent='012{" "}488{" "}488')
special("fluent-literal-digit", fluent='01{"2"} 488 488')
special("fluent-literal-empty", fluent='012{""}488{""}488')
special("fluent-number", fluent="0{ 12488488 }")
special("fluent-next-line", fluent="012\n    488 488")
special("fluent-select", fluent="{ $count ->\n    [one] 012 488 488\n   *[other] 012 488 488\n }")
special("fluent-attribute", fluent="Clinic\n    .title = 012 488 488")
special("typst-tilde", typst="012~488~488")
special("typst-soft-hyphen", typst="012-?488-?488")
special("typst-dashes", typst="012--488---488")
special("typst-string", typst='#"012 488 488"')
special("typst-string-parts", typst='#("012 " + "488 488")')
special("typst-nothing-between", typst="012#[]488#h(0pt)488")
special("typst-space", typst="012#h(1em)488#sym.space.nobreak;488")
special("typst-number", typst="#0#12488488")
special("typst-box", typst="#box[012] #box[488] #box[488]")
special("typst-math", typst="$012 488 488$")
special("typst-super", typst="#super[012 488 488]")
special("html-break-word", html="012<wbr>488<wbr>488")
special("html-spans", html="<span>012</span><span>488</span><span>488</span>")
special("html-span-a-digit", html="".join(f"<span>{c}</span>" for c in PLAIN))
special("html-break-inside-tag", html="012<span\n class=\"a>b\"> 488</span> 488")
special("html-sup", html="<sup>012 488 488</sup>")
special("html-abbreviation", html="<abbr title=\"012 488 488\">phone</abbr>")
special("html-input", html="<input value=\"012&nbsp;488&nbsp;488\" placeholder=\"012-488-488\">")
special("html-label", html="<button aria-label='012&#32;488&#32;488'>Call</button>")
special("html-unquoted", html="<p data-note=012-488-488>Call</p>", asked="beyond")
special("html-meta", html="<meta name=\"description\" content=\"012&#8209;488&#8209;488\">")
special("html-title", html="<title>012&nbsp;488&nbsp;488</title>")
special("html-option", html="<select><option>012</option></select> 488 488", asked="beyond")
special("html-style", html="<style>p::after{content:\"012\\a0 488\\a0 488\"}</style>")
special("html-script", html="<script>document.title = \"012\\u00a0488\\u00a0488\"</script>")
special("html-json-ld", html="<script type=\"application/ld+json\">{\"telephone\": \"+855\\u0020 12 488 488\"}</script>")
special("html-comment-holds-it", "beyond", html="<!-- 012 488 488 -->Call")
special("html-hidden", "beyond", html="012 <span hidden>9</span>488 488")
special("html-ruby", "beyond", html="<ruby>012<rt>a</rt></ruby> 488 488")
special("svg-cdata", svg="<![CDATA[012]]> 488 <![CDATA[488]]>")
special("svg-tspans", svg="<tspan x=\"1\">012</tspan><tspan x=\"40\">488</tspan><tspan x=\"80\">488</tspan>")
special("svg-texts", "beyond", svg="012</text><text x=\"40\">488</text><text x=\"80\">488")
special("svg-title", svg="<title>012 488 488</title>")
special("svg-description", svg="<desc>012&#8201;488&#8201;488</desc>")
special("svg-foreign-object", svg="<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">012 <b>488</b> 488</p></foreignObject>")
special("svg-style", svg="<style>text::after{content:\"012\\a0 488 488\"}</style>")
special("name-hyphens", name="012-488-488.pdf", markdown="[Form](012-488-488.pdf)", html="<a href=\"012-488-488.pdf\">Form</a>")
special("name-underscores", name="call_012_488_488_now.jpg")
special("name-folder", name="012/488/488.pdf")
special("name-abroad", name="+85512488488.vcf")
special("name-khmer", name="ទូរស័ព្ទ០១២៤៨៨៤៨៨.pdf")
special("name-end", "beyond", name="012488.488")


def cell(text):
    """Four escapes: a backslash, the end of a line, a tab, and any sign that nobody sees."""
    unseen = set("\u00a0\u00ad\u034f\u061c\u1680\u17b4\u180e\u2800\u3000\u3164\ufeff\uffa0")
    out = ""
    for c in text:
        n = ord(c)
        if c == "\\":
            out += "\\\\"
        elif c == "\n":
            out += "\\n"
        elif c == "\t":
            out += "\\t"
        elif c in unseen or 0x2000 <= n <= 0x200F or 0x2028 <= n <= 0x202F or 0x205F <= n <= 0x206F \
                or 0xFE00 <= n <= 0xFE0F or 0xE0000 <= n <= 0xE01EF or 0x0300 <= n <= 0x036F or 0x20D0 <= n <= 0x20FF:
            out += "\\u{%X}" % n
        else:
            out += c
    return out


assert len({name for name, _, _ in rows}) == len(rows)
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
print("\t".join(["name", "asked"] + KINDS))
for name, asked, cells in rows:
    print("\t".join([name, asked] + [c if c == NO_SENSE else cell(c) for c in cells]))
