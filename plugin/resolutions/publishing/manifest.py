"""Manifests of files as they are read back: JSON from a place that anyone may have written to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

LARGEST = 64 << 20
"""Bytes of a manifest: a line of a hundred for each of half a million files."""


def manifest_of(data: bytes) -> Mapping[str, object]:
    """The JSON object that the bytes are; raises `ValueError`, which says what is wrong, where they are none.

    A name that stands twice is refused: programs differ in which of the two they take.
    """
    if len(data) > LARGEST:
        raise ValueError(f"it is longer than {LARGEST:,} bytes")
    try:
        told = json.loads(data, object_pairs_hook=_object)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    except UnicodeDecodeError as error:
        raise ValueError("it is no UTF-8 text") from error
    if not isinstance(told, dict):
        raise ValueError("it is no JSON object")  # noqa: TRY004  # a value of a file, not of a call
    return MappingProxyType(told)


def texts(manifest: Mapping[str, object], name: str) -> Mapping[str, str]:
    """The object of texts under a name of the manifest; raises `ValueError` where it is none."""
    value = manifest.get(name)
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ValueError(f"“{name}” is no object of texts")
    return MappingProxyType(value)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    told = dict(pairs)
    if len(told) < len(pairs):
        raise ValueError("a name stands in it twice")
    return told
