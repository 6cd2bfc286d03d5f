"""United Nations documents as values: their paragraphs, their citations and what those lead to.

bytes ─read→ Source ─parse→ Document… ─resolve→ Link…        a folder ─read_collection→ Collection
"""
