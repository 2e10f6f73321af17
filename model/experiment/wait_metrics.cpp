// Waits: how long, and for what.
#include "model/experiment/wait_metrics.hpp"

#include <algorithm>
#include <set>

#include "model/experiment/outcome_definitions.hpp"
#include "model/services/kind.hpp"

namespace bansou {
namespace {

/// What is said of the wait by a kind of service that people wait for, if it is one.
const Waited* waited_for(const Kind* kind, Wait wait) {
  if (kind == nullptr) return nullptr;
  const auto found = std::ranges::find(kind->waited, wait, &Waited::wait);
  return found == kind->waited.end() ? nullptr : &*found;
}

bool is_for_slot(Wait wait) {
  return std::ranges::any_of(kinds(), [wait](const Kind& kind) {
    const Waited* const waited = waited_for(&kind, wait);
    return waited != nullptr && waited->for_slot;
  });
}

/// Teams of the services that people wait for, if they ever take anybody; for first contact of any door.
std::vector<std::string> teams_in_charge(const Scenario& scenario, Wait wait) {
  std::set<std::string> teams;
  for (const ServiceSpec& service : scenario.services) {
    const bool is_waited_for = wait == Wait::first_contact
                                   ? service.entry == "help"
                                   : waited_for(find_kind(service.kind), wait) != nullptr;
    if (!service.team.empty() && is_waited_for && is_ever_open(scenario, service)) teams.insert(service.team);
  }
  return {teams.begin(), teams.end()};
}

Text definition_of_days(Wait wait) {
  return sentences(
      definition_of(wait),
      {"待った日数の和を、支援の必要な人（入院中の人を除く月末の平均）と年数で割り、千人あたりに"
       "する。開始日以後の日を数え、まだ待つ人と、始まらずに終わった人が待った日も含む。応えるチ"
       "ームや窓口がなく、待つ列にも並べなかった人の日は含まない。入院中の人と回復した人の待ちも分子に"
       "入るが、分母には入らない。",
       "Days waited in all, over residents in need (mean over ends of months, inpatients left "
       "out) and years, for a thousand of them. Days from day 0 on count, those of people who "
       "still wait or were never served included, but not of those who had no line to stand in, where "
       "nobody gives it. Days of inpatients and of the recovered count, though they are not in the "
       "denominator."});
}

Text definition_of_share(Wait wait) {
  return sentences(
      definition_of(wait),
      {"待った日数の和を、すべての理由の待った日数の和で割る。同じ人が同じ日に二つのことを待てば、両方に数え"
       "る。ほかの待ちが増えるだけでも減るので、減っても待ちが減ったとは限らない。",
       "Days waited in all, over the days waited for any cause. Who waits for two things on a day counts in "
       "both. It falls where other waits grow, too: a lower share does not mean less waiting."});
}

}  // namespace

void add_waits(MetricList& list, const Scenario& scenario) {
  const Text first_contact =
      sentences(definition_of(Wait::first_contact),
                {"開いている窓口がなかった人は、いつまでも待つ人と数える。窓口の手前で引き返して別の窓口に行"
                 "った人は、その窓口から数える。精神科へ直接行った人は含まない。",
                 "Who finds no window counts as waiting for ever; who turned away and went on to another "
                 "window counts from there. Who goes to a clinic directly is left out."});
  const Text backup = sentences(
      definition_of(Wait::backup),
      {"期限（保健所では "
       "health_centre_backup.patience、出典のない仮定）までに始まらなかったもの、伴走支援が"
       "先に終わったものは、始まらずに終わったもの。期限を過ぎて次の機関に求めたものは、待ち続ける。"
       "応えるチームのない所で求めた人は、いつまでも待つ人と数える。",
       "Ends unserved where no work begins before the limit (of health centres "
       "health_centre_backup.patience, an assumption) or the case ends first; what goes on to another level "
       "waits on. Where no "
       "team gives backup the request counts as waiting for ever."});
  const auto doors = teams_in_charge(scenario, Wait::first_contact);
  const auto givers = teams_in_charge(scenario, Wait::backup);
  list.wait("wait_first_contact_median", {"初回相談までの待ち（中央値）", "Wait for first contact, median"},
            0.5, &GroupTotals::first_contact, first_contact, doors);
  list.wait("wait_first_contact_p90", {"初回相談までの待ち（90%点）", "Wait for first contact, P90"}, 0.9,
            &GroupTotals::first_contact, first_contact, doors);
  list.wait("wait_backup_median", {"専門的支援までの待ち（中央値）", "Wait for specialist backup, median"},
            0.5, &GroupTotals::backup, backup, givers);
  list.wait("wait_backup_p90", {"専門的支援までの待ち（90%点）", "Wait for specialist backup, P90"}, 0.9,
            &GroupTotals::backup, backup, givers);
  Metric& named_worker = list.wait("wait_caseload_slot_p90",
                                   {"担当者が決まるまでの待ち（90%点）", "Wait for a named worker, P90"}, 0.9,
                                   &GroupTotals::caseload_slot, definition_of(Wait::caseload_slot),
                                   teams_in_charge(scenario, Wait::caseload_slot));
  named_worker.headline = false;
  named_worker.for_slot = true;
}

void add_waiting_causes(MetricList& list, const Scenario& scenario) {
  for (std::size_t cause = 0; cause < waits; ++cause) {
    const auto wait = static_cast<Wait>(cause);
    const Label& label = wait_labels()[cause];
    const std::string ja(label.ja);
    const std::string en(label.en);
    Metric& waited = list.add(
        "waiting_days." + std::string(label.id), {ja + "を待った日数", "Days waited for " + en},
        {"日/必要な千人・年", "days/1,000 in need/year"}, Better::lower, definition_of_days(wait),
        [cause](const GroupTotals& totals) {
          return 1e3 * ratio(totals.waiting_days[cause], totals.mean(Stock::with_need) * totals.years);
        });
    waited.least = 1.0;  // a day a year for a thousand: of what hardly ever happens no more need be known
    waited.teams = teams_in_charge(scenario, wait);
    waited.for_slot = is_for_slot(wait);
    // Where caseloads are full, most of all waiting is for a worker of one's own: what a post changes first.
    // Where beds are too few admissions fall, which would look like an improvement without those who wait.
    waited.headline = wait == Wait::caseload_slot || wait == Wait::bed;
    list.share("waiting_share." + std::string(label.id),
               {"待ち日数のうち" + ja, "Share of waiting days: " + en}, Better::neither,
               definition_of_share(wait), [cause](const GroupTotals& totals) {
                 double all = 0.0;
                 for (const double part : totals.waiting_days) all += part;
                 return 100.0 * ratio(totals.waiting_days[cause], all);
               });
  }
}

}  // namespace bansou
