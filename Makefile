# The project's commands. They ask nothing of the machine but Python 3.11 or newer and git: everything else is
# installed, by hash, into .venv when a lock file is newer than what was installed.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.SUFFIXES:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

PYTHON ?= python3
ADDRESS ?= 127.0.0.1:8000
TESTS ?= site_tests

BIN := .venv/bin
LOCKS := .ci/requirements
PIP := $(BIN)/python -m pip --quiet --quiet --no-input --disable-pip-version-check
# Material's notice on the future of MkDocs; the dependency is held below 2.
export NO_MKDOCS_2_WARNING := true
# A build imports four hundred modules: where the environment says not to keep them compiled, it takes half as long again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help site corpus-site prepare shard merge bundle preview package audit serve test quick sweep soak bench screenshots check format lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-12s %s\n", $$1, $$2}'

site: .venv/.site ## the site of content/, in site/
	@$(BIN)/resolutions build
	@echo "The site is in site/. To read it: make serve, then http://$(ADDRESS)/"

serve: .venv/.site ## the site at http://127.0.0.1:8000/ (ADDRESS=HOST:PORT), reloading on every change
	@$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

# A catalogue that lies beside the corpus is taken where none is named: CSV, or the United Nations' XML files.
CATALOGUE ?= $(wildcard $(dir $(CORPUS:/=))catalogue)

corpus-site: .venv/.site ## the site of any folder of sources, in site-corpus/: CORPUS=DIR (CATALOGUE=PATH)
	@[ -d "$(CORPUS)" ] || { echo "Name a folder of sources: make corpus-site CORPUS=DIR" >&2; exit 2; }
	@RESOLUTIONS_SOURCES="$(abspath $(CORPUS))" RESOLUTIONS_CATALOGUE="$(abspath $(CATALOGUE))" \
	  RESOLUTIONS_PERMALINKS="$(abspath $(CORPUS))/permalinks.lock" \
	  RESOLUTIONS_SOURCE_TEXT=false $(BIN)/resolutions build --output site-corpus
	@echo "The site is in site-corpus/. To read it: python3 -m http.server --directory site-corpus"

prepare: .venv/.site ## what all parts of the site have to know, read once, in known/
	@$(BIN)/resolutions prepare known/sources.sqlite

shard: .venv/.site ## one part of the site of content/, in shards/, for another machine to join: SHARD=2/4 (KNOWN=FILE)
	@[ -n "$(SHARD)" ] || { echo "Name the part, and of how many: make shard SHARD=2/4" >&2; exit 2; }
	@$(BIN)/resolutions build --shard "$(SHARD)" $(if $(KNOWN),--known "$(KNOWN)")

