"""A group of a result file, read as it is used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bansou.errors import RunError
from bansou.places import Language
from bansou.temporary_folder import TemporaryFolder
from bansou.wording import Text

if TYPE_CHECKING:
    import h5netcdf
    import xarray as xr


def lazy_group(path: Path, name: str, lang: Language, folder: TemporaryFolder | None = None) -> xr.Dataset:
    """The group `name` ("/" is the root). `folder`: where the file is, if that is a temporary one; it stays as long as
    the dataset, or anything selected or computed from it that has yet to be read.

    What is read once the file has gone raises RunError, in `lang`.
    """
    import xarray as xr
    from xarray.backends import CachingFileManager, H5NetCDFStore

    # xarray closes files of which too many are open; whatever reads later asks the manager, which has the folder.
    manager = CachingFileManager(_opened, path, lang, folder, mode="r")
    return xr.open_dataset(H5NetCDFStore(manager, group=name, mode="r"))


@contextmanager
def reading(path: Path, lang: Language) -> Iterator[None]:
    """Raises RunError if there is no such file any more."""
    try:
        yield
    except FileNotFoundError:
        said = Text(
            f"{path}: ファイルがもうありません。out= のない計算の結果は、閉じるか手放すと消えます。残すには out=ファイル を付けて"
            "計算してください。",
            f"{path}: the file is not there any more. Results of a run without out= go when they are closed or forgotten; "
            "out=FILE keeps them.",
        )
        raise RunError(said.within(lang)) from None


def _opened(path: Path, lang: Language, _: TemporaryFolder | None, mode: str) -> h5netcdf.File:
    import h5netcdf

    with reading(path, lang):
        return h5netcdf.File(path, mode, decode_vlen_strings=True)
