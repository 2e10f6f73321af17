"""Policies in Python: who goes first, who backs up, and which posts change, decided by your own code.

    class ShortestLine(bansou.Policy):
        def backup(self, case, lines, usual):
            return min(lines, key=lambda line: line.waiting / line.fte)

    own = today.with_policy(ShortestLine())
    bansou.compare(today, own)

Everybody draws the same random numbers as without the policy, so that scenarios differ by its decisions alone.
"""

from __future__ import annotations

import enum
import functools
import hashlib
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from numbers import Real
from types import (
    BuiltinFunctionType,
    CodeType,
    FunctionType,
    GetSetDescriptorType,
    MemberDescriptorType,
    MethodType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Any, NamedTuple

from bansou._core import Case, Line, TeamMonth, least_post, most_posts

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

    Each prefecture in each replication gets a copy of its own (copy.deepcopy), so attributes of the object may serve as
    memory; those of the class, global names and what a function has closed over are shared by all copies, and must not.
    A decision must follow from what is shown and remembered, without clock or random numbers of its own, or results
    could not be repeated. Asked from the start on, not in the year before it. Views are copies and cannot be changed.
    What a policy raises ends the run. Results tell policies apart by code, attributes and what functions have closed
    over, not by global names: what is swept in an experiment belongs into an attribute.
    """

    def __init__(
        self, *, triage: Triage | None = None, backup: Backup | None = None, staffing: Staffing | None = None
    ) -> None:
        given = {"triage": triage, "backup": backup, "staffing": staffing}
        self.__dict__.update({point: function for point, function in given.items() if function is not None})

    def triage(self, case: Case, line: Line, usual: float) -> float:
        """The urgency of a resident who joins a line for work or for a caseload slot: the most urgent go first, equals
        in order of arrival. `usual`: the service's own rule, 0 where nothing is urgent, 1 for residents who are unwell,
        more in a crisis."""
        raise NotImplementedError

    def backup(self, case: Case, lines: Sequence[Line], usual: Line) -> Line | None:
        """Which of the services that could back up a hard case is asked; None: nobody. `lines`: in the scenario's order
        of preference. `usual`: the scenario's rule, the first with room."""
        raise NotImplementedError

    def staffing(self, month: int, teams: Sequence[TeamMonth]) -> Iterable[Posting]:
        """Posts that change at the end of a month (1 = the first after the start). `teams`: all of the prefecture, with
        their staff, hours and waiting lines of that month. What posts cost is not counted: costs are unknown then."""
        raise NotImplementedError


_POINTS = ("triage", "backup", "staffing")


def check_policy(policy: object) -> None:
    """Raises TypeError for what is no policy, ValueError for one that decides nothing."""
    if not isinstance(policy, Policy):
        raise TypeError(f"a policy must be an object of a class derived from bansou.Policy, not {policy!r}")
    if not any(decides(policy, point) for point in _POINTS):
        raise ValueError(f"{type(policy).__name__} decides nothing: it has none of {', '.join(_POINTS)}")


def decides(policy: Policy, point: str) -> bool:
    """Whether this decision is taken there, and not by the scenario's rule."""
    return point in vars(policy) or getattr(type(policy), point) is not getattr(Policy, point)


def _posting(entry: Any) -> Posting:
    if isinstance(entry, tuple | list) and len(entry) == len(Posting._fields):
        return Posting(*entry)
    raise ValueError(f"staffing() must return postings ({', '.join(Posting._fields)}), not {entry!r}")


def checked_staffing(policy: Policy, month: int, teams: Sequence[TeamMonth]) -> list[tuple[str, str, str, float]]:
    """What staffing() says, for the simulator. Raises ValueError for teams, places and roles that are not there."""
    said = policy.staffing(month, teams)
    if not isinstance(said, Iterable):
        raise ValueError(f"staffing() must return postings, not {said!r}; for no change an empty list")
    there = {(team.team, team.place): team for team in teams}
    if isinstance(said, Posting):
        raise ValueError(f"staffing() must return a list of postings, not a single one: [{said!r}]")
    postings = [_posting(entry) for entry in said]
    for posting in postings:
        team = there.get((posting.team, posting.place))
        if team is None:
            places = [place for name, place in there if name == posting.team]
            known = f"places of it: {', '.join(places)}" if places else f"teams: {', '.join({t for t, _ in there})}"
            raise ValueError(f"staffing(): there is no team {posting.team!r} at {posting.place!r}; {known}")
        if posting.role not in team.roles:
            raise ValueError(f"staffing(): {posting.team} has no {posting.role!r}; roles: {', '.join(team.roles)}")
        if not isinstance(posting.fte, Real) or not (posting.fte == 0 or least_post <= posting.fte <= most_posts):
            raise ValueError(
                f"staffing(): {posting.fte} full-time equivalents at {posting.place} cannot be; allowed: 0, or "
                f"{least_post} to {most_posts:,.0f}"
            )
    return [(posting.team, posting.place, posting.role, posting.fte) for posting in postings]


def name_of(policy: Policy) -> str:
    """Class and fingerprint of code and attributes: results say which policy they come from, and a run is not resumed
    with another one. What the code finds outside of itself (modules, global names) is no part of it."""
    cls = type(policy)
    identity = hashlib.sha256()
    seen: dict[int, Any] = {}
    for base in cls.__mro__:
        if base not in (Policy, object):
            _add(vars(base), identity, seen)
    _add(vars(policy), identity, seen)
    return f"{cls.__module__}.{cls.__qualname__} {identity.hexdigest()[:12]}"


def _add(part: Any, identity: hashlib._Hash, seen: dict[int, Any]) -> None:
    """Whatever differs between two policies, in an order that is the same in every process. `seen`: parts by id, in
    order, kept so that no id is used again."""
    if isinstance(part, str | bytes | int | float | complex | None):
        identity.update(f"{type(part).__name__} {part!r};".encode())
    elif id(part) in seen:
        identity.update(f"see {list(seen).index(id(part))};".encode())
    else:
        seen[id(part)] = part
        identity.update(f"{type(part).__qualname__}(".encode())
        for piece in _pieces(part):
            _add(piece, identity, seen)
        identity.update(b")")


def _pieces(part: Any) -> Iterable[Any]:
    if isinstance(part, CodeType):
        return part.co_code, part.co_names, part.co_consts
    if isinstance(part, staticmethod | classmethod | MethodType):
        return part.__func__, getattr(part, "__self__", None)
    if isinstance(part, property):
        return part.fget, part.fset
    if isinstance(part, FunctionType):
        bound = [cell.cell_contents for cell in part.__closure__ or ()]
        return part.__code__, part.__defaults__, part.__kwdefaults__, bound
    if isinstance(part, enum.Enum):
        return type(part).__module__, type(part).__qualname__, part.name
    if isinstance(part, type):
        own = vars(part) if part.__module__ not in ("builtins", "abc") else {}
        return part.__module__, part.__qualname__, own
    if isinstance(part, functools.partial):
        return part.func, part.args, part.keywords
    if isinstance(part, Mapping):
        return [piece for key in sorted(part, key=repr) if key not in _NOT_CODE for piece in (key, part[key])]
    if isinstance(part, set | frozenset):
        return sorted(map(repr, part))
    if isinstance(part, list | tuple):
        return part
    if isinstance(part, ModuleType):
        return (part.__name__,)
    if attributes := getattr(part, "__dict__", None):
        return getattr(part, "__name__", ""), attributes
    if isinstance(part, GetSetDescriptorType | MemberDescriptorType | WrapperDescriptorType | BuiltinFunctionType):
        return (part.__qualname__,)
    try:
        return (pickle.dumps(part),)
    except Exception as error:  # whatever an object may raise that cannot be pickled
        raise TypeError(f"a policy cannot hold {part!r}: nobody could tell it from another one") from error


_NOT_CODE = {
    "__module__", "__doc__", "__dict__", "__weakref__", "__qualname__", "__firstlineno__", "__annotations__",
    "__dataclass_fields__", "__dataclass_params__", "__match_args__", "__slots__", "__abstractmethods__", "_abc_impl",
}  # fmt: skip
