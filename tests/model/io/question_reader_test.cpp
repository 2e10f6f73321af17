#include "model/io/question_reader.hpp"

#include <gtest/gtest.h>

#include "model/experiment/metric_table.hpp"
#include "tests/model/io/small_scenario.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

using Shown = std::vector<std::string>;

class QuestionReaderTest : public testing::Test {
 protected:
  /// A question that extends the base by `more`, from its line 3 on.
  Question read(const std::string& more) {
    return read_question(small_.write("q.yaml", "title: q\nextends: base.yaml\n" + more), small_.places(),
                         Language::en);
  }
  Shown problems(const std::string& more) {
    try {
      read(more);
    } catch (const InputError& error) {
      Shown all;
      for (Problem problem : error.problems()) {
        problem.at.file = std::filesystem::path(problem.at.file).filename().string();
        all.push_back(describe(problem, Language::en));
      }
      return all;
    }
    return {};
  }

  test::SmallScenario small_;
};

constexpr const char* two_arms =
    "decides: [crises_per_10k, {metric: hidden_share, band: 1}, {metric: hidden_share, spread: bands}]\n"
    "limits: {ja: 限り, en: limits}\n"
    "changes:\n  - {from: 2021-04-01, open: crisis}\n"
    "arms:\n"
    "  - title: {ja: 増員, en: more}\n"
    "    changes: [{from: 2021-04-01, team: desk, add: {psw: 1 FTE}}]\n"
    "  - title: twice\n"
    "    changes: [{from: 2022-04-01, team: desk, scale: 2}, {from: 2022-04-01, close: crisis}]\n";

TEST_F(QuestionReaderTest, AnArmIsTheBaselineWithItsChanges) {
  const Question question = read(two_arms);
  EXPECT_EQ(question.baseline.limits.ja, "限り");
  EXPECT_EQ(question.baseline.changes.size(), 1U);
  ASSERT_EQ(question.arms.size(), 2U);
  EXPECT_EQ(question.arms[0].title.ja, "増員");
  EXPECT_EQ(question.arms[0].seed, question.baseline.seed);
  ASSERT_EQ(question.arms[0].changes.size(), 2U);
  EXPECT_EQ(question.arms[0].changes[0].kind, Change::Kind::open);
  EXPECT_EQ(question.arms[0].changes[1].add.at("psw"), 1.0);
  EXPECT_EQ(question.arms[1].changes.size(), 3U);
  EXPECT_NE(question.arms[0].resolved, question.baseline.resolved);
}

TEST_F(QuestionReaderTest, KnowsWhichFiguresAreItsOwn) {
  EXPECT_TRUE(read(two_arms).figures.empty());
  const Question question = read_question(in_scenarios("questions/E29.yaml"),
                                          default_places(in_scenarios("questions/E29.yaml")), Language::en);
  EXPECT_EQ(question.figures, std::vector<std::string>{"planning.noticed"});
}

TEST_F(QuestionReaderTest, AnArmReadsAsAFileThatExtendsTheQuestion) {
  const Question question = read(two_arms);
  const Scenario option = read_scenario(
      small_.write(
          "option.yaml",
          "title: twice\nextends: q.yaml\n"
          "changes: [{from: 2022-04-01, team: desk, scale: 2}, {from: 2022-04-01, close: crisis}]\n"),
      small_.places(), Language::en);
  EXPECT_EQ(question.arms[1].resolved, option.resolved);
}

TEST_F(QuestionReaderTest, CriteriaAreOfTheRegionABandOrBetweenBands) {
  const auto criteria = read(two_arms).criteria;
  ASSERT_EQ(criteria.size(), 3U);
  EXPECT_EQ(criteria[0].metric, "crises_per_10k");
  EXPECT_EQ(criteria[0].group, 0U);
  EXPECT_EQ(criteria[1].group, first_band_group);
  EXPECT_TRUE(criteria[2].spread);
}

TEST_F(QuestionReaderTest, CriteriaMayBeOfATownOrACatchment) {
  const Question question = read(
      "decides: [{metric: hidden_share, municipality: 智頭町}, {metric: hidden_share, health_centre: "
      "米子保健所}]\n"
      "arms: [{title: a, changes: [{from: 2021-04-01, open: crisis}]}]\n");
  const std::vector<Group> groups = groups_of(question.baseline);
  ASSERT_EQ(question.criteria.size(), 2U);
  EXPECT_EQ(groups[question.criteria[0].group].name.ja, "智頭町");
  EXPECT_EQ(groups[question.criteria[1].group].id, "米子保健所");
}

TEST_F(QuestionReaderTest, WithoutArmsItIsAScenario) {
  const Question question = read("");
  EXPECT_TRUE(question.arms.empty());
  EXPECT_EQ(question.baseline.path, (small_.path() / "root/q.yaml").string());
}

