"""Reads manifests of files: JSON that anyone may have written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from ..limits import MANIFEST_BYTES


def manifest_of(data: bytes) -> Mapping[str, object]:
    """The JSON object in the bytes; raises `ValueError` with the reason where they contain none.

    An object with the same name twice is refused, because programs differ in which of the two values they take.
    """
    if len(data) > MANIFEST_BYTES:
        raise ValueError(f"it is longer than {MANIFEST_BYTES:,} bytes")
    try:
        manifest = json.loads(data, object_pairs_hook=_object)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    except UnicodeDecodeError as error:
        raise ValueError("it is no UTF-8 text") from error
    if not isinstance(manifest, dict):
        raise ValueError("it is no JSON object")  # noqa: TRY004  # a value of a file, not of a call
    return MappingProxyType(manifest)


def texts(manifest: Mapping[str, object], name: str) -> Mapping[str, str]:
    """The object of texts under a name of the manifest; raises `ValueError` where it is none."""
    value = manifest.get(name)
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ValueError(f"“{name}” is no object of texts")
    return MappingProxyType(value)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = dict(pairs)
    if len(names) < len(pairs):
        raise ValueError("a name stands in it twice")
    return names
