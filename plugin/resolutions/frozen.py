"""The tables of TOML files as values that nobody can change, and back to what JSON is written from.

In: a file of a package, or dictionaries and lists, in each other. Out: the same as read-only mappings and tuples; and
the other way round.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any


@cache
def read_tables(package: str, name: str) -> Mapping[str, Any]:
    """The tables of the TOML file of that name that lies in a package, read once."""
    tables: Mapping[str, Any] = frozen(tomllib.loads(resources.files(package).joinpath(name).read_text("utf-8")))
    return tables


def frozen(value: Any) -> Any:
    """The value with mappings that are read alone for its dictionaries, and tuples for its lists."""
    if isinstance(value, dict):
        return MappingProxyType({key: frozen(one) for key, one in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, list) else value


def thawed(value: Any) -> Any:
    """The value with dictionaries and lists, as writers of JSON take them."""
    if isinstance(value, Mapping):
        return {key: thawed(one) for key, one in value.items()}
    return list(map(thawed, value)) if isinstance(value, tuple) else value
