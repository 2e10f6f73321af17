#pragma once

#include <set>
#include <string>

#include "model/experiment/comparison.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// Headline differences by population band: figures only where they are shown.
TextTable bands_table(const Comparison& comparison, Language language);

/// The same for the municipalities (indices into Scenario::municipalities) that an option is about; of many
/// where to find them, unless the option is about all.
TextTable concerned_table(const Comparison& comparison, const std::set<std::size_t>& municipalities,
                          Language language);

/// What there is a year of these municipalities under both scenarios (`from` and `to`: their letters), in
/// cases: what a rate does not say of a small place. Empty unless they are few. `years`: of the period.
TextTable cases_table(const Comparison& comparison, const std::set<std::size_t>& municipalities, int years,
                      const std::string& from, const std::string& to, Language language);

/// Headline differences of backup by the catchment of the health centre: all, or of many the first where a
/// difference is shown. Empty where there is but one catchment.
TextTable health_centres_table(const Comparison& comparison, Language language);

}  // namespace bansou
