from pathlib import Path

from bansou import _core
from bansou.outcomes_page import outcomes_page
from bansou.places import SHIPPED

PAGE = Path(__file__).parents[2] / "docs" / "outcomes.md"


def test_the_committed_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == outcomes_page(SHIPPED), "run: python -m bansou outcomes"


def test_every_outcome_stands_with_its_definition_in_both_languages() -> None:
    page = outcomes_page(SHIPPED)
    assert "| `crises_per_10k`★<br>危機<br>Crises<br>件/1万人・年 /10,000/year ↓ | " in page
    assert _core.how_figures_are_made("ja") in page
    assert "| `onset`<br>新たな発症<br>new needs | 支援の必要が新しく生じた人。" in page
    assert page.count("`utilisation.") > 20
    assert page.count("Hours of mental-health work (overtime and routine work included)") < page.count("`utilisation.")
