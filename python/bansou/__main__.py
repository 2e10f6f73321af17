"""python -m bansou: search and sensitivity for planners; calibrate, validate and assumptions for the people who keep the
shipped scenarios, from a checkout."""

import argparse
import sys
from pathlib import Path

from bansou.assumptions_page import assumptions_page
from bansou.calibrating import Objective, assumptions, fit
from bansou.calibration_page import calibration_page
from bansou.errors import InputError, RunError
from bansou.experiment_commands import add_experiments
from bansou.fitted_file import fitted_yaml
from bansou.identifying import examine
from bansou.sampling import stratified
from bansou.scenario import load
from bansou.targets import read_targets
from bansou.unknowns import read_unknowns, targets_of
from bansou.validating import validate
from bansou.validation_page import validation_page


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if "experiment" in options:
        return _experiment(options)
    if not (options.scenarios / "japan.yaml").is_file():
        print(f"{options.scenarios}: not a scenario folder; run this in a checkout", file=sys.stderr)
        return 2
    options.docs.mkdir(parents=True, exist_ok=True)
    {"calibrate": _calibrate, "validate": _validate, "assumptions": _assumptions}[options.command](options)
    return 0


def _experiment(options: argparse.Namespace) -> int:
    """As the command `bansou` does: 2 for wrong input, 1 for a run that failed, 130 after Ctrl-C."""
    try:
        options.experiment(options, _say)
    except (InputError, RunError) as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, InputError) else 1
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bansou", description=__doc__)
    parser.add_argument("--scenarios", type=Path, default=Path("scenarios"), help="folder to read, and to write to")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="folder for the pages")
    commands = parser.add_subparsers(dest="command", required=True)
    calibrate = commands.add_parser("calibrate", help="fit unknown rates to official figures: base/fitted.yaml")
    calibrate.add_argument("--seed", type=int, default=20190401)
    calibrate.add_argument("--strata", type=int, default=4, help="prefectures to simulate")
    calibrate.add_argument("--years", type=int, default=2, help="at least 2: stays are followed for a year")
    validation = commands.add_parser("validate", help="compare with official figures: validation.md")
    validation.add_argument("--strata", type=int, default=6, help="prefectures to simulate")
    validation.add_argument("--years", type=int, default=3, help="at least 2: stays are followed for a year")
    validation.add_argument("--replications", type=int, default=3)
    for command in (calibrate, validation):
        command.add_argument("--threads", type=int)
    add_experiments(commands)
    commands.add_parser("assumptions", help="list every figure with its origin: assumptions.md")
    return parser


def _calibrate(options: argparse.Namespace) -> None:
    unknowns = read_unknowns(options.scenarios)
    fitted = [unknown for unknown in unknowns if unknown.use == "fit"]
    targets = targets_of(fitted, read_targets(options.scenarios))
    sample = stratified(options.strata, options.scenarios)
    region: dict[str, object] = {"prefecture": list(sample.weights)}
    with assumptions(options.scenarios, region, options.years, options.seed) as assumed:
        objective = Objective(assumed, sample, targets, options.threads)
        found = fit(fitted, objective, say=_say)
        examined = examine([unknown for unknown in unknowns if unknown.use == "examine"], objective, found)
        parameters = assumed.parameters
    page = calibration_page(found, examined, parameters, sample, options.years, options.seed)
    _write(options.scenarios / "base" / "fitted.yaml", fitted_yaml(found, parameters, options.seed))
    _write(options.docs / "calibration.md", page)


def _validate(options: argparse.Namespace) -> None:
    sample = stratified(options.strata, options.scenarios)
    targets = list(read_targets(options.scenarios).values())
    today = load(options.scenarios / "japan.yaml", root=options.scenarios, lang="en").with_(
        region={"prefecture": list(sample.weights)}, years=options.years, replications=options.replications
    )
    found = validate(today, sample, targets, options.threads, say=_say)
    _write(options.docs / "validation.md", validation_page(found, sample))


def _assumptions(options: argparse.Namespace) -> None:
    _write(options.docs / "assumptions.md", assumptions_page(options.scenarios))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    _say(f"wrote {path}")


def _say(text: str) -> None:
    print(f"bansou: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
