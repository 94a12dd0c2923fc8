# `make demo` and `make test` are the two ways in; `make help` lists the rest.
SHELL := /bin/bash

PREFIX ?= /usr/local
DESTDIR ?=
SYSCONFDIR ?= /etc
UNITDIR ?= /lib/systemd/system
SYSUSERSDIR ?= /usr/lib/sysusers.d
MANDIR ?= $(PREFIX)/share/man
BASHCOMPDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHCOMPDIR ?= $(PREFIX)/share/zsh/site-functions
FISHCOMPDIR ?= $(PREFIX)/share/fish/vendor_completions.d

# The version of systemd that the installed unit is to suit.
SYSTEMD ?= $(shell systemctl --version 2>/dev/null | sed -n '1s/^systemd \([0-9]*\).*/\1/p' | grep . || echo 0)

VERSION := $(shell sed -n 's/.*version = "\(.*\)".*/\1/p' Sources/Daemon/Release.swift)

# On a machine of its own (CI is set) the tests also get a web server, which elsewhere nobody asked to have started.
PACKAGES := ca-certificates git libcurl4-openssl-dev libsqlite3-dev libxml2-dev pkg-config tzdata zlib1g-dev \
    $(if $(CI),nginx-light openssl)
PACKAGING := binutils dpkg-dev
PACKAGE_TESTING := bash-completion debootstrap fish lintian mandoc systemd-container zsh
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
MARSAD := .build/release/marsad
DEMO := Config/demo/marsad.yaml
FUZZ_SECONDS ?= 600
DEMO_LATER := Config/demo/later.yaml
DEMO_DAYS := 2026-09-15 2026-09-16 2026-09-17

# Installs those of the system packages $(1) that are not there yet.
define install-missing
missing=(); for package in $(1); do \
    dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$$package"); \
done; \
if [ $${#missing[@]} -gt 0 ]; then \
    echo "installing: $${missing[*]}"; \
    $(SUDO) apt-get update -qq && \
    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${missing[@]}" \
        >/dev/null; \
fi
endef

.PHONY: help deps build demo test fuzz lint bench-feeds bench-text bench-copies bench-grouping bench-events bench-schedule bench-poll bench-digest bench-soak install uninstall deb test-deb test-systemd clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

deps: ## install the system packages the build needs, if any is missing
	@$(call install-missing,$(PACKAGES))

build: deps ## build the release binary
	swift build -c release --static-swift-stdlib --product marsad

demo: deps build ## poll the invented demo feeds through the real pipeline and show the digest of their last day
	@$(MARSAD) poll --config $(DEMO)
	@for day in $(DEMO_DAYS); do \
	    test "$$day" != $(lastword $(DEMO_DAYS)) || $(MARSAD) poll --all --config $(DEMO_LATER) || exit; \
	    $(MARSAD) digest $$day --config $(DEMO) --write | grep 'digest\.html$$' || exit; \
	done
	@$(MARSAD) digest 2026-09-16 --config $(DEMO) --write | grep '/digest-r2\.html$$'
	@echo
	@$(MARSAD) digest $(lastword $(DEMO_DAYS)) --config $(DEMO) --format txt

test: deps ## run every test, then the format check
	swift build --build-tests
	swift test --skip-build --parallel --skip EndToEndTests
	swift test --skip-build --parallel --filter EndToEndTests
	$(MAKE) --no-print-directory lint

fuzz: deps ## give damaged feeds, charsets and dates to the code that reads them, FUZZ_SECONDS (600) each
	Tests/Fuzz/run $(FUZZ_SECONDS)

lint: ## check the format of every Swift file
	swift format lint --recursive --parallel --strict Package.swift Sources Tests Benchmarks

bench-feeds: deps ## time the reading of feeds beside its peers (FEEDS="files" instead of the demo's)
	BENCHMARKS=1 swift build -c release --product feeds-benchmark
	python3 Benchmarks/feeds/run.py .build/release/feeds-benchmark $(FEEDS)

bench-text: deps ## time the folding of articles and the search for their furniture (TEXTS=file of JSON lines instead of invented ones)
	BENCHMARKS=1 swift build -c release --product text-benchmark
	.build/release/text-benchmark $(TEXTS)

bench-copies: deps ## measure near-duplicate detection beside its peers
	BENCHMARKS=1 swift build -c release --product minhash-benchmark
	python3 Benchmarks/minhash/run.py .build/release/minhash-benchmark
	python3 Benchmarks/minhash/mutations.py .build/release/minhash-benchmark

bench-grouping: deps ## time grouping beside its peer, also while it grows (STREAM=file instead of invented articles, GROWTH=options)
	BENCHMARKS=1 swift build -c release --product grouping-benchmark
	python3 Benchmarks/grouping/run.py .build/release/grouping-benchmark $(if $(STREAM),--stream $(STREAM)) $(GROWTH)

bench-events: deps ## score events against labelled news, then without each ingredient (EVENTS="files", CHECKS="files")
	@test -n "$(EVENTS)" || { echo 'say which labelled files: make bench-events EVENTS="a.jsonl b.jsonl"' >&2; exit 64; }
	BENCHMARKS=1 swift build -c release --product marsad
	BENCHMARKS=1 swift build -c release --product grouping-benchmark
	python3 Benchmarks/grouping/labelled.py .build/release/marsad $(EVENTS) $(CHECKS)
	python3 Benchmarks/grouping/ablation.py .build/release/marsad .build/release/grouping-benchmark \
	    $(addprefix --check=,$(CHECKS)) $(EVENTS)

bench-schedule: deps ## poll 2000 invented sources for 60 simulated days, beside fixed intervals, CommaFeed and Miniflux
	BENCHMARKS=1 swift build -c release --product schedule-benchmark
	.build/release/schedule-benchmark $(SOURCES) $(SEED)

