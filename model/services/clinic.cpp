// Outpatient treatment (flow 6): a wait for the first appointment, then attendance, which is load, not
// events.
#include "model/services/kind.hpp"

namespace bansou {
namespace {

struct Settings {
  double hours_first = 0, patience = 0, hours_attendance = 0, attendance_interval = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours_first", "初診1件の時間", "hours of a first appointment", work, &Settings::hours_first, 0.01,
         40},
        {"patience", "諦めるまでに待つ期間", "wait before a resident gives up", time, &Settings::patience,
         0.1, 3650},
        {"hours_attendance", "通院1回の診察の時間", "hours of a regular appointment", work,
         &Settings::hours_attendance, 0, 40},
        {"attendance_interval", "通院の間隔", "time between regular appointments", time,
         &Settings::attendance_interval, 1, 3650},
    };
    return table;
  }

  Expectation expect(const Callers&) const {
    return {.hours = hours_first,
            .attendance = hours_attendance / attendance_interval,
            .onward = {{"support", 1.0}}};
  }
};

class Clinic : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    const Resident& resident = world.resident(who);
    if (resident.is_with(index) || world.is_waiting(who, Wait::appointment)) return;
    world.engage(who, *this, true);
    if (resident.treatment == Treatment::in_treatment)
      return world.set_routine(who, *this, true);  // comes back from hospital
    world.begin_wait(who, Wait::appointment,
                     world.request(who, *this, seen, set_.hours_first, urgency_of(resident)));
    world.schedule(world.now() + set_.patience, who, *this, out_of_patience);
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    if (!world.resident(who).is_with(index) || !world.is_waiting(who, Wait::appointment)) return;
    if (step == seen) {
      world.end_wait(who, Wait::appointment, true);
      world.count(who, Flow::first_appointments);
      world.set_routine(who, *this, true);
      world.set_treatment(who, Treatment::in_treatment);
      return world.offer(who, *this, "support");
    }
    if (!world.lose_patience(who, *this, Wait::appointment, set_.patience, out_of_patience)) return;
    world.count(who, Flow::gave_up_waiting);
    world.engage(who, *this, false);
  }

  double routine(const World&, std::size_t) const override {
    return set_.hours_attendance / set_.attendance_interval;
  }

  void leave(World& world, ResidentId who) override {
    if (world.is_waiting(who, Wait::appointment)) {
      world.abandon(who, Wait::appointment);
    } else {
      world.set_routine(who, *this, false);
    }
    world.engage(who, *this, false);
  }

  void treatment_over(World& world, ResidentId who) override { leave(world, who); }

  /// Treatment ends with the clinic.
  void dissolve(World& world, ResidentId who) override {
    const bool waited = world.is_waiting(who, Wait::appointment);
    leave(world, who);
    if (!waited) world.set_treatment(who, Treatment::interrupted);
  }

 private:
  enum Step : std::uint16_t { seen, out_of_patience };
};

}  // namespace

Kind clinic_kind() {
  return describe<Clinic, Settings>("clinic", {"精神科診療所・外来", "clinic"},
                                    {{.name = "treated", .ends = true}, {"support", false}},
                                    {{Wait::appointment}});
}

}  // namespace bansou
