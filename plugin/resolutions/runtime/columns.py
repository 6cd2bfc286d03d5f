"""Dataclasses and named tuples as what is stored of them: the values of their fields, and of many that stand side by
side, of each field the values of all.

To set one field of a thousand values at once takes a fifth of what it takes to call their class a thousand times.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import chain, islice, repeat
from operator import attrgetter
from sys import intern
from types import MemberDescriptorType
from typing import Any, NamedTuple

_MANY = 4
"""Fewer values than this are as soon made one by one."""
_Put = Callable[[Any, Any], None]


class Columns(NamedTuple):
    """Values of one kind, field by field."""

    kind: type[Any]
    columns: tuple[Any, ...]

    @staticmethod
    def values(kind: Any, columns: Sequence[Sequence[Any]]) -> tuple[Any, ...]:
        """The values as they were."""
        if is_named_tuple(kind):
            return tuple(map(tuple.__new__, repeat(kind), zip(*columns, strict=True)))
        if is_shared(kind):
            return tuple(map(shared, repeat(kind), *columns))
        made = tuple(map(object.__new__, repeat(kind, len(columns[0]))))
        repeated, (stored, others) = repeated_fields(kind), _setters(kind)
        for place, (put, column) in enumerate(zip(stored, columns, strict=True)):
            _put(put, made, _interned(column) if place in repeated else column)
        for put, value in others:
            _put(put, made, repeat(value))
        return made


class Runs(NamedTuple):
    """Tuples, most of them short: how long each is, and what stands in them all."""

    lengths: tuple[int, ...]
    joined: Any

    @staticmethod
    def values(lengths: Sequence[int], joined: Iterable[Any]) -> tuple[tuple[Any, ...], ...]:
        """The tuples as they were."""
        rest = iter(joined)
        return tuple([tuple(islice(rest, length)) if length else () for length in lengths])


def by_field(value: Any) -> Any:
    """A tuple of many values of one kind as what stores them field by field; every other value as it is."""
    if value.__class__ is not tuple or len(value) < _MANY:
        return value
    kind = value[0].__class__
    if not (is_named_tuple(kind) or _may_be_set(kind)) or any(one.__class__ is not kind for one in value):
        return value
    rows = value if is_named_tuple(kind) else map(stored_values(kind), value)
    return Columns(kind, tuple(map(_column, zip(*rows, strict=True))))


def _column(values: tuple[Any, ...]) -> Any:
    if any(value.__class__ is not tuple for value in values):
        return values
    return Runs(tuple(map(len, values)), by_field(tuple(chain.from_iterable(values))))


@cache
def stored_values(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of the fields that are stored."""
    names = [field.name for field in fields(kind) if _is_stored(field)]
    return attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


@cache
def repeated_fields(kind: type[Any]) -> frozenset[int]:
    """The places of the fields whose texts stand in many values: each document would have its own copy of them."""
    return frozenset(place for place, field in enumerate(fields(kind)) if field.metadata.get("repeated"))


@cache
def is_shared(kind: Any) -> bool:
    """Whether all fields are such: equal values are then read back as one."""
    return len(repeated_fields(kind)) == sum(map(_is_stored, fields(kind)))


def with_shared_texts(kind: Any, *values: Any) -> Any:
    """The value of these fields, with one text for all that are equal in the repeated ones."""
    made = list(values)
    for place in repeated_fields(kind):
        if made[place].__class__ is str:
            made[place] = intern(made[place])
    return kind(*made)


@cache
def shared(kind: Any, *values: Any) -> Any:
    """One value for all that are equal, where all fields are texts that stand in many: the States that voted, say."""
    return with_shared_texts(kind, *values)


def is_named_tuple(kind: type[Any]) -> bool:
    """Whether it is a kind of named tuples."""
    return issubclass(kind, tuple) and hasattr(kind, "_fields")


def _is_stored(field: Any) -> bool:
    return bool(field.init and field.metadata.get("stored", True))


@cache
def _may_be_set(kind: type[Any]) -> bool:
    """Whether a value of the kind is its fields, and nothing else is done where one is made."""
    if not is_dataclass(kind) or hasattr(kind, "__post_init__") or kind.__dictoffset__:
        return False
    return all(
        isinstance(getattr(kind, field.name, None), MemberDescriptorType)
        and (_is_stored(field) or field.default is not MISSING)
        for field in fields(kind)
    )


@cache
def _setters(kind: type[Any]) -> tuple[tuple[_Put, ...], tuple[tuple[_Put, object], ...]]:
    """What sets each field that is stored, and of the others each with its value."""
    found = [(getattr(kind, field.name).__set__, field) for field in fields(kind)]
    stored = tuple(put for put, field in found if _is_stored(field))
    return stored, tuple((put, field.default) for put, field in found if not _is_stored(field))


def _put(put: _Put, made: Iterable[Any], values: Iterable[Any]) -> None:
    deque(map(put, made, values), maxlen=0)


def _interned(values: Sequence[Any]) -> Sequence[Any]:
    return [intern(value) if value.__class__ is str else value for value in values]
