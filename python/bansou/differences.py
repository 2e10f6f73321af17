"""Small differences from a scenario, as a scenario file would say them."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

from bansou.one_or_many import as_list
from bansou.places import Language
from bansou.plain_values import plain

Tree = dict[str, Any]
Change = Mapping[str, Any]
Value = float | str | Mapping[str, Any]

WITH_UNIT = re.compile(r"\s*([-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?)\s*((?![0-9,.])\S.*?)?\s*")
"""A number, with commas between thousands only ("0,5 %" is none), and its unit."""


def tree_of(entries: Mapping[str, Any], parameters: Mapping[str, Value] | None, known: Mapping[str, Tree]) -> Tree:
    """The difference as the tree of a scenario file. `entries` that are None are left out; `known`: unit and year of
    the parameters there are. Raises TypeError for what no file can hold."""
    tree = {key: value for key, value in entries.items() if value is not None}
    if "changes" in tree:
        tree["changes"] = as_list(tree["changes"])
    if "region" in tree and not isinstance(tree["region"], Mapping):
        tree["region"] = {"municipalities": as_list(tree["region"])}
    if parameters is not None:
        tree["parameters"] = {name: _parameter(plain(value), known.get(name, {})) for name, value in parameters.items()}
    found: Tree = plain(tree)
    return found


def merged(base: Tree, over: Tree) -> Tree:
    """As a file that extends another: maps merge key by key, changes are appended, all else is replaced."""
    tree: Tree = _merge(base, over)
    if "changes" in over:
        tree["changes"] = [*base.get("changes", []), *over["changes"]]
    return tree


def positions(base: Tree, over: Tree) -> dict[str, str]:
    """What to call the places of `over` in messages, by JSON pointer into the merged tree."""
    before = len(base.get("changes", []))
    return (
        {f"/{key}": f"with_({key})" for key in over if key != "changes"}
        | {f"/changes/{before + i}": f"with_(changes[{i}])" for i in range(len(over.get("changes", [])))}
        | {f"/parameters/{_escaped(name)}": f"with_(parameters[{name!r}])" for name in over.get("parameters", {})}
    )


def subject(change: Change, names: Mapping[str, str], lang: Language) -> str:
    """What a change is about: its name, else its team or service (by `names`), else its parameters."""
    if named := change.get("name"):
        return str(named[lang] if isinstance(named, Mapping) else named)
    about = next((str(change[key]) for key in ("team", "joint", "open", "close", "reserve") if key in change), None)
    return ", ".join(change.get("set", ())) if about is None else names.get(about, about)


def _merge(base: Any, over: Any) -> Any:
    if not (isinstance(base, Mapping) and isinstance(over, Mapping)):
        return over
    return {**base, **{key: _merge(base.get(key), value) for key, value in over.items()}}


def _parameter(value: Any, known: Tree) -> Tree:
    """A number (in the unit the parameter has) or a text with a unit ("45 min") is an assumption of one's own:
    it does not inherit the source and range of the figure it replaces. Of anything else the scenario reader says what
    is allowed."""
    if isinstance(value, dict):
        return value
    unit = known.get("unit", "factor")
    if isinstance(value, str) and (written := WITH_UNIT.fullmatch(value)):
        value, unit = float(written[1].replace(",", "")), written[2] or unit
    elif isinstance(value, bool) or not isinstance(value, int | float):
        return {"value": value}
    return {
        "value": value, "low": value, "high": value, "unit": unit,
        "year": known.get("year", datetime.date.today().year), "source": "assumption", "reason": "with_()",
    }  # fmt: skip


def _escaped(key: str) -> str:
    """As part of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")
