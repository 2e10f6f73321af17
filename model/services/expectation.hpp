#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace bansou {

/// Averages over those who come to a service, for what can be expected of it without simulating.
struct Callers {
  double unwell = 0;              ///< share; the others are distressed
  double unwell_in_casework = 0;  ///< the same, of those with a case
  double refuses = 0;             ///< share who refuse treatment
  double complex = 0;             ///< share with other difficulties
  double alone = 0;               ///< share who live alone
  double known = 0;               ///< share who are known to some service
  double specialist = 0;          ///< share of the team's posts
  double posts = 0;               ///< of the team
  double residents = 0;           ///< of all the places that the team serves
  double travel = 0;              ///< hours on the road to them, both ways
  double unwell_days = 0;         ///< how long somebody with a case stays unwell
  double distressed_days = 0;     ///< how long until somebody with a case recovers from distress
};

/// What to expect of one who comes, if everybody is served and nobody gives up: a first guess.
struct Expectation {
  double begins = 0;          ///< who come to it by no other service, per resident and day
  double hours = 0;           ///< of the service's own team
  double jobs = 1;            ///< into which these are cut
  double days = 0;            ///< how long a slot is held, or routine work lasts
  double slots_per_fte = 0;   ///< 0: no slots
  bool goes_without = false;  ///< whoever finds no slot: nobody waits for one
  bool overflows = false;     ///< whoever finds nobody free goes to the next service
  double routine = 0;         ///< hours a day, meanwhile
  double attendance = 0;      ///< hours a day for everybody in outpatient treatment of the places it serves
  std::vector<std::pair<std::string_view, double>> onward = {};  ///< outlet, expected referrals

  double to(std::string_view outlet) const {
    const auto found = std::ranges::find(onward, outlet, &std::pair<std::string_view, double>::first);
    return found == onward.end() ? 0.0 : found->second;
  }
};

}  // namespace bansou
