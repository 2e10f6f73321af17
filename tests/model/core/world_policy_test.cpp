#include <gtest/gtest.h>

#include "model/core/policy.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::run_once;
using testing::small_scenario;
using testing::total;

/// Decides as the scenario would, and counts the questions.
class Usual : public Policy {
 public:
  struct Asked {
    int triage = 0, backup = 0, staffing = 0;
  };
  explicit Usual(Asked& asked) : asked_(asked) {}

  double triage(const World&, ResidentId, const Service&, double usual) override {
    ++asked_.triage;
    return usual;
  }
  std::optional<std::size_t> backup(const World&, ResidentId, const std::vector<Service*>& able,
                                    std::size_t usual) override {
    ++asked_.backup;
    for (const Service* service : able) EXPECT_EQ(service->spec->kind, "backup");
    EXPECT_LT(usual, able.size());
    return usual;
  }
  std::vector<Posting> staffing(const World& world) override {
    ++asked_.staffing;
    EXPECT_EQ(world.outcomes.teams.size(), world.teams().size());
    return {};
  }

 private:
  Asked& asked_;
};

class NoBackup : public Usual {
 public:
  using Usual::Usual;
  std::optional<std::size_t> backup(const World&, ResidentId, const std::vector<Service*>&,
                                    std::size_t) override {
    return std::nullopt;
  }
};

/// One posting, after the first month.
class Posts : public Usual {
 public:
  Posts(Asked& asked, Posting posting) : Usual(asked), posting_(std::move(posting)) {}
  std::vector<Posting> staffing(const World& world) override {
    const bool first = world.outcomes.teams.front().available_hours.size() == 1;
    return first ? std::vector{posting_} : std::vector<Posting>();
  }

 private:
  Posting posting_;
};

template <class Decider, class... Arguments>
Outcomes decided_by(const Scenario& scenario, Arguments&&... arguments) {
  return simulate(scenario, Piece{0, 0}, {},
                  std::make_unique<Decider>(std::forward<Arguments>(arguments)...));
}

TEST(WorldPolicy, AskedForTheUsualAtEachPointChangesNothing) {
  Usual::Asked asked;
  const Scenario scenario = small_scenario();
  EXPECT_EQ(decided_by<Usual>(scenario, asked).history, run_once(scenario).history);
  EXPECT_GT(asked.triage, 100);
  EXPECT_GT(asked.backup, 0);
  EXPECT_EQ(asked.staffing, scenario.months());
}

TEST(WorldPolicy, WhereNobodyIsToBackUpNobodyIsAsked) {
  Usual::Asked asked;
  const Scenario scenario = small_scenario();
  EXPECT_GT(total(run_once(scenario), Flow::backup_requested), 0U);
  EXPECT_EQ(total(decided_by<NoBackup>(scenario, asked), Flow::backup_requested), 0U);
}

TEST(WorldPolicy, PostsChangeFromTheNextMonthOn) {
  Usual::Asked asked;
  const Scenario scenario = small_scenario();
  const std::string& place = scenario.municipalities.front().code;
  const Outcomes before = run_once(scenario);
  const Outcomes after = decided_by<Posts>(scenario, asked, Posting{"municipal_desk", place, "psw", 5.0});
  for (std::size_t i = 0; i < before.teams.size(); ++i) {
    const TeamOutcome &was = before.teams[i], &is = after.teams[i];
    EXPECT_EQ(was.available_hours[0], is.available_hours[0]);
    if (is.team == "municipal_desk" && is.place == place) {
      EXPECT_GT(is.available_hours[1], was.available_hours[1] + 300.0F);
    } else {
      EXPECT_EQ(was.available_hours, is.available_hours) << is.team << " at " << is.place;
    }
  }
}

TEST(WorldPolicy, ATeamThatIsNotThereCannotBeStaffed) {
  Usual::Asked asked;
  EXPECT_THROW(decided_by<Posts>(small_scenario(), asked, Posting{"municipal_desk", "99999", "psw", 1.0}),
               std::invalid_argument);
}

}  // namespace
}  // namespace bansou
