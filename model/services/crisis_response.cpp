// Crisis (flow B13): a consent-based visit if it comes in time, else emergency services; admission or not.
// Whoever has promised to be there (standby: 地域定着支援, 自立生活援助, the own psychiatrist) goes instead
// of the team on duty.
#include "model/services/end_of_crisis.hpp"
#include "model/services/kind.hpp"
#include "model/services/next_steps.hpp"

namespace bansou {
namespace {

struct Settings {
  double hours = 0, consent_known = 0, consent_unknown = 0, consent_agreed = 0, patience = 0,
         emergency_delay = 0;
  double settled_by_visit = 0, settled_in_emergency = 0, followed_up = 0;
  double visit_voluntary = 0, emergency_voluntary = 0, reported = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours", "危機訪問1回の時間（移動を除く）", "hours of a crisis visit, without travel", work,
         &Settings::hours, 0.1, 40},
        {"consent_known", "訪問に同意する割合（関わりあり）", "share consenting, if known to services", share,
         &Settings::consent_known, 0, 1},
        {"consent_unknown", "訪問に同意する割合（関わりなし）", "share consenting, if new to services", share,
         &Settings::consent_unknown, 0, 1},
        {"consent_agreed", "訪問に同意する割合（事前の話し合い）", "share consenting, if agreed beforehand",
         share, &Settings::consent_agreed, 0, 1},
        {"patience", "救急・警察を呼ぶまでに待つ期間", "wait before emergency services are called", time,
         &Settings::patience, 0.01, 365},
        {"emergency_delay", "同意がないとき救急に至るまでの期間",
         "time to emergency services without consent", time, &Settings::emergency_delay, 0, 365},
        {"settled_by_visit", "訪問で入院せずに落ち着く割合", "share settled by a visit, not admitted", share,
         &Settings::settled_by_visit, 0, 1},
        {"settled_in_emergency", "救急・警察の後に入院しない割合", "share settled in emergency, not admitted",
         share, &Settings::settled_in_emergency, 0, 1},
        {"followed_up", "入院しない人のうち伴走支援につながる割合",
         "referred to casework, of those not admitted", share, &Settings::followed_up, 0, 1},
        {"visit_voluntary", "訪問後の入院のうち任意入院の割合", "voluntary, of admissions after a visit",
         share, &Settings::visit_voluntary, 0, 1},
        {"emergency_voluntary", "救急後の入院のうち任意入院の割合",
         "voluntary, of admissions after emergency", share, &Settings::emergency_voluntary, 0, 1},
        {"reported", "救急・警察の対応のうち通報の割合", "share of emergencies that are reported", share,
         &Settings::reported, 0, 1},
    };
    return table;
  }

  Expectation expect(const Callers& who) const {
    const double consents = who.known * consent_known + (1.0 - who.known) * consent_unknown;
    const double reports = (1.0 - consents) * reported;
    const double emergencies = 1.0 - consents - reports;
    const double settled = consents * settled_by_visit + emergencies * settled_in_emergency;
    const double admitted = 1.0 - reports - settled;
    return {.hours = consents * (hours + who.travel),
            .jobs = consents,
            .onward = {{"settled", settled * followed_up}, {"admission", admitted}, {"report", reports}}};
  }
};

class CrisisResponse : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.is_waiting(who, Wait::crisis_response)) return;
    const bool was_known = world.resident(who).known;
    const Service* standby = world.supporter_on(who, *this, "standby");
    const bool agreed = world.supporter_on(who, *this, "agreed") != nullptr;
    world.engage(who, *this, true);
    sim::Stream draw = world.care_stream(world.resident(who), index);
    const bool somebody = standby != nullptr || world.runs(*this, world.resident(who).municipality);
    const bool visit = somebody && draw.chance(agreed      ? set_.consent_agreed
                                               : was_known ? set_.consent_known
                                                           : set_.consent_unknown);
    Job job;
    if (visit) {
      const Service& goes = standby == nullptr ? *this : *standby;
      const double hours = set_.hours + world.travel_hours(who, goes);
      job = world.request(who, *this, visited_by(standby), hours, in_danger, &goes);
    }
    world.begin_wait(who, Wait::crisis_response, job);
    visit ? next_.set(world, who, *this, set_.patience, too_late)
          : next_.set(world, who, *this, set_.emergency_delay, emergency);
  }

  /// Whoever has promised to come comes; else emergency services are called.
  void not_there(World& world, ResidentId who) override { arrive(world, who); }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    if (!world.resident(who).is_with(index) || !world.is_waiting(who, Wait::crisis_response)) return;
    if (!next_.is_due(world, who)) return;  // a visit to an earlier crisis
    if (step == too_late && !world.give_up(who, Wait::crisis_response)) return;  // the visit is under way
    next_.drop(world, who);
    world.end_wait(who, Wait::crisis_response, true);
    const bool by_settlement = step == visited_by_settlement;
    const bool by_standby = step == visited_by_standby || by_settlement;
    const bool by_visit = step == visited || by_standby;
    world.count(who, by_visit ? Flow::crisis_visits : Flow::emergencies);
    if (by_standby) world.count(who, Flow::standby_visits);
    if (by_settlement) world.count(who, Flow::settlement_visits);
    if (by_visit) {
      end_crisis(world, who, *this, {set_.settled_by_visit, set_.followed_up, set_.visit_voluntary});
    } else if (!world.refer(who, *this, "emergency") && !reported(world, who, *this, set_.reported)) {
      end_crisis(world, who, *this, {set_.settled_in_emergency, set_.followed_up, set_.emergency_voluntary});
    }
    world.engage(who, *this, false);
  }

  void dissolve(World& world, ResidentId who) override {
    leave(world, who);
    if (world.resident(who).severity == Severity::crisis) world.enter(who, "crisis");
  }

  /// Whoever had promised to come is no longer there.
  void turned_away(World& world, ResidentId who, std::uint16_t) override {
    if (world.resident(who).is_with(index)) dissolve(world, who);
  }

  /// Whoever is on the way finds out.
  void crisis_over(World& world, ResidentId who) override {
    if (!world.give_up(who, Wait::crisis_response)) return;
    next_.drop(world, who);
    world.engage(who, *this, false);
  }

  bool has_room(const World& world, std::size_t municipality) override {
    return world.team_of(*this, municipality)->station().waiting() == 0;
  }

  void leave(World& world, ResidentId who) override {
    next_.drop(world, who);
    world.abandon(who, Wait::crisis_response);
    world.engage(who, *this, false);
  }

 private:
  enum Step : std::uint16_t { visited, visited_by_standby, visited_by_settlement, too_late, emergency };

  static Step visited_by(const Service* standby) {
    if (standby == nullptr) return visited;
    return standby->spec->kind == "settlement" ? visited_by_settlement : visited_by_standby;
  }

  NextSteps next_;
};

}  // namespace

Kind crisis_response_kind() {
  return describe<CrisisResponse, Settings>("crisis_response", {"危機対応", "crisis response"},
                                            {{"settled"},
                                             {"admission"},
                                             {"standby", false},
                                             {"agreed", false},
                                             {"emergency", false},
                                             {"report", false}},
                                            {{Wait::crisis_response}});
}

}  // namespace bansou
