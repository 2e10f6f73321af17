#include "model/text/outlet_text.hpp"

#include <gtest/gtest.h>

#include <set>

#include "model/services/kind.hpp"

namespace bansou {
namespace {

TEST(OutletText, EveryWayOnHasANameOfItsOwn) {
  std::set<std::string> outlets, names;
  for (const Kind& kind : kinds()) {
    for (const Outlet& outlet : kind.outlets) outlets.emplace(outlet.name);
  }
  for (const std::string& outlet : outlets) {
    const Text text = outlet_text(outlet);
    EXPECT_NE(text.ja, outlet);
    names.insert(text.ja);
  }
  EXPECT_EQ(names.size(), outlets.size());
  EXPECT_EQ(outlet_text("who_knows").en, "who_knows");
}

}  // namespace
}  // namespace bansou
