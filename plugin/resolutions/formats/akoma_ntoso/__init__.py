"""Document ⇄ Akoma Ntoso 3.0 (OASIS LegalDocML), in the profile of the United Nations (AKN4UN).

    Document, Link… ─write→ XML ─read→ Document

Every unit is one element, in reading order, with its `eId`; a note stands at its mark. What the standard has no
attribute for (the site's anchor, the kind, a parent that the nesting does not show) stands in attributes of a namespace
of its own, which the schema allows. The rest is written as the United Nations write their own files, and read by the
reader of these (`resolutions.unxml`). The profile: https://unsceb-hlcm.github.io; the standard:
https://docs.oasis-open.org/legaldocml/akn-core/v1.0/.
"""

from .names import Works, work_address
from .write import akoma_ntoso

__all__ = ["Works", "akoma_ntoso", "work_address"]
