# Two commands for everybody: `make site` and `make test`; `make judges` before a release. What they need they fetch themselves:
# fonts with npm, crates with cargo, and the tools that tests use with apt.

HANDBILL := $(or $(CARGO_TARGET_DIR),target)/release/handbill
export CARGO_TERM_COLOR ?= auto

.PHONY: site test judges tools clean

site: $(HANDBILL)
	$(HANDBILL) build

# cargo itself knows what is out of date.
.PHONY: $(HANDBILL)
$(HANDBILL): node_modules/.package-lock.json
	cargo build --release --locked

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund

test: tools node_modules/.package-lock.json
	cargo fmt --check
	cargo clippy --release --all-targets --locked -- -D warnings
	cargo test --release --locked -- --test-threads=$(THREADS)

# Chapters wait for browsers and other programs: one more of them at once than there are cores.
THREADS = $(shell expr $$(nproc) + 1)

# What is too slow for every run: every handout in all languages, formats and profiles before all these programs. What they
# said is kept in tests/judges.md; `make test` holds a sample of it. And every changed copy before every program that unpacks,
# and many who write at once, stopped at every call.
judges: tools node_modules/.package-lock.json
	HANDBILL_JUDGES=all cargo test --release --locked --test suite -- whole::judged:: stick:: kept::at_once::

# The programs that judge what handbill makes, and the Debian package of each, are named in the suite and nowhere else.
# RUNLEVEL=1: no server is started on installation. Debian keeps servers where only root looks.
JUDGES := tests/suite/tools/judges.rs
tools:
	@PATH="$$PATH:/usr/sbin:/sbin"; missing=""; \
	for pair in $$(sed -n 's/^    ("\([^"]*\)", "\([^"]*\)", .*/\1:\2/p' $(JUDGES)); do \
	  command -v $${pair%%:*} >/dev/null || missing="$$missing $${pair##*:}"; done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq $$missing; fi

clean:
	rm -rf target node_modules public .handbill

# Costs as ratios, beside the parent commit; bench/README.md tells more. SIZES="1000 10000", RUNS=9, PARENT=a program or
# a commit, JOBS=1.
.PHONY: bench
bench: $(HANDBILL)
	cargo run --release --locked --manifest-path bench/Cargo.toml --target-dir $(dir $(HANDBILL))../bench -- run --handbill $(HANDBILL) \
	  $(SIZES:%=--size %) $(RUNS:%=--runs %) $(PARENT:%=--parent %) $(JOBS:%=--jobs %)

# Whether what handbill takes grows worse than its input, and stays within bounds; bench/README.md tells more. ROW="5 %" takes
# those rows only.
.PHONY: growth
growth: $(HANDBILL)
	cargo run --release --locked --manifest-path bench/Cargo.toml --target-dir $(dir $(HANDBILL))../bench -- growth --handbill $(HANDBILL) \
	  $(if $(ROW),--row "$(ROW)")
