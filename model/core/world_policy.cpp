// What the world asks a policy, where a run has one: who goes first, who backs up, which posts change.
#include <algorithm>

#include "model/core/world.hpp"

namespace bansou {

double World::urgency(ResidentId who, const Service& service, double usual) const {
  return decided() ? policy_->triage(*this, who, service, usual) : usual;
}

/// Precondition: `usual` is one of the targets.
Service* World::backup(ResidentId who, const std::vector<ServiceIndex>& targets, Service* usual) const {
  std::vector<Service*> able;
  for (const ServiceIndex target : targets) {
    if (takes(*services[target], residents_[who])) able.push_back(services[target].get());
  }
  const auto place = static_cast<std::size_t>(std::ranges::find(able, usual) - able.begin());
  const auto chosen = policy_->backup(*this, who, able, place);
  return chosen ? able.at(*chosen) : nullptr;
}

void World::post(const std::vector<Posting>& postings) {
  if (postings.empty()) return;
  const std::vector<bool> before = teams_.staffed();
  for (const Posting& posting : postings) teams_.post(posting);
  staff_has_changed(before);
}

}  // namespace bansou
