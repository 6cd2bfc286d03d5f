"""Which of many examples `make test` tries, and which `make sweep` alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from _pytest.mark import ParameterSet


def rarely(examples: Mapping[str, object], *often: str) -> list[ParameterSet]:
    """The examples by their names; all but those named are left to `make sweep`, as they go the way that those go.

    Raises `KeyError` for a name that is no example's.
    """
    for name in often:
        examples[name]
    return [
        pytest.param(example, id=name, marks=() if name in often else (pytest.mark.sweep,))
        for name, example in examples.items()
    ]


def besides(examples: Mapping[str, object], *often: str) -> list[ParameterSet]:
    """The other examples, of which `make test` asks something that costs less."""
    return [pytest.param(example, id=name) for name, example in examples.items() if name not in often]
