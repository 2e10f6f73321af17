import matplotlib.pyplot as plt

import bansou
from bansou import plots
from bansou.plots.wrapping import wrapped


def test_english_breaks_at_spaces() -> None:
    assert wrapped("PARTLY CALIBRATED: read differences", 18) == "PARTLY CALIBRATED:\nread differences"
    assert wrapped("a incomprehensibilities b", 10) == "a\nincomprehensibilities\nb"


def test_japanese_breaks_anywhere_but_at_the_inside_of_a_mark() -> None:
    assert wrapped("待ちの差を読む。", 10) == "待ちの差を\n読む。"
    assert wrapped("待ちの差を。", 10) == "待ちの差\nを。"
    assert wrapped("待ちの差（地域）", 10) == "待ちの差\n（地域）"
    assert wrapped("Bansō 0.1.0の待ち", 12) == "Bansō 0.1.0\nの待ち"


def test_what_fits_stays_as_it_is() -> None:
    assert wrapped("【一部較正】 a  b", 40) == "【一部較正】 a  b"
    assert wrapped("", 40) == ""


def test_footnote_and_title_stay_on_the_figure(results: bansou.Results) -> None:
    figure, axes = plt.subplots(figsize=(3.5, 4))
    plots.by_band(results, metric="waiting_share.caseload_slot", ax=axes)
    figure.canvas.draw()
    texts = [axes._left_title, *figure.texts]
    assert all(text.get_window_extent().x1 <= figure.bbox.width for text in texts)
    assert all("\n" in text.get_text() for text in texts)
