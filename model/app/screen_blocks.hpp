#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// A wait is marked if at least this share of the residents wait for a team that does not keep up.
inline constexpr double worth_a_mark = 0.1;

/// What the marks † and ≥ of waits mean.
Text overload_legend();
Text at_least_legend();

/// " †" if so large a share of the residents wait for a team that does not keep up, else nothing.
std::string overload_mark(double overloaded_share);

/// "8.3 (6.1–10.5) †": the interval, and the mark if it is due.
std::string marked_text(const Estimate& estimate, Language language);

/// Where, when and how often, and how far the figures may be trusted.
Lines setting_block(const Scenario& scenario, const Text& replications, Language language);

/// Waits by band.
Lines waits_block(const Summary& summary, Language language);
/// What the marks † and ≥ mean, if they stand in these lines.
Lines marks_block(const Lines& shown, Language language);

/// What the figures above do not say by themselves: what is not in them, and on which assumption alone those
/// hang that are marked with ※ in these lines.
Lines notes_block(const Scenario& scenario, const Summary& summary, const Lines& shown, Language language);

/// Headline outcomes of the region that are not waits.
Lines outcomes_block(const Summary& summary, Language language);

/// What residents wait for, as bars of text.
Lines causes_block(const Summary& summary, Language language);

/// The smallest municipalities, where rates say little: the chance that something happens at all.
Lines chances_block(const Summary& summary, Language language);

}  // namespace bansou