TEST_F(QuestionReaderTest, MistakesInArmsHaveTheirPlaceAndAreSaidOnce) {
  EXPECT_EQ(
      problems("spin_up: 30 min\n"
               "decides: [crises_per_10k]\n"
               "arms:\n"
               "  - title: a\n"
               "    changes: [{from: 2021-04-01, team: dsk, scale: 2}]\n"
               "  - title: b\n"
               "    changes: [{from: 2021-04-01, open: crises}]\n"
               "  - title: c\n"
               "    changes: []\n"),
      (Shown{
          "q.yaml:3:1: spin_up: found '30 min'; a unit of time is needed (days, weeks, months, years). "
          "'min' is a unit of working time.",
          "q.yaml:7:34: there is no team 'dsk'; there are: clinic_team (clinics), desk. Did you mean 'desk'?",
          "q.yaml:9:34: there is no service 'crises'; there are: casework, clinic, crisis, ward, "
          "window. Did you mean 'crisis'?",
          "q.yaml:10:5: this arm changes nothing; write its changes, or delete it (today is always "
          "compared)."}));
}

TEST_F(QuestionReaderTest, TheSchemaKnowsWhatAQuestionHas) {
  EXPECT_EQ(problems("decides: [crises_per_10k]\narms:\n  - changes: [{from: 2021-04-01, open: crisis}]\n"),
            Shown{"q.yaml:5:5: 'title' is missing."});
  EXPECT_EQ(
      problems("decides: []\narms: [{title: a, changes: [{from: 2021-04-01, open: crisis}], years: 3}]\n"),
      (Shown{"q.yaml:3:1: the list is empty; give at least one entry.",
             "q.yaml:4:64: 'years' is not known here; allowed: changes, title."}));
}

TEST_F(QuestionReaderTest, CriteriaMustExist) {
  const std::string arms = "arms: [{title: a, changes: [{from: 2021-04-01, open: crisis}]}]\n";
  const Shown unknown = problems(arms + "decides: [crisis_per_10k]\n");
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_TRUE(unknown[0].starts_with("q.yaml:4:11: there is no outcome 'crisis_per_10k'"));
  EXPECT_TRUE(unknown[0].ends_with("Did you mean 'crises_per_10k'?"));
  const Shown by_name = problems(arms + "decides: [間に合わなかった専門的支援]\n");
  ASSERT_EQ(by_name.size(), 1U);
  EXPECT_TRUE(by_name[0].ends_with("Did you mean 'backup_unanswered_share'?")) << by_name[0];
  EXPECT_EQ(problems(arms + "decides: [{metric: hidden_share, band: 3}]\n"),
            Shown{"q.yaml:4:34: there is no municipality of band 3 in the region."});
  EXPECT_EQ(problems(arms + "region: {band: 1}\ndecides: [{metric: hidden_share, spread: bands}]\n"),
            Shown{"q.yaml:5:34: a spread needs municipalities of two bands or more in the region."});
  EXPECT_EQ(problems(arms + "decides: [{metric: hidden_share, band: 1, municipality: 若桜町}]\n"),
            Shown{"q.yaml:4:11: write one of municipality, band only."});
  EXPECT_EQ(problems(arms + "decides: [{metric: hidden_share, municipality: 若狭町}]\n").size(), 1U);
  EXPECT_EQ(
      problems(arms + "decides: [{metric: hidden_share, health_centre: 米子}]\n"),
      Shown{"q.yaml:4:34: there is no health centre '米子'; there are: 鳥取市保健所, 米子保健所. Did you "
            "mean '米子保健所'?"});
  EXPECT_EQ(problems(arms), Shown{"q.yaml:1:1: 'decides' is missing; arms go with decides, the outcomes that "
                                  "answer."});
  EXPECT_EQ(problems("decides: [crises_per_10k]\n"),
            Shown{"q.yaml:1:1: 'arms' is missing; arms go with decides, the outcomes that answer."});
}

TEST_F(QuestionReaderTest, AQuestionThatDoesNotFitAnotherRegionSaysSoInOneLine) {
  small_.write("asked.yaml",
               "title: q\nextends: base.yaml\ndecides: [{metric: hidden_share, municipality: 智頭町}]\n"
               "arms: [{title: a, changes: [{from: 2021-04-01, in: 智頭町, open: crisis}]}]\n");
  const std::string moved = "title: q\nextends: asked.yaml\nregion: {municipalities: [若桜町]}\n";
  const auto told = [&](const std::string& page) {
    try {
      read_question(small_.write("q.yaml", page), small_.places(), Language::en);
    } catch (const InputError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  const std::string reason = told(moved);
  EXPECT_NE(
      reason.find("q.yaml:3:1: the question of asked.yaml does not fit this region as it is, in 2 places "
                  "(the first, line 3: there is no municipality '智頭町'"),
      std::string::npos)
      << reason;
  EXPECT_NE(reason.find("Write decides and arms on your own page"), std::string::npos) << reason;
  EXPECT_EQ(reason.find('\n'), std::string::npos) << reason;
  EXPECT_EQ(told(moved + "decides: [crises_per_10k]\narms: [{title: a, changes: [{from: 2021-04-01, open: "
                         "crisis}]}]\n"),
            "");
}

}  // namespace
}  // namespace bansou
