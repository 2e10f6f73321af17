"""docs/validation.md: every target, met or missed."""

from __future__ import annotations

from collections import Counter

from bansou.markdown import number, table
from bansou.provenance import how_run
from bansou.sampling import Sample
from bansou.targets import USES
from bansou.validating import SWEPT, Finding, Validation

PAGE = """\
# Validation

Written by `python -m bansou validate`; never edited by hand. Figures are national, whatever region they are used for.

- Sample: {sample}.
- {run}, after a spin-up year (the seed is not the one of the calibration). The
  interval is that of chance between replications; it leaves out which prefectures stand for the nation, and all
  assumptions.
- Error: simulated less official. Met or missed: the whole interval is within the aim, or outside of it; not told: neither.
- Baseline: the last official value before, as a forecast without a model (of long stays that of 2018, from which the run
  starts, too); a dash where our sources do not have it. {nearer}
- The scenario starts in 2021; nothing in it depends on the date but holidays. Only the trend of long stays is simulated
  from July 2018, from the stock of June 2018.

**Calibration targets:** {calibrated}. **Validation targets:** {validated}. **Seen before:** {seen}.

## Fitted: says how well the fit holds with other random numbers

{calibrate_table}
## Never fitted: says what the model can be trusted with

{validate_table}
## Seen before: not fitted either, but no independent test

Figures that are in part an input, or that somebody looked at when an assumption was made (notes below).

{seen_table}
## Where the model and the figures differ in meaning

{notes}
## How well municipalities cope, by population

A municipality copes if its desk keeps up: its backlog does not grow, and it has slack (`Results.overloads`, defined
before the first run). Percent of the municipalities of each band, by the share of nurses' time for mental health
(`{swept}`, range of the assumption). No input is indexed by band.

{coping_table}
The survey of 2020 says: under 10,000 about half can respond; 10,000 to 100,000 more than half struggle; from 100,000 on
60 % or more can respond. {shape}
"""

BANDS = ("under 10,000", "10,000–50,000", "50,000–100,000", "100,000–300,000", "300,000 and over")


def validation_page(validation: Validation, sample: Sample) -> str:
    by_use = {use: [f for f in validation.findings if f.target.use == use] for use in USES}
    return PAGE.format(
        sample=sample.describe(), run=how_run(validation.today, "en"),
        calibrated=_count(by_use["calibrate"]), validated=_count(by_use["validate"]), seen=_count(by_use["seen"]),
        calibrate_table=_table(by_use["calibrate"]), validate_table=_table(by_use["validate"]),
        seen_table=_table(by_use["seen"]), nearer=_nearer(by_use["validate"]), notes=_notes(validation.findings), swept=SWEPT, coping_table=_coping_table(validation),
        shape=_shape(validation),
    )  # fmt: skip


def _count(findings: list[Finding]) -> str:
    counts = Counter(finding.verdict.strip("*") for finding in findings)
    return ", ".join(f"{count} {verdict}" for verdict, count in counts.items())


def _nearer(findings: list[Finding]) -> str:
    """Of the figures with an aim that were never fitted: how often the baseline comes nearer than the model."""
    pairs = [
        (abs(finding.baseline_error), abs(finding.mean - finding.target.value))
        for finding in findings
        if finding.target.aim and finding.baseline_error is not None and finding.mean == finding.mean
    ]
    return f"Of {len(pairs)} that were never fitted it comes nearer than the model in {sum(a < b for a, b in pairs)}."


def _table(findings: list[Finding]) -> str:
    rows = [
        [
            finding.target.name_en, finding.target.value, finding.target.unit, str(finding.target.year), finding.mean,
            f"{number(finding.low)} to {number(finding.high)}", finding.mean - finding.target.value,
            finding.target.aim or "–", finding.verdict, finding.baseline_error,
        ]
        for finding in findings
    ]  # fmt: skip
    header = [
        "Target",
        "Official",
        "Unit",
        "Year",
        "Simulated",
        "95 % interval",
        "Error",
        "Aim",
        "Verdict",
        "Baseline's error",
    ]
    return table(header, rows)


def _notes(findings: list[Finding]) -> str:
    lines = [
        f"- {finding.target.name_en}: {finding.target.note}.\n"
        for finding in findings
        if finding.target.note and not finding.target.id.startswith("cohort_")
    ]
    return "".join(lines)


def _coping_table(validation: Validation) -> str:
    shares = validation.coping
    rows = [[BANDS[int(str(band)) - 1], *row] for band, row in zip(shares.index, shares.to_numpy(), strict=True)]
    return table(["Residents", *map(str, shares.columns)], rows)


def _shape(validation: Validation) -> str:
    """Whether the middle bands cope least, which the model is not made to reproduce."""
    shares = validation.coping.to_numpy()
    u_shaped = [
        str(name)
        for name, column in zip(validation.coping.columns, shares.T, strict=True)
        if max(column[1:3]) < min(column[0], *column[3:])
    ]
    if not u_shaped:
        said = "The model does not show that the middle bands cope least, at any value of the sweep."
        if (shares[:-1] >= shares[1:]).all():
            said += (
                " The larger the place, the less it\ncopes here, where the survey says the opposite of the largest: do not "
                "read who is overloaded by size of place."
            )
        return said
    return f"The model shows that the middle bands cope least at {', '.join(u_shaped)}."
