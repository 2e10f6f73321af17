#include "model/io/weights.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

TEST(Weights, AreReadInTheirOrder) {
  const test::TempFolder folder;
  folder.write("data/sensitivity.csv",
               "# tottori.yaml: 3 years\nname,weight,outcome,mu_star,mu_star_conf\n"
               "need.crisis,1.5,crises,2,0.1\nneed,4.4e-05,wait,0,0\n");
  const std::vector<Weight> weights = read_weights({folder.path(), folder.path()}, Language::en);
  ASSERT_EQ(weights.size(), 2U);
  EXPECT_EQ(weights[0].name, "need.crisis");
  EXPECT_EQ(weights[0].outcome, "crises");
  EXPECT_EQ(weights[0].weight, 1.5);
  EXPECT_EQ(weights[1].weight, 4.4e-05);
}

TEST(Weights, NoneWithoutAFile) {
  const test::TempFolder folder;
  EXPECT_TRUE(read_weights({folder.path(), folder.path()}, Language::en).empty());
}

TEST(Weights, RefuseWhatIsNoNumber) {
  const test::TempFolder folder;
  folder.write("data/sensitivity.csv", "name,weight,outcome\nneed,heavy,wait\n");
  EXPECT_THROW(read_weights({folder.path(), folder.path()}, Language::en), InputError);
}

TEST(Weights, OfTheShippedScenariosNameParametersAndOutcomes) {
  const std::vector<Weight> weights = read_weights({"", in_scenarios("")}, Language::en);
  ASSERT_FALSE(weights.empty());
  EXPECT_GT(weights[0].weight, 0.0);
}

}  // namespace
}  // namespace bansou
