"""The codes of editions made again, as docs/edition-codes.md says, with nothing but Python's standard library.

Reads a list of sheets, one a line, as JSON: `language`, `format`, `lines`. A line is a text, or a list of texts and
telephone numbers (`{"number": "…"}`). Prints the code of each.
"""

import hashlib
import json
import re
import sys
import unicodedata

SIGNS = "23456789CDFHJKMNPRTVWXY"
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# White_Space of Unicode's PropList.txt.
WHITE = re.compile("[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def number(shown):
    digits = "".join(str(unicodedata.decimal(sign)) for sign in shown if unicodedata.decimal(sign, None) is not None)
    return ("+" if "+" in shown else "") + digits


def line(written):
    parts = [written] if isinstance(written, str) else written
    words = "".join(part if isinstance(part, str) else number(part["number"]) for part in parts)
    return WHITE.sub(" ", unicodedata.normalize("NFC", UNSEEN.sub("", words))).strip(" ")


def code(sheet):
    lines = [said for said in map(line, sheet["lines"]) if said]
    text = "".join(said + "\n" for said in ["handbill edition 1", sheet["language"], sheet["format"], *lines])
    left = int.from_bytes(hashlib.sha256(text.encode()).digest()[:16], "big")
    values = []
    for count, least in [(12, 8), (23, 0), (23, 0), (23, 0), (15, 8), (23, 0), (23, 0)]:
        left, rest = divmod(left, count)
        values.append(least + rest)
    values.append(-sum(weight * value for weight, value in zip(range(2, 9), values)) % 23)
    signs = "".join(SIGNS[value] for value in values)
    return signs[:4] + "-" + signs[4:]


for entry in open(sys.argv[1], encoding="utf-8"):
    print(code(json.loads(entry)))
