"""Which organ can have numbered a resolution so, and the symbol that it then has.

The Assembly's sessions were Roman up to the thirtieth, and one opens each September: session n in 1945 + n. The Human
Rights Council has three a year: the first three in 2006. The Economic and Social Council's were Roman until 1977, and
are years since. What an organ cannot have numbered is not its.
"""

from __future__ import annotations

import re

from ...un import (
    ASSEMBLY,
    COMMISSION,
    COUNCIL,
    FIRST_DECISION_OF_SOCIAL,
    PARTS,
    RIGHTS,
    SOCIAL,
    TRUSTEESHIP,
    Organ,
    Symbol,
    can_be_resolution,
    from_roman,
    latest_year,
    organ_of_symbol,
    that_numbers,
    verdict,
)
from ..places.token import Number

_LITERAL = re.compile(r"(?P<organ>[AS])/(?P<rest>[0-9]+(?:/[0-9]+[A-Z]?)?)")
_YEARS_OF_ENVIRONMENT = {2: (2016,), 3: (2017, 2018), 4: (2019,), 5: (2021, 2022), 6: (2024,), 7: (2025,)}
"""The sessions of the United Nations Environment Assembly with resolutions of a symbol, and their years: those of the
third are printed with the day of their issue too."""
_MOST_OF_ENVIRONMENT = 40
"""More than it adopts in a session."""
BEFORE_ASSEMBLY, _FIRST_OF_RIGHTS = 1945, 2006
LAST_ROMAN_ASSEMBLY, _LAST_ROMAN_SOCIAL = 30, 63
_SESSIONS_A_YEAR = 3
_ELECTIONS_OF_ASSEMBLY = 301
"""From here on it numbers those on elections and appointments: no other organ has so many of a session."""
_MOST_OF_RIGHTS = 99
"""More than the Human Rights Council adopts in a session."""
RESOLUTIONS_BELOW, _MOST_DECISIONS_OF_RIGHTS = 100, 60
"""From 101 on that Council numbers the decisions of a session, and more than it takes in one."""
_ASSEMBLY_A_SESSION, _OPENING = 60, 20
"""Fewer than the Assembly adopted in a session by 1975, and more than the Economic and Social Council."""
_BEFORE_COMMISSION, _ROMAN_OF_COMMISSION = 1944, range(5, 38)
"""The Commission on Human Rights held a session a year, which were Roman up to the thirty-seventh."""
_MOST_OF_COMMISSION = 99
"""More than it adopted in a session; the Assembly's and the Economic and Social Council's numbers were higher then."""
_YEARS_OF_COMMISSION = range(1986, 2007)
_FIRST_YEAR_OF_SOCIAL = 1978
"""From here on the Economic and Social Council numbers by years, and has no Roman session."""
_LATE_SPECIAL_SESSIONS = {28: 2005, 29: 2014, 30: 2016, 31: 2020, 32: 2021}
"""Of the Assembly, since the Human Rights Council has special sessions too."""
_SPECIAL = re.compile(r"(?P<emergency>E?)S-(?P<session>[0-9]+|[IVXL]+)")
_SESSION_AND_NUMBER = re.compile(
    r"/RES/(?:(?P<session>[^/()]+)/(?P<number>[0-9]{1,4})|(?P<early>[0-9]{1,4})\((?P<roman>[A-Z-]+)\))"
    rf"(?P<part>{PARTS})?$"
)
HIGHEST_SESSION = 1900
"""What stands before a slash is a session up to this number, and beyond it a year."""


def can_number(organ: Organ, number: Number) -> bool:
    """Whether an organ has, or may have, a resolution of that number: only numbers that cannot exist are refused."""
    if not number.session:
        return organ == COUNCIL
    if not number.slashed:
        return _can_number_roman(organ, number)
    if special := _SPECIAL.fullmatch(number.session):
        return organ == ASSEMBLY or (organ == RIGHTS and not special["emergency"])
    if not number.session.isdecimal():
        return False
    session = int(number.session)
    if session > HIGHEST_SESSION:
        if organ == SOCIAL:
            return session >= _FIRST_YEAR_OF_SOCIAL and number.value < FIRST_DECISION_OF_SOCIAL
        return organ == COMMISSION and session in _YEARS_OF_COMMISSION
    if organ == ASSEMBLY:
        is_held = LAST_ROMAN_ASSEMBLY < session <= latest_year() - BEFORE_ASSEMBLY + 1
        return is_held and can_be_resolution(session, number.value)
    last_of_rights = (latest_year() - _FIRST_OF_RIGHTS + 2) * _SESSIONS_A_YEAR
    return organ == RIGHTS and not number.part and 0 < session <= last_of_rights and number.value <= _MOST_OF_RIGHTS


