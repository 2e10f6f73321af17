// Accompaniment of a case (伴走, flow B31): a caseload slot for the whole of it, hours for each contact.
#include <cmath>

#include "model/services/caseload_service.hpp"

namespace bansou {
namespace {

struct Settings {
  double slots_per_fte = 0, interval_unwell = 0, interval = 0, contacts = 0;
  double office_share = 0, telephone_share = 0, hours_office = 0, hours_telephone = 0, hours_visit = 0;
  double backup_when_complex = 0, backup_otherwise = 0, spared_by_specialist = 0;
  double plan = 0, to_treatment = 0, persuaded = 0, lost = 0, extra_work_stalled = 0, hand_off = 1;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"slots_per_fte", "常勤1人あたりの担当枠", "caseload slots per full-time post", density,
         &Settings::slots_per_fte, 0.1, 1000},
        {"interval_unwell", "具合の悪い人との面接・訪問・電話の間隔", "time between contacts, unwell", time,
         &Settings::interval_unwell, 0.5, 365},
        {"interval", "つらさのある人との面接・訪問・電話の間隔", "time between contacts, distressed", time,
         &Settings::interval, 0.5, 365},
        {"contacts", "具合が悪くなければ終える面接・訪問・電話の回数",
         "contacts until a case may close, if not unwell", count, &Settings::contacts, 1, 10000},
        {"office_share", "面接・訪問・電話のうち来所の割合", "share of contacts at the office", share,
         &Settings::office_share, 0, 1, "contact"},
        {"telephone_share", "面接・訪問・電話のうち電話の割合", "share of contacts by telephone", share,
         &Settings::telephone_share, 0, 1, "contact"},
        {"hours_office", "来所1回の時間", "hours of an office contact", work, &Settings::hours_office, 0.01,
         40},
        {"hours_telephone", "電話1回の時間", "hours of a telephone contact", work, &Settings::hours_telephone,
         0.01, 40},
        {"hours_visit", "訪問1回の時間（移動を除く）", "hours of a visit, without travel", work,
         &Settings::hours_visit, 0.01, 40},
        {"backup_when_complex", "難しい事例で専門的支援を頼む割合", "share of hard cases asking for backup",
         share, &Settings::backup_when_complex, 0, 1},
        {"backup_otherwise", "他の事例で専門的支援を頼む割合", "share of other cases asking for backup",
         share, &Settings::backup_otherwise, 0, 1},
        {"spared_by_specialist", "精神保健福祉士・相談支援専門員だけなら頼まずに済む割合",
         "backup spared if all are specialists", share, &Settings::spared_by_specialist, 0, 1},
        {"plan", "計画相談支援につなぐ割合", "share referred for a service plan", share, &Settings::plan, 0,
         1},
        {"to_treatment", "具合の悪い人（拒まない）を面接・訪問・電話1回で受診につなぐ割合",
         "unwell, not refusing: led to treatment per contact", share, &Settings::to_treatment, 0, 1},
        {"persuaded", "具合の悪い人（受診を拒む）を面接・訪問・電話1回で受診につなぐ割合",
         "unwell, refusing: led to treatment per contact", share, &Settings::persuaded, 0, 1},
        {"lost", "面接・訪問・電話1回で支援が途切れる割合", "share of cases lost per contact", share,
         &Settings::lost, 0, 1},
        {"extra_work_stalled", "止まった事例にかかる時間の倍率", "factor on hours of stalled cases", factor,
         &Settings::extra_work_stalled, 1, 10},
        {"hand_off", "チームがなくなるときの引き継ぎが届く割合",
         "share of hand-offs that arrive when the team ends", share, &Settings::hand_off, 0, 1},
    };
    return table;
  }

  Expectation expect(const Callers& who) const {
    // Each contact may be the last: the case is lost, or the resident is better; in distress there is a plan,
    // too.
    const double ends_unwell = 1.0 - (1.0 - lost) * std::exp(-interval_unwell / who.unwell_days);
    const double ends_distressed = 1.0 - (1.0 - lost) * std::exp(-interval / who.distressed_days);
    const double unwell = who.unwell_in_casework;
    const double made_unwell = 1.0 / ends_unwell;
    const double made_distressed = (1.0 - std::pow(1.0 - ends_distressed, contacts)) / ends_distressed;
    const double made = unwell * made_unwell + (1.0 - unwell) * made_distressed;
    const double visits = 1.0 - office_share - telephone_share;
    const double each =
        office_share * hours_office + telephone_share * hours_telephone + visits * (hours_visit + who.travel);
    const double hard = 1.0 - (1.0 - who.complex) * (1.0 - who.refuses);
    const double asks = hard * backup_when_complex + (1.0 - hard) * backup_otherwise;
    return {.hours = made * each,
            .jobs = made,
            .days = unwell * made_unwell * interval_unwell + (1.0 - unwell) * made_distressed * interval,
            .slots_per_fte = slots_per_fte,
            .onward = {{"backup", asks * (1.0 - who.specialist * spared_by_specialist)},
                       {"plan", plan},
                       {"treatment", unwell * ((1.0 - who.refuses) * to_treatment + who.refuses * persuaded)},
                       {"support", 1.0}}};
  }
};

