"""Part → Document: what each paragraph is, and what it is called.

    blocks ─pieces→ Piece… ─masthead→ Head ─body→ Unit…

`pieces` makes paragraphs whole again and reads their markers, `masthead` reads the head, `body` tells the
preamble from the operative part, headings, annexes, notes and the rest, `nesting` says which list an item belongs
to, and `units` gives anchors and identifiers.
"""

from __future__ import annotations
