#include "model/text/number_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace bansou {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(NumberText, KeepsSensibleDigits) {
  EXPECT_EQ(number_text(0.0), "0");
  EXPECT_EQ(number_text(0.0123), "0.01");
  EXPECT_EQ(number_text(0.123), "0.12");
  EXPECT_EQ(number_text(1.234), "1.2");
  EXPECT_EQ(number_text(12.34), "12.3");
  EXPECT_EQ(number_text(123.4), "123");
  EXPECT_EQ(number_text(99.96), "100");
  EXPECT_EQ(number_text(1234567.8), "1,234,568");
  EXPECT_EQ(number_text(-3.42), "−3.4");
  EXPECT_EQ(number_text(std::nan("")), "—");
  EXPECT_EQ(fixed_text(-0.04, 1), "0.0");
}

TEST(NumberText, IntervalsShareTheDecimalsOfTheMean) {
  EXPECT_EQ(interval_text({12.34, 11.91, 12.77}, Language::ja), "12.3 (11.9–12.8)");
  EXPECT_EQ(interval_text({2000.0, 1234.5, 2765.5}, Language::en), "2,000 (1,234–2,766)");
  EXPECT_EQ(interval_text({5.0, -infinite, infinite}, Language::en), "5.0");
  EXPECT_EQ(interval_text({-1.2, -2.0, -0.4}, Language::ja), "−1.2 (−2.0〜−0.4)");
  EXPECT_EQ(interval_text({-1.2, -2.0, -0.4}, Language::en), "−1.2 (−2.0 to −0.4)");
}

TEST(NumberText, WideIntervalsLeaveFewDecimals) {
  EXPECT_EQ(interval_text({0.46, 0.1, 2.3}, Language::ja), "0.5 (0.1–2.3)");
  EXPECT_EQ(interval_text({21.6, 0.0, 114.6}, Language::ja), "22 (0–115)");
  EXPECT_EQ(difference_text({0.15, -55.27, 55.57}, Language::ja), "0 (−55〜56)");
  EXPECT_EQ(difference_text({-0.15, -0.45, 0.43}, Language::en), "−0.15 (−0.45 to 0.43)");
  EXPECT_EQ(difference_text({60.0, 0.3, 120.0}, Language::en), "+60.0 (0.3–120.0)");
}

TEST(NumberText, DifferencesCarryTheirSignAndEnoughDigits) {
  EXPECT_EQ(difference_text({3.0, 2.0, 4.0}, Language::ja), "+3.0 (2.0–4.0)");
  EXPECT_EQ(difference_text({-1.588, -1.609, -1.567}, Language::en), "−1.59 (−1.61 to −1.57)");
  EXPECT_EQ(difference_text({0.0, 0.0, 0.0}, Language::ja), "0 (0–0)");
  EXPECT_EQ(difference_text({0.39, 0.003, 0.77}, Language::ja), "+0.390 (0.003–0.770)");
  EXPECT_EQ(difference_text({-0.05, -0.09, -0.001}, Language::ja), "−0.050 (−0.090〜−0.001)");
  EXPECT_EQ(difference_text({0.31, -0.004, 0.63}, Language::en), "+0.310 (−0.004 to 0.630)");
  EXPECT_EQ(difference_text({std::nan(""), 0.0, 0.0}, Language::ja), "—");
  EXPECT_EQ(difference_text({27.2, 26.1, infinite}, Language::ja), "≥ +26.1");
  EXPECT_EQ(difference_text({-27.2, -infinite, -26.1}, Language::ja), "≤ −26.1");
}

TEST(NumberText, EstimatesSayWhatIsNotKnown) {
  Estimate estimate;
  EXPECT_EQ(estimate_text(estimate, Language::ja), "—");
  estimate.observed = 3;
  estimate.interval = {120.4, 100.0, 140.0};
  EXPECT_EQ(estimate_text(estimate, Language::ja), "120 (100–140)");
  estimate.at_least = true;
  EXPECT_EQ(estimate_text(estimate, Language::ja), "≥ 120");
}

TEST(NumberText, MoneyIsInUsualUnits) {
  EXPECT_EQ(yen_text(16.5e6, Language::ja), "+1,650万円");
  EXPECT_EQ(yen_text(-16.5e6, Language::en), "−16.5 million yen");
  EXPECT_EQ(yen_text(0.0, Language::ja), "0万円");
  EXPECT_EQ(yen_text(std::nan(""), Language::en), "—");
}

TEST(NumberText, ChancesAreToldInTens) {
  Estimate estimate;
  EXPECT_EQ(chance_text(estimate, Language::ja), "—");
  estimate.observed = 20;
  estimate.interval = wilson_interval(0.7, 20);  // 48 to 85 %
  EXPECT_EQ(chance_text(estimate, Language::ja), "10回中7回（4〜9）");
  EXPECT_EQ(chance_text(estimate, Language::en), "7 of 10 (4–9)");
  estimate.interval = wilson_interval(0.04, 25);
  EXPECT_EQ(chance_text(estimate, Language::ja), "10回中1回未満（0〜2）");
  estimate.interval = wilson_interval(0.0, 20);
  EXPECT_EQ(chance_text(estimate, Language::ja), "10回中0回（0〜2）");
  estimate.interval = wilson_interval(1.0, 20);
  EXPECT_EQ(chance_text(estimate, Language::en), "10 of 10 (8–10)");
}

TEST(NumberText, TownsHaveHundredthsOfAPost) {
  EXPECT_EQ(fte_text(0.021), "0.02");
  EXPECT_EQ(fte_text(12.345), "12.3");
}

TEST(NumberText, MoneyHasTheRangeOfItsAssumptions) {
  EXPECT_EQ(yen_text(6.5e6, 5e6, 8e6, Language::ja), "+650万円（仮定の幅 500〜800）");
  EXPECT_EQ(yen_text(-6.5e6, -5e6, -8e6, Language::en),
            "−6.5 million yen (range of assumptions −8.0 to −5.0)");
  EXPECT_EQ(yen_text(2e5, 2e5, 2e5, Language::ja), "+20万円");
  EXPECT_EQ(yen_text(std::nan(""), 1.0, 2.0, Language::ja), "—");
}

}  // namespace
}  // namespace bansou
