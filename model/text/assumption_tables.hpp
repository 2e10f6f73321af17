#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/weight.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// "407 figures were used; 360 of them are assumptions without a source."
Text assumptions_in_short(const Scenario& scenario);

/// Every parameter with value, range, unit, year, source and reason, with its label and id; a table for each
/// thing they are about.
std::vector<TextTable> assumption_tables(const Scenario& scenario, Language language);

TextTable sources_table(const Scenario& scenario, Language language);

/// What the letters in the column "kind" of the sources mean.
Text source_kinds();

/// Of each outcome on which options are judged the assumption that moves it most; empty without weights.
TextTable heaviest_table(const Scenario& scenario, const std::vector<Weight>& weights, Language language);

}  // namespace bansou
