"""What the commands ask of the site generator, which is imported only when it is asked.

MkDocs takes a third of a second to be imported, and most commands do not need it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from resolutions.compare import Comparison
from resolutions.errors import UsageError
from resolutions.model import Diagnostic
from resolutions.publishing import BuildOptions


def build_site(config: Path, target: Path, options: BuildOptions) -> tuple[Diagnostic, ...]:
    """As `build.build_site`. Raises `UsageError` where MkDocs cannot be imported."""
    with _importing():
        from ..build import build_site as build
    return build(config, target, options)


def site_folder(config: Path) -> Path:
    """As `build.site_folder`. Raises `UsageError` where MkDocs cannot be imported."""
    with _importing():
        from ..build import site_folder as folder
    return folder(config)


def check_replaced(config: Path, replaced: Path) -> None:
    """As `build.check_replaced`. Raises `UsageError` where MkDocs cannot be imported."""
    with _importing():
        from ..build import check_replaced as check
    check(config, replaced)


def prepare_site(config: Path, known: Path) -> int:
    """As `build.prepare_site`. Raises `UsageError` where MkDocs cannot be imported."""
    with _importing():
        from ..build import prepare_site as prepare
    return prepare(config, known)


def comparison_page(comparison: Comparison, *, title: str, site: str = "") -> str:
    """As `rendering.environment.comparison_page`. Raises `UsageError` where Jinja cannot be imported."""
    with _importing():
        from ..rendering.environment import comparison_page as render
    return render(comparison, title=title, site=site)


@contextmanager
def _importing() -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise UsageError(f"this needs the MkDocs plugin, which does not start: {error}") from error
