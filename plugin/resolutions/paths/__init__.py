"""Names that become paths: whether one stays below its folder, unpacks everywhere, or is a link that leads out.

In: a text or a path. Out: the same, or an error that says what is wrong with it.
"""

from __future__ import annotations

from .below import below, leads_out, relative
from .links import MANY, NO_FILE, Refused, content_of, may_read, refusal, refused_below, too_much
from .naming import FAMILIES, Family, identifier_of, named, slug, stem_of, unfit
from .portable import LONGEST_NAME, folded, name_problem, unportable

__all__ = [
    "FAMILIES",
    "LONGEST_NAME",
    "MANY",
    "NO_FILE",
    "Family",
    "Refused",
    "below",
    "content_of",
    "folded",
    "identifier_of",
    "leads_out",
    "may_read",
    "name_problem",
    "named",
    "refusal",
    "refused_below",
    "relative",
    "slug",
    "stem_of",
    "too_much",
    "unfit",
    "unportable",
]
