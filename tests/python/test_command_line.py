import argparse
import math

import pytest

import bansou
from bansou.command_line import Number, Parser, read_numbers


@pytest.fixture
def parser() -> Parser:
    parser = Parser(prog="tool")
    commands = parser.add_subparsers(dest="command", required=True)
    count = commands.add_parser("count")
    count.add_number("--max-count", least=1, default=7, help="how many")
    count.add_number("--weight", least=0, whole=False, help="how much")
    commands.add_parser("rest").add_number("--pause", least=0, help="how long")
    return parser


def read(parser: Parser, *arguments: str) -> argparse.Namespace:
    options = parser.parse_args(arguments)
    read_numbers(options, "en")
    return options


def test_numbers_are_read(parser: Parser) -> None:
    options = read(parser, "count", "--max-count", "12", "--weight", "0.5")
    assert (options.max_count, options.weight) == (12, 0.5)
    options = read(parser, "count")
    assert (options.max_count, options.weight) == (7, None)
    assert read(parser, "rest", "--pause", "0").pause == 0


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "many", "inf", ""])
def test_a_whole_number_has_a_least(parser: Parser, text: str) -> None:
    with pytest.raises(bansou.InputError, match="--max-count must be a whole number of at least 1, not "):
        read(parser, "count", "--max-count", text)


@pytest.mark.parametrize("text", ["0", "-1", "nan", "inf", "much"])
def test_other_numbers_are_greater_than_the_least(parser: Parser, text: str) -> None:
    with pytest.raises(bansou.InputError, match="--weight must be a number greater than 0, not "):
        read(parser, "count", "--weight", text)


def test_in_japanese() -> None:
    with pytest.raises(bansou.InputError, match="--trials には1以上の整数を書いてください（「0」は使えません）"):
        Number("--trials", 1).read("0", "ja")
    with pytest.raises(bansou.InputError, match="--worth には数を書いてください"):
        Number("--worth", -math.inf, whole=False).read("much", "ja")


def test_what_is_no_option_is_said_in_a_line(parser: Parser, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser.parse_args(["count", "--many", "3"])
    assert ended.value.code == 2
    assert capsys.readouterr().err == "tool: unrecognized arguments: --many 3; see tool --help\n"
