#!/bin/sh
# fuzz/planted.sh: plants a panic behind an ordinary condition, recordings of the lowest rates (MPEG 2.5), which no seed has,
# into a copy of the sources, and expects that it is found within a minute.
set -eu
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R Cargo.toml Cargo.lock build.rs src static templates "$copy"
mkdir "$copy/tests"
cp -R tests/sites "$copy/tests"
cp -R fuzz "$copy"
rm -rf "$copy/fuzz/artifacts"
ln -s "$PWD/node_modules" "$copy/node_modules"
door=$copy/src/media/strip/mp3.rs
sed -i 's/^\( *\)let (is_first, quarter) = .*/&\n\1if quarter { panic!("planted") }/' "$door"
grep -q planted "$door"
# The copy's `media` must not lie where the real one does, and what the real one has learned would tell it.
cd "$copy/fuzz"
cargo build --release --locked --bin media
mkdir learned
if nice "$CARGO_TARGET_DIR/release/media" learned seeds/media -max_total_time=60 -artifact_prefix=learned/ >said.txt 2>&1; then
  echo "the planted panic was not found" >&2
  exit 1
fi
grep -a planted said.txt
echo "the planted panic was found after $(grep -ac '' said.txt) lines"
