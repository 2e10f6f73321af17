// Accompaniment of a case (伴走, flow B31): a caseload slot for the whole of it, hours for each contact.
// Outreach of the Onomichi type (B06) is casework that a joint meeting takes on (BD5) and another one ends
// (BD6).
#include "model/services/caseload_service.hpp"
#include "model/services/casework_settings.hpp"
#include "model/services/next_steps.hpp"

namespace bansou {
namespace {

class Casework : public CaseloadService<CaseworkSettings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (is_with_others(world, who)) return;
    if (set_.hours_intake == 0.0) return take_over(world, who);
    const Resident& resident = world.resident(who);
    if (resident.is_with(index)) return;
    world.engage(who, *this, true);
    intake_.set(world, who, world.request(who, *this, met, set_.hours_intake, urgency_of(resident)));
  }

  void take_over(World& world, ResidentId who) override {
    take_or_wait(world, who, Wait::caseload_slot, urgency_of(world.resident(who)));
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    const Resident& resident = world.resident(who);
    if (step == met) return decide(world, who);
    if (!resident.has(Support::casework) || !resident.is_with(index)) return;
    if (step == due) return ask_for_contact(world, who);
    contact(world, who, static_cast<Step>(step));
  }

  void leave(World& world, ResidentId who) override {
    if (!intake_.has(who)) return close(world, who);
    intake_.drop(world, who);
    world.engage(who, *this, false);
  }

  void rebooked(ResidentId who, const Job& job) override { intake_.rebook(who, job); }

  /// Open cases may get lost on the way to another team; names in the line move as they are.
  void dissolve(World& world, ResidentId who) override {
    if (intake_.has(who)) {
      intake_.drop(world, who);
      return decline(world, who);
    }
    Resident& resident = world.resident(who);
    const bool opened = resident.has(Support::casework) || resident.handed_over;
    Service* successor = world.first_present(who, *this, "successor");
    const bool arrives = successor != nullptr && (!resident.has(Support::casework) ||
                                                  world.care_stream(resident, index).chance(set_.hand_off));
    if (!arrives) {
      if (opened) world.count(who, Flow::cases_lost);
      return close(world, who);
    }
    part(world, who);
    resident.handed_over = opened;
    successor->take_over(world, who);
  }

 private:
  enum Step : std::uint16_t { due, office, telephone, visit, met };

  /// The joint meeting (合同ケア会議) takes the case or leaves it to others.
  void decide(World& world, ResidentId who) {
    if (!intake_.is_due(world, who)) return;
    intake_.drop(world, who);
    if (!is_with_others(world, who) && world.care_stream(world.resident(who), index).chance(set_.accepted))
      return take_over(world, who);
    decline(world, who);
  }

  void decline(World& world, ResidentId who) {
    world.engage(who, *this, false);
    if (!is_with_others(world, who)) world.refer(who, *this, "not_accepted");
  }

  /// Whether somebody else has taken the case on before the meeting.
  static bool is_with_others(const World& world, ResidentId who) {
    return world.residents()[who].has(Support::casework) || world.is_waiting(who, Wait::caseload_slot);
  }

  void begin(World& world, ResidentId who) override {
    world.end_wait(who, Wait::caseload_slot, true);
    Resident& resident = world.resident(who);
    if (!resident.handed_over) world.count(who, Flow::cases_opened);
    resident.handed_over = false;
    resident.contacts = 0;  // a new worker begins anew
    world.set_support(who, Support::casework, true);
    ask_for_contact(world, who);
  }

  void ask_for_contact(World& world, ResidentId who) {
    Resident& resident = world.resident(who);
    if (world.is_waiting(who, Wait::contact)) return;
    sim::Stream draw = world.care_stream(resident, index);
    const std::size_t mode = draw.pick(
        std::array{set_.office_share, set_.telephone_share, 1.0 - set_.office_share - set_.telephone_share});
    double hours = std::array{set_.hours_office, set_.hours_telephone, set_.hours_visit}[mode];
    if (mode == 2) hours += world.travel_hours(who, *this);
    if (resident.stalled) hours *= set_.extra_work_stalled;
    const auto step = static_cast<std::uint16_t>(office + mode);
    world.begin_wait(who, Wait::contact, world.request(who, *this, step, hours, urgency_of(resident)));
  }

