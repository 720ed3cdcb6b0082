#!/usr/bin/env bash
# PyPI trafilatura 2.3.1 and readability-lxml 0.9 take the text out of a web page, for
# reading offline and for search.
#
# What happens: a page with two paragraphs, a list of three help lines and a table with one
# clinic, all plain and marked as main content. trafilatura keeps the table and drops the
# whole list; readability-lxml keeps the list and drops the whole table. Neither says so.
# Each result reads like a complete page about whom to call.
#
# A good guess: lists and tables inside <main>, between paragraphs, are part of the text.
#
# Seen: trafilatura loses 1280, 117 and 119; readability-lxml loses 092 311 511.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
# One after the other: an old pip cannot see that their wishes for lxml agree.
venv/bin/pip -q install trafilatura==2.3.1 lxml==6.1.3
venv/bin/pip -q install readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6 2>/dev/null

cat > page.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Where to call</title></head><body><main>
<h1>Where to call</h1>
<p>These numbers answer day and night. The call costs nothing, and you do not have to give your name. Somebody
who speaks Khmer picks up, and they can call you back if you have no credit left on your phone.</p>
<ul><li><a href="tel:1280">1280</a> Child help line</li><li><a href="tel:117">117</a> Police</li>
<li><a href="tel:119">119</a> Ambulance</li></ul>
<h2>In the province</h2>
<table><tr><th>Place</th><th>Phone</th></tr><tr><td>Clinic</td><td><a href="tel:+85592311511">092 311 511</a></td></tr></table>
<p>If nobody answers, try again after a few minutes or send a short message; somebody will call you back on the
same day, also on Sundays and on public holidays.</p>
</main></body></html>
HTML
cat > look.py <<'PY'
import re, trafilatura
from readability import Document
html = open("page.html").read()
texts = {"trafilatura": trafilatura.extract(html), "readability-lxml": re.sub("<[^>]+>", " ", Document(html).summary())}
lost = {}
for name, text in texts.items():
    lost[name] = [number for number in ("1280", "117", "119", "092 311 511") if number not in text]
    print(f"{name} loses {lost[name]}; the last paragraph is {'there' if 'public holidays' in text else 'lost'}")
raise SystemExit(0 if lost == {"trafilatura": ["1280", "117", "119"], "readability-lxml": ["092 311 511"]} else 1)
PY
venv/bin/python look.py
