"""docs/scenario-files.md says what the schema says, and its examples are changes that can be made."""

import json
from pathlib import Path

import pytest
import yaml

import bansou

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/scenario-files.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "scenarios/schema.json").read_text(encoding="utf-8"))["properties"]
EXAMPLES = [change for block in PAGE.split("```yaml\n")[1:] for change in yaml.safe_load(block.split("```")[0])]


@pytest.mark.parametrize("key", [*SCHEMA, *SCHEMA["changes"]["items"]["properties"]])
def test_every_key_is_named(key: str) -> None:
    assert f"`{key}`" in PAGE


@pytest.mark.parametrize("change", EXAMPLES, ids=str)
def test_examples_are_changes_that_can_be_made(tottori: bansou.Scenario, change: dict[str, object]) -> None:
    made = tottori.with_(changes=[change]).changes
    assert len(made) == len(tottori.changes) + (len(change["set"]) if "set" in change else 1)  # type: ignore[arg-type]
