# Two commands need nothing but Python 3.10 or later: `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOWEST := .venv-lowest
AUDIT := .venv-audit
DEMO := demo/portal_page.html

.PHONY: help demo test test-lowest fuzz lint audit format docs evaluate train floors clean

help:
	@echo "make demo      install, convert the sample portal page, say where the result is"
	@echo "make test      install what the tests need, Chromium too, and run them all"
	@echo "make test-lowest  run those that need no browser with the lowest versions we allow"
	@echo "make fuzz      breed hostile pages: SECONDS=60"
	@echo "make lint      check style and types"
	@echo "make audit     ask whether a dependency has a known vulnerability; needs the network"
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
	sh tests/install_html_checker.sh
	$(BIN)/python -m pytest --numprocesses auto

# The lowest versions are as old as Python 3.12 at most: PYTHON=python3.10
test-lowest: $(VENV)/installed-test
	$(BIN)/python tests/lowest.py test > $(VENV)/lowest.txt
	$(PYTHON) -m venv --clear $(LOWEST)
	$(LOWEST)/bin/python -m pip install --quiet --disable-pip-version-check \
		--constraint $(VENV)/lowest.txt --editable ".[test]"
	$(LOWEST)/bin/python -m pytest -m "not browser" -p no:cacheprovider

fuzz: $(VENV)/installed-test $(VENV)/installed-fuzz
	$(BIN)/python tests/fuzzing/fuzz.py --seconds $(or $(SECONDS),60)

lint: $(VENV)/installed-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Apart from the rest, as what is audited is what the package itself needs
audit:
	$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check "pip-audit>=2.7"
	$(AUDIT)/bin/pip-audit --strict .

format: $(VENV)/installed-lint
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: demo $(VENV)/installed-test
	sh tests/install_chromium.sh
	$(BIN)/python docs/make_themes_table.py
	$(BIN)/python docs/make_rules.py
	$(BIN)/python docs/make_extraction_example.py examples/portal_page.html
	$(BIN)/python docs/make_screenshots.py examples/portal_page.html $(DEMO)

evaluate: $(VENV)/installed-evaluation
	$(BIN)/python tests/evaluation/score.py --corpora $(CORPORA) --peers

train: $(VENV)/installed-evaluation
	$(BIN)/python tests/evaluation/train.py --corpora $(CORPORA) --write

floors: $(VENV)/installed-test
	$(BIN)/python tests/evaluation/floors.py

clean:
	rm -rf $(VENV) $(LOWEST) $(AUDIT) tests/node_modules demo build dist
	rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

# pip before 23.3 takes lxml[html-clean] and lxml[html_clean], which the peers ask for, for two
$(VENV)/installed-evaluation: $(VENV)/pip

$(VENV)/pip: $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=23.3"
	@touch $@

$(VENV)/installed-test $(VENV)/installed-fuzz $(VENV)/installed-lint $(VENV)/installed-evaluation: \
$(VENV)/installed-%: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[$*]"
	@touch $(VENV)/installed $@
