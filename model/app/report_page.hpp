#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

// What every report has in common.

/// One offline HTML page. No script, nothing fetched; prints on A4.
std::string html_page(const Text& title, const std::string& body, Language language);

/// The warnings that stand on top: how far the figures may be trusted, and what else is to be known first
/// (empty texts are left out).
std::string warning_box(const Scenario& scenario, const std::vector<Text>& more, Language language);

/// Region, period and replications.
std::string setting_list(const Scenario& scenario, const std::string& replications, Language language);

/// What the words of tables and charts mean.
std::string terms_section(Language language);

/// Whether the results survive other assumptions; empty where that was not tested.
std::string robust_section(const std::vector<TextTable>& tables);

std::string limits_section(const Scenario& scenario, Language language);

/// Files, fingerprints, seed and version of one run, or of several under the same chance.
std::string origin_section(const std::vector<RunFacts>& runs, Language language);

}  // namespace bansou
