"""A comparison as one HTML page that needs nothing beside it."""

from __future__ import annotations

from resolutions.addresses import Place
from resolutions.compare import Comparison
from resolutions.compare.report_parts import by_theme, counted, renumbering, summary
from resolutions.languages import LANGUAGES, is_right_to_left

from .environment import Renderer


def comparison_page(comparison: Comparison, *, title: str, site: str = "") -> str:
    """The page; `site` leads to the root of the new site, every page of which is linked by its file."""

    def href(page: str, anchor: str = "") -> str:
        return str(Place(f"{site}{page}/index.html", anchor)) if site else ""

    return Renderer().whole(
        "compare",
        comparison=comparison,
        title=title,
        site=site,
        href=href,
        summary=summary(comparison),
        renumbering=renumbering,
        by_theme=by_theme,
        counted=counted,
        right_to_left=frozenset(filter(is_right_to_left, LANGUAGES)),
    )
