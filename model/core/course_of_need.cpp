#include "model/core/course_of_need.hpp"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace bansou {
namespace {

using N = NeedSettings;
using E = EffectSettings;

/// Of a resident, what effects depend on; the first ones are those of Support.
enum class Factor : unsigned {
  casework,
  plan,
  settlement,
  specialist_advice,
  treated,
  interrupted,
  waiting,
  stalled,
  alone,
  count_
};
static_assert(static_cast<unsigned>(Factor::specialist_advice) ==
              static_cast<unsigned>(Support::specialist_advice));

/// What a factor does to the rates of getting worse (nullptr: nothing) and of crises.
struct Act {
  Factor factor;
  double E::*worsening;
  double E::*crisis;
};
constexpr Act acts[] = {
    {Factor::treated, &E::treatment_worsen, &E::treatment_crisis},
    {Factor::casework, &E::casework_worsen, &E::casework_crisis},
    {Factor::plan, &E::plan_worsen, &E::plan_crisis},
    {Factor::waiting, &E::waiting_worsen, &E::waiting_crisis},
    {Factor::interrupted, nullptr, &E::interrupted_crisis},
    {Factor::settlement, nullptr, &E::settlement_crisis},
    {Factor::specialist_advice, nullptr, &E::advice_crisis},
    {Factor::stalled, nullptr, &E::stalled_crisis},
    {Factor::alone, nullptr, &E::alone_crisis},
};

/// Until so many days after a stay in hospital, crises are at least that frequent.
struct AfterDischarge {
  double until;
  double N::*crisis;
};
constexpr AfterDischarge after_discharge[] = {{90.0, &N::crisis_after_discharge_90},
                                              {180.0, &N::crisis_after_discharge_180},
                                              {365.0, &N::crisis_after_discharge_365}};

/// nullptr once they are over.
const AfterDischarge* phase_after_discharge(double since) {
  for (const AfterDischarge& phase : after_discharge) {
    if (since < phase.until) return &phase;
  }
  return nullptr;
}

double& of(Hazards& hazards, Transition transition) { return hazards[static_cast<std::size_t>(transition)]; }

}  // namespace

CourseOfNeed::CourseOfNeed(const ParameterSet& parameters)
    : need_(settings_from<NeedSettings>("need", parameters)),
      effect_(settings_from<EffectSettings>("effect", parameters)),
      least_(1.0 / effect_.largest),
      onset_{need_.onset_child, need_.onset_adult, need_.onset_young_old, need_.onset_old},
      death_{need_.die_child, need_.die_adult, need_.die_young_old, need_.die_old} {
  multiply_out();
  // Gamma with mean 1, cut into classes of equal probability, each at its mean: exact in the mean, and one
  // look-up a resident instead of a dozen logarithms.
  const double shape = need_.frailty_shape;
  const auto classes = static_cast<double>(frailties_.size());
  double below = 0.0;  // of the mean, what lies in lower classes
  for (std::size_t i = 0; i < frailties_.size(); ++i) {
    const double upper = static_cast<double>(i + 1) / classes;
    const double until = i + 1 < frailties_.size()
                             ? boost::math::gamma_p(shape + 1.0, boost::math::gamma_p_inv(shape, upper))
                             : 1.0;
    frailties_[i] = static_cast<float>((until - below) * classes);
    below = until;
  }
}

void CourseOfNeed::require_parameters(std::vector<Requirement>& requirements) {
  require<NeedSettings>("need", requirements);
  require<EffectSettings>("effect", requirements);
}

std::array<double, conditions> CourseOfNeed::condition_mix(AgeClass age) const {
  const bool old = age == AgeClass::young_old || age == AgeClass::old;
  return {need_.mix_psychosis, need_.mix_mood,          need_.mix_anxiety,
          need_.mix_addiction, need_.mix_developmental, old ? need_.mix_dementia : 0.0,
          need_.mix_distress};
}

void CourseOfNeed::draw_traits(Resident& resident, sim::Stream& stream) const {
  resident.condition = static_cast<Condition>(stream.pick(condition_mix(resident.age)));
  resident.severity = stream.chance(need_.unwell_at_onset) ? Severity::unwell : Severity::distressed;
  const auto difficulty = [&](Difficulty which, double share) {
    if (stream.chance(share)) resident.difficulties |= bit(which);
  };
  difficulty(Difficulty::refuses_treatment, need_.refuses_treatment);
  difficulty(Difficulty::withdrawn, need_.withdrawn);
  difficulty(Difficulty::complex, need_.complex);
  const double where = stream.uniform();
  const double alone = alone_share(resident.age);
  if (where < alone)
    resident.living = Living::alone;
  else if (where < alone + group_home_share(resident.age))
    resident.living = Living::group_home;
  resident.frailty = static_cast<std::uint8_t>(stream() >> 24U);
  resident.budget = -std::log(stream.uniform());
  difficulty(Difficulty::poor, need_.poor);
}

