"""The MkDocs adapter of `resolutions`: hooks in `plugin`, the state of a build in `state`, commands in `cli`.

config ─plugin→ Publication ─views→ view models ─render→ HTML ─pages→ MkDocs's own pages
"""
