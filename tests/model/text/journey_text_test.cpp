#include "model/text/journey_text.hpp"

#include <gtest/gtest.h>

#include "model/core/outcomes.hpp"

namespace bansou {
namespace {

TEST(JourneyText, EveryHappeningHasItsWords) {
  for (const Language language : {Language::ja, Language::en}) {
    for (std::size_t i = 0; i < flows; ++i)
      EXPECT_FALSE(happening_text(happening(Happening::Kind::flow, static_cast<Flow>(i)), language).empty());
    for (std::size_t i = 0; i < waits; ++i)
      EXPECT_NE(happening_text(happening(Happening::Kind::wait_begun, static_cast<Wait>(i)), language),
                happening_text(happening(Happening::Kind::wait_over, static_cast<Wait>(i)), language));
  }
}

TEST(JourneyText, TellsOfAPersonWithDignity) {
  Resident resident;
  resident.age = AgeClass::old;
  resident.condition = Condition::mood;
  resident.living = Living::alone;
  EXPECT_EQ(resident_text(resident, Language::ja), "75歳以上、気分の障害、一人暮らし");
  EXPECT_EQ(resident_text(resident, Language::en), "75 and over, mood, lives alone");
}

}  // namespace
}  // namespace bansou
