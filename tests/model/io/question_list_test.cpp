#include "model/io/question_list.hpp"

#include <gtest/gtest.h>

#include "model/io/places.hpp"
#include "tests/model/io/small_scenario.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

TEST(QuestionList, NamesTheShippedQuestionsInOrder) {
  const auto heads = list_questions(default_places({}), Language::en);
  ASSERT_EQ(heads.size(), 35U);
  EXPECT_EQ(heads.front().id, "E01");
  EXPECT_EQ(heads.back().id, "E35");
  for (const QuestionHead& head : heads) {
    for (const Text& text : {head.title, head.question}) {
      EXPECT_FALSE(text.ja.empty()) << head.id;
      EXPECT_NE(text.ja, text.en) << head.id;
    }
    EXPECT_GE(head.arms, 2U) << head.id;
    EXPECT_FALSE(head.decides.empty()) << head.id;
  }
  EXPECT_TRUE(std::filesystem::exists(question_file(default_places({}), "E01")));
}

TEST(QuestionList, SaysWhatIsWrongWithAFile) {
  const test::TempFolder folder;
  std::filesystem::copy_file(in_scenarios("schema.json"), folder.path() / "schema.json");
  const Places places{folder.path(), folder.path()};
  EXPECT_TRUE(list_questions(places, Language::en).empty());
  folder.write("questions/E01.yaml", "title: a\narm: 3\n");
  folder.write("questions/notes.txt", "not a question");
  try {
    list_questions(places, Language::en);
    FAIL();
  } catch (const InputError& error) {
    EXPECT_NE(std::string(error.what()).find("E01.yaml:2:1: 'arm' is not known here"), std::string::npos)
        << error.what();
  }
}

}  // namespace
}  // namespace bansou
