"""The anchors of a document that has one of each sort, for what reads fragments."""

from __future__ import annotations

ORDER = [
    "title",
    "body",
    "pp1",
    "pp2",
    "h1",
    "op1",
    "op2",
    "op2-a",
    "op2-b",
    "op2-b-i",
    "op2-b-ii",
    "op2-cont",
    "op3",
    "op3-bis",
    "op4",
    "op5",
    "annex",
    "annex-1",
    "annex-2",
]
"""In the order of reading."""
