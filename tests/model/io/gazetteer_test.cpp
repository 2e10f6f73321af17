#include "model/io/gazetteer.hpp"

#include <gtest/gtest.h>

#include "model/io/csv.hpp"
#include "model/io/municipality_table.hpp"
#include "tests/model/io/read_text.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

class GazetteerTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    Problems problems;
    japan_ = read_municipalities(*read_table(in_scenarios("data/municipalities.csv"), problems), problems);
    std::ranges::copy_if(japan_, std::back_inserter(tottori_),
                         [](const Municipality& t) { return t.prefecture == "鳥取県"; });
  }

  /// The code found for what is written, or the problem.
  static std::string found(const std::string& written, const Gazetteer& gazetteer,
                           const std::vector<std::string>& prefectures = {}) {
    test::ReadText text("town: " + written + "\n");
    const auto index = gazetteer.resolve(text.root()["town"], prefectures);
    return index ? gazetteer.municipalities()[*index].code : text.shown().at(0);
  }

  static inline std::vector<Municipality> japan_, tottori_;
};

TEST_F(GazetteerTest, UnderstandsNamesAndCodes) {
  const Gazetteer japan(japan_);
  EXPECT_EQ(found("鳥取市", japan), "31201");
  EXPECT_EQ(found("鳥取県鳥取市", japan), "31201");
  EXPECT_EQ(found("31201", japan), "31201");
  EXPECT_EQ(found("\"31201\"", japan), "31201");
  EXPECT_EQ(found("01100", japan), "01100");
  EXPECT_EQ(found("1100", japan), "01100");
  EXPECT_EQ(found("\"1100\"", japan), "01100");
  EXPECT_EQ(found("鳥取県南部町", japan), "31389");
  EXPECT_EQ(found("南部町", japan, {"鳥取県"}), "31389");
}

TEST_F(GazetteerTest, ListsTheCandidatesOfAnAmbiguousName) {
  EXPECT_EQ(
      found("府中市", Gazetteer(japan_)),
      "1:1 there are 2 municipalities called '府中市': 東京都府中市 (13206), 広島県府中市 (34208); write the "
      "prefecture before the name, or the code.");
}

TEST_F(GazetteerTest, SuggestsTheNearest) {
  const Gazetteer japan(japan_);
  EXPECT_EQ(found("鳥取", japan), "1:1 there is no municipality '鳥取'. Did you mean '鳥取市'?");
  EXPECT_EQ(found("鳥取県若狭町", japan),
            "1:1 there is no municipality '鳥取県若狭町'. Did you mean '鳥取県若桜町'?");
  EXPECT_EQ(found("八頭郡智頭町", japan),
            "1:1 there is no municipality '八頭郡智頭町'. Did you mean '智頭町'?");
  EXPECT_EQ(found("312010", japan).substr(0, 37), "1:1 there is no municipality '312010'");
}

TEST_F(GazetteerTest, TellsHowHealthCentresAreMeant) {
  std::vector<Municipality> towns(tottori_.begin(), tottori_.begin() + 2);
  towns[0].health_centre = "鳥取市保健所";
  towns[1].health_centre = "米子保健所";
  const std::string said = found("鳥取保健所", Gazetteer(towns));
  EXPECT_NE(said.find("{health_centre: name}"), std::string::npos) << said;
  EXPECT_NE(said.find("Did you mean '鳥取市保健所'"), std::string::npos) << said;
}

TEST_F(GazetteerTest, TellsHowPrefecturesAndSeveralTownsAreMeant) {
  const Gazetteer japan(japan_);
  EXPECT_EQ(found("鳥取県", japan), "1:1 '鳥取県' is a prefecture; write {prefecture: 鳥取県}.");
  EXPECT_EQ(found("倉吉市、三朝町、湯梨浜町", japan),
            "1:1 there is no municipality '倉吉市、三朝町、湯梨浜町'; several are written [倉吉市, 三朝町, "
            "湯梨浜町].");
}

TEST_F(GazetteerTest, KnowsWhatLiesOutsideTheRegion) {
  const Gazetteer japan(japan_), tottori(tottori_, &japan);
  EXPECT_EQ(found("南部町", tottori), "31389");
  EXPECT_EQ(found("松江市", tottori).substr(0, 48), "1:1 '松江市' is not in the region, which is: ");
}

TEST_F(GazetteerTest, SaysWhyATextIsNotOneMunicipality) {
  const Gazetteer tottori(tottori_);
  EXPECT_NE(tottori.not_one("米子", tottori.find("米子")).ja.find("もしかして: 米子市"), std::string::npos);
}

TEST(WithLeadingZero, OnlyFourDigitsLackOne) {
  EXPECT_EQ(with_leading_zero("1202"), "01202");
  EXPECT_EQ(with_leading_zero("31202"), "31202");
  EXPECT_EQ(with_leading_zero("若桜町"), "若桜町");
}

TEST_F(GazetteerTest, ListsValuesOnce) {
  EXPECT_EQ(Gazetteer(japan_).values(&Municipality::prefecture).size(), 47u);
}

}  // namespace
}  // namespace bansou
