"""The command line that people type: `resolutions COMMAND` (content/reference.md#command-line).

It is the library's, with the commands that need a site generator put in the place of those that say what to install.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.cli import main as run_command
from resolutions.cli import with_commands
from resolutions.cli.bundle import command as bundle_command
from resolutions.cli.compare import command as compare_command
from resolutions.cli.merge import command as merge_command

from . import build, init, prepare, preview
from .generator import build_site, check_replaced, comparison_page


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that the arguments (by default the program's own) name; gives the exit status."""
    own = (
        init.COMMAND,
        prepare.COMMAND,
        build.COMMAND,
        preview.COMMAND,
        bundle_command(build_site),
        compare_command(comparison_page),
        merge_command(check_replaced),
    )
    return run_command(arguments, with_commands(own))
