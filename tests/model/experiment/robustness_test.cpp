#include "model/experiment/robustness.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace bansou {
namespace {

Difference between(double a, double b) {
  Difference difference;
  difference.a = a;
  difference.b = b;
  return difference;
}

TEST(Robustness, CountsWhatPointsTheSameWay) {
  Survival falls{0, 0, Verdict::falls}, rises{0, 0, Verdict::rises};
  for (const Difference& drawn : {between(9, 5), between(9, 7), between(5, 9), between(5, 5)}) {
    falls.count(drawn);
    rises.count(drawn);
  }
  EXPECT_EQ(falls.same_direction, 2U);
  EXPECT_EQ(rises.same_direction, 1U);
  EXPECT_EQ(falls.unknown + rises.unknown, 0U);
  EXPECT_EQ(falls.least, -4.0);
  EXPECT_EQ(falls.most, 4.0);
}

TEST(Robustness, ALowerBoundTellsOnlyWhatLiesBeyondIt) {
  Survival falls{0, 0, Verdict::falls};
  Difference bound = between(9, 5);
  bound.a_at_least = true;  // 9 or more
  falls.count(bound);
  EXPECT_EQ(falls.same_direction, 1U);
  bound.b = 12;  // which it may exceed
  falls.count(bound);
  bound.b_at_least = true;
  falls.count(bound);
  bound.a_at_least = false;  // 9 against 12 or more: the other way
  falls.count(bound);
  bound.b = 5;
  falls.count(bound);
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  falls.count(between(nan, nan));  // nobody waited
  EXPECT_EQ(falls.same_direction, 1U);
  EXPECT_EQ(falls.unknown, 4U);
  EXPECT_TRUE(std::isnan(falls.least));
}

TEST(Robustness, AHingeDividesWhereAVerdictDiffers) {
  const auto judged = [](Verdict verdict) {
    Difference difference;
    difference.verdict = verdict;
    return std::vector<Difference>{difference};
  };
  const Hinge hinge{0, "need.crisis", judged(Verdict::falls), judged(Verdict::same)};
  EXPECT_TRUE(hinge.divides(judged(Verdict::falls)));
  EXPECT_TRUE(hinge.divides(judged(Verdict::same)));
  const Hinge vague{0, "need.crisis", judged(Verdict::same), judged(Verdict::not_shown)};
  EXPECT_FALSE(vague.divides(judged(Verdict::unknown)));  // no conclusion anywhere
  const Hinge firm{0, "need.crisis", judged(Verdict::falls), judged(Verdict::falls)};
  EXPECT_FALSE(firm.divides(judged(Verdict::falls)));
  EXPECT_TRUE(firm.divides(judged(Verdict::rises)));
}

TEST(Robustness, AnUncertainFigureBetweenTwoThatAgreeHangsOnNothing) {
  const auto judged = [](Verdict verdict, double mean) {
    Difference difference;
    difference.verdict = verdict;
    difference.interval.mean = mean;
    return std::vector<Difference>{difference};
  };
  const Hinge firm{0, "need.crisis", judged(Verdict::falls, -9.0), judged(Verdict::falls, -17.0)};
  EXPECT_FALSE(firm.divides(judged(Verdict::not_shown, -12.0)));
  EXPECT_TRUE(firm.divides(judged(Verdict::not_shown, 3.0)));
}

TEST(Robustness, AnEndThatIsOnlyLessCertainDividesNothing) {
  const auto judged = [](Verdict verdict, double mean, double half_width) {
    Difference difference;
    difference.verdict = verdict;
    difference.interval = {mean, mean - half_width, mean + half_width};
    return std::vector<Difference>{difference};
  };
  const auto now = judged(Verdict::falls, -9.0, 5.0);
  EXPECT_FALSE((Hinge{0, "need.crisis", judged(Verdict::not_shown, -7.0, 8.0), now}).divides(now));
  EXPECT_TRUE((Hinge{0, "need.crisis", judged(Verdict::not_shown, 1.0, 8.0), now}).divides(now));
  EXPECT_TRUE((Hinge{0, "need.crisis", judged(Verdict::not_shown, -0.1, 0.5), now}).divides(now))
      << "far less";
  EXPECT_TRUE((Hinge{0, "need.crisis", judged(Verdict::unknown, std::nan(""), 0.0), now}).divides(now));
}

TEST(Robustness, CountsWhoIsBestOrAsGood) {
  Metric fewer;
  fewer.better = Better::lower;
  Lead lead{0};
  lead.count({between(100, 90), between(100, 50)}, fewer);
  lead.count({between(100, 49), between(100, 50)}, fewer);  // within 2 % of today's
  lead.count({between(100, 110), between(100, 120)}, fewer);
  Difference bound = between(100, 90);
  bound.b_at_least = true;
  lead.count({bound, between(100, 95)}, fewer);
  EXPECT_EQ(lead.times, (std::vector<std::size_t>{1, 1, 2}));
  EXPECT_EQ(lead.unknown, 1U);
  Metric more;
  more.better = Better::higher;
  Lead upwards{0};
  upwards.count({between(100, 90), between(100, 110)}, more);
  EXPECT_EQ(upwards.times, (std::vector<std::size_t>{0, 0, 1}));
}

Difference judged(Verdict verdict) {
  Difference difference;
  difference.verdict = verdict;
  return difference;
}

TEST(Robustness, AConclusionThatTooFewDrawsBearOutIsFragile) {
  Robustness robustness;
  robustness.draws = 20;
  robustness.now = {{judged(Verdict::falls), judged(Verdict::not_shown)}};
  robustness.conclusions = {{0, 0, Verdict::falls, Verdict::falls, 18}};
  EXPECT_FALSE(robustness.is_fragile(0, 0));
  EXPECT_FALSE(robustness.is_fragile(0, 1));  // nothing is concluded
  robustness.conclusions[0].same_direction = 17;
  robustness.conclusions[0].unknown = 3;  // not known to bear it out
  EXPECT_TRUE(robustness.is_fragile(0, 0));
}

TEST(Robustness, AConclusionThatAnEndOfItsHingeTakesAwayIsFragile) {
  Robustness robustness;
  robustness.draws = 10;
  robustness.now = {{judged(Verdict::falls), judged(Verdict::falls)}};
  robustness.conclusions = {{0, 0, Verdict::falls, Verdict::falls, 10},
                            {0, 1, Verdict::falls, Verdict::falls, 10}};
  robustness.hinges = {{0,
                        "need.crisis",
                        {judged(Verdict::falls), judged(Verdict::same)},
                        {judged(Verdict::falls), judged(Verdict::falls)}}};
  EXPECT_FALSE(robustness.is_fragile(0, 0));
  EXPECT_TRUE(robustness.is_fragile(0, 1));
}

TEST(Robustness, TheBestIsFirmInNineOfTenDraws) {
  const Lead lead{0, {0, 9, 3}, 0};
  EXPECT_TRUE(lead.is_firm_for(1, 10));
  EXPECT_FALSE(lead.is_firm_for(2, 10));
  EXPECT_FALSE(lead.is_firm_for(3, 10));
}

}  // namespace
}  // namespace bansou
