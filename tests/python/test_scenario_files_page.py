"""Both pages of scenario files say what the schema says, and their examples are changes that can be made."""

import json
from pathlib import Path

import pytest
import yaml

import bansou

ROOT = Path(__file__).parents[2]
PAGES = {
    name: (ROOT / name).read_text(encoding="utf-8") for name in ("docs/scenario-files.md", "docs/ja/scenario-files.md")
}
SCHEMA = json.loads((ROOT / "scenarios/schema.json").read_text(encoding="utf-8"))["properties"]


def changes_of(page: str) -> list[dict[str, object]]:
    return [change for block in page.split("```yaml\n")[1:] for change in yaml.safe_load(block.split("```")[0])]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("key", [*SCHEMA, *SCHEMA["changes"]["items"]["properties"]])
def test_every_key_is_named(page: str, key: str) -> None:
    assert f"`{key}`" in PAGES[page]


def test_both_have_as_many_examples() -> None:
    english, japanese = map(changes_of, PAGES.values())
    assert [list(change) for change in english] == [list(change) for change in japanese]


@pytest.mark.parametrize("change", [change for page in PAGES.values() for change in changes_of(page)], ids=str)
def test_examples_are_changes_that_can_be_made(tottori: bansou.Scenario, change: dict[str, object]) -> None:
    made = tottori.with_(changes=[change]).changes
    assert len(made) == len(tottori.changes) + (len(change["set"]) if "set" in change else 1)  # type: ignore[arg-type]
