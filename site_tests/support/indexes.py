"""Sites of invented resolutions, and the views of their index pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.views.page import Plan
from mkdocs_resolutions.views.site import Site
from resolutions.model import Document
from resolutions.themes import Theme
from support.documents import collection, document, unit


def resolution(number: int, year: int, words: str = "Decides to act.", **facts: object) -> Document:
    told = {"id": f"S/RES/{number}", "symbol": f"S/RES/{number} ({year})", "date": date(year, 5, 4), **facts}
    return document([unit("op1", "operative", words, marker="1.")], **told)


def site(*held: Document, themes: Sequence[Theme] = (), page_size: int = 200) -> Site:
    return Site(publish(collection(*held), themes), Addresses(), name="A site", page_size=page_size)


def views_of(plans: Callable[[str, Site], Iterable[Plan]], language: str, made: Site) -> list[Any]:
    """The views of all pages, each of which lives where its plan says and is called so."""
    planned = list(plans(language, made))
    views: list[Any] = [plan.view() for plan in planned]
    assert [(view.address, view.title) for view in views] == [(plan.address, plan.title) for plan in planned]
    return views
