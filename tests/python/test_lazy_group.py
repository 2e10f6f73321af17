import copy
import gc
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import xarray as xr

import bansou
from bansou.lazy_group import lazy_group
from bansou.temporary_folder import TemporaryFolder


def temporary(results: bansou.Results) -> tuple[TemporaryFolder, xr.Dataset]:
    """A copy of the results, and what is in it."""
    folder = TemporaryFolder()
    copied = Path(shutil.copy(results.path, folder.path))
    return folder, lazy_group(copied, "/", "en", folder)


@pytest.mark.parametrize("group", ["/", "teams", "wards"])
def test_a_group_is_what_xarray_reads(results: bansou.Results, group: str) -> None:
    with xr.open_dataset(results.path, engine="h5netcdf", group=group) as plain:
        xr.testing.assert_identical(plain, lazy_group(results.path, group, "en"))


@pytest.mark.parametrize(
    "derive", [lambda d: d.crises, lambda d: d.isel(year=0).crises, lambda d: d.copy(deep=True).crises, copy.deepcopy]
)
def test_the_folder_stays_while_something_is_still_to_be_read(
    results: bansou.Results, derive: Callable[[xr.Dataset], xr.DataArray]
) -> None:
    folder, dataset = temporary(results)
    path, derived = folder.path, derive(dataset)
    del folder, dataset
    gc.collect()
    with xr.set_options(file_cache_maxsize=1):
        lazy_group(results.path, "/", "en")  # xarray closes the other file
        derived.load()
        del derived
        gc.collect()
    assert not path.exists()


def test_a_pickle_reads_while_the_file_is_there(results: bansou.Results) -> None:
    folder, dataset = temporary(results)
    pickled = pickle.dumps(dataset)
    xr.testing.assert_equal(pickle.loads(pickled), results.dataset)
    folder.remove()
    with pytest.raises(bansou.RunError, match="is not there any more.*out=FILE keeps them"):
        pickle.loads(pickled).crises.sum()


def test_what_is_gone_is_said_in_the_language_asked_for(tmp_path: Path) -> None:
    with pytest.raises(bansou.RunError, match="no.h5: ファイルがもうありません"):
        lazy_group(tmp_path / "no.h5", "/", "ja")
