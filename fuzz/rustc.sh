#!/bin/sh
# rustc, for cargo (`rustc-wrapper` in .cargo/config.toml). handbill, its nine doors, and the crates of handbill's alone that
# read what anybody wrote get eyes, by which libFuzzer sees how far an input has come. Nothing else does: typst is neither
# compiled again for it nor slowed down. The flags are those that `cargo fuzz` gives to all crates, and plain rustc has them.
rustc=$1
shift
name=
before=
for argument; do
  [ "$before" = --crate-name ] && name=$argument
  before=$argument
done
case $* in
  # `cargo fuzz` has given them already.
  *sancov-module*) exec "$rustc" "$@" ;;
esac
case $name in
  handbill | fluent_syntax | httparse | opening_hours_syntax | pulldown_cmark | toml | toml_edit | toml_parser | \
  markdown | registers | strings | po | hours | copies | codes | media | requests)
    set -- "$@" -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
      -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
      -Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-simplifycfg-branch-fold-threshold=0
    ;;
esac
exec "$rustc" "$@"
