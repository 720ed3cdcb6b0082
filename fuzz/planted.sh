#!/bin/sh
# fuzz/planted.sh: plants faults into a copy of the sources, and expects that both nets hold. Clippy, which `make test` asks,
# must name each way to stop the program. And a panic behind an ordinary condition, recordings of the lowest rates (MPEG 2.5),
# which no seed has, must be found by trying anything at all for a minute.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "${CARGO_TARGET_DIR:=$top/target}"
CARGO_TARGET_DIR=$(cd "$CARGO_TARGET_DIR" && pwd)
export CARGO_TARGET_DIR
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cd "$top"
cp -R Cargo.toml Cargo.lock build.rs clippy.toml src static templates "$copy"
ln -s "$top/node_modules" "$copy/node_modules"
mkdir "$copy/tests"
cp -R tests/sites tests/suite "$copy/tests"
mkdir "$copy/fuzz"
(cd fuzz && cp -R .cargo Cargo.toml Cargo.lock fuzz_targets rustc.sh seeds src "$copy/fuzz")
cd "$copy"

cp src/serve/news.rs kept.rs
cat >>src/serve/news.rs <<'RUST'

fn planted(text: &str, at: usize, bytes: &[u8]) -> u8 {
    match at {
        0 => bytes.first().copied().unwrap(),
        1 => bytes.last().copied().expect("one"),
        2 => bytes[at],
        3 => u8::try_from(text[at..].len()).unwrap_or_default(),
        4 => panic!("planted"),
        5 => unreachable!(),
        _ => todo!(),
    }
}
RUST
if cargo clippy --release --lib --locked -- -D warnings >said.txt 2>&1; then
  echo "Clippy has let faults through" >&2
  exit 1
fi
for lint in unwrap_used expect_used indexing_slicing string_slice panic unreachable todo; do
  # Behind each message stands where the lint is explained.
  grep -q "#$lint\$" said.txt || {
    echo "Clippy does not tell $lint" >&2
    exit 1
  }
done
mv kept.rs src/serve/news.rs
echo "Clippy tells each way to stop the program"

door=src/media/strip/mp3.rs
sed -i 's/^\( *\)let (is_first, quarter) = .*/&\n\1if quarter {\n\1    panic!("planted");\n\1}/' "$door"
grep -q planted "$door"
cd fuzz
cargo build --release --locked --bin media
mkdir learned
if nice "$CARGO_TARGET_DIR/release/media" learned seeds/media -max_total_time=60 -artifact_prefix=learned/ >said.txt 2>&1; then
  echo "the planted panic was not found" >&2
  exit 1
fi
grep -a -A 1 "panicked at" said.txt
grep -qa "^planted" said.txt
echo "the planted panic was found after $(sed -n 's/^#\([0-9]*\)[[:space:]].*/\1/p' said.txt | tail -1) inputs"
