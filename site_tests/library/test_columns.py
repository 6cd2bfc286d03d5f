"""What is stored field by field is read back as it was, with one text for all that are equal in repeated fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from resolutions.model import Mark, Unit
from resolutions.model.source import REPEATED, WHILE_READ
from resolutions.runtime import dumps, loads
from resolutions.runtime.columns import Columns, by_field


@dataclass(frozen=True, slots=True)
class Stone:
    """A value with fields of every sort."""

    place: str | None = field(metadata=REPEATED)
    weight: int
    parts: tuple[Stone, ...] = ()
    names: tuple[str, ...] = ()
    seen: tuple[int, ...] = field(default=(), compare=False, metadata=WHILE_READ)


@dataclass(frozen=True, slots=True)
class Checked:
    """A value that is more than its fields."""

    weight: int
    double: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", 2 * self.weight)


@dataclass(frozen=True, slots=True)
class Heap:
    """What holds many values side by side."""

    stones: tuple[object, ...]


def stones(count: int) -> tuple[Stone, ...]:
    return tuple(
        Stone(
            f"place {number % 3}" if number % 4 else None,
            number,
            (Stone(None, 1), Stone("place 1", 2)) * (number % 3),
            ("a", "b")[: number % 3],
            (number,),
        )
        for number in range(count)
    )


def test_many_values_of_one_kind_are_read_back_as_they_were() -> None:
    for count in (0, 1, 3, 4, 5, 100):
        read = loads(dumps(Heap(stones(count))))
        assert read == Heap(stones(count))
        assert [type(one) for one in read.stones] == [Stone] * count
        assert all(one.seen == () for one in read.stones), "what is needed while a source is read is not kept"
        assert all(one.parts.__class__ is tuple and one.names.__class__ is tuple for one in read.stones)


def test_values_of_several_kinds_and_those_that_are_more_than_their_fields_are_made_one_by_one() -> None:
    mixed = Heap((*stones(4), *map(Checked, range(4)), "a text", None))
    assert loads(dumps(mixed)) == mixed
    checked = Heap(tuple(map(Checked, range(9))))
    assert [one.double for one in loads(dumps(checked)).stones] == [2 * number for number in range(9)]


class Weighed(NamedTuple):
    """A named tuple with parts of its own kind."""

    place: str
    weight: int
    parts: tuple[Weighed, ...] = ()


def test_many_named_tuples_are_stored_by_field_and_read_back_as_they_were() -> None:
    for count in (0, 1, 3, 4, 5, 100):
        weighed = tuple(Weighed("a", number, (Weighed("b", 1),) * (number % 3)) for number in range(count))
        read = loads(dumps((Heap(weighed), Weighed("c", 1, weighed))))
        assert read == (Heap(weighed), Weighed("c", 1, weighed))
        assert [type(one) for one in (*read[0].stones, read[1], *read[1].parts)] == [Weighed] * (2 * count + 1)
    assert isinstance(by_field((Weighed("a", 1),) * 5), Columns)


def test_equal_texts_of_repeated_fields_are_one_object_however_many_values_there_are() -> None:
    few, many = (loads(dumps(Heap(stones(count)))).stones[1].place for count in (3, 100))
    assert few is many


def test_marks_of_many_units_are_shared() -> None:
    mark = Mark(0, 8, "emphasis")
    units = tuple(Unit(f"op{number}", "", "operative", None, "", "Decides", 1, (mark,)) for number in range(9))
    assert {id(unit.marks[0]) for _ in range(2) for unit in loads(dumps(Heap(units))).stones} == {
        id(loads(dumps(mark)))
    }
