#include "model/experiment/answer.hpp"

#include <gtest/gtest.h>

#include "model/experiment/summary.hpp"
#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

/// One metric; `value(group, replication)`.
template <class Value>
MetricTable table(Value&& value, Better better = Better::lower, std::size_t replications = 5) {
  MetricTable result({Metric{"wait", {"待ち", "wait"}, {"日", "days"}, better}},
                     groups_of(fabricated::scenario()));
  for (std::size_t replication = 0; replication < replications; ++replication) {
    std::vector<Measurement> row;
    for (std::size_t group = 0; group < result.groups().size(); ++group)
      row.push_back({value(group, static_cast<double>(replication))});
    result.append(row);
  }
  return result;
}

MetricTable level(double base, double jitter = 0.1, Better better = Better::lower) {
  return table([=](std::size_t, double i) { return base + 10.0 * i + (i > 1.0 ? jitter : -jitter); }, better);
}

TEST(Answer, ArmsThatGainMostAreBest) {
  const MetricTable today = level(100, 0.0), little = level(90), much = level(70), nearly = level(70.5);
  const Answer result = answer({{"wait"}}, {&today, &little, &much, &nearly});
  EXPECT_EQ(result.replications, 5U);
  EXPECT_EQ(result.family, 3U + 3U);
  ASSERT_EQ(result.criteria.size(), 1U);
  EXPECT_TRUE(result.criteria[0].gains(0));
  EXPECT_NEAR(result.criteria[0].arms[1].interval.mean, -29.98, 1e-9);
  EXPECT_EQ(result.best, (std::vector<std::size_t>{1, 2}));  // half a day is less than 2 % of 70
  EXPECT_EQ(result.first, 1U);
  ASSERT_EQ(result.others.size(), 2U);
  EXPECT_EQ(result.others[0].arm, 0U);
  EXPECT_NEAR(result.others[0].difference.interval.mean, 20.0, 1e-9);
  EXPECT_EQ(result.others[0].difference.verdict, Verdict::rises);
  EXPECT_EQ(result.others[1].difference.verdict, Verdict::same);
}

TEST(Answer, NobodyIsBestWhomAnyOtherArmBeats) {
  const auto noisy = [](double base, double noise) {
    return table([=](std::size_t, double i) { return base + noise * (static_cast<int>(i) % 3 - 1.0); },
                 Better::lower, 9);
  };
  // The first gains most on average, beside much chance; the other two are doses of one lever.
  const MetricTable today = noisy(100, 0.0), first = noisy(60, 20.0), more = noisy(62, 0.2),
                    less = noisy(66, 0.1);
  const Answer result = answer({{"wait"}}, {&today, &first, &more, &less});
  EXPECT_EQ(result.first, 0U);
  ASSERT_EQ(result.others.size(), 2U);
  EXPECT_EQ(result.others[1].difference.verdict, Verdict::not_shown);  // beside the first
  EXPECT_EQ(result.best, (std::vector<std::size_t>{0, 1}));
}

TEST(Answer, SaysWhereItChangesBeyondDoubt) {
  const std::size_t town = first_municipality_group;
  const MetricTable today = level(100, 0.0),
                    mixed = table([&](std::size_t group, double i) {
                      return 100.0 + 10.0 * i + (group == town ? 30.0 : group == town + 1 ? -60.0 : 0.0);
                    });
  const Answer result = answer({{"wait"}}, {&today, &mixed});
  EXPECT_EQ(result.criteria[0].arms[0].verdict, Verdict::same);
  ASSERT_EQ(result.places.size(), 2U);
  EXPECT_TRUE(result.places[0].gains);  // by more
  EXPECT_EQ(result.places[0].place.ja, today.groups()[town + 1].name.ja);
  EXPECT_FALSE(result.places[1].gains);
  EXPECT_NEAR(result.places[1].difference.interval.mean, 30.0, 1e-9);
  EXPECT_TRUE(answer({{"wait", town}}, {&today, &mixed}).places.empty());  // but one place is meant
}

TEST(Answer, OfASingleTownNothingIsSaidTwice) {
  Scenario alone = fabricated::scenario();
  alone.municipalities.resize(1);
  alone.local.resize(1);
  const auto one_town = [&](double base) {
    MetricTable result({Metric{"wait", {"待ち", "wait"}, {"日", "days"}, Better::lower}}, groups_of(alone));
    for (int i = 0; i < 5; ++i)
      result.append(std::vector<Measurement>(result.groups().size(), Measurement{base + i}));
    return result;
  };
  const MetricTable today = one_town(100), much = one_town(60);
  const Answer result = answer({{"wait"}}, {&today, &much});
  EXPECT_TRUE(result.criteria[0].gains(0));
  EXPECT_TRUE(result.places.empty());
}

