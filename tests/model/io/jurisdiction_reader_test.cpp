#include "model/io/jurisdiction_reader.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

class Jurisdiction : public testing::Test {
 protected:
  Jurisdiction() : towns_(2) {
    towns_[0].code = "31201";
    towns_[0].prefecture = "鳥取県";
    towns_[0].name = "鳥取市";
    towns_[0].area = "31-01";
    towns_[1] = towns_[0];
    towns_[1].code = "31325";
    towns_[1].name = "若桜町";
  }
  test::Shown read(std::string_view table) {
    read_jurisdiction({"a.csv", std::string(table)}, towns_, problems_);
    check_jurisdiction("a.csv", towns_, problems_);
    return test::shown(problems_);
  }

  std::vector<Municipality> towns_;
  Problems problems_;
};

TEST_F(Jurisdiction, FillsInWhoBacksUpWhom) {
  EXPECT_EQ(read("code,health_centre,centre,source\n31325,A,C,K\n31201,B,C,K\n99999,X,Y,K\n"), test::Shown{});
  EXPECT_EQ(towns_[0].health_centre, "B");
  EXPECT_EQ(towns_[1].centre, "C");
  EXPECT_EQ(towns_[1].area, "31-01");
}

TEST_F(Jurisdiction, MayReplaceTheArea) {
  EXPECT_EQ(read("code,area,health_centre,centre,source\n31325,東部,A,C,K\n31201,東部,B,C,K\n"),
            test::Shown{});
  EXPECT_EQ(towns_[0].area, "東部");
}

TEST_F(Jurisdiction, NamesBelongToOnePrefecture) {
  towns_[1].prefecture = "島根県";
  EXPECT_EQ(read("code,area,health_centre,centre,source\n31201,東部,中央,A,K\n31325,西部,中央,B,K\n"),
            test::Shown{
                "3:10 '中央' is in both 鳥取県 and 島根県; tell them apart by the prefecture's name, such as "
                "'島根県中央'."});
}

TEST_F(Jurisdiction, AreasOfTheTableOfMunicipalitiesBelongToOnePrefectureToo) {
  towns_[1].prefecture = "島根県";
  EXPECT_EQ(read("code,health_centre,centre,source\n31201,A,A,K\n31325,B,B,K\n").at(0).substr(0, 14),
            "3:1 '31-01' is");
}

TEST_F(Jurisdiction, NamesWhoIsMissingTwiceOrEmpty) {
  EXPECT_EQ(read("code,health_centre,centre,source\n31201,A,,K\n31201,B,C,K\n"),
            (test::Shown{"2:9 column 'centre': found nothing.", "3:1 the code '31201' has two rows.",
                         "0:0 there is no row for these municipalities: 31325 鳥取県若桜町."}));
}

}  // namespace
}  // namespace bansou
