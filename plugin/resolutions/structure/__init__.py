"""Part → Document: what each paragraph is, and what it is called.

    Block… ─glued, pieces→ Piece… ─masthead→ Head
                                  ─survey, body→ Unit…

`glued` and `pieces` make lines and paragraphs whole again and read their `markers`; `masthead` reads the head. `survey`
looks ahead once; `body` then says of each piece whether it is preambular, operative, a heading or an annex, by how it
`looks` and where it stands, and keeps the `paragraphs` under way and their `lists`, which `nesting` solves. `closing`
knows what stands after the text. `scopes` and `units` give names: anchors and Akoma Ntoso identifiers. What differs by
language is in one typed `grammar`.
"""

from __future__ import annotations
