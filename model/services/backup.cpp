// Backup by specialists for a case that exceeds local skill (flow B16): telephone, case review, joint visit.
#include <cmath>

#include "model/services/kind.hpp"

namespace bansou {
namespace {

struct Settings {
  double telephone_share = 0, review_share = 0, hours_telephone = 0, hours_review = 0, hours_joint_visit = 0;
  double patience = 0, passed_on = 0, escalated = 0, raised = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"telephone_share", "電話での助言の割合", "share answered by telephone", share,
         &Settings::telephone_share, 0, 1, "answer"},
        {"review_share", "事例検討の割合", "share answered by case review", share, &Settings::review_share, 0,
         1, "answer"},
        {"hours_telephone", "電話での助言1回の時間", "hours of advice by telephone", work,
         &Settings::hours_telephone, 0.01, 40},
        {"hours_review", "事例検討1回の時間", "hours of a case review", work, &Settings::hours_review, 0.01,
         40},
        {"hours_joint_visit", "同行訪問1回の時間（移動を除く）", "hours of a joint visit, without travel",
         work, &Settings::hours_joint_visit, 0.01, 40},
        {"patience", "支援が来ず事例が止まるまでの期間", "wait for backup before a case stalls", time,
         &Settings::patience, 0.1, 3650},
        {"passed_on", "期限までに来なかった支援を、次の機関に求める割合",
         "share of requests without an answer that go on to another level", share, &Settings::passed_on, 0,
         1},
        {"escalated", "さらに専門的な機関へつなぐ割合", "share passed to a higher level", share,
         &Settings::escalated, 0, 1},
        {"raised", "足りない技能が同行訪問1時間で埋まる割合（住民1万人につき）",
         "share of missing skill that an hour of a joint visit makes, for 10,000 residents", share,
         &Settings::raised, 0, 1},
    };
    return table;
  }

  Expectation expect(const Callers& who) const {
    const double visits = 1.0 - telephone_share - review_share;
    return {.hours = telephone_share * hours_telephone + review_share * hours_review +
                     visits * (hours_joint_visit + who.travel),
            .overflows = true,
            .onward = {{"escalate", escalated}}};
  }
};

class Backup : public ServiceWith<Settings> {
 public:
  bool gives_backup() const override { return true; }

  /// Whoever waits and has nobody any more who was asked comes from another level: it is the same request.
  void arrive(World& world, ResidentId who) override {
    if (world.is_asked_for(who, Wait::backup)) return;
    const bool is_new = !world.is_waiting(who, Wait::backup);
    world.engage(who, *this, true);
    if (is_new) world.count(who, Flow::backup_requested);
    Resident& resident = world.resident(who);
    sim::Stream draw = world.care_stream(resident, index);
    const double visits = 1.0 - set_.telephone_share - set_.review_share;
    const std::size_t mode = draw.pick(std::array{set_.telephone_share, set_.review_share, visits});
    double hours = std::array{set_.hours_telephone, set_.hours_review, set_.hours_joint_visit}[mode];
    if (mode == 2) hours += world.travel_hours(who, *this);
    const auto step = static_cast<std::uint16_t>(mode == 2 ? joint_visit : advice);
    const Job job = world.request(who, *this, step, hours, urgency_of(resident));
    is_new ? world.begin_wait(who, Wait::backup, job) : world.wait_on(who, Wait::backup, job);
    world.schedule(world.now() + set_.patience, who, *this, too_late);
  }

  /// No answer, as from a team that never has time.
  void not_there(World& world, ResidentId who) override {
    if (world.is_waiting(who, Wait::backup) || pass_on(world, who)) return;
    world.count(who, Flow::backup_requested);
    world.wait_for_ever(who, Wait::backup);
    end_unanswered(world, who);
  }

  /// Else whoever asks turns to the next on the list, and to the last one in any case.
  bool has_room(const World& world, std::size_t municipality) override {
    return world.team_of(*this, municipality)->station().has_free_server();
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    if (step == too_late) {
      if (world.is_out_of_patience(who, *this, Wait::backup, set_.patience, too_late))
        come_to_nothing(world, who);
      return;
    }
    if (!world.is_waiting(who, Wait::backup)) return;
    world.end_wait(who, Wait::backup, true);
    world.count(who, Flow::backup_answered);
    if (step == joint_visit) visit_jointly(world, who);
    Resident& resident = world.resident(who);
    world.engage(who, *this, false);
    if (!resident.has(Support::casework)) return;
    resident.stalled = false;
    world.set_support(who, Support::specialist_advice, true);
    if (world.care_stream(resident, index).chance(set_.escalated)) world.refer(who, *this, "escalate");
  }

  /// What was asked of a team that is gone stays unanswered, unless somebody is at it.
  void dissolve(World& world, ResidentId who) override { come_to_nothing(world, who); }

  /// Somebody was at it and had to leave it until the next day, which did not come.
  void turned_away(World& world, ResidentId who, std::uint16_t) override {
    if (!world.resident(who).is_with(index) || !world.is_waiting(who, Wait::backup)) return;
    world.wait_on(who, Wait::backup);
    come_to_nothing(world, who);
  }

  void leave(World& world, ResidentId who) override {
    world.abandon(who, Wait::backup);
    world.engage(who, *this, false);
  }

 private:
  enum Step : std::uint16_t { advice, joint_visit, too_late };

  /// Whoever has the case came along: the same hours, booked there; the two diaries are not matched. They
  /// learn by it, as by an hour of a course, of which a larger town needs more.
  void visit_jointly(World& world, ResidentId who) {
    world.count(who, Flow::joint_visits);
    const Service* companion = world.holder_on(who, *this, "companion");
    if (companion == nullptr || !companion->present(world, world.resident(who).municipality)) return;
    world.request_unwatched(who, *companion, set_.hours_joint_visit);
    if (spec->raises == SlowState::count_ || set_.raised == 0.0) return;
    const std::size_t town = world.resident(who).municipality;
    const double hours = set_.hours_joint_visit * 1e4 / world.municipality(town).population;
    world.raise(spec->raises, town, 1.0 - std::pow(1.0 - set_.raised, hours));
  }

  /// Nobody here does it, unless somebody is at it already.
  void come_to_nothing(World& world, ResidentId who) {
    if (!world.take_back(who, Wait::backup) || pass_on(world, who)) return;
    world.end_wait(who, Wait::backup, false);
    end_unanswered(world, who);
  }

  /// The case is stuck until somebody answers: another level, which has its own limit, if one is asked now
  /// and is there. False if not.
  bool pass_on(World& world, ResidentId who) {
    Resident& resident = world.resident(who);
    resident.stalled = resident.has(Support::casework);
    world.engage(who, *this, false);
    const bool goes_on = world.care_stream(resident, index).chance(set_.passed_on);  // drawn in any case
    return resident.stalled && goes_on && world.first_present(who, *this, "late") != nullptr &&
           world.refer(who, *this, "late");
  }

  void end_unanswered(World& world, ResidentId who) {
    world.count(who, Flow::backup_unanswered);
    if (world.resident(who).stalled) world.refer(who, *this, "stalled");
  }
};

}  // namespace

Kind backup_kind() {
  Kind kind =
      describe<Backup, Settings>("backup", {"専門的支援", "specialist backup"},
                                 {{.name = "escalate", .required = false, .share = "escalated"},
                                  {.name = "late", .required = false, .at_once = true, .share = "passed_on"},
                                  {.name = "companion", .required = false, .to_staff = true},
                                  {"stalled", false}},
                                 {{Wait::backup}});
  kind.returns = true;
  kind.raises = true;
  return kind;
}

}  // namespace bansou
