# Two commands need nothing but Python 3.10 or later: `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo/portal_page.html

.PHONY: help demo test lint format docs evaluate train floors clean

help:
	@echo "make demo      install, convert the sample portal page, say where the result is"
	@echo "make test      install what the tests need, Chromium too, and run them all"
	@echo "make lint      check style and types"
	@echo "make format    format the code"
	@echo "make docs      write the generated parts of docs/ anew: tables and pictures"
	@echo "make evaluate  measure on saved pages: CORPORA=folder"
	@echo "make train     learn the model anew from saved pages: CORPORA=folder"
	@echo "make floors    measure on the project's own pages, beside the floors"
	@echo "make clean     remove what these commands made"

demo: $(VENV)/installed
	@mkdir -p demo
	@cp -r examples/images demo/
	@$(BIN)/a11y-reader convert examples/portal_page.html -o $(DEMO) --force
	@echo "The sample page is converted. Open it in a browser: $(CURDIR)/$(DEMO)"

test: $(VENV)/installed-test
	sh tests/install_chromium.sh
	$(BIN)/python -m pytest

lint: $(VENV)/installed-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/installed-lint
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: demo $(VENV)/installed-test
	sh tests/install_chromium.sh
	$(BIN)/python docs/make_themes_table.py
	$(BIN)/python docs/make_extraction_example.py examples/portal_page.html
	$(BIN)/python docs/make_screenshots.py examples/portal_page.html $(DEMO)

evaluate: $(VENV)/installed-evaluation
	$(BIN)/python tests/evaluation/score.py --corpora $(CORPORA) --peers

train: $(VENV)/installed-evaluation
	$(BIN)/python tests/evaluation/train.py --corpora $(CORPORA) --write

floors: $(VENV)/installed-test
	$(BIN)/python tests/evaluation/floors.py

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-test $(VENV)/installed-lint $(VENV)/installed-evaluation: \
$(VENV)/installed-%: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[$*]"
	@touch $@
