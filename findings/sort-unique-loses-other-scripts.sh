#!/usr/bin/env bash
# GNU sort 9.1 and join 9.1 with glibc 2.36 (Debian 12), in the Thai locale.
#
# What happens: with LC_ALL=th_TH.UTF-8, Khmer lines with the same number of
# letters count as the same line, and so do Burmese ones. `sort -u` keeps one of
# them and throws the others away; `join` pairs the row of one key with the row of
# another. In en_US.UTF-8 all lines stay. `sort | uniq` keeps them in Thai too,
# since uniq compares bytes: the two usual ways to drop repeated lines do not agree.
#
# A good guess: a locale changes the order of lines; lines that differ stay.
#
# Seen: of three Cambodian provinces and two states of Myanmar, th_TH keeps 1 and 1,
# en_US all 3 and 2; `join` gives 4 pairs where there are 2.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

if ! dpkg-query -W locales >/dev/null 2>&1; then
  apt-get update -q >/dev/null && apt-get install -y -q --no-install-recommends locales >/dev/null
fi
case $(dpkg-query -W -f '${Version}' libc6) in 2.36-*) ;; *) echo "made for glibc 2.36"; exit 2 ;; esac
case $(dpkg-query -W -f '${Version}' coreutils) in 9.1-*) ;; *) echo "made for coreutils 9.1"; exit 2 ;; esac
for name in th_TH en_US; do localedef -i "$name" -f UTF-8 "$work/$name.UTF-8"; done
export LOCPATH=$work

# Prey Veng, Ratanakiri, Kampong Thom; Shan, Chin
printf '%s\n' ព្រៃវែង រតនគិរី កំពង់ធំ > khmer
printf '%s\n' ရှမ်း ချင်း > burmese
printf '%s\n' 'គី 101' 'គូ 102' > numbers
printf '%s\n' 'គី north' 'គូ south' > places

kept() { LC_ALL=$1.UTF-8 sort -u "$2" | wc -l; }
for name in th_TH en_US; do
  echo "$name: sort -u keeps $(kept $name khmer) of 3 Khmer and $(kept $name burmese) of 2 Burmese lines"
done
echo "th_TH: sort | uniq keeps $(LC_ALL=th_TH.UTF-8 sort khmer | uniq | wc -l) Khmer lines"
echo "th_TH: join of two lists with the same two keys:"
LC_ALL=th_TH.UTF-8 join numbers places | tee joined

[ "$(kept en_US khmer) $(kept en_US burmese)" = "3 2" ]
[ "$(kept th_TH khmer) $(kept th_TH burmese)" = "1 1" ]
[ "$(wc -l < joined)" = 4 ]
