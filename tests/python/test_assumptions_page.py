from pathlib import Path

from bansou.assumptions_page import assumptions_page
from bansou.places import SHIPPED

PAGE = Path(__file__).parents[2] / "docs" / "assumptions.md"


def test_the_committed_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == assumptions_page(SHIPPED), "run: python -m bansou assumptions"


def test_every_figure_stands_with_its_origin() -> None:
    page = assumptions_page(SHIPPED)
    assert "| `ward.beds` | 2.57 | /1000 | 2.5–2.6 | 2021 | beds_2021 |" in page
    assert "| `beds_2021` | 精神病床数 |" in page
