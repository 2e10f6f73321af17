"""Files that are written at the end: whether they can be is found out at the beginning."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bansou.errors import InputError, RunError
from bansou.places import Language
from bansou.wording import Text


@contextmanager
def writing(path: Path, lang: Language) -> Iterator[None]:
    """Raises RunError for what the system says while something is written there."""
    try:
        yield
    except OSError as error:
        raise RunError(_refused(path, error).within(lang)) from error


def make_folder(path: Path, lang: Language) -> None:
    """Raises InputError if there is none and none can be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(_refused(path, error).within(lang)) from error


def check_writable(path: Path, lang: Language) -> None:
    """Raises InputError unless a file can be written there; one that is there stays as it is."""
    new = not path.exists()
    try:
        with open(path, "ab"):
            pass
    except OSError as error:
        raise InputError(_refused(path, error).within(lang)) from error
    if new:
        path.unlink()


def check_chart(path: Path, lang: Language) -> None:
    """The same for a chart, whose kind is known by the end of its name."""
    from matplotlib.backend_bases import FigureCanvasBase

    kinds = FigureCanvasBase.get_supported_filetypes()
    if path.suffix.removeprefix(".").lower() not in kinds:
        raise InputError(
            Text(f"{path}: 図の種類がわかりません。末尾を .svg、.png、.pdf のいずれかにしてください。",
                 f"{path}: what kind of chart? The name must end in .svg, .png or .pdf.").within(lang)
        )  # fmt: skip
    check_writable(path, lang)


def _refused(path: Path, error: OSError) -> Text:
    why = error.strerror or str(error)
    return Text(f"{path}: 書き込めません：{why}", f"{path}: cannot be written: {why}")
