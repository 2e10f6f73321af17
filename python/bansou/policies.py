"""Policies in Python: who goes first, who backs up, and which posts change, decided by your own code.

    class ShortestLine(bansou.Policy):
        def backup(self, case, lines, usual):
            return min(lines, key=lambda line: line.waiting / line.fte)

    own = today.with_policy(ShortestLine())
    bansou.compare(today, own)

Everybody draws the same random numbers as without the policy, so that scenarios differ by its decisions alone.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import CodeType
from typing import Any, NamedTuple

from bansou._core import Case, Line, TeamMonth

POINTS = ("triage", "backup", "staffing")

Triage = Callable[[Case, Line, float], float]
Backup = Callable[[Case, Sequence[Line], Line], Line | None]


class Posting(NamedTuple):
    """So many full-time equivalents of a role in a team at a place, from now on."""

    team: str
    place: str
    role: str
    fte: float


Staffing = Callable[[int, Sequence[TeamMonth]], Iterable[Posting]]


class Policy:
    """Three decisions; those that are not overridden (or passed as a function) stay with the scenario's rules.

    Each prefecture in each replication gets a copy of its own (copy.deepcopy), so attributes may serve as memory. A
    decision must follow from what is shown and remembered, without clock or random numbers of its own, or results could
    not be repeated. Views are copies and cannot be changed. What a policy raises ends the run.
    """

    def __init__(
        self, *, triage: Triage | None = None, backup: Backup | None = None, staffing: Staffing | None = None
    ) -> None:
        given = {"triage": triage, "backup": backup, "staffing": staffing}
        self.__dict__.update({point: function for point, function in given.items() if function is not None})

    def triage(self, case: Case, line: Line, usual: float) -> float:
        """The urgency of a resident who joins a line for work or for a caseload slot: the most urgent go first, equals
        in order of arrival. `usual`: the service's own rule, most often 1 for residents who are unwell, else 0."""
        raise NotImplementedError

    def backup(self, case: Case, lines: Sequence[Line], usual: Line) -> Line | None:
        """Which of the services that could back up a hard case is asked; None: nobody. `lines`: in the scenario's order
        of preference. `usual`: the scenario's rule, the first with room."""
        raise NotImplementedError

    def staffing(self, month: int, teams: Sequence[TeamMonth]) -> Iterable[Posting]:
        """Posts that change at the end of a month (1 = the first after the start). `teams`: all of the prefecture, with
        their staff, hours and waiting lines of that month. What posts cost is not counted."""
        raise NotImplementedError

    def decides(self, point: str) -> bool:
        """Whether this decision is taken here."""
        return point in self.__dict__ or getattr(type(self), point) is not getattr(Policy, point)

    def checked_staffing(self, month: int, teams: Sequence[TeamMonth]) -> list[tuple[str, str, str, float]]:
        """What staffing() says, for the simulator. Raises ValueError for teams, places and roles that are not there."""
        there = {(team.team, team.place): team for team in teams}
        postings = [Posting(*posting) for posting in self.staffing(month, teams)]
        for posting in postings:
            team = there.get((posting.team, posting.place))
            if team is None:
                places = [place for name, place in there if name == posting.team]
                known = f"places of it: {', '.join(places)}" if places else f"teams: {', '.join({t for t, _ in there})}"
                raise ValueError(f"staffing(): there is no team {posting.team!r} at {posting.place!r}; {known}")
            if posting.role not in team.roles:
                raise ValueError(f"staffing(): {posting.team} has no {posting.role!r}; roles: {', '.join(team.roles)}")
            if not 0 <= posting.fte < 1e6:
                raise ValueError(f"staffing(): {posting.fte} full-time equivalents at {posting.place} cannot be")
        return [tuple(posting) for posting in postings]

    def name(self) -> str:
        """Class and fingerprint of code and attributes: results say which policy they come from, and a run is not
        resumed with another one. Functions that the policy calls are not part of it."""
        cls = type(self)
        functions = [vars(base)[name] for base in cls.__mro__ if base not in (Policy, object) for name in sorted(vars(base))]
        identity = hashlib.sha256()
        for part in [*functions, *(value for _, value in sorted(vars(self).items()))]:
            identity.update(_content(part))
        return f"{cls.__module__}.{cls.__qualname__} {identity.hexdigest()[:12]}"


def _content(part: Any) -> bytes:
    code = getattr(part, "__code__", None)
    if code is not None:
        bound = [cell.cell_contents for cell in part.__closure__ or ()]
        return b"".join([*_pieces(code), *map(_content, [*bound, part.__defaults__, part.__kwdefaults__])])
    try:
        return pickle.dumps(part)
    except Exception:  # whatever an object may raise that cannot be pickled
        return type(part).__qualname__.encode()


def _pieces(code: CodeType) -> Iterator[bytes]:
    """What a function does, without where it is written."""
    yield code.co_code
    yield repr(code.co_names).encode()
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _pieces(constant)
        elif isinstance(constant, frozenset):
            yield repr(sorted(map(repr, constant))).encode()  # its own order changes from process to process
        else:
            yield repr(constant).encode()
