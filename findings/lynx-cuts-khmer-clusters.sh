#!/usr/bin/env bash
# Lynx 2.9.0dev.12 (Debian 12), a browser for the terminal; w3m 0.5.3+git20230121 beside it.
#
# What happens: Khmer and Thai have no spaces, so a line is full before there is a place to
# break it. Lynx then cuts at the width, wherever that is: between a consonant and its
# vowel, or inside a pair of joined consonants. The next line begins with a mark that has
# nothing to stand on. A zero width space, which a writer puts where a line may end, is no
# place to break for Lynx. w3m lets the line run over the edge and keeps the letters whole.
#
# A good guess: it breaks at the zero width spaces, or at least between whole letters.
#
# Seen: 3 of 9 lines begin with a combining mark; in w3m none does.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
if ! dpkg-query -W lynx w3m >/dev/null 2>&1; then
  apt-get update -q >/dev/null && apt-get install -y -q --no-install-recommends lynx w3m >/dev/null
fi
lynx --version | grep -o 'Lynx Version 2.9.0dev.12' || { echo "made for Lynx 2.9.0dev.12"; exit 2; }

cat > page.py <<'PY'
words = "ស្រី ខ្មែរ បន្ទាយ មានជ័យ ទូរស័ព្ទ ពេទ្យ កម្ពុជា".split() * 2
print('<!DOCTYPE html><meta charset="utf-8"><p>' + "\u200b".join(words))
PY
cat > count.py <<'PY'
import sys, unicodedata
lines = [line.strip(" \n") for line in sys.stdin if line.strip()]
print(sum(unicodedata.category(line[0]) in ("Mn", "Mc") for line in lines), "of", len(lines))
PY
export HOME=$work LC_ALL=C.UTF-8 PYTHONIOENCODING=utf-8
python3 page.py > page.html
lynx -dump -width=20 -display_charset=utf-8 -assume_charset=utf-8 page.html | tee lynx
w3m -dump -cols 20 -I utf-8 -O utf-8 page.html > w3m
echo "lines that begin with a mark: Lynx $(python3 count.py < lynx), w3m $(python3 count.py < w3m)"
[ "$(python3 count.py < w3m)" = '0 of 1' ]
[ "$(python3 count.py < lynx)" = '3 of 9' ]
