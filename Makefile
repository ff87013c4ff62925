# make demo    install, build the record of examples/reports, show it
# make test    everything that CI runs
# make score   every scorer of ../shared/score, its table into docs/accuracy.md
# make lock    renew requirements.lock from pyproject.toml

.PHONY: install demo test quick score lock clean
.DELETE_ON_ERROR:

BIN := .venv/bin
RECORD := demo/record.db

install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	@python=$$(scripts/find-python) && echo "Installing with $$python" && "$$python" -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: install
	@mkdir -p demo && rm -f $(RECORD)
	@$(BIN)/dateline build examples/reports --out $(RECORD)
	@$(BIN)/dateline show $(RECORD)
	@echo
	@echo "What to try next (the first column of the table holds the ids):"
	@echo "  $(BIN)/dateline show $(RECORD) --top 5"
	@echo "  $(BIN)/dateline explain $(RECORD) ID"
	@echo "  $(BIN)/dateline export $(RECORD) --format csv -o demo/csv"
	@echo "  $(BIN)/dateline build YOUR-REPORTS --out my.db && $(BIN)/dateline show my.db"

test: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

quick: install
	$(BIN)/pytest -m "not slow"

score: install
	$(BIN)/python scripts/score.py

lock: install
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.12 --generate-hashes --no-header \
		--no-emit-index-url --upgrade --quiet --output-file requirements.lock

clean:
	rm -rf .venv demo dist build
