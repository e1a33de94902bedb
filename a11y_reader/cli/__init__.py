"""The command `a11y-reader`: its commands, exit codes and words for errors.

Exit codes: 0, all is well; 1, a page failed, or has findings that it must not have; 2, a wrong
call; 130, interrupted by Ctrl-C.
"""

import sys
from typing import Any

import click

from a11y_reader._version import __version__
from a11y_reader.cli.conversion import convert
from a11y_reader.cli.learn import learn
from a11y_reader.cli.many import INTERRUPTED
from a11y_reader.cli.page import complain, describe
from a11y_reader.cli.palettes import themes
from a11y_reader.cli.report import inspect
from a11y_reader.errors import ReaderError

__all__ = ["main"]


class _Program(click.Group):
    """The group of commands, with our words for errors and our exit codes."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command and exit."""
        extra.update(prog_name="a11y-reader", standalone_mode=False)
        try:
            status = super().main(*args, **extra)
        except click.Abort:
            status = _fail("interrupted", INTERRUPTED)
        except click.ClickException as error:
            status = _refuse(error)
        except (ReaderError, OSError) as error:
            status = _fail(describe(error), 1)
        sys.exit(status)


def _refuse(error: click.ClickException) -> int:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        hint = f"Try '{error.ctx.command_path} --help' for its options and examples."
        click.echo(f"{error.ctx.get_usage()}\n{hint}", err=True)
    return _fail(error.format_message(), error.exit_code)


def _fail(message: str, status: int) -> int:
    complain(message)
    return status


@click.group(
    cls=_Program,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  a11y-reader convert page.html -o readable.html
  a11y-reader convert https://example.vn/tin-tuc -o tin-tuc.html
  a11y-reader inspect page.html
  a11y-reader learn saved-pages/ -o site.json
  a11y-reader COMMAND --help
""",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Turn the HTML of a portal page into a readable, accessible page.

    The text size and the contrast of the page are the reader's to set.
    """


main.add_command(convert)
main.add_command(inspect)
main.add_command(learn)
main.add_command(themes)