void CourseOfNeed::set_effect(ServiceIndex service, const SupportEffect& effect) {
  if (supports_.size() <= service) supports_.resize(service + std::size_t{1});
  supports_[service] = effect;
}

double CourseOfNeed::supported(const Resident& resident, double SupportEffect::*rate) const {
  double product = 1.0;
  for (std::uint64_t left = resident.supported_by; left != 0; left &= left - 1) {
    product *= supports_[static_cast<std::size_t>(std::countr_zero(left))].*rate;
  }
  return product;
}

unsigned CourseOfNeed::factors_of(const Resident& resident) {
  const auto when = [](bool is, Factor factor) {
    return static_cast<unsigned>(is) << static_cast<unsigned>(factor);
  };
  return resident.supports | when(resident.treatment == Treatment::in_treatment, Factor::treated) |
         when(resident.treatment == Treatment::interrupted, Factor::interrupted) |
         when(resident.first_wait != Resident::no_wait, Factor::waiting) |
         when(resident.stalled, Factor::stalled) | when(resident.living == Living::alone, Factor::alone);
}

void CourseOfNeed::multiply_out() {
  constexpr std::size_t combinations = std::size_t{1} << static_cast<unsigned>(Factor::count_);
  worsening_.assign(combinations, 1.0);
  crises_.assign(combinations, 1.0);
  for (std::size_t factors = 0; factors < combinations; ++factors) {
    for (const Act& act : acts) {
      if (((factors >> static_cast<unsigned>(act.factor)) & 1U) == 0) continue;
      if (act.worsening != nullptr) worsening_[factors] *= effect_.*act.worsening;
      crises_[factors] *= effect_.*act.crisis;
    }
  }
}

double CourseOfNeed::multiplier(const Resident& resident, double SupportEffect::*rate,
                                const std::vector<double>& products, unsigned factors) const {
  const double product = products[factors] * supported(resident, rate);
  return std::clamp(product, least_, effect_.largest);
}

double CourseOfNeed::crisis_rate(const Resident& resident, double now, unsigned factors) const {
  double rate = resident.severity == Severity::unwell ? need_.crisis : 0.0;
  if (resident.condition == Condition::psychosis) rate *= need_.crisis_psychosis;
  if (const AfterDischarge* phase = phase_after_discharge(now - resident.discharged))
    rate = std::max(rate, need_.*phase->crisis);
  if (rate <= 0.0) return 0.0;
  return rate * frailties_[resident.frailty] * multiplier(resident, &SupportEffect::crisis, crises_, factors);
}

Hazards CourseOfNeed::hazards(const Resident& resident, double now) const {
  Hazards rates{};
  if (resident.place != Place::community) return rates;
  of(rates, Transition::die) = death_rate(resident.age);
  const bool treated = resident.treatment == Treatment::in_treatment;
  if (resident.severity == Severity::crisis) {
    of(rates, Transition::improve) = need_.crisis_subsides;
    return rates;
  }
  of(rates, Transition::leave) = need_.leave;
  const unsigned factors = factors_of(resident);
  of(rates, Transition::crisis) = crisis_rate(resident, now, factors);
  if (treated) {
    of(rates, Transition::drop_out) = need_.drop_out *
                                      (resident.has(Support::casework) ? effect_.casework_drop_out : 1.0) *
                                      supported(resident, &SupportEffect::drop_out);
  }
  const auto worsening = [&] {
    return frailties_[resident.frailty] * multiplier(resident, &SupportEffect::worsen, worsening_, factors);
  };
  switch (resident.severity) {
    case Severity::recovered:
      of(rates, Transition::worsen) = need_.relapse * worsening();
      if (treated)
        of(rates, Transition::finish_treatment) = need_.finish_treatment;
      else if (resident.engaged == 0)
        of(rates, Transition::forget) = need_.forget;
      return rates;
    case Severity::distressed:
      of(rates, Transition::worsen) = need_.worsen * worsening();
      of(rates, Transition::improve) = need_.recover;
      of(rates, Transition::seek_help) = need_.seek_distressed;
      break;
    default:
      of(rates, Transition::improve) = need_.improve;
      of(rates, Transition::seek_help) = need_.seek_unwell;
  }
  double& improve = of(rates, Transition::improve);
  improve *= supported(resident, &SupportEffect::improve);
  if (treated) improve *= effect_.treatment_improve;
  if (resident.has(Support::casework)) improve *= effect_.casework_improve;
  double& seek = of(rates, Transition::seek_help);
  if (resident.engaged != 0 || treated) seek = 0.0;
  if (resident.has(Difficulty::withdrawn)) seek *= need_.withdrawn_seeks;
  return rates;
}

double CourseOfNeed::constant_until(const Resident& resident, double now) const {
  const AfterDischarge* phase = phase_after_discharge(now - resident.discharged);
  return phase == nullptr ? std::numeric_limits<double>::infinity() : resident.discharged + phase->until;
}

}  // namespace bansou
