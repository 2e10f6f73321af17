"""Plots: Matplotlib, colours that everybody can tell apart and that survive a grey printer, Japanese where there is a
font for it.

Every function draws into `ax` or a new figure and returns the Axes. A footnote says what the figures come from:
scenario, seed, replications, version, and how far they are calibrated. Intervals are 95 % over replications: chance
only.
"""

from bansou.plots.costs import option_table, pareto
from bansou.plots.groups import by_band, by_municipality
from bansou.plots.maps import region_map
from bansou.plots.misfits import findings
from bansou.plots.search_front import front
from bansou.plots.staff import utilisation
from bansou.plots.stocks import long_stay
from bansou.plots.tornado import tornado
from bansou.plots.waiting import causes

__all__ = [
    "by_band",
    "by_municipality",
    "causes",
    "findings",
    "front",
    "long_stay",
    "option_table",
    "pareto",
    "region_map",
    "tornado",
    "utilisation",
]
