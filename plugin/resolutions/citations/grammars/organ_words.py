"""What the words of a language say about whose resolution a number is; `organ_grammar` builds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...un import Organ


@dataclass(frozen=True, slots=True)
class OrganWords:
    """Whose resolution a number is."""

    by_name: Mapping[str, tuple[Organ, ...]]
    """The name of an organ in small letters, with the organs that it can mean; of another body's name, none."""
    environment: frozenset[str]
    """Of those, the names of the United Nations Environment Assembly."""
    name: re.Pattern[str]
    """The name of an organ or another body, anywhere in a window."""
    longer: re.Pattern[str]
    """The same, with the group `longer` where it is made of one of these: "African Union Assembly"."""
    near: re.Pattern[str]
    """All that stands between an organ's name and a number that it is named with: "Council resolution"."""
    ending: re.Pattern[str]
    """After an organ's name: that it ends a clause, and the resolution may be another's (Chinese)."""
    direct: re.Pattern[str]
    """All that stands between an organ's name and a number that can be no other's (Chinese)."""
    after: re.Pattern[str]
    """After a number: the organ or body whose it is, with the group `organ`."""
    after_date: re.Pattern[str]
    """The same behind its date."""
    of_other: re.Pattern[str]
    """Before a number: that it is a resolution of a body that is none of the organs, "resolution of the Council of"."""
    acting: re.Pattern[str]
    """After a number and its date: the organ that acted in it, with the group `organ`."""
    law: re.Pattern[str]
    """Before a number: that it is a law's: "Presidential Decree"."""
    law_numbered: re.Pattern[str]
    """The same with a sign of a number, as resolutions have none: "Law No."."""
    law_behind: re.Pattern[str]
    """The same behind a number (Chinese)."""
    adopted: re.Pattern[str]
    """After a number: who adopted it, or at whose session, with the group `organ`."""
    adopted_later: tuple[re.Pattern[str], ...]
    """The same behind the resolution's subject; the group `adopted` ends where the date may begin."""
    adoption: re.Pattern[str]
    """Before a number: that the sentence tells who adopted it: "the adoption, by the Commission, of resolution"."""
    adoption_of: re.Pattern[str]
    """The same where who adopted it is named behind: "the adoption of resolution"."""
    adoption_by: re.Pattern[str]
    """Behind a number: who adopted it: ", on dialogue, by the Commission"."""
    adopts: re.Pattern[str]
    """The same where who adopted it is named before the verb: "the Commission adopted, at its session, resolution"."""
    its: re.Pattern[str]
    """At the end of what stands before a number: that it is the document's own organ's, "its resolution"."""
    in_its: re.Pattern[str]
    """The same of an organ that did something in a resolution: "decided in its resolution"."""
