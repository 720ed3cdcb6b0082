#!/usr/bin/env bash
# PyPI csvkit 2.2.0 (with agate 1.14.2).
#
# What happens: a column of times of the day, "08:30", counts as a column of lengths
# of time, and a length of two parts as minutes and seconds. csvsort, csvlook and
# csvjson write 0:08:30, half past eight has become eight and a half minutes, and
# 24:00 is 0:24:00. The columns opens_at and closes_at of an Open Referral (HSDS) table
# of schedules are of that kind. csvgrep, csvcut and csvstack change nothing.
#
# A good guess: "08:30" stays text, or becomes a time of the day, 08:30:00.
#
# Seen: 08:30 becomes 0:08:30, 17:00 becomes 0:17:00 and 24:00 becomes 0:24:00.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip -q install csvkit==2.2.0 agate==1.14.2

printf 'service_id,opens_at,closes_at\nclinic,13:00,17:00\npolice,00:00,24:00\nadvice,08:30,12:00\n' > schedules.csv
echo "given:"; cat schedules.csv
echo "csvsort:"; venv/bin/csvsort -c service_id schedules.csv | tee sorted.csv
echo "csvjson:"; venv/bin/csvjson schedules.csv | tee schedules.json; echo

grep -qx 'advice,0:08:30,0:12:00' sorted.csv
grep -qx 'clinic,0:13:00,0:17:00' sorted.csv
grep -qx 'police,0:00:00,0:24:00' sorted.csv
grep -q '"closes_at": "0:17:00"' schedules.json
