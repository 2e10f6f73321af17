// Reports by those who are called to no crisis (articles 24 to 26 of the Act): prosecutors who do not charge
// somebody, probation offices, prisons before a release (A46, A262). Whoever is reported comes home with a
// need that nobody here has met.
#include <boost/random/poisson_distribution.hpp>

#include <cmath>

#include "model/services/kind.hpp"
#include "model/services/rounds.hpp"

namespace bansou {
namespace {

struct Settings {
  double reports = 0, unwell = 0, followed_up = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"reports", "通報の率（人口比）", "rate of reports per resident", rate, &Settings::reports, 0, 1e-4},
        {"unwell", "通報時に具合の悪い人の割合", "share unwell when reported", share, &Settings::unwell, 0,
         1},
        {"followed_up", "入院しない人のうち伴走支援につながる割合",
         "referred to casework, of those not admitted", share, &Settings::followed_up, 0, 1},
    };
    return table;
  }

  Expectation expect(const Callers&) const {
    return {.begins = reports, .onward = {{"report", 1.0}, {"follow_up", followed_up}}};
  }
};

class Custody : public ServiceWith<Settings> {
 public:
  void arrive(World&, ResidentId) override {}
  void on(World&, ResidentId, std::uint16_t) override {}

  /// Those of the month, all at its beginning: a health centre sees a handful.
  void month_begun(World& world) override {
    const std::uint32_t month = month_at(world.now());
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      const double expected = set_.reports * days_per_month * world.municipality(m).population;
      if (expected <= 0.0 || !world.runs(*this, m)) continue;
      sim::Stream draw = world.stream(Purpose::custody, m, month, draws_key);
      for (int n = boost::random::poisson_distribution<>(expected)(draw); n > 0; --n)
        come_home(world, m, draw);
    }
  }

 private:
  void come_home(World& world, std::size_t municipality, sim::Stream& draw) {
    const ResidentId who =
        world.add_newcomer(municipality, AgeClass::adult, out_of_custody(draws_key), Flow::came_from_custody);
    world.set_severity(who, draw.chance(set_.unwell) ? Severity::unwell : Severity::distressed);
    world.resident(who).known = true;
    const bool followed_up = draw.chance(set_.followed_up);
    world.refer(who, *this, "report");
    const bool goes_home = world.resident(who).engaged == 0;
    if (goes_home && followed_up) world.refer(who, *this, "follow_up");
  }
};

}  // namespace

Kind custody_kind() {
  Kind kind = describe<Custody, Settings>("custody", {"司法からの通報", "reports out of custody"},
                                          {{"report"}, {"follow_up", false}});
  kind.needs_team = false;
  kind.stands = true;
  return kind;
}

}  // namespace bansou
