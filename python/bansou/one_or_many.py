"""One thing where several may be given."""

from collections.abc import Iterable, Mapping
from typing import Any


def as_list(given: Any, *kinds: type) -> list[Any]:
    """What is given, in a list: all of it, or the one thing that it is. A text or a mapping is one thing, as is a tuple
    that is one of `kinds`; None is nothing."""
    if given is None:
        return []
    is_one = isinstance(given, (str, Mapping, *kinds)) or not isinstance(given, Iterable)
    return [given] if is_one else list(given)
