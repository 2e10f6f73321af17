"""docs/calibration.md: what was fitted, how well, and what the targets cannot tell."""

from __future__ import annotations

import math

from bansou.calibrating import Fit, mean
from bansou.identifying import Examined, alone, spreads, told, verdicts
from bansou.markdown import number, table
from bansou.provenance import how_run
from bansou.sampling import Sample
from bansou.scenario import Scenario

PAGE = """\
# Calibration

Written by `python -m bansou calibrate`; never edited by hand. Only targets marked `calibrate` in
`scenarios/data/targets.csv` are used; those marked `validate` are refused. Fitted values are in
`scenarios/base/fitted.yaml`.

- Sample: {sample}.
- {run}, after a spin-up year. Every point is run
  twice, with this seed and the next; figures are means of both, {runs} runs in all, under common random numbers. Chance,
  from how the two differ: what it makes of a figure, at most, with 95 % probability.
- Method: {method}; each unknown within its assumed range. {unknowns} unknowns, {targets} targets.
- Not sampling error but the aims give the weights: official figures carry no published error, and definitions differ.

## Targets

Assumed: before the fit. Fitted: with the values as written, same random numbers. Misfit in aims: within -1 to 1 is met.

{fit_table}
The discharge curve's shape (exits by calendar month of the June 2010 cohort) enters through the ratios of the monthly
hazards within months 1-3, 4-6 and 7-12; only the level of each of the three is fitted. `docs/validation.md` shows the
months one by one.

## Fitted values

Factor on the assumed value. Spread: factor within which the targets stay about within their aims if all others follow
(linearised). Alone: the same with all others as they are; these are the ranges of the fitted file. Told better than assumed: the spread is less than half the assumed range. Not identifiable: mostly in
directions along which a factor of e moves the targets by less than one aim (singular value below 1). Not told
beyond chance: so if chance is taken off the singular values, but not if it is added.

{value_table}
Singular values of the Jacobian (aims for one unit of the logarithm), ± chance: {singular}.
The largest is {condition} times the smallest.

## Examined, not fitted

What each would add if fitted beside the others, at the fitted values. Effect: on the target it moves most, in aims,
over the whole assumed range; chance: what the effect of an unknown that moves nothing comes to. Not told
beyond chance: as above, or what would be told has an effect within chance.

{examined_table}"""


FITTED = """least squares of the misfits in aims (SciPy `least_squares`, trust region reflective); derivatives by steps
  of 5 % at the start, then Broyden's updates"""

KEPT = """values as an earlier fit found them (`--keep-values`), targets and derivatives (by steps of 5 % at these
  values) as of now"""


def calibration_page(fit: Fit, examined: list[Examined], assumed: Scenario, sample: Sample, kept: bool) -> str:
    """`assumed`: what was run, before the fit; `kept`: the values are those of an earlier fit."""
    values, chance, _ = told(fit.jacobian, fit.noise)
    singular = ", ".join(f"{number(value)} ± {number(by)}" for value, by in zip(values, chance, strict=True))
    return PAGE.format(
        sample=sample.describe(), method=KEPT if kept else FITTED, run=how_run(assumed, "en"), runs=fit.runs,
        unknowns=len(fit.unknowns), targets=len(fit.targets), fit_table=_fit_table(fit), value_table=_value_table(fit),
        singular=singular, condition=number(values[0] / values[-1]), examined_table=_examined_table(examined),
    )  # fmt: skip


def _fit_table(fit: Fit) -> str:
    rows = []
    for target, before, after in zip(fit.targets, mean(fit.before), mean(fit.after), strict=True):
        misfit = target.misfit(after)
        rows.append([
            target.name_en, target.value, target.unit, str(target.year), before, after, f"{misfit:+.2f}",
            target.aim, "met" if abs(misfit) <= 1 else "**missed**",
        ])  # fmt: skip
    header = ["Target", "Official", "Unit", "Year", "Assumed", "Fitted", "Misfit", "Aim", "Verdict"]
    return table(header, rows)


def _value_table(fit: Fit) -> str:
    said = verdicts(fit.jacobian, fit.noise, (fit.bounds[1] - fit.bounds[0]) / 2)
    rows = []
    pairs = zip(spreads(fit.jacobian), alone(fit.jacobian), strict=True)
    for i, (unknown, (spread, by_itself)) in enumerate(zip(fit.unknowns, pairs, strict=True)):
        low, high = fit.bounds[:, i]
        value = fit.log_factors[i]
        at_bound = min(value - low, high - value) < 0.01 * (high - low)
        rows.append([
            f"`{unknown.id}`", math.exp(value), f"{math.exp(low):.3g}–{math.exp(high):.3g}", f"x {math.exp(spread):.3g}",
            f"x {math.exp(by_itself):.3g}", said[i] + (", at the end of its range" if at_bound else ""), ", ".join(unknown.targets),
        ])  # fmt: skip
    return table(["Unknown", "Factor", "Assumed range", "Spread", "Alone", "Verdict", "Told by"], rows)


def _examined_table(examined: list[Examined]) -> str:
    rows = [
        [
            f"`{entry.unknown.id}`", f"`{entry.strongest}`", entry.effect, entry.chance, f"x {math.exp(min(entry.spread, 50)):.3g}",
            f"x {math.exp(entry.assumed):.3g}", entry.verdict,
        ]
        for entry in examined
    ]  # fmt: skip
    return table(["Unknown", "Moves most", "Effect", "Chance", "Spread", "Half the assumed range", "Verdict"], rows)
