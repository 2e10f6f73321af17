import os
import resource
from functools import partial
from pathlib import Path

import pytest

import bansou
from bansou.finished_jobs import FinishedJobs, key_of
from bansou.headlines import headlines


def test_what_was_put_is_got(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    FinishedJobs(folder).put("key", '{"a": 0.1}')
    assert FinishedJobs(folder).get("key") == '{"a": 0.1}'
    assert FinishedJobs(folder).get("other") is None
    assert os.listdir(folder) == ["key.json"]


def test_a_folder_that_cannot_be_is_a_run_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(bansou.RunError, match="file: cannot be written: File exists"):
        FinishedJobs(tmp_path / "file", "en")
    jobs = FinishedJobs(tmp_path / "gone", "ja")
    (tmp_path / "gone").rmdir()
    with pytest.raises(bansou.RunError, match="gone: 書き込めません"):
        jobs.put("key", "1")


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    jobs = FinishedJobs(tmp_path, "en")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, limits[1]))  # bytes: as if the disk were full
    try:
        with pytest.raises(bansou.RunError, match="cannot be written: File too large"):
            jobs.put("key", '"much too long"')
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert os.listdir(tmp_path) == []


def test_what_is_put_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def synced(descriptor: int) -> None:
        seen.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")).suffix)
        seen.extend(sorted(Path(name).suffix for name in os.listdir(tmp_path)))

    monkeypatch.setattr(os, "fsync", synced)
    FinishedJobs(tmp_path).put("key", "1")
    assert seen == [".part", ".part", "", ".json"]


@pytest.mark.parametrize("torn", [b"", b'{"a": 0.', b"\x00\xff"])
def test_a_file_that_is_no_json_counts_as_not_kept(tmp_path: Path, torn: bytes) -> None:
    (tmp_path / "key.json").write_bytes(torn)
    jobs = FinishedJobs(tmp_path)
    assert jobs.get("key") is None
    jobs.put("key", "1")
    assert jobs.get("key") == "1"


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    jobs = FinishedJobs(None)
    jobs.put("key", "1")
    assert jobs.get("key") is None
    assert os.listdir(tmp_path) == []


def test_jobs_are_told_apart_by_all_that_matters(towns: bansou.Scenario) -> None:
    key = key_of(towns, headlines)
    assert key == key_of(towns.with_(), headlines)
    others = [
        key_of(towns.with_(seed=1), headlines),
        key_of(towns.with_(parameters={"municipal_desk.phn.share": 8}), headlines),
        key_of(towns.in_language("ja"), headlines),
        key_of(towns, partial(headlines, group="band_1")),
    ]
    assert len({key, *others}) == 5
