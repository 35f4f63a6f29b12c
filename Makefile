# Every command of the project. `make help` lists them.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

# Hundreds of processes are started by the tests: each would compile every file anew.
export PYTHONDONTWRITEBYTECODE :=

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PACKAGES := app modules
CODE := $(PACKAGES) migrations tests wsgi.py hatch_build.py
LOCK := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

WEB := app/web
WEB_MODULES := $(WEB)/node_modules/.package-lock.json
WEB_BUILT := $(WEB)/dist/index.html
WEB_SOURCES := $(shell find $(WEB) \( -name node_modules -o -name dist \) -prune -o -type f -print 2>/dev/null)
NPM := $(shell command -v npm 2>/dev/null)
NPM_QUIET := --no-audit --no-fund --no-update-notifier

# One more than there are cores, up to four: many tests wait for servers to start and browsers to answer.
WORKERS ?= $(shell cores=$$(getconf _NPROCESSORS_ONLN); echo $$(( cores < 4 ? cores + 1 : 4 )))
SHAPES ?= a b c d e f

.PHONY: help install run test test-shapes chaos bench bench-large bench-apart bench-web web lint types boundaries format migrate lock

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: .make/install ## make .venv from the lock files

run: .make/install web ## serve on 127.0.0.1:8000, with a demo farm when the data folder is empty
	@$(BIN)/rebanho migrate
	@$(BIN)/rebanho demo --if-empty
	@exec $(BIN)/rebanho serve

test: .make/install ## run every test this machine can run
ifneq ($(NPM),)
	@$(MAKE) --silent $(WEB_MODULES)
	@cd $(WEB) && npm test
else ifeq ($(CI),true)
	@echo "npm is missing: the tests of the web client cannot run" >&2; exit 1
else
	@echo "skipped: the tests of the web client (npm is missing)"
endif
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

test-shapes: .make/install ## run the journeys against every shape of deployment (tests/shapes/plans.py)
	@for shape in $(SHAPES); do echo "shape $$shape"; $(BIN)/pytest tests/journeys --shape=$$shape || exit 1; done

chaos: .make/install ## break everything at random for a quarter of an hour, under load
	@CHAOS_SECONDS=$${CHAOS_SECONDS:-450} $(BIN)/pytest -s tests/shapes/test_chaos.py

bench: .make/install ## measure the server against its goals
	@$(BIN)/python -m tests.bench

bench-large: .make/install ## measure it with 100,000 animals and 10 M entries, kept between runs (BENCH_DATA, BENCH_POSTGRES)
	@$(BIN)/python -m tests.bench.large

bench-apart: .make/install ## measure modules in processes of their own, and one container under load (Redis, wrk)
	@$(BIN)/python -m tests.bench.apart

bench-web: .make/install web ## measure the client's table with 20,000 animals in Chromium
	@$(BIN)/python -m tests.bench.browser

web: ## build the web client
ifneq ($(NPM),)
	@$(MAKE) --silent $(WEB_BUILT)
else
	@echo "npm is missing: the API runs, the web client is not built (install Node 20 or newer)"
endif

lint: .make/install ## check style
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

types: .make/install ## check types, of Python and of the web client
	@$(BIN)/mypy
ifneq ($(NPM),)
	@$(MAKE) --silent $(WEB_MODULES)
	@cd $(WEB) && npm run --silent check
endif

boundaries: .make/install ## check that the modules do not know each other
	@$(BIN)/lint-imports
	@$(BIN)/python -m tests.architecture

format: .make/install ## put the code in its usual form
	@$(BIN)/ruff check --fix-only $(CODE)
	@$(BIN)/ruff format $(CODE)

migrate: .make/install ## bring every store to the newest tables
	@$(BIN)/rebanho migrate

lock: .make/install ## choose the newest allowed versions anew
	@$(LOCK) --upgrade -o requirements.lock pyproject.toml
	@$(LOCK) --upgrade --only-build-deps --build-deps-for editable -o requirements-build.lock pyproject.toml
	@$(LOCK) --upgrade --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml
	@$(LOCK) --extra otel -c requirements-dev.lock -o requirements-otel.lock pyproject.toml
	@$(LOCK) --extra bestpred -c requirements-dev.lock -o requirements-bestpred.lock pyproject.toml

# A virtual environment that was deleted takes its stamps along: pyvenv.cfg is new then.
$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit("Rebanho needs Python 3.11 or newer: make PYTHON=…" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "no venv: is python3-venv installed?" >&2; exit 1; }

.make/packages: $(VENV)/pyvenv.cfg requirements-dev.lock requirements-data.lock
	@echo "installing the Python packages"
	@$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@$(PIP) install --quiet --require-hashes --no-deps -r requirements-data.lock
	@mkdir -p .make && touch $@

.make/install: .make/packages pyproject.toml
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(WEB_MODULES): $(WEB)/package-lock.json
	@echo "installing the packages of the web client"
	@cd $(WEB) && npm ci --ignore-scripts --loglevel=error $(NPM_QUIET)
	@touch $@

$(WEB_BUILT): $(WEB_MODULES) $(WEB_SOURCES)
	@cd $(WEB) && npm run --silent build
	@touch $@