def is_assembly_alone(number: Number) -> bool:
    """Whether no body but the Assembly adopts so many resolutions in a session: 59/244."""
    return number.slashed and number.value > _MOST_OF_RIGHTS and can_number(ASSEMBLY, number)


def is_beyond_assembly(number: Number) -> bool:
    """Whether a number is of a session of the Assembly, but higher than any of its resolutions: 60/999."""
    if not (number.slashed and number.session.isdecimal()) or can_be_resolution(int(number.session), number.value):
        return False
    return number.value > 0 and can_number(ASSEMBLY, number._replace(value=1))


def that_decided(number: Number) -> Organ | None:
    """The organ that alone can have numbered a decision so; None where others may have, or none."""
    if not number.session.isdecimal():
        return None
    session = int(number.session)
    if session > HIGHEST_SESSION:
        return SOCIAL if session >= _FIRST_YEAR_OF_SOCIAL and number.value >= FIRST_DECISION_OF_SOCIAL else None
    is_regular = LAST_ROMAN_ASSEMBLY < session <= latest_year() - BEFORE_ASSEMBLY + 1
    return ASSEMBLY if is_regular and number.value >= _ELECTIONS_OF_ASSEMBLY else None


def possible_decider(number: Number) -> Organ | None:
    """The organ that may have numbered a decision so, as other bodies have too, so that the sentence has to name it:
    the Human Rights Council (18/120, S-3/101), the Assembly in a special session (S-31/1), the Economic and Social
    Council below 201 (1988/103) and in its Roman sessions (281 (LXIII)); None where none of them may."""
    value = number.value - RESOLUTIONS_BELOW
    if 0 < value <= _MOST_DECISIONS_OF_RIGHTS and can_number(RIGHTS, number._replace(value=value)):
        return RIGHTS
    if number.slashed and value > 0:
        return SOCIAL if can_number(SOCIAL, number) else None
    if number.slashed:
        return ASSEMBLY if _SPECIAL.fullmatch(number.session) else None
    # That Council numbered none before, and boards and committees did not meet so often.
    is_late = (from_roman(number.session) or 0) > LAST_ROMAN_ASSEMBLY
    return SOCIAL if is_late and can_number(SOCIAL, number) else None


def decision_symbol(number: Number, organ: Organ) -> Symbol:
    """The symbol of a decision that an organ numbered: A/DEC/74/569, A/DEC/78/503A, E/DEC/281(LXIII)."""
    part = number.part.replace("–", "-")
    if not number.slashed:
        return Symbol(f"{organ.decisions}/{number.value}({number.session}){part}")
    return Symbol(f"{organ.decisions}/{number.session}/{number.value}{part}")


def environment_symbol(number: Number, year: int | None) -> Symbol | None:
    """The symbol of a resolution of the United Nations Environment Assembly, printed with a date of `year`; None where
    it has none of that number, or held no such session then."""
    session = int(number.session) if number.slashed and number.session.isdecimal() else 0
    years = _YEARS_OF_ENVIRONMENT.get(session, ())
    is_one = session in _YEARS_OF_ENVIRONMENT and 0 < number.value <= _MOST_OF_ENVIRONMENT and not number.part
    return Symbol(f"UNEP/EA.{session}/Res.{number.value}") if is_one and year in (None, *years) else None


def can_have(identifier: str) -> bool:
    """Whether the organ of a resolution's symbol can have adopted one of that number: of A/HRC/RES/78/212 it cannot."""
    organ, number = organ_of_symbol(identifier), _number_of(identifier)
    return organ is None or number is None or can_number(organ, number)


def can_be_of(identifier: str, year: int) -> bool:
    """Whether the resolution of a symbol can be that which is printed with a year: S/RES/38 is not one of 2020."""
    if of_council := Symbol(identifier).number:
        return verdict(of_council, year) != "year-mismatch"
    organ, number = organ_of_symbol(identifier), _number_of(identifier)
    if organ is None or number is None:
        return True
    return not can_number(organ, number) or is_of(organ, number, year)


