// A fixed seed gives the same history for ever. After a change that is meant to alter it: ./dev golden
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/model/small_scenario.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

std::string picture_of(const Scenario& scenario) {
  std::ostringstream text;
  text.precision(12);
  for (std::size_t replication = 0; replication < 2; ++replication) {
    const Outcomes outcomes = simulate(scenario, Piece{replication, 0});
    text << "replication " << replication << "\n";
    for (std::size_t flow = 0; flow < flows; ++flow) {
      text << flow_labels()[flow].id << ' ' << testing::total(outcomes, static_cast<Flow>(flow)) << '\n';
    }
    for (std::size_t stock = 0; stock < stocks; ++stock) {
      text << "stock " << stock_labels()[stock].id << ' '
           << testing::at_month(outcomes, static_cast<Stock>(stock), 11) << '\n';
    }
    for (std::size_t m = 0; m < outcomes.municipalities(); ++m) {
      text << "history " << scenario.municipalities[m].code << ' ' << outcomes.history[m] << '\n';
    }
    text << "events " << outcomes.events << '\n';
  }
  return text.str();
}

TEST(Golden, FourTownsOfTottori) {
  const std::string path = in_checkout("tests/golden/tottori.txt");
  const std::string now = picture_of(testing::small_scenario());
  if (std::getenv("BANSOU_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << now;
    GTEST_SKIP() << "wrote " << path;
  }
  std::ifstream file(path);
  std::stringstream before;
  before << file.rdbuf();
  EXPECT_EQ(now, before.str()) << "if the change is meant: ./dev golden";
}

}  // namespace
}  // namespace bansou
