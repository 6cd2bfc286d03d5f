"""A document's page: masthead, facts, body, outline, vote, and what leads to other languages."""

from __future__ import annotations

from .head import Head, head
from .known import tellers_depend
from .outline import OutlineEntry, outline
from .page import document_view
from .wording import wording_depends

__all__ = ["Head", "OutlineEntry", "document_view", "head", "outline", "tellers_depend", "wording_depends"]
