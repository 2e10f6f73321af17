import math

import pytest

import bansou
from bansou.guarantees import FAR, UNTOLD, Guarantee, check_metrics, guarantee, kept_in


def test_a_guarantee_is_read_as_it_is_said() -> None:
    assert guarantee("wait_first_contact_p90<=14") == Guarantee("wait_first_contact_p90", 14.0)
    assert guarantee(" community_days >= 330.5 ") == Guarantee("community_days", 330.5, at_most=False)
    assert guarantee("hidden_share@region<=7") == Guarantee("hidden_share", 7.0, over="region")


@pytest.mark.parametrize(
    "text", ["wait_first_contact_p90", "wait<14", "wait<=-1", "<=14", "wait <= a week", "wait@town<=7"]
)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(bansou.InputError, match="wait_first_contact_p90<=14"):
        guarantee(text)
    with pytest.raises(bansou.InputError, match="読めません"):
        guarantee(text, "ja")


def test_the_ratio_is_the_share_of_the_limit_that_is_used_up() -> None:
    most, least, none = Guarantee("wait", 14), Guarantee("days", 300, at_most=False), Guarantee("wait", 0)
    assert (most.ratio(7), most.ratio(28), most.ratio(0), most.ratio(math.inf)) == (0.5, 2, 0, FAR)
    assert (least.ratio(600), least.ratio(150), least.ratio(0)) == (0.5, 2, FAR)
    assert (none.ratio(0), none.ratio(0.1)) == (0, FAR)
    assert most.ratio(math.nan) == least.ratio(math.nan) == 0


def test_every_municipality_is_looked_at(results: bansou.Results) -> None:
    kept = kept_in(results, [Guarantee("hidden_share", 75), Guarantee("wait_backup_p90", 7)])
    assert [(line.guarantee, line.place) for line in kept] == [
        (i, code) for i in (0, 1) for code in ("31325", "31328", "31329")
    ]
    summary = results.summary().set_index(["metric", "group"])
    first, town = kept[0], summary.loc[("hidden_share", "31325")]
    assert (first.value, first.low, first.high, first.unit) == (town["mean"], town["low"], town["high"], "%")
    assert (first.ratio, first.bound) == (first.value / 75, first.high / 75)
    least = kept_in(results, [Guarantee("hidden_share", 60, at_most=False)])[0]
    assert (least.ratio, least.bound) == (60 / least.value, 60 / least.low)


def test_larger_places_are_looked_at_where_the_promise_is_theirs(results: bansou.Results) -> None:
    promised = [Guarantee("hidden_share", 75, over="region"), Guarantee("hidden_share", 75, over="health_centre")]
    of_region, *of_centres = kept_in(results, promised)
    assert of_region.place == "region"
    assert {line.place for line in of_centres} == set(results.scenario.region["health_centre"])
    summary = results.summary().set_index(["metric", "group"])
    assert of_region.value == summary.loc[("hidden_share", "region"), "mean"]


def test_a_lower_bound_may_break_a_promise_but_never_shows_it_kept(
    results: bansou.Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = results.summary().assign(at_least=True)
    monkeypatch.setattr(bansou.Results, "summary", lambda _: summary)
    for line in kept_in(results, [Guarantee("hidden_share", 100), Guarantee("hidden_share", 10)]):
        assert line.at_least
        assert line.bound == FAR
        assert (line.ratio > 1) == (line.guarantee == 1)
        assert line.known == line.broken == (line.guarantee == 1)
        assert line.counted == (line.ratio if line.known else UNTOLD)


def test_a_lower_bound_may_keep_a_promise_from_below_but_never_breaks_it(
    results: bansou.Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = results.summary().assign(at_least=True)
    monkeypatch.setattr(bansou.Results, "summary", lambda _: summary)
    promised = [Guarantee("hidden_share", 10, at_most=False), Guarantee("hidden_share", 100, at_most=False)]
    for line in kept_in(results, promised):
        assert line.known == (line.guarantee == 0)
        assert line.bound <= 1 or line.guarantee == 1
        assert line.counted <= 1 or line.guarantee == 1
        assert not line.broken


def test_metrics_that_cannot_be_promised_are_refused(results: bansou.Results) -> None:
    check_metrics([Guarantee("wait_backup_p90", 7)], results.scenario)
    with pytest.raises(bansou.InputError, match="no metric 'wait_backup_p9'; nearest: wait_backup_p90"):
        check_metrics([Guarantee("wait_backup_p90", 7), Guarantee("wait_backup_p9", 7)], results.scenario)
    with pytest.raises(
        bansou.InputError, match="no kind of place 'town'; nearest: health_centre, municipality, region"
    ):
        check_metrics([Guarantee("wait_backup_p90", 7, over="town")], results.scenario)
    with pytest.raises(bansou.InputError, match="limit of wait_backup_p90 must be from 0 to 1e\\+09, not nan"):
        check_metrics([Guarantee("wait_backup_p90", math.nan)], results.scenario)
    with pytest.raises(bansou.InputError, match="'bed_occupancy' is known of the region only"):
        kept_in(results, [Guarantee("bed_occupancy", 90)])
