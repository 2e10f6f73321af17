#include "model/text/run_description.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

std::string content(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(RunDescription, StandsBesideTheResultsWithItsDiagram) {
  const Scenario scenario = fabricated::tottori();
  const std::filesystem::path results =
      std::filesystem::path(testing::TempDir()) / "bansou run_description_test.h5";
  RunFacts facts = facts_of(scenario);
  facts.description = description_of(results).string();
  EXPECT_TRUE(facts.description.ends_with("bansou run_description_test.stress.md"));
  EXPECT_EQ(description_of("a/run.2021"), "a/run.2021.stress.md");
  write_description(scenario, summarise(scenario, fabricated::collect_tottori(scenario, 2)), facts,
                    Language::en);
  const std::string text = content(facts.description);
  EXPECT_NE(text.find("![Who refers to whom](<bansou run_description_test.stress.svg>)"), std::string::npos);
  EXPECT_NE(text.find("```dot\ndigraph"), std::string::npos);
  for (const char* part : {"g++", "Boost ", "HDF5 "}) EXPECT_NE(text.find(part), std::string::npos) << part;
  EXPECT_NE(content(std::filesystem::path(facts.description).replace_extension("svg")).find("<svg"),
            std::string::npos);
}

}  // namespace
}  // namespace bansou
