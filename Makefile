# Two commands matter: `make chat` serves the chat, `make test` runs every check. Both need Python 3.11 or later and
# make everything else themselves, in .venv. `make help` lists the rest.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help chat index test lint unit packages bench pins clean

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
    $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
CORPUS ?= corpus
VENV := .venv
BIN := $(VENV)/bin
# PyPI's torch for Linux carries CUDA (3 GB); PyTorch's own index has CPU builds (0.2 GB) of the same version, which
# pip prefers. It is named only if it answers (pip would wait for one that does not, for every package), and not where
# pip has been told of a folder of wheels.
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
PROBE = import urllib.request as r; r.urlopen("$(TORCH_INDEX)/torch/", timeout=5)
INSTALL = $(BIN)/pip install -qq --disable-pip-version-check --constraint constraints.txt \
    $$($(BIN)/pip config list | grep find-links >/dev/null || \
    { $(BIN)/python -c '$(PROBE)' 2>/dev/null && echo --extra-index-url $(TORCH_INDEX); }) \
    --config-settings editable_mode=compat --editable
# What pip does for every package but an editable one: half of what a first command would take is compiling.
COMPILE = $(BIN)/python -m compileall -q assistant

help:  ## list the commands
	@awk -F ':.*  ## ' '/^[a-z]+:.*  ## / {printf "make %-6s  %s\n", $$1, $$2}' $(MAKEFILE_LIST)

chat: $(VENV)/installed-chat  ## serve the web chat on http://127.0.0.1:7860 (CORPUS=folder or file, PORT=7860)
	$(BIN)/cv-assistant chat $(CORPUS) $(if $(PORT),--port $(PORT)) || [ $$? = 130 ]  # Ctrl-C ends it

index: $(VENV)/installed-chat  ## build or update the index (CORPUS=folder or file)
	$(BIN)/cv-assistant index $(CORPUS)

test: lint unit  ## format, lint, types, unit and browser tests

lint: $(VENV)/installed-test  ## ruff format, ruff check, mypy --strict
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict assistant

unit: $(VENV)/installed-test packages  ## pytest alone (ARGS="-k name")
	$(BIN)/pytest --numprocesses auto $(ARGS)

# Browser tests need Chromium, tests of scans an OCR engine (tesseract: 22 MB installed; the wheels of the extra `ocr`
# with what they need: 420 MB). What is there is used; what is not, Debian's, is installed where the user may.
packages:
	@missing=; \
	command -v chromium chromium-browser google-chrome >/dev/null || missing=chromium; \
	command -v tesseract >/dev/null || missing="$$missing tesseract-ocr"; \
	[ "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as=sudo; else \
	    echo "make: not here, and this user may not install it: $$missing; its tests cannot run" >&2; exit 0; fi; \
	echo "make: installing from the system's packages: $$missing"; \
	$$as apt-get update -qq && $$as apt-get install -y -qq --no-install-recommends $$missing >/dev/null || \
	    echo "make: could not be installed: $$missing; its tests cannot run" >&2

bench: $(VENV)/installed-bench  ## measure, and write benchmarks/results/
	$(BIN)/python -m benchmarks

pins: $(VENV)/installed-test  ## write the versions that are installed to constraints.txt
	@$(BIN)/python -m pip list --format=freeze --exclude-editable | grep -viE '^(pip|setuptools)==' | \
	    sed -E 's/^(torch==[0-9.]+).*/\1/' | cat <(sed '/^# Installed by make test/q' constraints.txt) - > $(VENV)/pins
	@mv $(VENV)/pins constraints.txt

clean:  ## remove the environment, the index and everything else that was made
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find index -mindepth 1 ! -name README.md -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/pip:
	@[ -n "$(PYTHON)" ] || { echo "make: Python 3.11 or later is needed" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	    echo "make: Python's venv module is missing (on Debian: apt-get install python3-venv)" >&2; exit 1; }

$(VENV)/installed-chat: pyproject.toml constraints.txt | $(VENV)/bin/pip
	@echo "make: installing into $(VENV), which takes a few minutes the first time"
	@$(INSTALL) '.[index,mcp]' && $(COMPILE)
	@touch $@

$(VENV)/installed-bench: pyproject.toml constraints.txt | $(VENV)/bin/pip
	@echo "make: installing into $(VENV), which takes a few minutes the first time"
	@$(INSTALL) '.[index,mcp,test,bench]' && $(COMPILE)
	@touch $@ $(VENV)/installed-test $(VENV)/installed-chat

$(VENV)/installed-test: pyproject.toml constraints.txt | $(VENV)/bin/pip
	@echo "make: installing into $(VENV), which takes a few minutes the first time"
	@$(INSTALL) '.[index,mcp,test]' && $(COMPILE)
	@touch $@ $(VENV)/installed-chat
