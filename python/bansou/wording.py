"""Texts for planners, who read Japanese or English."""

from collections.abc import Iterable
from typing import NamedTuple

from bansou.places import Language


class Text(NamedTuple):
    ja: str
    en: str

    def within(self, lang: Language) -> str:
        return self.ja if lang == "ja" else self.en


def counted(number: int, things: str) -> str:
    """In English: "1 replication", "20 replications", "1 municipality"."""
    if number != 1:
        return f"{number} {things}"
    return f"1 {things.removesuffix('ies')}y" if things.endswith("ies") else f"1 {things.removesuffix('s')}"


def unknown_name(what: Text, name: str, known: Iterable[str]) -> Text:
    """That there is no such name, with the nearest ones; all of them if there are few."""
    import difflib

    names = sorted(known)
    near = names if len(names) <= 8 else difflib.get_close_matches(name, names, n=5, cutoff=0.5)
    if not near:
        return Text(f"{what.ja}「{name}」はありません。", f"there is no {what.en} {name!r}.")
    return Text(
        f"{what.ja}「{name}」はありません。候補: {'、'.join(near)}",
        f"there is no {what.en} {name!r}; nearest: {', '.join(near)}",
    )
