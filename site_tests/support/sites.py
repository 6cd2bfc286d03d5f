"""Sites of invented resolutions, without a file, and the views of their pages."""

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


def resolution(number: int, *texts: str, year: int = 2031, **facts: object) -> Document:
    """A resolution of the Council of these paragraphs, its citations found; `facts` are any other fields."""
    paragraphs = enumerate(texts or ("Decides to act.",), 1)
    return document(
        [unit(f"op{place}", "operative", text, marker=f"{place}.") for place, text in paragraphs],
        **{"id": f"S/RES/{number}", "symbol": f"S/RES/{number} ({year})", "date": date(year, 5, 4), **facts},
    )


def site(*held: Document, themes: Sequence[Theme] = (), languages: Sequence[str] = (), **facts: Any) -> Site:
    """A site of these documents, with index pages in these languages, or in the documents' own."""
    return Site(publish(collection(*held), themes, languages), Addresses(), name="A site", **facts)


def views_of(plans: Callable[[str, Site], Iterable[Plan]], language: str, made: Site) -> list[Any]:
    """The views of all pages, each of which lives where its plan says and is called so."""
    planned = list(plans(language, made))
    views: list[Any] = [plan.view() for plan in planned]
    assert [(view.address, view.title) for view in views] == [(plan.address, plan.title) for plan in planned]
    return views
