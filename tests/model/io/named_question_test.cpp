#include "model/io/named_question.hpp"

#include <gtest/gtest.h>

#include "model/io/problem.hpp"
#include "tests/model/io/temp_folder.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

std::string complaint(const std::string& name) {
  try {
    named_question(name, {}, in_scenarios(""), Language::en);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(NamedQuestion, IsAShippedOneByItsIdOrAFile) {
  const Question shipped = named_question("e11", {}, in_scenarios(""), Language::en);
  EXPECT_FALSE(shipped.arms.empty());
  const Question file =
      named_question(in_scenarios("questions/E11.yaml"), {}, in_scenarios(""), Language::en);
  EXPECT_EQ(file.baseline.resolved, shipped.baseline.resolved);
  EXPECT_EQ(file.arms.size(), shipped.arms.size());
}

TEST(NamedQuestion, NamesTheNearestId) {
  EXPECT_NE(complaint("E011").find("there is no question 'E011'"), std::string::npos) << complaint("E011");
  EXPECT_NE(complaint("E011").find("Did you mean 'E01'?"), std::string::npos) << complaint("E011");
}

TEST(NamedQuestion, HasArms) {
  EXPECT_NE(complaint(in_scenarios("tottori.yaml")).find("it has no 'arms'"), std::string::npos);
}

}  // namespace
}  // namespace bansou
