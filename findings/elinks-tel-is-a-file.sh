#!/usr/bin/env bash
# ELinks 0.13.2 (Debian 12), a browser for the terminal; Lynx 2.9.0dev.12 and w3m
# 0.5.3+git20230121 beside it.
#
# What happens: ELinks does not know tel:, sms: and geo:, and takes such an address for the
# name of a file beside the page. Its list of links then has no telephone number to read
# or copy but "file:///…/tel:1280" (on the web "https://…/tel:1280"), and following the
# link asks the server for that. mailto: is left as it is. Lynx and w3m leave all four.
#
# A good guess: what has letters and a colon in front is an address of its own, known or not.
#
# Seen: file://…/tel:1280, file://…/sms:1281, file://…/geo:13.6,102.9, mailto:a@example.org.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
if ! dpkg-query -W elinks lynx w3m >/dev/null 2>&1; then
  apt-get update -q >/dev/null && apt-get install -y -q --no-install-recommends elinks lynx w3m >/dev/null
fi
elinks --version | grep -x 'ELinks 0.13.2' || { echo "made for ELinks 0.13.2"; exit 2; }

cat > page.html <<'HTML'
<!DOCTYPE html><meta charset="utf-8"><title>Help</title>
<p><a href="tel:1280">call</a> <a href="sms:1281">text</a> <a href="geo:13.6,102.9">map</a>
<a href="mailto:a@example.org">mail</a>
HTML
export HOME=$work LC_ALL=C.UTF-8
links() { grep -oE '[^ ]*(tel:|sms:|geo:|mailto:)[^ ]*'; }
echo "ELinks:"; elinks -no-home -dump page.html | links | sed "s|$work|…|" | tee elinks
echo "Lynx:"; lynx -dump page.html | links | tee lynx
echo "w3m:"; w3m -dump -o display_link_number=1 page.html | links | tee w3m

printf '%s\n' tel:1280 sms:1281 geo:13.6,102.9 mailto:a@example.org > plain
cmp lynx plain
cmp w3m plain
printf '%s\n' file://…/tel:1280 file://…/sms:1281 file://…/geo:13.6,102.9 mailto:a@example.org | cmp - elinks
