# Every target makes .venv first, from Python 3.11 or later alone: make PYTHON=python3.12 demo
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

# make ray adds what running on a cluster needs (280 MB); its tests are skipped without.
.PHONY: demo test ray lint docs bench campaign calibrate gate-update schemas clean
.DEFAULT_GOAL := demo

demo: $(READY)
	$(BIN)/clemency run corpus/articles -o out/demo
	$(BIN)/clemency show out/demo/claims.jsonl --limit 6
	@echo "Open out/demo/report.html in a browser. All claims: out/demo/claims.jsonl; where articles differ:" \
	  "out/demo/findings.jsonl; what became of each article: out/demo/manifest.jsonl"

# Two clusters of Ray on one machine would find each other, so its tests come by themselves.
RAY_TESTS := tests/batch/test_ray.py tests/test_distributed.py
test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist loadfile $(RAY_TESTS:%=--ignore=%)
	$(BIN)/python -m pytest $(RAY_TESTS)

ray: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,ray]'

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m benchmarks.scores
	$(BIN)/python -m benchmarks.differential
	$(BIN)/python -m benchmarks.gate
	$(BIN)/python -m benchmarks.crawl
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.pages
	$(BIN)/python -m benchmarks.growth
	$(BIN)/python -m benchmarks.patterns
	$(BIN)/python -m benchmarks.memory
	$(BIN)/python -m benchmarks.crosscheck
	$(BIN)/python -m benchmarks.workers
	$(BIN)/python -m benchmarks.coordinator
	@if $(BIN)/python -c 'import ray' 2>/dev/null; then $(BIN)/python -m benchmarks.cluster; \
	  else echo "left out: Ray against the pool (make ray installs what it needs)"; fi
	$(BIN)/python -m benchmarks.report

campaign: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,fuzz]'
	$(BIN)/python -m benchmarks.kills
	$(BIN)/python -m benchmarks.fuzz

calibrate: $(READY)
	$(BIN)/python -m benchmarks.calibrate $(GOLD)

gate-update: $(READY)
	$(BIN)/python -m tests.gate --update

# The theme's banner about the future of MkDocs is no warning of these pages.
docs: $(READY)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "The documentation: out/site/index.html"

schemas: $(READY)
	$(BIN)/python -m schemas.publish

clean:
	rm -rf .venv out

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is missing or older than 3.11; say which to use: make PYTHON=python3.12" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
