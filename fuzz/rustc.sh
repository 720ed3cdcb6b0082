#!/bin/sh
# rustc, for cargo (`rustc-wrapper` in .cargo/config.toml): handbill, its nine doors here, and the crates of handbill's alone
# that read what anybody wrote get eyes, by which libFuzzer sees where an input has come to. Nothing else does: typst is
# neither compiled again nor slowed down. These flags are stable Rust's, and those that `cargo fuzz` gives to all crates.
rustc=$1
shift
name=
for argument; do
  [ "$previous" = --crate-name ] && name=$argument
  previous=$argument
done
case $name in
  handbill | fluent_syntax | httparse | opening_hours_syntax | pulldown_cmark | toml | toml_edit | toml_parser | \
  markdown | registers | strings | po | hours | copies | codes | media | requests)
    exec "$rustc" "$@" -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
      -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
      -Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-simplifycfg-branch-fold-threshold=0
    ;;
esac
exec "$rustc" "$@"
