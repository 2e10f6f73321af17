import pytest

from bansou import places


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
        ({"LC_ALL": "C", "LANG": "ja_JP"}, "en"),
    ],
)
def test_language_is_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], spoken: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert places.language() == spoken
    assert places.language("ja") == "ja"


def test_shipped_files_are_in_the_package() -> None:
    assert places.find("bansou:tottori.yaml").is_file()
    assert places.find("tottori.yaml") != places.find("bansou:tottori.yaml")