class Casework : public CaseloadService<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.resident(who).has(Support::casework) || world.is_waiting(who, Wait::caseload_slot)) return;
    take_over(world, who);
  }

  void take_over(World& world, ResidentId who) override {
    const double urgency = world.resident(who).severity >= Severity::unwell ? 1.0 : 0.0;
    take_or_wait(world, who, Wait::caseload_slot, urgency);
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    const Resident& resident = world.resident(who);
    if (!resident.has(Support::casework) || !resident.is_with(index)) return;
    if (step == due) return ask_for_contact(world, who);
    contact(world, who, static_cast<Step>(step));
  }

  void leave(World& world, ResidentId who) override { close(world, who); }

  /// Open cases may get lost on the way to another team; names in the line move as they are.
  void dissolve(World& world, ResidentId who) override {
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
  enum Step : std::uint16_t { due, office, telephone, visit };

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
    const double urgency = resident.severity >= Severity::unwell ? 1.0 : 0.0;
    const auto step = static_cast<std::uint16_t>(office + mode);
    world.begin_wait(who, Wait::contact, world.request(who, *this, step, hours, urgency));
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
    if (resident.severity == Severity::recovered || (!unwell && resident.contacts >= set_.contacts)) {
      world.count(who, Flow::cases_closed);
      return close(world, who);
    }
    if (resident.contacts == 1) first_decisions(world, who, draw);
    const bool untreated = resident.treatment != Treatment::in_treatment;
    const double accepts = resident.has(Difficulty::refuses_treatment) ? set_.persuaded : set_.to_treatment;
    if (untreated && unwell && draw.chance(accepts)) world.refer(who, *this, "treatment");
    resident.case_timer = world.schedule_cancellable(
        world.now() + (unwell ? set_.interval_unwell : set_.interval), who, *this, due);
  }

  void first_decisions(World& world, ResidentId who, sim::Stream& draw) {
    const Resident& resident = world.resident(who);
    const double specialist = world.team_of(*this, resident.municipality)->specialist_share();
    const double asks = resident.has(Difficulty::complex) || resident.has(Difficulty::refuses_treatment)
                            ? set_.backup_when_complex
                            : set_.backup_otherwise;
    if (draw.chance(asks * (1.0 - specialist * set_.spared_by_specialist))) world.refer(who, *this, "backup");
    if (!resident.has(Support::plan) && draw.chance(set_.plan)) world.refer(who, *this, "plan");
    world.offer(who, *this, "support");
  }

  void close(World& world, ResidentId who) {
    world.give_up(who, Wait::caseload_slot);
    world.resident(who).handed_over = false;
    part(world, who);
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
};

}  // namespace

Kind casework_kind() {
  return describe<Casework, Settings>("casework", {"伴走支援", "casework"},
                                      {{"backup", false},
                                       {"treatment"},
                                       {"plan", false},
                                       {"support", false},
                                       {.name = "closed", .ends = true},
                                       {"successor", false, false, "casework"}});
}

}  // namespace bansou
