"""The United Nations' own XML files as sources: Akoma Ntoso, in the profile of its conference services (AKN4UN).

In: the bytes of a file. Out: its document, with the anchors that its text would have, and what its head knows.
"""

from __future__ import annotations

from .document import Cover, parse_xml, read_head

__all__ = ["Cover", "parse_xml", "read_head"]
