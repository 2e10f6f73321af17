from bansou.wording import Text, counted, unknown_name

WHAT = Text("指標", "metric")


def test_a_text_is_read_in_one_language() -> None:
    assert (WHAT.within("ja"), WHAT.within("en")) == ("指標", "metric")


def test_what_is_counted_is_singular_once() -> None:
    assert [counted(1, "replications"), counted(3, "replications")] == ["1 replication", "3 replications"]
    assert [counted(1, "municipalities"), counted(0, "municipalities")] == ["1 municipality", "0 municipalities"]


def test_an_unknown_name_gets_the_nearest() -> None:
    known = [f"wait_{name}_p90" for name in ("backup", "bed", "first_contact")] + [f"cost_{i}" for i in range(20)]
    said = unknown_name(WHAT, "wait_backup_90", known)
    assert said.en.startswith("there is no metric 'wait_backup_90'; nearest: wait_backup_p90")
    assert "cost_1" not in said.en
    assert said.ja.startswith("指標「wait_backup_90」はありません。候補: wait_backup_p90")


def test_of_few_names_all_are_said() -> None:
    assert unknown_name(WHAT, "nurse", ["psw", "phn"]).en.endswith("nearest: phn, psw")


def test_without_a_near_name_none_is_offered() -> None:
    assert unknown_name(WHAT, "xyz", [f"cost_{i}" for i in range(20)]).en == "there is no metric 'xyz'."
