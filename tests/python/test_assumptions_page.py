import re
import shutil
from pathlib import Path

import pytest

from bansou.assumptions_page import assumptions_page
from bansou.places import SHIPPED
from bansou.sensitivity_file import FILE, Weight, write_weights

PAGE = Path(__file__).parents[2] / "docs" / "assumptions.md"


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "scenarios"))


def test_the_committed_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == assumptions_page(SHIPPED), "run: python -m bansou assumptions"


def test_every_figure_stands_with_its_origin(scenarios: Path) -> None:
    (scenarios / FILE).unlink(missing_ok=True)
    page = assumptions_page(scenarios)
    assert "| `ward.beds` | beds per resident | 2.57 | /1000 | 2.5–2.6 | 2021 | beds_2021 |" in page
    assert "| `beds_2021` | 精神病床数 |" in page
    assert "no sensitivity run" in page


def test_the_heaviest_stand_first(scenarios: Path) -> None:
    effects = [("ward", 2.0), ("need", 0.5), ("ward.no_home", 1.25), ("ward.beds", 0.75), ("need.crisis", 0.4)]
    write_weights(scenarios / FILE, [Weight(name, size, "crises_per_10k", 1.0, 0.1) for name, size in effects], "a run")
    page = assumptions_page(scenarios)
    assert re.findall(r"^## (.*)$", page, re.MULTILINE)[:3] == ["ward (weight 2)", "need (weight 0.5)", "area_council"]
    names = re.findall(r"^\| `(\S+)` \| [^|]+ \| (\S+) \|", page, re.MULTILINE)
    assert names[:2] == [("ward.no_home", "1.25"), ("ward.beds", "0.75")]
    assert names[2][1] == "–"
    assert ("need.crisis", "0.4") in names
    assert "`python -m bansou sensitivity` (a run)." in page
    assert "- of headings: `ward`\n- of single figures: `ward.no_home`\n" in page
