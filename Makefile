# Two commands for everybody: `make site` and `make test`. What they need they fetch themselves:
# fonts with npm, crates with cargo, and the tools that tests use with apt.

HANDBILL := $(or $(CARGO_TARGET_DIR),target)/release/handbill
# Which Debian packages the tests use, and one program of each.
TOOLS := msgfmt:gettext pdftotext:poppler-utils qpdf:qpdf strace:strace unshare:util-linux zbarimg:zbar-tools
export CARGO_TERM_COLOR ?= auto

.PHONY: site test tools clean

site: $(HANDBILL)
	$(HANDBILL) build

# cargo itself knows what is out of date.
.PHONY: $(HANDBILL)
$(HANDBILL): node_modules/.package-lock.json
	cargo build --release --locked

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund

test: tools node_modules/.package-lock.json
	cargo fmt --check
	cargo clippy --release --all-targets --locked -- -D warnings
	cargo test --release --locked

tools:
	@missing=""; for pair in $(TOOLS); do \
	  command -v $${pair%%:*} >/dev/null || missing="$$missing $${pair##*:}"; done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; fi

clean:
	rm -rf target node_modules public .handbill
