#include "model/io/fingerprint.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Fingerprint, IsWhatPythonComputes) {
  // uuid.uuid5(uuid.UUID(int=0), "伴走")
  EXPECT_EQ(to_text(fingerprint(no_space, "伴走")), "d202755b-7280-58b5-bd28-6c498b560dff");
}

TEST(Fingerprint, TellsSpacesAndContentsApart) {
  const Fingerprint space = fingerprint(no_space, "a");
  EXPECT_NE(fingerprint(space, "x"), fingerprint(no_space, "x"));
  EXPECT_NE(fingerprint(space, "x"), fingerprint(space, "y"));
  EXPECT_EQ(fingerprint(space, "x"), fingerprint(space, "x"));
}

}  // namespace
}  // namespace bansou
