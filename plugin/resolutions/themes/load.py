"""Reads `themes.yml`. Every mistake in it raises `InvalidThemes` with file, line and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

from ..corpus import Content
from ..entries import Entries
from ..errors import InvalidThemes
from ..languages import LANGUAGES
from ..paths import name_problem
from ..subjects import is_number
from ..un import Symbol
from .model import Theme
from .terms import expanded

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PAGE = re.compile(r"page-[0-9]+")
_FIELDS = ("id", "name", "description", "terms", "apart", "core", "subjects", "broader")


def load_themes(path: Path) -> tuple[Theme, ...]:
    """The themes of a file, in its order (the format: content/reference.md#themes).

    Raises `InvalidThemes` where the file cannot be read, is no YAML, or an entry is missing, unknown, repeated or of
    the wrong shape; where `broader` names no theme of the file, or leads in a circle.
    """
    file = Entries(str(path), InvalidThemes, "a theme")
    entries = file.sequence(file.read(), "themes")
    themes: dict[str, Theme] = {}
    nodes: dict[str, yaml.Node] = {}
    for entry in entries:
        theme, broader = _theme(file, entry)
        if theme.id in themes:
            raise file.wrong(entry, f"the theme “{theme.id}” is defined twice; give one another id")
        themes[theme.id], nodes[theme.id] = theme, broader
    for theme in themes.values():
        _check_broader(file, theme, themes, nodes[theme.id])
    return tuple(themes.values())


def themes_of(content: Content) -> tuple[Theme, ...]:
    """The themes of a content folder; none where it has no file of them. Raises `InvalidThemes` as `load_themes`."""
    return load_themes(content.themes) if content.themes is not None else ()


def _theme(file: Entries, entry: yaml.Node) -> tuple[Theme, yaml.Node]:
    """A theme, and the node of its `broader` for messages (the theme's own node where it has none)."""
    fields = file.mapping(entry, "a theme", _FIELDS)
    file.required(entry, fields, "id", "name")
    identifier = file.text(fields["id"], "id")
    if not _ID.fullmatch(identifier):
        raise file.wrong(fields["id"], "an id is of small letters and digits, with single hyphens between")
    if problem := name_problem(identifier):
        raise file.wrong(fields["id"], f"an id becomes the name of a folder: {problem}")
    if _PAGE.fullmatch(identifier):
        raise file.wrong(fields["id"], f"“{identifier}” is the address of a page of the list of themes; rename it")

    names = file.texts(fields["name"], "name")
    if not names:
        raise file.wrong(fields["name"], "a theme needs a name in at least one language")
    core = file.sequence(fields["core"], "`core`") if "core" in fields else []
    terms, apart = (_phrases(file, fields.get(name), name) for name in ("terms", "apart"))
    subjects = file.sequence(fields["subjects"], "`subjects`") if "subjects" in fields else []
    broader = file.text(fields["broader"], "broader") if "broader" in fields else ""
    theme = Theme(
        id=identifier,
        name=names,
        description=file.texts(fields.get("description"), "description"),
        terms=_by_language(terms),
        apart=_by_language(apart),
        places={(code, term): (node.start_mark.line + 1, node.start_mark.column + 1) for code, term, node in terms},
        core=tuple(_symbol(file, node) for node in core),
        subjects=tuple(_subject(file, node) for node in subjects),
        broader=broader,
    )
    return theme, fields.get("broader", entry)


def _phrases(file: Entries, node: yaml.Node | None, name: str) -> list[tuple[str, str, yaml.Node]]:
    """The phrases of a field that has some for each language: language, phrase and its place in the file."""
    languages = {} if node is None else file.mapping(node, f"`{name}`", LANGUAGES)
    return [
        (code, *found) for code, value in languages.items() for found in _terms_of(file, value, f"{name}.{code}", code)
    ]


def _check_broader(file: Entries, theme: Theme, themes: Mapping[str, Theme], node: yaml.Node) -> None:
    if theme.broader and theme.broader not in themes:
        raise file.wrong(
            node,
            f"`broader` names “{theme.broader}”, which no theme of this file is called; correct it, or take it out",
        )
    visited, above = {theme.id}, theme.broader
    while above:
        if above == theme.id:
            raise file.wrong(node, f"“{theme.id}” is broader than itself, through “{theme.broader}”; break the circle")
        if above in visited:
            return  # a circle above this theme, which its own members report
        visited.add(above)
        above = themes[above].broader if above in themes else ""


def _by_language(terms: Iterable[tuple[str, str, yaml.Node]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, term, _ in terms:
        found[code] = (*found.get(code, ()), term)
    return found


def _terms_of(file: Entries, node: yaml.Node, field: str, language: str) -> Iterator[tuple[str, yaml.Node]]:
    for child in file.sequence(node, f"`{field}`"):
        term = file.word(child, field)
        try:
            expanded(term, language)
        except ValueError as error:
            raise file.wrong(child, f"“{term}”: {error}") from error
        yield term, child


def _subject(file: Entries, node: yaml.Node) -> str:
    written = file.text(node, "subjects")
    if not is_number(written):
        raise file.wrong(node, f"“{written}” is no number of the UNBIS Thesaurus; write it as 1006475")
    return written


def _symbol(file: Entries, node: yaml.Node) -> str:
    written = file.text(node, "core")
    symbol = Symbol.parse(written)
    if symbol is None:
        raise file.wrong(node, f"“{written}” is no symbol of a United Nations document; write it as S/RES/1325")
    return symbol.id
