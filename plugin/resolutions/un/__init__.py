"""Facts about the United Nations that do not depend on a site: symbols, organs, the Council's numbering and seats, the
Charter, States.

In: a text or a number. Out: frozen values (`Symbol`, `Organ`) and answers from the tables in `facts/`.
"""

from __future__ import annotations

from .assembly import beyond, can_be_resolution, numbered_sessions, other_session, session_of, year_by_number
from .charter import CHARTER, chapter_of, charter_tables, charter_url
from .council import FIRST_YEAR, Verdict, latest_year, numbers_of, verdict, year_of
from .council_votes import refusal, seats, vetoes
from .letters import PART, PARTS, is_behind, is_doubled
from .organs import (
    ADDRESSEES,
    ADOPTING,
    ASSEMBLY,
    BY_PREFIX,
    COMMISSION,
    COUNCIL,
    FIRST_DECISION_OF_SOCIAL,
    NUMBERINGS,
    ORGANS,
    OTHER,
    RIGHTS,
    SOCIAL,
    TRUSTEESHIP,
    Organ,
    names_in,
    organ_named,
    organ_of_symbol,
    that_numbers,
)
from .parts import Holder, holders
from .roman import NUMERALS, from_roman, item_value, to_roman
from .series import STATEMENT, is_of_adopted, is_of_draft, is_of_resolution, record_of, within_series
from .states import parted_remark, parties, parties_named_in, party, state_name, state_names, vote_named_in
from .symbol_patterns import LONGEST, PRINTED, SESSION_ROOT, SYMBOL, VOLUME
from .symbols import LETTERED, OFFICIAL, Symbol, is_correction

__all__ = [
    "ADDRESSEES",
    "ADOPTING",
    "ASSEMBLY",
    "BY_PREFIX",
    "CHARTER",
    "COMMISSION",
    "COUNCIL",
    "FIRST_DECISION_OF_SOCIAL",
    "FIRST_YEAR",
    "LETTERED",
    "LONGEST",
    "NUMBERINGS",
    "NUMERALS",
    "OFFICIAL",
    "ORGANS",
    "OTHER",
    "PART",
    "PARTS",
    "PRINTED",
    "RIGHTS",
    "SESSION_ROOT",
    "SOCIAL",
    "STATEMENT",
    "SYMBOL",
    "TRUSTEESHIP",
    "VOLUME",
    "Holder",
    "Organ",
    "Symbol",
    "Verdict",
    "beyond",
    "can_be_resolution",
    "chapter_of",
    "charter_tables",
    "charter_url",
    "from_roman",
    "holders",
    "is_behind",
    "is_correction",
    "is_doubled",
    "is_of_adopted",
    "is_of_draft",
    "is_of_resolution",
    "item_value",
    "latest_year",
    "names_in",
    "numbered_sessions",
    "numbers_of",
    "organ_named",
    "organ_of_symbol",
    "other_session",
    "parted_remark",
    "parties",
    "parties_named_in",
    "party",
    "record_of",
    "refusal",
    "seats",
    "session_of",
    "state_name",
    "state_names",
    "that_numbers",
    "to_roman",
    "verdict",
    "vetoes",
    "vote_named_in",
    "within_series",
    "year_by_number",
    "year_of",
]
