#include "model/io/quantity_reader.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

std::optional<double> read(test::ReadText& text, Dimension dimension, double minimum, double maximum) {
  return read_quantity(text.root()["q"], {"q", dimension, minimum, maximum});
}

std::string only_problem(const std::string& written, Dimension dimension, double minimum = 0.0,
                         double maximum = 1e12, Language language = Language::en) {
  test::ReadText text("q: " + written + "\n");
  EXPECT_FALSE(read(text, dimension, minimum, maximum)) << written;
  const auto all = text.shown(language);
  return all.size() == 1 ? all[0] : std::to_string(all.size()) + " problems";
}

TEST(QuantityReader, ConvertsToTheCanonicalUnit) {
  test::ReadText minutes("q: 90 min\n"), share("q: 100 %\n"), yen("q: \"5,000,000 yen\"\n"),
      posts("q: 0.5常勤\n");
  EXPECT_EQ(read(posts, Dimension::fte, 0, 1e3), 0.5);
  EXPECT_EQ(read(minutes, Dimension::work, 0, 40), 1.5);
  EXPECT_EQ(read(share, Dimension::share, 0, 1), 1.0);
  EXPECT_EQ(read(yen, Dimension::money, 0, 1e9), 5e6);
}

TEST(QuantityReader, NamesTheUnitThatIsNeeded) {
  EXPECT_EQ(only_problem("14 days", Dimension::work),
            "1:1 q: found '14 days'; a unit of working time is needed (min, h). 'days' is a unit of time.");
  EXPECT_EQ(only_problem("14 days", Dimension::work, 0, 1e12, Language::ja),
            "1:1 q: 作業時間の単位（min, h）が必要ですが、「14 days」とあります。「days」は期間の単位です。");
  EXPECT_EQ(
      only_problem("3 dasy", Dimension::time),
      "1:1 q: found '3 dasy'; a unit of time is needed (days, weeks, months, years). Did you mean 'day'?");
  EXPECT_EQ(only_problem("5", Dimension::fte),
            "1:1 q: found '5'; a unit of full-time posts is needed (FTE).");
  EXPECT_TRUE(only_problem("0.5 人", Dimension::fte).ends_with("Did you mean '0.5 FTE'?"));
  EXPECT_TRUE(only_problem("0.5人", Dimension::time).ends_with("'人' is a unit of count."));
  EXPECT_EQ(only_problem("200万", Dimension::money, 0, 1e12, Language::ja),
            "1:1 q: 金額の単位（万円, 千円, 円, yen, yen/year, "
            "yen/FTE/year）が必要ですが、「200万」とあります。もし"
            "かして: 万円");
  EXPECT_TRUE(
      only_problem("200　万円", Dimension::money, 0, 1e12, Language::ja).ends_with("半角で書いてください。"));
  EXPECT_EQ(only_problem("5 000 yen", Dimension::money),
            "1:1 q: '5 000 yen' does not read as a number; write it like '1.5 yen'.");
}

TEST(QuantityReader, KeepsToTheBoundsInTheUnitThatWasWritten) {
  EXPECT_EQ(only_problem("-1 days", Dimension::time), "1:1 q: found '-1 days'; allowed: 0 days or more.");
  EXPECT_EQ(only_problem("120 %", Dimension::share, 0, 1), "1:1 q: found '120 %'; allowed: 0 to 100 %.");
  EXPECT_EQ(only_problem("50 h", Dimension::work, 0.5, 40, Language::ja),
            "1:1 q: 「50 h」とあります。使えるのは 0.5 から 40 h までです。");
}

}  // namespace
}  // namespace bansou
