"""Python's values as a scenario file has them."""

import datetime
import math
from collections.abc import Mapping
from decimal import Decimal
from numbers import Integral, Real
from typing import Any


def plain(value: Any) -> Any:
    """Mappings, lists, texts, numbers, truths and None, as JSON has them. Days become ISO texts, numbers of NumPy and exact
    ones (Decimal, Fraction) plain ones. NaN, infinity and times of a day become texts, too, of which the scenario reader
    says what is allowed instead. Raises TypeError for what no file can hold."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value.encode(errors="replace").decode()  # half a surrogate pair is no text
    if isinstance(value, Mapping):
        return {plain(str(key)): plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, Real | Decimal):
        return _number(value)
    if isinstance(value, datetime.date):
        return value.isoformat().removesuffix("T00:00:00")
    if hasattr(value, "tolist"):
        return plain(_to_microseconds(value).tolist())
    raise TypeError(f"a scenario cannot hold {value!r}")


def _number(value: Real | Decimal) -> int | float | str:
    try:
        number = int(value) if isinstance(value, Integral) else float(value)
        return number if math.isfinite(number) else str(value)
    except (OverflowError, ValueError):
        return str(value)


def _to_microseconds(value: Any) -> Any:
    """NumPy's times, which become Python's then: of nanoseconds the mere number is left."""
    return (
        value.astype("datetime64[us]")
        if getattr(value, "dtype", None) is not None and value.dtype.kind == "M"
        else value
    )