bench-digest: deps ## write the digest of a day of 20,000 invented articles and 3,000 events in all formats
	BENCHMARKS=1 swift build -c release --product digest-benchmark
	.build/release/digest-benchmark $(ARTICLES) $(DIGEST_EVENTS)

bench-poll: deps ## poll 10,000 invented feeds (FEEDS=number) on this machine, beside curl and newsboat (needs nginx-light, newsboat, curl)
	BENCHMARKS=1 swift build -c release --product marsad
	python3 Benchmarks/poll/run.py .build/release/marsad $(addprefix --feeds=,$(FEEDS)) $(addprefix --seed=,$(SEED))

bench-soak: deps ## run the daemon for 20 simulated days (SOAK="--days N --sources N --seed N") and tell whether it could go on for years
	BENCHMARKS=1 swift build -c release --product soak-benchmark
	python3 Benchmarks/soak/run.py .build/release/soak-benchmark $(SOAK)

install: $(MARSAD) ## install binary, unit, its user, manual pages, completions and an example configuration (DESTDIR, PREFIX, SYSCONFDIR)
	install -Dm755 $(MARSAD) $(DESTDIR)$(PREFIX)/bin/marsad
	install -d $(DESTDIR)$(UNITDIR) $(DESTDIR)$(SYSCONFDIR)/marsad
	install -Dm644 systemd/marsad.sysusers $(DESTDIR)$(SYSUSERSDIR)/marsad.conf
	sed 's|@BINDIR@|$(PREFIX)/bin|; s|@SYSCONFDIR@|$(SYSCONFDIR)|' systemd/marsad.service \
	    > $(DESTDIR)$(UNITDIR)/marsad.service
	chmod 644 $(DESTDIR)$(UNITDIR)/marsad.service
	if [ "$(SYSTEMD)" -ge 254 ]; then \
	    install -d $(DESTDIR)$(UNITDIR)/marsad.service.d; \
	    sed 's|@BINDIR@|$(PREFIX)/bin|; s|@SYSCONFDIR@|$(SYSCONFDIR)|' systemd/254.conf \
	        > $(DESTDIR)$(UNITDIR)/marsad.service.d/254.conf; \
	    chmod 644 $(DESTDIR)$(UNITDIR)/marsad.service.d/254.conf; \
	fi
	install -d $(DESTDIR)$(BASHCOMPDIR) $(DESTDIR)$(ZSHCOMPDIR) $(DESTDIR)$(FISHCOMPDIR)
	$(MARSAD) --generate-completion-script bash | sed '1{/^#!/d}' > $(DESTDIR)$(BASHCOMPDIR)/marsad
	$(MARSAD) --generate-completion-script zsh > $(DESTDIR)$(ZSHCOMPDIR)/_marsad
	$(MARSAD) --generate-completion-script fish > $(DESTDIR)$(FISHCOMPDIR)/marsad.fish
	chmod 644 $(DESTDIR)$(BASHCOMPDIR)/marsad $(DESTDIR)$(ZSHCOMPDIR)/_marsad $(DESTDIR)$(FISHCOMPDIR)/marsad.fish
	install -Dm644 docs/man/marsad.1 $(DESTDIR)$(MANDIR)/man1/marsad.1
	install -Dm644 docs/man/marsad.yaml.5 $(DESTDIR)$(MANDIR)/man5/marsad.yaml.5
	install -Dm644 Config/marsad.yaml $(DESTDIR)$(PREFIX)/share/doc/marsad/examples/marsad.yaml
	test -e $(DESTDIR)$(SYSCONFDIR)/marsad/marsad.yaml || \
	    install -Dm644 Config/marsad.yaml $(DESTDIR)$(SYSCONFDIR)/marsad/marsad.yaml
	if [ -z "$(DESTDIR)" ] && command -v systemd-sysusers >/dev/null; then systemd-sysusers marsad.conf; fi

$(MARSAD):
	$(MAKE) --no-print-directory deps build

uninstall: ## remove what install put there, but neither configuration nor archive
	rm -f $(DESTDIR)$(PREFIX)/bin/marsad $(DESTDIR)$(UNITDIR)/marsad.service $(DESTDIR)$(SYSUSERSDIR)/marsad.conf
	rm -rf $(DESTDIR)$(UNITDIR)/marsad.service.d
	rm -f $(DESTDIR)$(BASHCOMPDIR)/marsad $(DESTDIR)$(ZSHCOMPDIR)/_marsad $(DESTDIR)$(FISHCOMPDIR)/marsad.fish
	rm -f $(DESTDIR)$(MANDIR)/man1/marsad.1 $(DESTDIR)$(MANDIR)/man5/marsad.yaml.5
	rm -rf $(DESTDIR)$(PREFIX)/share/doc/marsad

deb: build ## build the Debian package marsad_VERSION_ARCHITECTURE.deb (VERSION=number for another one)
	@$(call install-missing,$(PACKAGING))
	packaging/deb $(VERSION)

test-deb: deb ## install, upgrade, remove and purge the package in a Debian root of its own (as root; fetches from Debian's mirror)
	@$(call install-missing,$(PACKAGE_TESTING))
	mandoc -T lint -W warning docs/man/*.[15]
	$(SUDO) Tests/Package/run marsad_$(VERSION)_$$(dpkg --print-architecture).deb

test-systemd: deb ## boot a minimal Debian with the package in a container and check the service in it (needs root)
	@$(call install-missing,debootstrap gcc libc6-dev python3 systemd-container)
	$(SUDO) Tests/Systemd/run ./marsad_$(VERSION)_$(shell dpkg --print-architecture).deb

clean: ## remove what was built and what the demo wrote
	rm -rf .build .build-fuzz demo-output marsad_*.deb
