#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// Of a run that is declared stationary, stock by stock: at the dated start, at the end, and the stationary
/// mean, or that the stock has not settled. Nothing of any other run.
Lines stationary_block(const Summary& summary, Language language);

/// The same for the report, as HTML.
std::string stationary_section(const Summary& summary, Language language);

}  // namespace bansou