TEST(Answer, WhereAllBandsAreAlikeThereIsNoGap) {
  const MetricTable today = table(
      [](std::size_t group, double i) {
        return 50.0 +
               ((group == 4) == (static_cast<int>(i) % 2 == 0) ? 10.0 : -10.0);  // now the one, now the other
      },
      Better::lower, 6);
  const Difference gap = answer({{"wait", 0, true}}, {&today, &today}).criteria[0].arms[0];
  EXPECT_NEAR(gap.a, 0.0, 1e-9);
}

TEST(Answer, AGapIsWorseOnlyWhereSomebodyLosesAndBetterOnlyWhereSomebodyGains) {
  // Of bands 1 and 4: the one that is better off gains, loses, or the other one does.
  const auto bands_at = [](double small, double large) {
    return table([=](std::size_t group, double i) { return (group == 4 ? large : small) + i; });
  };
  const MetricTable today = bands_at(20, 60), gains = bands_at(10, 60), loses = bands_at(20, 80),
                    closer = bands_at(20, 50), levelled = bands_at(40, 60);
  const Answered gap = answer({{"wait", 0, true}}, {&today, &gains, &loses, &closer, &levelled}).criteria[0];
  EXPECT_EQ(gap.arms[0].verdict, Verdict::rises);
  EXPECT_FALSE(gap.loses(0));
  EXPECT_TRUE(gap.loses(1));
  EXPECT_TRUE(gap.gains(2));
  EXPECT_EQ(gap.arms[3].verdict, Verdict::falls);
  EXPECT_FALSE(gap.gains(3));
}

TEST(Answer, AShareIsWorseOnlyIfMoreAreConcerned) {
  const auto with = [](double share, double cases) {
    Metric late{"late", {}, {}, Better::lower};
    late.cases = "cases";
    MetricTable result({late, Metric{"cases", {}, {}, Better::lower}}, groups_of(fabricated::scenario()));
    for (const double luck : {-0.1, 0.1, -0.1, 0.1, 0.0}) {
      std::vector<Measurement> row(2 * result.groups().size(), Measurement{cases + luck});
      std::fill_n(row.begin(), result.groups().size(), Measurement{share - luck});
      result.append(row);
    }
    return result;
  };
  const MetricTable today = with(10, 50), fewer_ask = with(20, 40), more_late = with(20, 70);
  const Answer result = answer({{"late"}}, {&today, &fewer_ask, &more_late});
  EXPECT_EQ(result.criteria[0].arms[0].verdict, Verdict::rises);
  EXPECT_FALSE(result.criteria[0].loses(0));
  EXPECT_TRUE(result.criteria[0].loses(1));
}

TEST(Answer, HigherMayBeBetter) {
  const MetricTable today = level(100, 0.0, Better::higher), more = level(120, 0.1, Better::higher),
                    less = level(80, 0.1, Better::higher);
  const Answer result = answer({{"wait"}}, {&today, &more, &less});
  EXPECT_EQ(result.best, std::vector<std::size_t>{0});
  EXPECT_TRUE(result.criteria[0].loses(1));
}

TEST(Answer, NobodyIsBestWhereNothingIsShown) {
  const MetricTable today = level(100, 0.0), noisy = level(95, 60.0), same = level(100, 0.0);
  const Answer result = answer({{"wait"}}, {&today, &noisy, &same});
  EXPECT_TRUE(result.best.empty());
  EXPECT_EQ(result.criteria[0].arms[0].verdict, Verdict::not_shown);
  EXPECT_EQ(result.criteria[0].arms[1].verdict, Verdict::same);
}

TEST(Answer, IntervalsHoldForAllArmsAndCriteriaTogether) {
  const MetricTable today = level(100, 0.0), arm = level(90);
  const Answer one = answer({{"wait"}}, {&today, &arm});
  const Answer many = answer({{"wait"}, {"wait", 1}, {"wait", 4}}, {&today, &arm, &arm});
  EXPECT_EQ(one.family, 1U);
  EXPECT_EQ(many.family, 2U * 3U + 1U);
  EXPECT_GT(many.criteria[0].arms[0].simultaneous.high, one.criteria[0].arms[0].simultaneous.high);
}