merge: .venv/.site ## the site of the parts in shards/, in site/
	@$(BIN)/resolutions merge site shards/*

bundle: .venv/.site ## the site as one file in dist/, to be read without a network (PART="--language en")
	@$(BIN)/resolutions bundle $(PART)

preview: .venv/.site ## the site after a change, and what it changes, in preview/: BASE=origin/main
	@[ -n "$(BASE)" ] || { echo "Name the revision before the change: make preview BASE=origin/main" >&2; exit 2; }
	@$(BIN)/resolutions preview --base "$(BASE)"

package: .venv/.dev ## wheel, sdist and the list of what is installed with them (CycloneDX), in dist/
	@$(BIN)/python -m build -qq --no-isolation --outdir dist .
	@$(BIN)/python -W ignore::UserWarning -m cyclonedx_py requirements $(LOCKS)/site.txt --pyproject pyproject.toml \
	  --output-reproducible --output-file dist/resolutions.cdx.json

audit: .venv/.dev ## known vulnerabilities of all that the locks name; asks a service on the network
	@$(BIN)/pip-audit --strict --require-hashes --disable-pip --progress-spinner off \
	  --requirement $(LOCKS)/bench.txt $(AUDIT)

# Four processes on two cores: a browser test waits as long as it works.
test: .venv/.dev check ## everything, the browser tests included (TESTS=PATH for some)
	@chromium=$$(.ci/chromium) && CHROMIUM=$$chromium \
	  $(BIN)/python -m pytest --numprocesses 4 --dist worksteal --quiet -m "not (only_soak or sweep)" $(TESTS)

quick: .venv/.dev ## the library and one small site, in a minute, to be run while working (TESTS=PATH for some)
	@HYPOTHESIS_PROFILE=quick $(BIN)/python -m pytest --numprocesses 2 --dist worksteal --quiet \
	  --ignore site_tests/browser --ignore site_tests/hostile \
	  -m "not (browser or building or corpus or hostile or release or slow or only_soak or sweep)" $(TESTS)

sweep: .venv/.dev ## what `make test` leaves out as it goes the way of another example: every page, every look, the whole corpus
	@chromium=$$(.ci/chromium) && CHROMIUM=$$chromium \
	  $(BIN)/python -m pytest --numprocesses 3 --dist worksteal --quiet -m sweep $(TESTS)

soak: .venv/.dev ## a hundred thousand random inputs a property, and kills at random moments: hours
	@HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest --numprocesses 2 -m "soak or only_soak" $(TESTS)

bench: .venv/.bench ## how fast, next to the peers (BENCH=parsing for one part, EVERY=100 to try that all parts run)
	@BENCH_EVERY=$(or $(EVERY),1) PYTHONPATH=site_tests $(BIN)/python -m bench $(BENCH)

screenshots: site .venv/.dev ## the README's pictures; with ALL=DIR one of every kind of page there
	@PYTHONPATH=site_tests $(BIN)/python site_tests/screenshots.py site .github/images $(ALL)

# Scripts and styles, but for the stemmers, which are as Snowball releases them.
ASSETS := plugin/mkdocs_resolutions/assets
OXFMT = $(BIN)/oxfmt --config .ci/oxfmt.json $(ASSETS) '!**/snowball/**'
OXLINT = $(BIN)/oxlint --config .ci/oxlint.json --quiet --ignore-pattern '**/snowball/**' $(ASSETS)

# The workflow that `resolutions init` writes.
STARTER := plugin/mkdocs_resolutions/starter/github.yml

check: .venv/.dev ## format, lint, types, workflows
	@{ $(BIN)/ruff format --check --quiet . && $(OXFMT) --list-different; } || \
	  { echo "Not formatted as agreed: make format" >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@found=$$($(OXLINT)) || { echo "$$found" >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/actionlint .github/workflows/*.yml $(STARTER)
	@found=$$($(BIN)/zizmor --offline --quiet --no-progress .github $(STARTER)) || { echo "$$found" >&2; exit 1; }

format: .venv/.dev ## format the code, mend what the linter can
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .
	@$(OXFMT) >/dev/null
	@found=$$($(OXLINT) --fix) || { echo "$$found" >&2; exit 1; }

# The locks hold for every platform and every Python from 3.11 on.
COMPILE = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" $(UPGRADE)

lock: .venv/.dev ## the lock files from pyproject.toml (UPGRADE=--upgrade for newer releases)
	@$(COMPILE) --group build --output-file $(LOCKS)/site.txt
	@$(COMPILE) --group dev --extra add --constraints $(LOCKS)/site.txt --output-file $(LOCKS)/dev.txt
	@$(COMPILE) --group dev --extra add --group bench --constraints $(LOCKS)/dev.txt --output-file $(LOCKS)/bench.txt

clean: ## remove what the commands made, .venv included
	@rm -rf .venv .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist known preview shards site site-corpus

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " \
	  + sys.version.split()[0] + ". Name another: make PYTHON=/path/to/python3.11")'
	@$(PYTHON) -m venv .venv

# A stamp for each lock; each lock holds all that the one before it holds.
.venv/.site: $(LOCKS)/site.txt pyproject.toml | .venv/bin/python
	@echo "Installing into .venv…"
	@$(PIP) install --require-hashes --requirement $<
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: $(LOCKS)/dev.txt .venv/.site
	@echo "Installing the development tools into .venv…"
	@$(PIP) install --require-hashes --requirement $<
	@touch $@

.venv/.bench: $(LOCKS)/bench.txt .venv/.dev
	@$(PIP) install --require-hashes --requirement $<
	@touch $@
