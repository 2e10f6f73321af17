#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/core/parameter.hpp"
#include "model/core/resident.hpp"
#include "sim/stream.hpp"

namespace bansou {

/// What can happen to a resident in the community without any service doing it.
enum class Transition : std::uint8_t {
  worsen,
  improve,
  crisis,
  seek_help,
  drop_out,
  finish_treatment,
  leave,
  forget,
  die,
  count_
};
inline constexpr std::size_t transitions = static_cast<std::size_t>(Transition::count_);
using Hazards = std::array<double, transitions>;  ///< per day, by Transition

/// Base rates per day and shares; parameters "need.*".
struct NeedSettings {
  double onset_child = 0, onset_adult = 0, onset_young_old = 0, onset_old = 0;
  double unwell_at_onset = 0;
  double mix_psychosis = 0, mix_mood = 0, mix_anxiety = 0, mix_addiction = 0, mix_developmental = 0,
         mix_dementia = 0, mix_distress = 0;
  double refuses_treatment = 0, withdrawn = 0, complex = 0, poor = 0, lives_alone = 0, group_home = 0;
  double frailty_shape = 1;
  double worsen = 0, improve = 0, recover = 0, relapse = 0;
  double crisis = 0, crisis_psychosis = 0, crisis_subsides = 0;
  double crisis_after_discharge_90 = 0, crisis_after_discharge_180 = 0, crisis_after_discharge_365 = 0;
  double seek_distressed = 0, seek_unwell = 0, withdrawn_seeks = 0, to_clinic = 0;
  double drop_out = 0, finish_treatment = 0;
  double leave = 0, die_child = 0, die_adult = 0, die_young_old = 0, die_old = 0;
  double forget = 0;
  static std::span<const Field<NeedSettings>> fields();
  bool operator==(const NeedSettings&) const = default;
};

/// Multipliers of rates; every range contains 1 ("no effect"). Parameters "effect.*".
struct EffectSettings {
  double treatment_worsen = 1, treatment_improve = 1, treatment_crisis = 1, interrupted_crisis = 1;
  double casework_worsen = 1, casework_crisis = 1, casework_drop_out = 1, casework_improve = 1;
  double plan_worsen = 1, plan_crisis = 1;
  double settlement_crisis = 1, advice_crisis = 1;
  double waiting_worsen = 1, waiting_crisis = 1, stalled_crisis = 1, alone_crisis = 1;
  double awareness_seek = 1, family_seek = 1;  ///< at the slow state's full level
  double largest = 1;                          ///< cap of the product, and its inverse the floor
  static std::span<const Field<EffectSettings>> fields();
  bool operator==(const EffectSettings&) const = default;
};

/// What one service's support does to the rates of those it supports; parameters "<service>.effect_*".
struct SupportEffect {
  double worsen = 1, improve = 1, crisis = 1, drop_out = 1;
};

/// Competing hazards: base rate x frailty x supports received x waiting suffered, the product of multipliers
/// capped.
class CourseOfNeed {
 public:
  explicit CourseOfNeed(const ParameterSet& parameters);

  static void require_parameters(std::vector<Requirement>& requirements);

  /// Rates per day of a resident in the community at `now`; all 0 in hospital, where the ward decides.
  Hazards hazards(const Resident& resident, double now) const;
  /// Until when hazards() stays the same if nothing happens.
  double constant_until(const Resident& resident, double now) const;

  /// Draws condition, severity, difficulties, living situation and frailty, and the first budget.
  void draw_traits(Resident& resident, sim::Stream& stream) const;

  const NeedSettings& need() const { return need_; }
  const EffectSettings& effect() const { return effect_; }
  void set_effect(ServiceIndex service, const SupportEffect& effect);
  double onset_rate(AgeClass age) const { return onset_[static_cast<std::size_t>(age)]; }
  double death_rate(AgeClass age) const { return death_[static_cast<std::size_t>(age)]; }
  /// Of those who come to have a need at this age: by Condition, in proportion.
  std::array<double, conditions> condition_mix(AgeClass age) const;
  double alone_share(AgeClass age) const { return age == AgeClass::child ? 0.0 : need_.lives_alone; }
  double group_home_share(AgeClass age) const { return age == AgeClass::child ? 0.0 : need_.group_home; }

 private:
  /// What multipliers depend on but services with effects of their own: bits of a Factor.
  static unsigned factors_of(const Resident& resident);
  void multiply_out();
  double multiplier(const Resident& resident, double SupportEffect::*rate,
                    const std::vector<double>& products, unsigned factors) const;
  /// Product over the services that support this resident.
  double supported(const Resident& resident, double SupportEffect::*rate) const;
  double crisis_rate(const Resident& resident, double now, unsigned factors) const;

  NeedSettings need_;
  EffectSettings effect_;
  double least_;  ///< of a product of multipliers
  std::array<double, age_classes> onset_{};
  std::array<double, age_classes> death_{};
  std::array<float, frailty_classes> frailties_{};  ///< of equally large classes of residents
  /// Products of effects by factors_of(): multiplied out once instead of at each change of a resident.
  std::vector<double> worsening_, crises_;
  std::vector<SupportEffect> supports_;  ///< by service
};

}  // namespace bansou
