#!/usr/bin/env bash
# PyPI csvkit 2.2.0 (with agate 1.14.2).
#
# What happens: a column of numbers in Khmer, Thai, Lao or Burmese digits counts as a
# column of numbers, since Python's Decimal reads any decimal digit of Unicode. csvsort
# and csvjson write it back in the digits 0 to 9 and without the leading zero, so a
# table that was made for Khmer readers comes out changed, phone numbers with it.
# `--no-inference` keeps the text.
#
# A good guess: only the digits 0 to 9 are a number to a tool for CSV, others are text.
#
# Seen: ០១២ becomes 12, ១២៨០ becomes 1280, ๑๓๐๐ becomes 1300.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip -q install csvkit==2.2.0 agate==1.14.2

printf 'name,km,th\nhelp,១២៨០,๑๓๐๐\nclinic,០១២,๐๒\n' > numbers.csv
echo "given:"; cat numbers.csv
echo "csvsort:"; venv/bin/csvsort -c name numbers.csv | tee sorted.csv
echo "csvsort --no-inference:"; venv/bin/csvsort --no-inference -c name numbers.csv | tee kept.csv

[ "$(sed -n 2,3p sorted.csv | tr '\n' ' ')" = "clinic,12,2 help,1280,1300 " ]
grep -qx 'help,១២៨០,๑๓๐๐' kept.csv
