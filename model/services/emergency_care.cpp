// 精神科救急 (A64, B13): people whom police, ambulance or family bring are seen by whoever is on duty.
#include "model/services/end_of_crisis.hpp"
#include "model/services/kind.hpp"

namespace bansou {
namespace {

struct Settings {
  double hours = 0, settled = 0, followed_up = 0, voluntary = 0, reported = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours", "対応1件の時間", "hours of one emergency", work, &Settings::hours, 0.1, 40},
        {"settled", "入院せずに落ち着く割合", "share settled, not admitted", share, &Settings::settled, 0, 1},
        {"followed_up", "入院しない人のうち伴走支援につながる割合",
         "referred to casework, of those not admitted", share, &Settings::followed_up, 0, 1},
        {"voluntary", "入院のうち任意入院の割合", "voluntary, of admissions", share, &Settings::voluntary, 0,
         1},
        {"reported", "都道府県へ通報される割合", "share reported to the prefecture", share,
         &Settings::reported, 0, 1},
    };
    return table;
  }
};

class EmergencyCare : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.resident(who).is_with(index) || world.is_waiting(who, Wait::crisis_response)) return;
    world.engage(who, *this, true);
    const double by_hardship = 1.0 + static_cast<double>(world.resident(who).severity);
    world.begin_wait(who, Wait::crisis_response, world.request(who, *this, seen, set_.hours, by_hardship));
  }

  void on(World& world, ResidentId who, std::uint16_t) override {
    if (!world.resident(who).is_with(index)) return;
    world.end_wait(who, Wait::crisis_response, true);
    if (!reported(world, who, *this, set_.reported))
      end_crisis(world, who, *this, {set_.settled, set_.followed_up, set_.voluntary});
    world.engage(who, *this, false);
  }

  void leave(World& world, ResidentId who) override {
    world.abandon(who, Wait::crisis_response);
    world.engage(who, *this, false);
  }

  void dissolve(World& world, ResidentId who) override {
    leave(world, who);
    if (world.resident(who).severity == Severity::crisis) world.enter(who, "crisis");
  }

  void crisis_over(World& world, ResidentId who) override {
    if (world.give_up(who, Wait::crisis_response)) world.engage(who, *this, false);
  }

 private:
  enum Step : std::uint16_t { seen };
};

}  // namespace

Kind emergency_care_kind() {
  return describe<EmergencyCare, Settings>("emergency_care", {"精神科救急", "emergency psychiatry"},
                                           {{"settled"}, {"admission"}, {"report", false}},
                                           {{Wait::crisis_response}});
}

}  // namespace bansou
