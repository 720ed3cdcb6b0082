#!/bin/sh
# fuzz/try.sh SECONDS [TARGET …]: builds the targets and tries each of them, all where none is named, for so long. A find is
# kept in fuzz/artifacts/TARGET and ends it with an error. What was learned stays in the target folder for the next time.
set -eu
seconds=$1
shift
top=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "${CARGO_TARGET_DIR:=$top/target}"
CARGO_TARGET_DIR=$(cd "$CARGO_TARGET_DIR" && pwd)
export CARGO_TARGET_DIR
cd "$top/fuzz"
[ $# -gt 0 ] || set -- $(sed -n '/^\[\[bin\]\]/{n;s/name = "\(.*\)"/\1/p;}' Cargo.toml)
cargo build --release --locked
# 500 MB and ten seconds are what handbill promises for an input of up to 4 MiB (source/limits.rs).
printf '%s\n' "$@" | xargs -P "$(nproc)" -I {} sh -c '
  learned=$CARGO_TARGET_DIR/fuzz/$1
  mkdir -p "$learned" "artifacts/$1"
  if nice "$CARGO_TARGET_DIR/release/$1" "$learned" "seeds/$1" -max_total_time="$2" -timeout=10 -rss_limit_mb=500 \
    -artifact_prefix="artifacts/$1/" -print_final_stats=1 >"$learned.txt" 2>&1; then
    echo "$1: $(sed -n "s/^stat::number_of_executed_units: *//p" "$learned.txt") inputs"
  else
    echo "$1: a find, see fuzz/artifacts/$1 and $learned.txt" >&2
    grep -aE -A 2 "panicked at|ERROR: libFuzzer" "$learned.txt" >&2
    exit 1
  fi' sh {} "$seconds"