TEST(Answer, ReadsABandOrTheGapBetweenBands) {
  // Municipalities are of bands 1 and 4 (groups 1 and 4).
  const MetricTable today = table([](std::size_t group, double i) { return (group == 4 ? 60.0 : 20.0) + i; });
  const MetricTable even = table([](std::size_t group, double i) { return (group == 4 ? 50.0 : 20.0) + i; });
  const Answer result = answer({{"wait", 4}, {"wait", 0, true}}, {&today, &even});
  EXPECT_DOUBLE_EQ(result.criteria[0].arms[0].interval.mean, -10.0);
  EXPECT_EQ(result.criteria[0].metric.name.ja, "待ち、人口10万〜30万人");
  EXPECT_DOUBLE_EQ(result.criteria[1].arms[0].a, 40.0);
  EXPECT_DOUBLE_EQ(result.criteria[1].arms[0].b, 30.0);
  EXPECT_TRUE(result.criteria[1].gains(0));
  EXPECT_EQ(result.criteria[1].metric.name.en, "wait, gap between sizes of municipality");
}

TEST(Answer, AGapIsToHoldForAnyTwoBands) {
  // Two have municipalities: either may be the one that has most.
  const auto both = [](double large) {
    return table(
        [=](std::size_t group, double i) { return (group == 4 ? large : 20.0) + (i > 1.0 ? i : -i); });
  };
  const MetricTable today = both(60), arm = table([](std::size_t group, double i) {
                                        return (group == 4 ? 50.0 + i * i : 20.0) + (i > 1.0 ? i : -i);
                                      });
  const Answer gap = answer({{"wait", 0, true}}, {&today, &arm});
  const Answer twice = answer({{"wait", 4}, {"wait", 4}}, {&today, &arm});
  EXPECT_EQ(gap.family, 1U);
  EXPECT_EQ(gap.criteria[0].family, 2U);
  EXPECT_EQ(twice.criteria[0].family, 2U);
  EXPECT_DOUBLE_EQ(gap.criteria[0].arms[0].simultaneous.high, twice.criteria[0].arms[0].simultaneous.high);
}

TEST(Answer, AGapIsALowerBoundWhereAnyOfTheBandsIs) {
  MetricTable unsure({Metric{"wait", {"待ち", "wait"}, {"日", "days"}, Better::lower}},
                     groups_of(fabricated::scenario()));
  for (int i = 0; i < 2; ++i) {
    std::vector<Measurement> row(unsure.groups().size(), Measurement{20.0});
    row[first_band_group] = {10.0, true};  // the least, for all one knows
    unsure.append(row);
  }
  const Difference gap = answer({{"wait", 0, true}}, {&unsure, &unsure}).criteria[0].arms[0];
  EXPECT_TRUE(gap.a_at_least);
  EXPECT_EQ(gap.a, 0.0);  // the first band may be at 20, too
}

TEST(Answer, SaysWhereTeamsDoNotKeepUp) {
  const MetricTable today = level(100, 0.0);
  Answer result = answer({{"wait"}, {"wait", 4}, {"wait", 0, true}}, {&today, &today});
  Summary keeps_up;
  keeps_up.metrics = today.metrics();
  keeps_up.groups = today.groups();
  keeps_up.estimates.resize(today.groups().size());
  Summary behind = keeps_up;
  behind.estimates[0].overloaded_share = 0.3;
  behind.estimates[1].overloaded_share = 0.8;
  note_overloads({{"wait"}, {"wait", 4}, {"wait", 0, true}}, {keeps_up, behind}, result);
  EXPECT_EQ(result.criteria[0].overloaded, (std::vector<double>{0.0, 0.3}));
  EXPECT_EQ(result.criteria[1].overloaded, (std::vector<double>{0.0, 0.0}));
  EXPECT_EQ(result.criteria[2].overloaded, (std::vector<double>{0.0, 0.8}));  // that of the first band
}

TEST(Answer, AGapIsBetterSmallWhateverTheMetric) {
  const MetricTable today = level(100, 0.0, Better::higher);
  EXPECT_EQ(answer({{"wait", 0, true}}, {&today, &today}).criteria[0].metric.better, Better::lower);
}

}  // namespace
}  // namespace bansou