  void contact(World& world, ResidentId who, Step mode) {
    if (!world.is_waiting(who, Wait::contact)) return;
    world.end_wait(who, Wait::contact, true);
    world.count(who, mode == office      ? Flow::contacts_office
                     : mode == telephone ? Flow::contacts_telephone
                                         : Flow::contacts_visit);
    Resident& resident = world.resident(who);
    ++resident.contacts;
    sim::Stream draw = world.care_stream(resident, index);
    if (draw.chance(set_.lost)) {
      world.count(who, Flow::cases_lost);
      return close(world, who);
    }
    const bool unwell = resident.severity >= Severity::unwell;
    if (resident.severity == Severity::recovered ||
        (!unwell && resident.contacts >= set_.contacts && may_end(resident, draw))) {
      world.count(who, Flow::cases_closed);
      const bool watched = set_.watched > 0.0 && resident.severity != Severity::recovered;
      close(world, who);
      if (watched && draw.chance(set_.watched)) world.refer(who, *this, "watch");
      return;
    }
    if (resident.contacts == 1) first_decisions(world, who, draw);
    const bool untreated = resident.treatment != Treatment::in_treatment;
    const double accepts = resident.has(Difficulty::refuses_treatment) ? set_.persuaded : set_.to_treatment;
    if (untreated && unwell && draw.chance(accepts)) world.refer(who, *this, "treatment");
    resident.case_timer = world.schedule_cancellable(
        world.now() + (unwell ? set_.interval_unwell : set_.interval), who, *this, due);
  }

  /// Whether care goes on without this team, or nobody asks for that.
  bool may_end(const Resident& resident, sim::Stream& draw) const {
    const bool goes_on = resident.treatment == Treatment::in_treatment || resident.has(Support::plan) ||
                         resident.supported_by != 0;
    return goes_on || set_.connected == 0.0 || !draw.chance(set_.connected);
  }

  void first_decisions(World& world, ResidentId who, sim::Stream& draw) {
    const Resident& resident = world.resident(who);
    const double specialist = world.team_of(*this, resident.municipality)->specialist_share();
    const double asks = resident.has(Difficulty::complex) || resident.has(Difficulty::refuses_treatment)
                            ? set_.backup_when_complex
                            : set_.backup_otherwise;
    if (draw.chance(asks * (1.0 - specialist * set_.spared_by_specialist))) world.refer(who, *this, "backup");
    const bool plans = draw.chance(set_.plan);  // in any case: what is drawn later depends on no plan
    if (plans && !resident.has(Support::plan)) world.refer(who, *this, "plan");
    world.offer(who, *this, "support");
  }

  void close(World& world, ResidentId who) {
    world.give_up(who, Wait::caseload_slot);
    world.resident(who).handed_over = false;
    part(world, who);
    world.case_is_over(who);
  }

  /// What this team does for the resident ends.
  void part(World& world, ResidentId who) {
    Resident& resident = world.resident(who);
    world.cancel(who, resident.case_timer);
    world.abandon(who, Wait::contact);
    world.call_off(who, Wait::backup);
    resident.stalled = false;
    world.set_support(who, Support::specialist_advice, false);
    world.set_support(who, Support::casework, false);
    give_back(world, who);
  }

  NextSteps intake_;  ///< meetings to come
};

}  // namespace

Kind casework_kind() {
  return describe<Casework, CaseworkSettings>(
      "casework", {"伴走支援", "casework"},
      {{"backup", false},
       {"treatment"},
       {"plan", false},
       {"support", false},
       {.name = "closed", .ends = true},
       {.name = "watch", .required = false, .to = "casework", .share = "watched"},
       {"not_accepted", false},
       {"successor", false, false, "casework"}},
      {{Wait::caseload_slot, true}, {Wait::contact}});
}

}  // namespace bansou
