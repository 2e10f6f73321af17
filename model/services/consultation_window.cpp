// The window where residents ask for help: first contact and assessment (flows B01, B02).
#include <algorithm>
#include <cmath>
#include <vector>

#include "model/services/hand_over.hpp"
#include "model/services/kind.hpp"

namespace bansou {
namespace {

struct Settings : HandOverSettings {
  double hours = 0, patience = 0, too_near = 0, acquaintances = 0, too_busy = 0;
  double recognised = 0, recognised_by_specialist = 0, resolved_at_once = 0, needs_case = 0, to_treatment = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours", "初回相談1件の時間", "hours of a first contact", work, &Settings::hours, 0.01, 40},
        {"patience", "諦めるまでに待つ期間", "wait before a resident gives up", time, &Settings::patience,
         0.01, 3650},
        {"too_near", "知り合いがいて来ない割合", "share put off by acquaintances there", share,
         &Settings::too_near, 0, 1},
        {"acquaintances", "住民1人の知り合いの数（0なら誰にでも知り合いがいる）",
         "people whom a resident knows; 0: everybody knows somebody there", count, &Settings::acquaintances,
         0, 10'000},
        {"too_busy", "混んでいると引き返す割合", "share turning back when busy", share, &Settings::too_busy,
         0, 1},
        {"hand_off", "他チームへの引き継ぎが届く割合", "share of hand-offs that arrive", share,
         &Settings::hand_off, 0, 1},
        {"hand_off_trusted", "引き継ぎが届く割合（顔の見える関係）",
         "share of hand-offs that arrive, trusted", share, &Settings::hand_off_trusted, 0, 1},
        {"followed_up", "引き継ぎが届いたかを確かめる割合", "share of hand-offs that are followed up", share,
         &Settings::followed_up, 0, 1},
        {"hours_follow_up", "引き継ぎが届いたかを確かめる時間", "hours of following a hand-off up", work,
         &Settings::hours_follow_up, 0.01, 40},
        {"informed", "聞き取った内容が引き継ぎ先へ伝わる割合",
         "share of hand-offs that information goes along with", share, &Settings::informed, 0, 1},
        {"hours_again", "引き継ぎ先で聞き直す時間", "hours of asking again after a hand-off", work,
         &Settings::hours_again, 0, 40},
        {"recognised", "必要を見立てられる割合（精神保健福祉士・相談支援専門員なし）",
         "needs recognised without specialists", share, &Settings::recognised, 0, 1},
        {"recognised_by_specialist", "必要を見立てられる割合（精神保健福祉士・相談支援専門員）",
         "needs recognised by specialists", share, &Settings::recognised_by_specialist, 0, 1},
        {"resolved_at_once", "つらさが初回で落ち着く割合", "distress settled at first contact", share,
         &Settings::resolved_at_once, 0, 1},
        {"needs_case", "初回で落ち着かない人の伴走が要る割合", "case needed, of distress not settled", share,
         &Settings::needs_case, 0, 1},
        {"to_treatment", "受診を拒まない人を受診につなぐ割合", "referred to treatment, if not refusing",
         share, &Settings::to_treatment, 0, 1},
    };
    return table;
  }

  /// Of so many residents, with so many posts at the window: whoever knows somebody there may be put off
  /// (F15).
  double put_off(double residents, double posts) const {
    if (acquaintances == 0.0) return too_near;
    const double knows_one = std::min(1.0, acquaintances / residents);
    return too_near * (1.0 - std::pow(1.0 - knows_one, std::max(1.0, posts)));
  }

