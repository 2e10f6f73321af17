#pragma once

#include <string>

#include "model/core/scenario.hpp"

namespace bansou {

/// A change in one line, as a council would say it: "2022-04-01から 基幹相談支援センターの共同設置 —
/// 若桜町ほか2 ...".
std::string change_text(const Scenario& scenario, const Change& change, Language language);

/// "若桜町、智頭町、八頭町", or "若桜町ほか8市区町村" where there are many.
std::string places_text(const Scenario& scenario, const std::vector<std::size_t>& municipalities,
                        Language language);

}  // namespace bansou
