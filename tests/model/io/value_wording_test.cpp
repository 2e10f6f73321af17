#include "model/io/value_wording.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

using nlohmann::json;

TEST(ValueWording, SaysWhatWasFound) {
  EXPECT_EQ(found("city").en, "found 'city'");
  EXPECT_EQ(found("city").ja, "「city」とあります");
  EXPECT_EQ(found(1.5).en, "found '1.5'");
  EXPECT_EQ(found("").en, "found an empty text");
  EXPECT_EQ(found(nullptr).en, "found nothing");
  EXPECT_EQ(found(json::array()).ja, "一覧があります");
  EXPECT_EQ(found(json::object()).en, "found 'name: value' entries");
  EXPECT_EQ(found(std::string("a\nb")).en, "found 'a b'");
}

TEST(ValueWording, NamesTypesInBothLanguages) {
  for (const char* type : {"string", "integer", "number", "boolean", "object", "array", "null"}) {
    EXPECT_FALSE(type_in_words(type).ja.empty());
    EXPECT_FALSE(type_in_words(type).en.empty());
  }
  EXPECT_EQ(type_in_words("integer").en, "a whole number");
}

}  // namespace
}  // namespace bansou
