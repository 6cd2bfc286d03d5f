"""Reads a file of entries, a YAML list that a person writes. Every mistake has its file, line and column.

The errors are of the kind that the caller names, a subclass of `ResolutionsError`: the file cannot be read, is no YAML,
or an entry is missing, unknown, repeated or of the wrong shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import yaml

from .errors import ResolutionsError, reason
from .languages import LANGUAGES
from .paths import content_of

_KINDS = MappingProxyType({"int": "a number", "float": "a number", "bool": "yes or no", "timestamp": "a day"})
"""What YAML takes a text for that is none, by the name of its tag."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Reads the nodes of a file. Each method raises an error of the kind at a node that is not what it should be."""

    path: str
    error: type[ResolutionsError]
    entry: str
    """What an entry is called: `a theme`."""

    def read(self) -> yaml.Node | None:
        """The root of the file; None where it is empty."""
        try:
            text = content_of(Path(self.path)).decode("utf-8-sig")
            return yaml.compose(text, Loader=yaml.SafeLoader)
        except OSError as error:
            raise self.error(
                f"the file cannot be read ({reason(error)}); mend its path or permissions", self.path
            ) from error
        except UnicodeDecodeError as error:
            raise self.error("the file is not UTF-8; convert it", self.path) from error
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise self.error(f"this is no YAML: {error.problem}", self.path, *place) from error
        except yaml.reader.ReaderError as error:
            raise self.error(f"a character that YAML does not allow: {error.reason}", self.path, 1, 1) from error
        except RecursionError as error:
            problem = f"the entries are nested too deep; {self.entry} is a plain entry of a list"
            raise self.error(problem, self.path) from error

    def wrong(self, node: yaml.Node | None, problem: str) -> ResolutionsError:
        """The error for a node, to be raised."""
        place = (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)
        return self.error(problem, self.path, *place)

    def mapping(self, node: yaml.Node, subject: str, allowed: tuple[str, ...]) -> dict[str, yaml.Node]:
        """The entries of a mapping by name, of which none stands twice."""
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, f"{subject} is written as entries, `name: value`; known are {', '.join(allowed)}")
        entries: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else None
            if name not in allowed:
                raise self.wrong(key, f"{subject} has no entry of that name; known are {', '.join(allowed)}")
            if name in entries:
                raise self.wrong(key, f"{subject} has `{name}` twice; keep one")
            entries[name] = value
        return entries

    def required(self, entry: yaml.Node, fields: Mapping[str, yaml.Node], *names: str) -> None:
        """Raises where an entry lacks one of these fields."""
        for name in names:
            if name not in fields:
                raise self.wrong(entry, f"{self.entry} needs `{name}`; add it")

    def sequence(self, node: yaml.Node | None, subject: str) -> list[yaml.Node]:
        """The members of a list."""
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong(node, f"{subject} is a list; begin each of its entries with a hyphen")
        return list(node.value)

    def text(self, node: yaml.Node, field: str) -> str:
        """A text, its white space normalised."""
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip() or node.tag == "tag:yaml.org,2002:null":
            raise self.wrong(node, f"`{field}` needs text; write it behind the colon, or take the entry out")
        return " ".join(node.value.split())

    def word(self, node: yaml.Node, field: str) -> str:
        """A text that YAML itself takes for one, and not for a number, a day or a yes or no."""
        text = self.text(node, field)
        if node.tag != "tag:yaml.org,2002:str":
            kind = node.tag.rpartition(":")[2]
            raise self.wrong(node, f"`{field}`: YAML reads {text} as {_KINDS.get(kind, kind)}; write it as '{text}'")
        return text

    def texts(self, node: yaml.Node | None, field: str) -> Mapping[str, str]:
        """A text in some of the languages, by their codes."""
        nodes = {} if node is None else self.mapping(node, f"`{field}`", LANGUAGES)
        return MappingProxyType({code: self.text(child, f"{field}.{code}") for code, child in nodes.items()})
