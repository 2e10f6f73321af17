#pragma once

#include <string>
#include <vector>

#include "model/app/comparison_report.hpp"

namespace bansou {

/// Every outcome of the region, of each population band, municipality and health centre, a row each: for
/// spreadsheets (UTF-8 that says so, RFC 4180). Above the head is a line about where it comes from and what
/// it may be used for. Cells of figures that do not apply, or are not known, are empty.
std::string figures_csv(const Scenario& scenario, const Summary& summary, Language language);

/// The same of every option beside A, with difference, interval (of all headline outcomes together) and
/// verdict.
std::string figures_csv(const Compared& a, const std::vector<ComparedOption>& options, Language language);

}  // namespace bansou
