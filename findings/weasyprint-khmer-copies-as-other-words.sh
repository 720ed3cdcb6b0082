#!/usr/bin/env bash
# PyPI WeasyPrint 70.0 with Pango 1.50 (Debian 12) and Noto Sans Khmer writes PDF, PDFium
# (PyPI pypdfium2 5.15.2) reads it.
#
# What happens: the sheet looks right, but the text that is copied, searched or read aloud
# depends on what stands before it. A glyph that serves in several words keeps the letters
# of the first one for the whole file. A word that copies right on a sheet of its own gets
# letters of another word where that one stands before it. The file that is declared as
# PDF/UA-1, for people who listen to it, is no different.
#
# A good guess: a word comes out the same wherever it stands; a file that says PDF/UA-1
# has the letters that were written.
#
# Seen: "telephone" alone comes out as written; after the word for "woman" it has one of
# that word's letters in it, with and without PDF/UA-1.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
if ! dpkg-query -W libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null 2>&1; then
  apt-get update -q >/dev/null
  apt-get install -y -q --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null
fi
case $(dpkg-query -W -f '${Version}' libpango-1.0-0) in 1.50.*) ;; *) echo "made for Pango 1.50"; exit 2 ;; esac
python3 -m venv venv
venv/bin/pip -q install weasyprint==70.0 pydyf==0.13.0 fonttools==4.68.0 pypdfium2==5.15.2
npm install --silent --no-audit --no-fund --prefix . @fontsource/noto-sans-khmer@5.3.0 >/dev/null
cp node_modules/@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2 khmer.woff2

cat > look.py <<'PY'
import pypdfium2, weasyprint
WOMAN, PHONE = "ស្រី", "ទូរស័ព្ទ"
def copied(*words, variant=None):
    page = ('<!DOCTYPE html><html lang="km"><title>t</title><style>@font-face{font-family:k;src:url(khmer.woff2)}'
            'body{font-family:k}</style>' + "".join(f"<p>{word}</p>" for word in words))
    weasyprint.HTML(string=page, base_url=".").write_pdf("sheet.pdf", pdf_variant=variant)
    text = pypdfium2.PdfDocument("sheet.pdf")[0].get_textpage().get_text_range()
    return text.split("\r\n")[len(words) - 1].strip()
alone, after, tagged = copied(PHONE), copied(WOMAN, PHONE), copied(WOMAN, PHONE, variant="pdf/ua-1")
print("written:               ", PHONE)
print("copied, alone:         ", alone)
print("copied, after another: ", after)
print("the same, as PDF/UA-1: ", tagged)
raise SystemExit(0 if alone == PHONE and after != PHONE and tagged == after else 1)
PY
venv/bin/python look.py
