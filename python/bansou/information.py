"""Which survey would change the decision: the expected value of knowing one assumption before choosing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from bansou.errors import InputError, RunError
from bansou.factors import Factors
from bansou.headlines import Headline, headline, headline_of, not_known
from bansou.limits import at_least
from bansou.scenario import Scenario
from bansou.wording import Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

HIGHEST_DEGREE = 3

LEAST = 32
"""Known points: through few of them a polynomial goes as if an assumption without influence decided."""

RESAMPLES = 200


class Information(NamedTuple):
    """About the choice between staying (A) and the option (B), which is made if it betters the outcome by more than it
    must. Everything is in the outcome's unit."""

    outcome: Headline
    worth: float
    improvement: float
    """By B against A, mean over the assumptions' ranges; positive is better."""
    improvement_interval: tuple[float, float]
    """95 % (bootstrap of the sampled assumptions), as all intervals here."""
    agreement: float
    """Share of the sampled assumptions under which the choice by the mean is known to be right."""
    agreement_interval: tuple[float, float]
    all: float
    """Expected gain from knowing all of these assumptions before choosing (EVPI), chance of the runs included."""
    table: pd.DataFrame
    """By parameter, in falling order: value (expected gain from knowing it, EVPPI), low, high (of its interval), tied
    (whether the interval overlaps that of the first: not told apart from it), changes (share of its range in which one
    would choose otherwise), at_low, at_high (expected improvement at the ends of its range)."""
    unknown: float = 0.0
    """Share of the sampled assumptions under which the improvement is not known, as in `headlines`. All but `agreement` is
    of the others, in which care keeps up better."""
    kept: tuple[str, ...] = ()
    """Parameters that the option sets to another value: drawn on neither side, for they are the option."""


def value_of_information(
    option: Scenario,
    factors: Factors,
    outcome: str,
    *,
    worth: float = 0.0,
    points: int = 128,
    seed: int = 1,
    **how: Any,
) -> Information:
    """Samples the assumptions (Latin hypercube), runs the factors' scenario and `option` under the same random numbers,
    and regresses the improvement on each assumption (Strong, Oakley and Brennan, Medical Decision Making 34, 2014).

    `outcome`: a headline metric of the region; whether more or less of it is better, the metric knows. `worth`: the
    least improvement that B must bring, in its unit. Parameters whose values the option sets differently stay as they are
    on both sides. Runs: 2 x points (at least LEAST). `how`: as for `run_all`.

    Raises InputError for an unknown outcome or parameter, too few points, or if the option sets all parameters; RunError
    if the outcome is not known under half of the sampled assumptions or more, or known under fewer than LEAST.
    """
    import numpy as np
    import pandas as pd
    from scipy.stats import qmc

    judged = headline(factors.scenario, outcome)
    at_least("points", points, LEAST, option.lang)
    kept = factors.told_apart(option)
    drawn = _others(factors, kept)
    shares = qmc.LatinHypercube(len(drawn.names), seed=seed).random(points)
    plans = [*drawn.scenarios(shares), *drawn.scenarios(shares, option)]
    figures = np.array(headline_of(plans, judged, **how))
    before, after = figures[:points], figures[points:]
    improvement = after - before if judged.better == "higher" else before - after
    known = ~np.isnan(improvement)
    if 2 * known.sum() <= points or known.sum() < LEAST:
        raise RunError(_too_often_unknown(judged, points - int(known.sum()), points).within(option.lang))
    gain, at = improvement[known] - worth, shares[known]
    found = _estimate(at, gain)
    again = np.random.default_rng(seed).integers(len(gain), size=(RESAMPLES, len(gain)))
    low, high = _interval([_estimate(at[row], gain[row]) for row in again])
    table = pd.DataFrame({"value": found.values, "low": low.values, "high": high.values}, index=drawn.names)
    table[["changes", "at_low", "at_high"]] = np.array([_across(column, gain, worth) for column in at.T])
    table = table.sort_values(["value", "high"], ascending=False, kind="stable")
    table.insert(3, "tied", table["high"] >= table["low"].iloc[0])
    share = float(known.mean())
    return Information(
        judged, worth, worth + found.gain, (worth + low.gain, worth + high.gain), share * found.right,
        (share * low.right, share * high.right), found.all, table, 1 - share, tuple(kept),
    )  # fmt: skip


def _others(factors: Factors, kept: list[str]) -> Factors:
    if len(kept) == len(factors.names):
        raise InputError(
            Text(f"仮定（{'、'.join(kept)}）はすべて案が決めているため、動かせるものがありません。",
                 f"the option sets all of these assumptions itself ({', '.join(kept)}): nothing is left to vary.")
            .within(factors.scenario.lang)
        )  # fmt: skip
    return factors.only([name for name in factors.names if name not in kept]) if kept else factors


def _too_often_unknown(outcome: Headline, unknown: int, points: int) -> Text:
    why = not_known(outcome)
    return Text(
        f"{points}通りの仮定のうち{unknown}通りで、現状か案の{why.ja}残りは支援が追いつく場合ばかりなので、それだけでは判断しません"
        f"（半分を超え、かつ{LEAST}通り以上で分かることが必要）。",
        f"under {unknown} of {points} sampled assumptions, today or with the option, {why.en} The others are those in which "
        f"care keeps up: by them alone nothing is judged. It must be known under more than half, and at least {LEAST}.",
    )


class _Estimate(NamedTuple):
    """Of a choice by the mean gain."""

    gain: Any
    right: Any
    """Share of the points under which the choice is."""
    all: Any
    """EVPI."""
    values: Any
    """EVPPI, by parameter."""


def _estimate(at: np.ndarray, gain: np.ndarray) -> _Estimate:
    """`at`: [point][parameter]; `gain`: by point."""
    import numpy as np

    mean = float(gain.mean())
    everything = float(np.maximum(gain, 0).mean() - max(0.0, mean))
    expected = [_regression(column, gain)(column) for column in at.T]
    values = [np.maximum(one, 0).mean() - max(0.0, one.mean()) for one in expected]
    # In theory no survey is worth more than all; the regression is an estimate.
    return _Estimate(mean, float(((gain > 0) == (mean > 0)).mean()), everything, np.clip(values, 0, everything))


def _interval(found: list[_Estimate]) -> tuple[_Estimate, _Estimate]:
    import numpy as np

    parts = [np.quantile(np.array(part), [0.025, 0.975], axis=0) for part in zip(*found, strict=True)]
    return _Estimate(*(part[0] for part in parts)), _Estimate(*(part[1] for part in parts))


def _across(share: np.ndarray, gain: np.ndarray, worth: float) -> tuple[float, float, float]:
    """How often one assumption changes the choice, and the expected improvement at its low and high."""
    expected = _regression(share, gain)
    changes = float(((expected(share) > 0) != (gain.mean() > 0)).mean())
    return changes, worth + float(expected(0.0)), worth + float(expected(1.0))


def _regression(share: np.ndarray, gain: np.ndarray) -> Any:
    """The polynomial up to HIGHEST_DEGREE that the Bayesian information criterion prefers: an assumption without
    influence gets a constant, hence no value."""
    import numpy as np
    from numpy.polynomial import Polynomial

    def criterion(fit: Polynomial) -> float:
        error = max(float(((gain - fit(share)) ** 2).mean()), float(np.finfo(float).tiny))
        return len(gain) * float(np.log(error)) + fit.degree() * float(np.log(len(gain)))

    fits = [Polynomial.fit(share, gain, degree, domain=[0, 1]) for degree in range(HIGHEST_DEGREE + 1)]
    return min(fits, key=criterion)
