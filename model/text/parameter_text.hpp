#pragma once

#include <string>

#include "model/core/scenario.hpp"

namespace bansou {

/// What parameters are about whose names begin so: a service, the staff of a team or a field of the model;
/// the prefix itself if it is nothing known.
std::string subject_text(const Scenario& scenario, const std::string& prefix, Language language);

/// "伴走支援: 常勤1人あたりの担当枠（casework.slots_per_fte）": what it is about, what it is, its id.
std::string parameter_name(const Scenario& scenario, const std::string& name, Language language);

/// "伴走支援: 常勤1人あたりの担当枠 60件/常勤1人（30–100）": with value and range, without the id; what it is
/// about only of a service or team.
std::string assumption_text(const Scenario& scenario, const std::string& name, Language language);

/// "市町村の窓口 保健師" for "municipal_desk.phn".
std::string post_name(const Scenario& scenario, const std::string& post, Language language);

/// A parameter's figure in the unit in which it was written: "47.06", "7,500,000".
std::string written_value(double canonical, const Parameter& parameter);

/// "5–25" in that unit; "—" where there is no range.
std::string written_range(const Parameter& parameter);

}  // namespace bansou
