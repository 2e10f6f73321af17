// The end of a month: books are closed, what was learnt fades, posts may change.
#include <algorithm>
#include <cmath>

#include "model/core/world.hpp"

namespace bansou {

void World::forget_month() {
  const auto set = settings_from<SlowSettings>("slow", parameters_);
  const SlowLevels lasts{set.awareness, set.family_links, set.skill, set.trust, set.landlords};
  for (SlowLevels& levels : slow_) {
    for (std::size_t state = 0; state < slow_states; ++state)
      levels[state] *= std::exp(-days_per_month / lasts[state]);
  }
}

/// Residents of a place where help-seeking has changed get their rates anew.
void World::learn_from(const std::vector<SlowLevels>& before) {
  const auto changed = [&](std::size_t municipality) {
    const auto moved = [&](SlowState state) {
      const auto which = static_cast<std::size_t>(state);
      return slow_[municipality][which] != before[municipality][which];
    };
    return moved(SlowState::awareness) || moved(SlowState::family_links);
  };
  std::vector<bool> learnt(count_);
  bool anywhere = false;
  for (std::size_t m = 0; m < count_; ++m) anywhere = (learnt[m] = changed(m)) || anywhere;
  if (!anywhere) return;
  for (ResidentId who = 0; who < residents_.size(); ++who) {
    if (learnt[residents_[who].municipality] && residents_[who].place == Place::community) refresh(who);
  }
}

std::vector<std::size_t> World::without_slot() const {
  std::vector<std::size_t> result;
  for (const auto& team : teams()) {
    result.push_back(0);
    for (const auto& service : services) {
      if (teams_.works_for(team->spec(), service->index)) result.back() += service->in_line(*team);
    }
  }
  return result;
}

void World::open_books() {
  for (std::size_t m = 0; m < count_; ++m) {
    for (std::size_t i = 0; i < stocks; ++i) {
      const auto stock = static_cast<Stock>(i);
      outcomes.set_at_start(stock, m, stocks_.count(stock, m));
    }
  }
}

void World::close_month() {
  const int month = static_cast<int>(std::lround(now() / days_per_month)) - 1;
  const std::vector<SlowLevels> before = slow_;
  forget_month();
  for (const auto& service : services) service->month_closed(*this);
  learn_from(before);
  if (month < 0) {  // the end of the spin-up
    for (const auto& team : teams()) team->reset_statistics();
    year_ = 0;
    return;
  }
  for (std::size_t m = 0; m < count_; ++m) {
    for (std::size_t i = 0; i < stocks; ++i) {
      const auto stock = static_cast<Stock>(i);
      outcomes.set(stock, m, month, stocks_.count(stock, m));
    }
  }
  outcomes.teams.resize(teams().size());
  const std::vector<std::size_t> without_slot = this->without_slot();
  for (std::size_t i = 0; i < teams().size(); ++i) {
    Team& team = *teams()[i];
    TeamOutcome& outcome = outcomes.teams[i];
    outcome.team = team.spec().id;
    outcome.place = team.place();
    outcome.backlog.push_back(static_cast<std::uint32_t>(team.station().waiting() + without_slot[i]));
    outcome.without_slot.push_back(static_cast<std::uint32_t>(without_slot[i]));
    outcome.slots_taken.push_back(team.slots_taken());
    outcome.available_hours.push_back(static_cast<float>(team.available_hours()));
    outcome.worked_hours.push_back(static_cast<float>(team.worked_hours()));
    outcome.overtime_hours.push_back(static_cast<float>(team.station().hours().overtime));
    team.reset_statistics();
  }
  if (policy_ != nullptr) post(policy_->staffing(*this));
  if ((month + 1) % 12 == 0) year_ = std::min(year_ + 1, outcomes.years() - 1);
}

}  // namespace bansou
