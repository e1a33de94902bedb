"""The borders of docs/architecture.md: which module may know which."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import a11y_reader

PACKAGE = Path(a11y_reader.__file__).parent

STAGES = {
    "decode": {"decode"},
    "parse": {"nesting", "parse", "shadow_trees", "streamed"},
    "restore": {"restore"},
    "extract": {"extract"},
    "repair": {"repair"},
    "images": {"images"},
    "render": {"locales", "rendering", "themes"},
}
"""The modules and packages that are a stage each; what is in none is shared."""

OF_ALL = {"__init__", "__main__", "cli", "pipeline"}
"""What stands around the stages, and knows several."""

WAYS_IN = {"profile": {"parse", "pipeline"}}
"""Shared data that lets the pipeline make it, once asked: `SiteProfile.learn`."""

PARSERS = {"bs4", "lxml"}


def modules_of(names: set[str]) -> Iterator[Path]:
    for name in names:
        path = PACKAGE / name
        yield from path.rglob("*.py") if path.is_dir() else [path.with_suffix(".py")]


def imported_by(path: Path) -> Iterator[str]:
    """Yield what a module imports, be it within a function: `a11y_reader.options`, `lxml`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imported_by(path: Path) -> set[str]:
    """Return the modules and packages right in ours that a module imports."""
    names = (name.split(".") for name in imported_by(path))
    return {name[1] for name in names if name[0] == "a11y_reader" and len(name) > 1}


@pytest.mark.parametrize("stage", STAGES)
def test_stage_knows_no_other(stage: str) -> None:
    others = set().union(*STAGES.values(), OF_ALL) - STAGES[stage]
    for path in modules_of(STAGES[stage]):
        assert own_imported_by(path) & others == set(), path


def test_shared_modules_know_no_stage() -> None:
    everything = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}
    stages = set().union(*STAGES.values(), OF_ALL)
    for path in modules_of(everything - stages - {"__pycache__"}):
        known = own_imported_by(path) & stages
        assert known == WAYS_IN.get(path.stem, set()), path


@pytest.mark.parametrize("stage", ["repair", "images", "render"])
def test_trees_of_parsers_end_with_extraction(stage: str) -> None:
    for path in modules_of(STAGES[stage]):
        assert not any(name.split(".")[0] in PARSERS for name in imported_by(path)), path


def test_pipeline_knows_every_stage() -> None:
    known = own_imported_by(PACKAGE / "pipeline.py")
    assert all(known & modules for modules in STAGES.values())
