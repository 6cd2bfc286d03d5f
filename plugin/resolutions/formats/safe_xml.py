"""Texts of documents as XML may hold them, for all that is written in it: Akoma Ntoso, feeds, books, OpenSearch."""

from __future__ import annotations

import re

from lxml import etree

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """The text with every character that XML 1.0 forbids shown by a sign: a control character by its picture (␀ … ␟),
    a lone surrogate and the two non-characters by U+FFFD.
    """
    return _FORBIDDEN.sub(_sign, text) if _FORBIDDEN.search(text) else text


def append_text(element: etree._Element, text: str) -> None:
    """Adds text at the end of an element's content."""
    shown = xml_text(text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + shown
    else:
        element.text = (element.text or "") + shown


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
