"""Print the lowest versions that pyproject.toml allows, as constraints for pip.

    python tests/lowest.py test > constraints.txt       of the package, and of its extra `test`

They are those of what it names itself; what those need in turn is left to them.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["lowest", "main"]

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


def lowest(project: Mapping[str, Any], extras: Sequence[str]) -> Iterator[str]:
    """Yield `name==version` for each requirement that holds for this Python.

    Args:
        project: The table `project` of pyproject.toml.
        extras: The names of optional dependencies to be taken as well.

    Raises:
        ValueError: A requirement has no lower bound, or has more to it.

    >>> list(lowest({"dependencies": ["click>=8.1.7", "tomli>=2; python_version < '3'"]}, ()))
    ['click==8.1.7']
    """
    further = (project["optional-dependencies"][extra] for extra in extras)
    for line in sum(further, list(project["dependencies"])):
        requirement = Requirement(line)
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        bounds = list(requirement.specifier)
        if [bound.operator for bound in bounds] != [">="]:
            raise ValueError(f"{line!r} is not of the form name>=version")
        yield f"{requirement.name}=={bounds[0].version}"


def main() -> None:
    """Print the constraints."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    print(*lowest(project, sys.argv[1:]), sep="\n")


if __name__ == "__main__":
    main()
