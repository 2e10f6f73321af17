"""Bansō simulates the people of Japanese municipalities as they meet a mental-health need.

    import bansou

    today = bansou.load("bansou:tottori.yaml")
    more = today.with_(changes=[{"from": "2022-04-01", "team": "health_centre", "scale": 2}])
    print(bansou.compare(today, more, replications=10).table)

Results come as NumPy, xarray and pandas; these are imported when first asked for.
"""

from bansou._core import __version__
from bansou.asking import Answer, ask
from bansou.comparing import Comparison, compare
from bansou.errors import InputError, Problem, RunError
from bansou.excel import excel_to_csv
from bansou.experimenting import run_all
from bansou.policies import Policy, Posting
from bansou.results import Results
from bansou.running import run
from bansou.scenario import Scenario, load
from bansou.searching import Search, search
from bansou.tracing import trace

__all__ = [
    "Answer",
    "Comparison",
    "InputError",
    "Policy",
    "Posting",
    "Problem",
    "Results",
    "RunError",
    "Scenario",
    "Search",
    "__version__",
    "ask",
    "compare",
    "excel_to_csv",
    "load",
    "run",
    "run_all",
    "search",
    "trace",
]
