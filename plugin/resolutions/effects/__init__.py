"""What a paragraph says that it does to an earlier document or paragraph: ends, extends, amends, replaces it.

    Document, its citations ─effects→ Effect…

The words are the language's (`[effects]` in `languages/`). It is what the paragraph says, no judgement of what is in
force; what it only tells, intends or asks of others is none.
"""

from .find import effects
from .model import KINDS, Effect, said

__all__ = ["KINDS", "Effect", "effects", "said"]
