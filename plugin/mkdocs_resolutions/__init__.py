"""The MkDocs adapter of `resolutions`: hooks in `plugin`, pages in `pages`, what they show in `views`.

config ─plugin→ Publication ─views→ view models ─render→ HTML ─pages→ MkDocs's own pages
"""
