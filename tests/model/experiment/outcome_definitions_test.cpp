#include "model/experiment/outcome_definitions.hpp"

#include <gtest/gtest.h>

#include <set>

namespace bansou {
namespace {

template <class Kind>
void expect_a_definition_each(std::size_t kinds) {
  std::set<std::string> said;
  for (std::size_t i = 0; i < kinds; ++i) {
    const Text definition = definition_of(static_cast<Kind>(i));
    EXPECT_TRUE(definition.ja.ends_with("。")) << i;
    EXPECT_TRUE(definition.en.ends_with(".")) << i;
    EXPECT_TRUE(said.insert(definition.ja).second) << definition.ja;
    EXPECT_TRUE(said.insert(definition.en).second) << definition.en;
  }
}

TEST(OutcomeDefinitions, EachIsItsOwn) {
  expect_a_definition_each<Flow>(flows);
  expect_a_definition_each<Stock>(stocks);
  expect_a_definition_each<Wait>(waits);
}

TEST(OutcomeDefinitions, ThoseOfAFollowUpSayHowLong) {
  EXPECT_TRUE(definition_of(Flow::discharged_within_6_months).en.find("6 months (183 days)") !=
              std::string::npos);
  EXPECT_TRUE(definition_of(Flow::readmitted_within_180_days).ja.find("180日") != std::string::npos);
  EXPECT_TRUE(definition_of(Flow::exits_in_month_12).en.find("month 12") != std::string::npos);
}

TEST(OutcomeDefinitions, SentencesFollowOneAnother) {
  EXPECT_EQ(sentences({"一。", "One."}, {"二。", "Two."}), (Text{"一。二。", "One. Two."}));
}

}  // namespace
}  // namespace bansou
