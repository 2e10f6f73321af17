import itertools

import matplotlib.pyplot as plt

from bansou.plots.labels import apart


def test_names_cover_neither_names_nor_points() -> None:
    axes = plt.subplots()[1]
    x, y = [0, 0.1, 0.1, 0.2, 1], [0, 0, 0.06, 0.05, 1]
    areas = [100, 30, 30, 200, 50]
    dots = axes.scatter(x, y, areas)
    apart(axes, x, y, ["one", "two", "three", "four", "five"], areas)
    axes.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
    centres = axes.transData.transform(dots.get_offsets())
    assert not any(box.contains(*centre) for box in boxes for centre in centres)
    for box, centre in zip(boxes, centres, strict=True):
        assert abs(box.x0 + box.width / 2 - centre[0]) < 60
