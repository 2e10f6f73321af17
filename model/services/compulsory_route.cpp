// 通報等 and 措置診察 (articles 22-29 of the Act): the health centre looks into a report, two designated
// physicians may examine the person, and the prefecture may order admission. Who is on call decides at once,
// day or night; the hours come off the team's time before anything else.
#include "model/services/end_of_crisis.hpp"
#include "model/services/kind.hpp"

namespace bansou {
namespace {

struct Settings {
  double hours_report = 0, hours_examination = 0, examined = 0, ordered = 0;
  double settled = 0, followed_up = 0, voluntary = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours_report", "通報1件の調査の時間", "hours to look into a report", work, &Settings::hours_report,
         0.1, 100},
        {"hours_examination", "措置診察1件の時間（移動を除く）", "hours of an examination, without travel",
         work, &Settings::hours_examination, 0.1, 100},
        {"examined", "通報のうち措置診察となる割合", "share of reports with an examination", share,
         &Settings::examined, 0, 1},
        {"ordered", "措置診察のうち措置入院となる割合", "share of examinations ordering admission", share,
         &Settings::ordered, 0, 1},
        {"settled", "措置でない人のうち入院しない割合", "not admitted, of those without order", share,
         &Settings::settled, 0, 1},
        {"followed_up", "入院しない人のうち伴走支援につながる割合",
         "referred to casework, of those not admitted", share, &Settings::followed_up, 0, 1},
        {"voluntary", "措置でない入院のうち任意入院の割合", "voluntary, of admissions without order", share,
         &Settings::voluntary, 0, 1},
    };
    return table;
  }

  Expectation expect(const Callers& who) const {
    const double without_order = 1.0 - examined * ordered;
    return {.hours = hours_report + examined * (hours_examination + who.travel),
            .jobs = 1.0,
            .onward = {{"settled", without_order * settled * followed_up},
                       {"admission", 1.0 - without_order * settled}}};
  }
};

class CompulsoryRoute : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    Resident& resident = world.resident(who);
    sim::Stream draw = report_stream(world, resident, *this);
    world.count(who, Flow::reports);
    const bool examined = draw.chance(set_.examined);
    const bool ordered = draw.chance(set_.ordered);
    double hours = set_.hours_report;
    if (examined) {
      world.count(who, Flow::examinations);
      hours += set_.hours_examination + world.travel_hours(who, *this);
    }
    world.request(who, *this, done, hours, in_danger);
    if (!examined || !ordered)
      return end_crisis(world, who, *this, {set_.settled, set_.followed_up, set_.voluntary});
    resident.admission = Admission::compulsory;
    world.refer(who, *this, "admission");
  }

  void on(World&, ResidentId, std::uint16_t) override {}

 private:
  enum Step : std::uint16_t { done };
};

}  // namespace

Kind compulsory_route_kind() {
  return describe<CompulsoryRoute, Settings>("compulsory_route",
                                             {"通報・措置診察", "reports and examinations"},
                                             {{"settled", true, true}, {"admission", true, true}});
}

}  // namespace bansou