def is_after(identifier: str, year: int) -> bool:
    """Whether the Human Rights Council's resolution of a symbol is of a session that was held after a year."""
    number = _number_of(identifier) if organ_of_symbol(identifier) == RIGHTS else None
    if number is None or not number.session.isdecimal():
        return False
    return _FIRST_OF_RIGHTS + (int(number.session) - 1) // _SESSIONS_A_YEAR > year


def _number_of(identifier: str) -> Number | None:
    """A resolution's number and session, as its symbol has them; None of what is no resolution with a session."""
    found = _SESSION_AND_NUMBER.search(identifier)
    if found is None:
        return None
    early, part = found["early"], found["part"] or ""
    return Number(int(early or found["number"]), None, found["roman"] or found["session"], not early, part)


def _can_number_roman(organ: Organ, number: Number) -> bool:
    if _SPECIAL.fullmatch(number.session):
        return organ == ASSEMBLY
    session = from_roman(number.session)
    if session is None:
        return False
    least = (session - 1) * _ASSEMBLY_A_SESSION + _OPENING
    if organ == ASSEMBLY:
        return session <= LAST_ROMAN_ASSEMBLY and (session == 1 or number.value > least)
    if organ == SOCIAL:
        return session <= _LAST_ROMAN_SOCIAL and (session > LAST_ROMAN_ASSEMBLY or number.value <= least)
    if organ == COMMISSION:
        return session in _ROMAN_OF_COMMISSION and number.value <= _MOST_OF_COMMISSION
    return organ == TRUSTEESHIP


def is_of(organ: Organ, number: Number, year: int) -> bool:
    """Whether a resolution that is printed with a date of `year` can be the organ's, which can have numbered it."""
    if not number.slashed:
        if organ == COMMISSION:
            return can_number(organ, number) and year == _BEFORE_COMMISSION + (from_roman(number.session) or 0)
        return organ != SOCIAL or year <= _FIRST_YEAR_OF_SOCIAL
    if special := _SPECIAL.fullmatch(number.session):
        if special["emergency"]:
            return organ == ASSEMBLY
        session = int(special["session"])
        late = _LATE_SPECIAL_SESSIONS.get(session)
        of_assembly = year == late if late else year < _FIRST_OF_RIGHTS
        return of_assembly if organ == ASSEMBLY else year >= _FIRST_OF_RIGHTS
    session = int(number.session)
    if session > HIGHEST_SESSION:
        return abs(session - year) <= 1
    if organ == ASSEMBLY:
        return year - BEFORE_ASSEMBLY - session in (0, 1)
    return organ == RIGHTS and year == _FIRST_OF_RIGHTS + (session - 1) // _SESSIONS_A_YEAR


def years_off(organ: Organ, number: Number, year: int) -> int:
    """How many years a date is off those in which an organ can have adopted a resolution of a session."""
    if not number.slashed or not number.session.isdecimal() or is_of(organ, number, year):
        return 0
    session = int(number.session)
    if session > HIGHEST_SESSION:
        return abs(session - year)
    first = BEFORE_ASSEMBLY + session if organ == ASSEMBLY else _FIRST_OF_RIGHTS + (session - 1) // _SESSIONS_A_YEAR
    return abs(first - year)


def resolution_symbol(number: Number, organ: Organ) -> Symbol | None:
    """The symbol of a numbered resolution; None where the organ numbers none so."""
    if number.year is not None or not number.session:
        known = number.year or organ == COUNCIL
        return Symbol(f"{COUNCIL.resolutions}/{number.value}", number.year) if known else None
    if not 0 < number.value < 100_000:
        return None
    session, part = number.session.replace("–", "-"), number.part.replace("–", "-")
    if not number.slashed:
        return Symbol(f"{that_numbers('roman', organ).resolutions}/{number.value}({session}){part}")
    annual = session.isdecimal() and int(session) > HIGHEST_SESSION
    series = that_numbers("annual" if annual else "session", organ).resolutions
    return Symbol(f"{series}/{session}/{number.value}{part}")


def resolution_for(symbol: Symbol) -> Symbol:
    """After the word resolution, "A/70/1" is A/RES/70/1, and "S/1325 (2000)" is S/RES/1325; others, and what can be no
    resolution ("resolution A/73/444"), are themselves."""
    literal = _LITERAL.fullmatch(symbol.id)
    if literal is None or (literal["organ"] == "S" and symbol.year is None):
        return symbol
    resolution = Symbol(f"{literal['organ']}/RES/{literal['rest']}", symbol.year)
    return resolution if can_have(resolution.id) else symbol
