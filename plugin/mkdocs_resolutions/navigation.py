"""The project's navigation, where it names pages of ours."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from .pages import SheetPage


def honour_labels(navigation: Navigation, config: MkDocsConfig) -> Navigation:
    """The navigation, in which the pages of ours that the project's `nav:` names have the labels that it has for them:
    MkDocs gives these to pages of its own alone."""
    labels = dict(_labels(config.nav))
    for page in navigation.pages:
        label = labels.get(page.file.src_uri)
        if label and isinstance(page, SheetPage):
            page.title = escape(label)
    return navigation


def _labels(entries: object) -> Iterator[tuple[str, str]]:
    """Each path with its label."""
    if isinstance(entries, list):
        for entry in entries:
            yield from _labels(entry)
    elif isinstance(entries, dict):
        for label, value in entries.items():
            if isinstance(value, str):
                yield value, str(label)
            else:
                yield from _labels(value)
