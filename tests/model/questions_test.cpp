// Every shipped question loads, runs and is answered; shortened to a year of a few municipalities.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <set>

#include <nlohmann/json.hpp>

#include "model/app/answer_screen.hpp"
#include "model/experiment/answer.hpp"
#include "model/experiment/metrics.hpp"
#include "model/experiment/precision.hpp"
#include "model/io/question_list.hpp"
#include "model/io/question_reader.hpp"
#include "tests/model/small_scenario.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

std::filesystem::path file_of(const std::string& id) { return in_scenarios("questions/" + id + ".yaml"); }

/// The smallest municipality of each band, and those that few-town changes are about.
std::vector<std::string> few_towns(const Question& question) {
  const auto& towns = question.baseline.municipalities;
  std::set<std::string> codes;
  for (int band = 1; band <= 5; ++band) {
    const Municipality* smallest = nullptr;
    for (const Municipality& town : towns) {
      if (town.band == band && (smallest == nullptr || town.population < smallest->population))
        smallest = &town;
    }
    if (smallest != nullptr) codes.insert(smallest->code);
  }
  for (const Scenario& arm : question.arms) {
    for (const Change& change : arm.changes) {
      if (change.municipalities.size() > 3) continue;
      for (const std::size_t index : change.municipalities) codes.insert(towns[index].code);
    }
  }
  return {codes.begin(), codes.end()};
}

MetricCollector run_shortened(const Scenario& whole, const std::vector<std::string>& codes) {
  Scenario scenario = testing::cut(whole, codes);
  for (Change& change : scenario.changes) change.from /= scenario.years;
  scenario.years = 1;
  scenario.spin_up = 60.0;
  scenario.replications = least_without_variation;
  MetricCollector collected(scenario);
  RunOptions options;
  options.finished = [&](Piece piece, const Outcomes& outcomes) { collected.add(piece, outcomes); };
  run(scenario, options);
  return collected;
}

class QuestionTest : public ::testing::TestWithParam<std::string> {};

std::vector<std::string> all_ids() {
  std::vector<std::string> ids;
  for (int number = 1; number <= 35; ++number) ids.push_back(fmt::format("E{:02}", number));
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Inventory, QuestionTest, ::testing::ValuesIn(all_ids()),
                         [](const auto& id) { return id.param; });

TEST_P(QuestionTest, RunsAndIsAnswered) {
  const std::filesystem::path file = file_of(GetParam());
  const Question question = read_question(file, default_places(file), Language::en);
  EXPECT_FALSE(question.baseline.question.en.empty());
  std::set<std::string> different{question.baseline.resolved};
  for (const Scenario& arm : question.arms)
    EXPECT_TRUE(different.insert(arm.resolved).second) << arm.title.en;

  const std::vector<std::string> codes = few_towns(question);
  std::vector<MetricCollector> collected{run_shortened(question.baseline, codes)};
  for (const Scenario& arm : question.arms) collected.push_back(run_shortened(arm, codes));
  std::vector<const MetricTable*> tables;
  for (const MetricCollector& one : collected) tables.push_back(&one.table());
  const Answer answered = answer(question.criteria, tables);
  ASSERT_EQ(answered.criteria.size(), question.criteria.size());
  const Answered& deciding = answered.criteria.front();
  EXPECT_NE(deciding.metric.better, Better::neither) << deciding.metric.id;
  bool changed = false;
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm) {
    EXPECT_TRUE(std::isfinite(deciding.arms[arm].simultaneous.low)) << question.arms[arm].title.en;
    EXPECT_NE(deciding.arms[arm].verdict, Verdict::unknown) << question.arms[arm].title.en;
    for (const Answered& criterion : answered.criteria)
      changed = changed || criterion.arms[arm].interval.mean != 0.0;
  }
  EXPECT_TRUE(changed);
  for (const Language language : {Language::ja, Language::en}) {
    EXPECT_FALSE(answer_lines(question, answered, language).empty());
  }
}

/// What a change does, without what it is called.
std::string deed(nlohmann::json change) {
  change.erase("name");
  return change.dump();
}

TEST(Questions, NoTwoShareTheSameChanges) {
  std::map<std::string, std::string> asked;  // changes -> question
  for (const std::string& id : all_ids()) {
    Problems problems;
    const nlohmann::json tree = read_yaml(file_of(id), problems).tree;
    ASSERT_TRUE(problems.empty()) << id;
    for (const auto& arm : tree["arms"]) {
      std::string deeds;
      for (const auto& change : arm["changes"]) deeds += deed(change);
      const auto [first, is_new] = asked.emplace(deeds, id);
      EXPECT_TRUE(is_new) << id << " and " << first->second << ": " << deeds;
    }
  }
}

TEST(Questions, EachNamesItsLeversInTheInventory) {
  for (const std::string& id : all_ids()) {
    std::ifstream file(file_of(id));
    std::string line;
    std::getline(file, line);
    EXPECT_TRUE(line.starts_with("# Inventory " + id + ": lever")) << line;
    EXPECT_NE(line.find(" D"), std::string::npos) << line;
    EXPECT_NE(line.find("outcome"), std::string::npos) << line;
  }
}

}  // namespace
}  // namespace bansou
