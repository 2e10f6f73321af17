import copy
import gc
import pickle

from bansou.temporary_folder import TemporaryFolder


def test_it_goes_with_its_last_holder() -> None:
    folder = TemporaryFolder()
    path = folder.path
    (path / "results.h5").touch()
    holder = [folder]
    copied = copy.deepcopy(holder)
    del folder, holder
    gc.collect()
    assert path.is_dir()
    del copied
    gc.collect()
    assert not path.exists()


def test_it_goes_when_it_is_removed() -> None:
    folder = TemporaryFolder()
    folder.remove()
    assert not folder.path.exists()
    folder.remove()


def test_a_pickle_does_not_hold_it() -> None:
    folder = TemporaryFolder()
    assert pickle.loads(pickle.dumps([folder])) == [None]
    assert folder.path.is_dir()
