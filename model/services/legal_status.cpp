#include "model/services/legal_status.hpp"

#include <cmath>

#include "model/services/rounds.hpp"

namespace bansou {
namespace {

/// What is drawn beside one another; the rest of the address numbers stays or months.
enum class Draw : std::uint32_t { stay, month };

sim::Stream legal_stream(const World& world, const Resident& resident, Draw what, std::uint32_t number) {
  const std::uint32_t episode = (static_cast<std::uint32_t>(what) << 16) | number;
  return world.stream(Purpose::legal_status, resident.municipality, resident.serial, episode);
}

/// For what happens once in a stay: the draws made so far tell stays and steps of a stay apart.
sim::Stream stay_stream(const World& world, const Resident& resident) {
  return legal_stream(world, resident, Draw::stay, resident.stay_draws);
}

}  // namespace

std::span<const Field<LegalStatusSettings>> LegalStatusSettings::fields() {
  using enum Dimension;
  using S = LegalStatusSettings;
  static constexpr Field<S> table[] = {
      {"order", "措置が解除されるまでの平均期間", "mean time until an order is lifted", time, &S::order, 1,
       36'500},
      {"lifted_to_protection", "措置解除後の入院のうち医療保護の割合",
       "medical protection, of those staying on", share, &S::lifted_to_protection, 0, 1},
      {"voluntary_to_protection", "任意入院から医療保護入院へ移る率",
       "rate from voluntary to medical protection", rate, &S::voluntary_to_protection, 0, hourly},
      {"protection_to_voluntary", "医療保護入院から任意入院へ移る率",
       "rate from medical protection to voluntary", rate, &S::protection_to_voluntary, 0, hourly},
      {"long_stay_protection",
       "期首の入院者の医療保護入院の割合",
       "medical protection, of inpatients at start",
       share,
       &S::long_stay_protection,
       0,
       1,
       {},
       true},
  };
  return table;
}

void LegalStatus::configure(std::string_view service, const ParameterSet& parameters) {
  set_ = settings_from<LegalStatusSettings>(service, parameters);
  const auto in_a_month = [](double rate) { return 1.0 - std::exp(-rate * days_per_month); };
  changes_to_protection_ = in_a_month(set_.voluntary_to_protection);
  changes_to_voluntary_ = in_a_month(set_.protection_to_voluntary);
}

double LegalStatus::admitted(World& world, ResidentId who) {
  const Resident& resident = world.resident(who);
  switch (resident.admission) {
    case Admission::voluntary:
      world.count(who, Flow::admissions_voluntary);
      return 0.0;
    case Admission::medical_protection:
      world.count(who, Flow::admissions_medical_protection);
      world.count(who, Flow::medical_protection_notifications);
      return 0.0;
    case Admission::compulsory:
      world.count(who, Flow::admissions_compulsory);
      return -std::log(stay_stream(world, resident).uniform()) * set_.order;
  }
  return 0.0;
}

void LegalStatus::placed(World& world, ResidentId who) {
  Resident& resident = world.resident(who);
  const bool protection = stay_stream(world, resident).chance(set_.long_stay_protection);
  resident.admission = protection ? Admission::medical_protection : Admission::voluntary;
}

void LegalStatus::lift_order(World& world, ResidentId who) {
  const Resident& resident = world.resident(who);
  if (resident.admission != Admission::compulsory) return;
  const bool protection = stay_stream(world, resident).chance(set_.lifted_to_protection);
  become(world, who, protection ? Admission::medical_protection : Admission::voluntary);
  world.recount(who);
}

/// Once a month for everybody who is there then: as many changes as if each came at its own time, without an
/// event for each inpatient.
void LegalStatus::month_closed(World& world, ResidentId who) {
  const Resident& resident = world.resident(who);
  if (world.now() <= 0.0 || resident.admission == Admission::compulsory) return;
  const bool voluntary = resident.admission == Admission::voluntary;
  const double changes = voluntary ? changes_to_protection_ : changes_to_voluntary_;
  if (!legal_stream(world, resident, Draw::month, month_at(world.now())).chance(changes)) return;
  become(world, who, voluntary ? Admission::medical_protection : Admission::voluntary);
}

void LegalStatus::become(World& world, ResidentId who, Admission status) {
  world.resident(who).admission = status;
  if (status == Admission::medical_protection) world.count(who, Flow::medical_protection_notifications);
}

}  // namespace bansou
