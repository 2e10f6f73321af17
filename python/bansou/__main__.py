"""python -m bansou: search and sensitivity for planners; calibrate, validate, assumptions and outcomes for the people who
keep the shipped scenarios, from a checkout."""

import argparse
import sys
from pathlib import Path

from bansou.assumptions_page import assumptions_page
from bansou.calibrating import Objective, assumptions, fit, fitted_now
from bansou.calibration_page import calibration_page
from bansou.command_line import Parser, read_numbers
from bansou.errors import InputError, RunError
from bansou.executors import add_executors, check_executor, executor_of
from bansou.fitted_file import fitted_yaml
from bansou.identifying import examine
from bansou.outcomes_page import outcomes_page
from bansou.output_files import check_writable, make_folder, writing
from bansou.places import Language, language
from bansou.provenance import PROGRAM
from bansou.sampling import stratified
from bansou.scenario import load
from bansou.search_command import add_search
from bansou.sensitivity_command import add_sensitivity
from bansou.targets import read_targets
from bansou.unknowns import read_unknowns, targets_of
from bansou.validating import validate
from bansou.validation_page import validation_page
from bansou.wording import Text


def main(arguments: list[str] | None = None) -> int:
    """As the command `bansou` does: 2 for wrong input, 1 for a run that failed, 130 after Ctrl-C."""
    options = _parser().parse_args(arguments)
    lang = language(options.lang)
    try:
        read_numbers(options, lang)
        if "experiment" in options:
            options.experiment(options, lang, _say)
        else:
            _of_the_house(options, lang)
    except (InputError, RunError) as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, InputError) else 1
    except ModuleNotFoundError as error:
        print(_missing(error).within(lang), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python -m bansou", description=__doc__)
    parser.add_argument("--version", action="version", version=PROGRAM)
    parser.add_argument("--scenarios", type=Path, default=Path("scenarios"), help="folder to read, and to write to")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="folder for the pages")
    commands = parser.add_subparsers(dest="command", required=True)
    search = commands.add_parser("search", help="least staffing that keeps what is promised to every municipality")
    add_search(search)
    sensitivity = commands.add_parser("sensitivity", help="which assumptions matter, and which survey would pay")
    add_sensitivity(sensitivity)
    for command in (search, sensitivity):
        command.add_argument("scenario", help="a scenario file, or bansou:tottori.yaml")
        command.add_number("--years", least=1, help="instead of the scenario's")
        add_executors(command)
        command.add_argument(
            "--keep", type=Path, metavar="FOLDER", help="for finished runs: the same command goes on from there"
        )
    calibrate = commands.add_parser("calibrate", help="fit unknown rates to official figures: base/fitted.yaml")
    calibrate.add_number("--seed", least=0, default=20190401, help="of the runs")
    calibrate.add_number("--strata", least=1, default=4, help="prefectures to simulate")
    calibrate.add_number("--years", least=2, default=2, help="at least 2: stays are followed for a year")
    calibrate.add_argument("--keep-values", action="store_true",
                           help="keep the fitted values; only say anew how well targets are met and what they tell")  # fmt: skip
    validation = commands.add_parser("validate", help="compare with official figures: validation.md")
    validation.add_number("--strata", least=1, default=6, help="prefectures to simulate")
    validation.add_number("--years", least=2, default=3, help="at least 2: stays are followed for a year")
    validation.add_number("--replications", least=1, default=10, help="of each run")
    for command in (calibrate, validation):
        add_executors(command)
    figures = commands.add_parser("assumptions", help="list every figure with its origin: assumptions.md")
    definitions = commands.add_parser("outcomes", help="say what every outcome counts: outcomes.md")
    for command in (search, sensitivity, calibrate, validation, figures, definitions):
        command.add_argument("--lang", choices=["ja", "en"], help="of messages and texts")
    return parser


def _of_the_house(options: argparse.Namespace, lang: Language) -> None:
    if not (options.scenarios / "japan.yaml").is_file():
        raise InputError(
            Text(f"{options.scenarios}: シナリオのフォルダーではありません。チェックアウトの中で実行してください。",
                 f"{options.scenarios}: not a scenario folder; run this in a checkout.").within(lang)
        )  # fmt: skip
    make_folder(options.docs, lang)
    pages = {"calibrate": _calibrate, "validate": _validate, "assumptions": _assumptions, "outcomes": _outcomes}
    pages[options.command](options, lang)


def _calibrate(options: argparse.Namespace, lang: Language) -> None:
    fitted_file, page_file = options.scenarios / "base" / "fitted.yaml", options.docs / "calibration.md"
    check_executor(options, lang)
    for file in (fitted_file, page_file):
        check_writable(file, lang)
    unknowns = read_unknowns(options.scenarios)
    fitted = [unknown for unknown in unknowns if unknown.use == "fit"]
    targets = targets_of(fitted, read_targets(options.scenarios))
    sample = stratified(options.strata, options.scenarios)
    region: dict[str, object] = {"prefecture": list(sample.weights)}
    with (
        assumptions(options.scenarios, region, options.years, options.seed) as assumed,
        executor_of(options, lang) as how,
    ):
        objective = Objective(assumed, sample, targets, **how)
        objective.check(unknowns)
        kept = fitted_now(fitted, assumed, options.scenarios) if options.keep_values else None
        found = fit(fitted, objective, say=_say, kept=kept)
        examined = examine([unknown for unknown in unknowns if unknown.use == "examine"], objective, found)
        page = calibration_page(found, examined, assumed, sample, options.keep_values)
        fitted_text = fitted_yaml(found, assumed.parameters, options.seed)
    _write(fitted_file, fitted_text, lang)
    _write(page_file, page, lang)


def _validate(options: argparse.Namespace, lang: Language) -> None:
    file = options.docs / "validation.md"
    check_executor(options, lang)
    check_writable(file, lang)
    sample = stratified(options.strata, options.scenarios)
    targets = list(read_targets(options.scenarios).values())
    today = load(options.scenarios / "japan.yaml", root=options.scenarios, lang="en").with_(
        region={"prefecture": list(sample.weights)}, years=options.years, replications=options.replications
    )
    with executor_of(options, lang) as how:
        found = validate(today, sample, targets, say=_say, **how)
    _write(file, validation_page(found, sample), lang)


def _assumptions(options: argparse.Namespace, lang: Language) -> None:
    _write(options.docs / "assumptions.md", assumptions_page(options.scenarios), lang)


def _outcomes(options: argparse.Namespace, lang: Language) -> None:
    _write(options.docs / "outcomes.md", outcomes_page(options.scenarios), lang)


def _write(path: Path, text: str, lang: Language) -> None:
    with writing(path, lang):
        path.write_text(text, encoding="utf-8")
    _say(f"wrote {path}")


def _missing(error: ModuleNotFoundError) -> Text:
    """What an experiment needs and the package alone does not bring."""
    return Text(
        f"{error.name} がありません。pip install 'bansou[experiments]'（--mpi には mpi4py も）を実行してください。",
        f"{error.name} is missing: pip install 'bansou[experiments]' (and mpi4py for --mpi).",
    )


def _say(text: str) -> None:
    print(f"bansou: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