  Expectation expect(const Callers& who) const {
    const double avoid = put_off(who.residents, who.posts);
    const double seen = 1.0 - avoid;
    const double known = seen * (recognised + who.specialist * (recognised_by_specialist - recognised));
    const double stays = known * (1.0 - (1.0 - who.unwell) * resolved_at_once);
    const double distressed = known * (1.0 - who.unwell) * (1.0 - resolved_at_once);
    const double cases = known * who.unwell + distressed * needs_case;
    return {.hours = seen * hours,
            .onward = {{"case", cases * arrive()},
                       {"treatment", stays * to_treatment * (1.0 - who.refuses)},
                       {"resolved", known * (1.0 - who.unwell) * resolved_at_once},
                       {"elsewhere", avoid}}};
  }
};

class ConsultationWindow : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.is_waiting(who, Wait::first_contact)) return;
    if (balks(world, world.resident(who))) {
      world.count(who, Flow::balked);
      if (!world.refer(who, *this, "elsewhere")) world.find_no_window(who);
      return;
    }
    world.engage(who, *this, true);
    world.begin_wait(who, Wait::first_contact,
                     world.request(who, *this, assessed, set_.hours, urgency_of(world.resident(who))));
    world.schedule(world.now() + set_.patience, who, *this, out_of_patience);
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    if (step == assessed) return assess(world, who);
    if (!world.lose_patience(who, *this, Wait::first_contact, set_.patience, out_of_patience)) return;
    world.count(who, Flow::gave_up_waiting);
    world.engage(who, *this, false);
  }

  void leave(World& world, ResidentId who) override {
    world.abandon(who, Wait::first_contact);
    world.engage(who, *this, false);
  }

  bool has_room(const World& world, std::size_t municipality) override {
    return world.team_of(*this, municipality)->station().has_free_server();
  }

  void staff_changed(World&) override { residents_.clear(); }

 private:
  enum Step : std::uint16_t { assessed, out_of_patience };

  /// Of all towns that the window serves: it is asked by everybody who comes, and changes with staff alone.
  double residents_served(const World& world, std::size_t municipality) {
    residents_.resize(world.municipalities());
    double& residents = residents_[municipality];
    if (residents == 0.0) residents = world.residents_served(*this, municipality);
    return residents;
  }

  /// Somebody there may know one (F15: too near), or everybody there is busy. By a draw of the day: whether
  /// any are put off shifts nobody's assessment.
  bool balks(const World& world, const Resident& resident) {
    const std::size_t home = resident.municipality;
    const double near = set_.put_off(residents_served(world, home), world.team_of(*this, home)->posts());
    const bool busy = !has_room(world, home);
    const double share = 1.0 - (1.0 - near) * (1.0 - (busy ? set_.too_busy : 0.0));
    const auto day = static_cast<std::uint32_t>(std::lround(std::floor(world.now()))) & 0xFFFFU;
    return world.stream(Purpose::balking, home, resident.serial, (draws_key << 16) | day).chance(share);
  }

  void assess(World& world, ResidentId who) {
    if (!world.is_waiting(who, Wait::first_contact)) return;
    world.end_wait(who, Wait::first_contact, true);
    world.count(who, Flow::first_contacts);
    world.count(who, Flow::contacts_office);
    const Resident& resident = world.resident(who);
    // Trained colleagues recognise as much as a specialist does.
    const double specialist = std::max(world.team_of(*this, resident.municipality)->specialist_share(),
                                       world.slow(SlowState::skill, resident.municipality));
    const double recognised =
        set_.recognised + specialist * (set_.recognised_by_specialist - set_.recognised);
    sim::Stream draw = world.care_stream(world.resident(who), index);
    if (!draw.chance(recognised)) {
      if (resident.needs_help()) world.count(who, Flow::missed_assessments);
    } else if (resident.severity == Severity::distressed && draw.chance(set_.resolved_at_once)) {
      world.count(who, Flow::recoveries);
      world.set_severity(who, Severity::recovered);
    } else if (resident.needs_help()) {
      send_on(world, who, draw);
    }
    world.engage(who, *this, false);
  }

  void send_on(World& world, ResidentId who, sim::Stream& draw) {
    const Resident& resident = world.resident(who);
    const bool unwell = resident.severity != Severity::distressed;
    const bool refuses = resident.has(Difficulty::refuses_treatment);
    const bool to_treatment = !refuses && draw.chance(set_.to_treatment);
    if (unwell || draw.chance(set_.needs_case)) {
      if (!(refuses && hand_over(world, who, *this, "refuses", set_, draw)))
        hand_over(world, who, *this, "case", set_, draw);
    }
    if (to_treatment) world.refer(who, *this, "treatment");
  }

  std::vector<double> residents_;  ///< by municipality; 0: not known yet
};

}  // namespace

Kind consultation_window_kind() {
  return describe<ConsultationWindow, Settings>("consultation_window", {"相談窓口", "consultation window"},
                                                {{"case"},
                                                 {"treatment"},
                                                 {"refuses", false},
                                                 {.name = "resolved", .ends = true},
                                                 {"elsewhere", false, true},
                                                 {"no_lead", false}});
}

}  // namespace bansou
