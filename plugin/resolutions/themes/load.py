"""Reading `themes.yml`: every mistake is an `InvalidThemes` that names file, line and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import yaml

from ..errors import InvalidThemes
from ..languages import LANGUAGES
from ..paths import name_problem, refusal
from ..un import Symbol
from .model import Theme
from .terms import expanded

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PAGE = re.compile(r"page-[0-9]+")
_FIELDS = ("id", "name", "description", "terms", "core", "broader")


def load_themes(path: Path) -> tuple[Theme, ...]:
    """The themes of a file, in its order (the format: content/reference.md#themes).

    Raises `InvalidThemes` where the file cannot be read, is no YAML, or an entry is missing, unknown, repeated or of
    the wrong shape; where `broader` names no theme of the file, or leads in a circle.
    """
    file = _File(str(path))
    entries = file.sequence(_root(path, file), "themes")
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


def themes_file(content: Path) -> Path | None:
    """The themes file of a content folder; None where there is none, or it is a link that is not followed."""
    path = content / "themes.yml"
    return path if path.exists() and not (path.is_symlink() and refusal(path, content.resolve())) else None


def _root(path: Path, file: _File) -> yaml.Node | None:
    try:
        text = path.read_text(encoding="utf-8-sig")
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except OSError as error:
        raise InvalidThemes(f"the file cannot be read: {error.strerror}", file.path) from error
    except UnicodeDecodeError as error:
        raise InvalidThemes("the file is not UTF-8; convert it", file.path) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise InvalidThemes(f"this is no YAML: {error.problem}", file.path, *place) from error
    except yaml.reader.ReaderError as error:
        raise InvalidThemes(f"a character that YAML does not allow: {error.reason}", file.path, 1, 1) from error
    except RecursionError as error:
        raise InvalidThemes("the entries are nested too deep; a theme is a plain entry of a list", file.path) from error


def _theme(file: _File, entry: yaml.Node) -> tuple[Theme, yaml.Node]:
    """A theme, and the node that its `broader` stands in (its own node where it has none)."""
    fields = file.mapping(entry, "a theme", _FIELDS)
    for required in ("id", "name"):
        if required not in fields:
            raise file.wrong(entry, f"a theme needs `{required}`; add it")
    identifier = file.text(fields["id"], "id")
    if not _ID.fullmatch(identifier):
        raise file.wrong(fields["id"], "an id is of small letters and digits, with single hyphens between")
    if problem := name_problem(identifier):
        raise file.wrong(fields["id"], f"an id becomes the name of a folder: {problem}")
    if _PAGE.fullmatch(identifier):
        raise file.wrong(fields["id"], f"“{identifier}” is the address of a page of the list of themes; rename it")

    def by_language(name: str, value: Callable[[yaml.Node, str], object]) -> Mapping[str, object]:
        node = fields.get(name)
        found = {} if node is None else file.mapping(node, f"`{name}`", LANGUAGES)
        return MappingProxyType({code: value(one, f"{name}.{code}") for code, one in found.items()})

    names = by_language("name", file.text)
    if not names:
        raise file.wrong(fields["name"], "a theme needs a name in at least one language")
    core = file.sequence(fields["core"], "`core`") if "core" in fields else []
    broader = file.text(fields["broader"], "broader") if "broader" in fields else ""
    theme = Theme(
        id=identifier,
        name={code: str(text) for code, text in names.items()},
        description={code: str(text) for code, text in by_language("description", file.text).items()},
        terms={code: tuple(file.terms(node, name)) for code, node, name in _terms(file, fields.get("terms"))},
        core=tuple(file.symbol(node) for node in core),
        broader=broader,
    )
    return theme, fields.get("broader", entry)


def _terms(file: _File, node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node, str]]:
    for code, value in ({} if node is None else file.mapping(node, "`terms`", LANGUAGES)).items():
        yield code, value, f"terms.{code}"


def _check_broader(file: _File, theme: Theme, themes: Mapping[str, Theme], node: yaml.Node) -> None:
    if theme.broader and theme.broader not in themes:
        raise file.wrong(node, f"`broader` names “{theme.broader}”, which no theme of this file is called")
    passed, above = {theme.id}, theme.broader
    while above:
        if above == theme.id:
            raise file.wrong(node, f"“{theme.id}” is broader than itself, through “{theme.broader}”; break the circle")
        if above in passed:
            return  # a circle above this theme, which its own members report
        passed.add(above)
        above = themes[above].broader if above in themes else ""


@dataclass(frozen=True, slots=True)
class _File:
    """What the nodes of a file must be; each method raises `InvalidThemes` at the node that is something else."""

    path: str

    def wrong(self, node: yaml.Node | None, problem: str) -> InvalidThemes:
        place = (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)
        return InvalidThemes(problem, self.path, *place)

    def mapping(self, node: yaml.Node, what: str, known: tuple[str, ...]) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, f"{what} is written as entries, `name: value`; known are {', '.join(known)}")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else None
            if name not in known:
                raise self.wrong(key, f"{what} has no entry of that name; known are {', '.join(known)}")
            if name in found:
                raise self.wrong(key, f"{what} has `{name}` twice; keep one")
            found[name] = value
        return found

    def sequence(self, node: yaml.Node | None, what: str) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong(node, f"{what} is a list; begin each of its entries with a hyphen")
        return list(node.value)

    def text(self, node: yaml.Node, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip() or node.tag == "tag:yaml.org,2002:null":
            raise self.wrong(node, f"`{what}` needs text")
        return " ".join(node.value.split())

    def terms(self, node: yaml.Node, what: str) -> Iterator[str]:
        for one in self.sequence(node, f"`{what}`"):
            term = self.text(one, what)
            try:
                expanded(term)
            except ValueError as error:
                raise self.wrong(one, f"“{term}”: {error}") from error
            yield term

    def symbol(self, node: yaml.Node) -> str:
        written = self.text(node, "core")
        symbol = Symbol.parse(written)
        if symbol is None:
            raise self.wrong(node, f"“{written}” is no symbol of a United Nations document; write it as S/RES/1325")
        return symbol.id
