#pragma once

#include <optional>
#include <vector>

#include "model/io/entry.hpp"
#include "model/io/gazetteer.hpp"

namespace bansou {

/// The municipalities that fit every entry of a selector (prefecture, area, municipalities, band,
/// population; `largest`: of these so many), or that are named in a list, as indices into the gazetteer in
/// its order. Nothing, and a problem, if there is none or a name is unknown.
std::optional<std::vector<std::size_t>> select_municipalities(const Entry& selector,
                                                              const Gazetteer& gazetteer);

/// The scenario's region out of the country, grouped by prefecture; empty if something is wrong with it.
std::vector<Municipality> read_region(const Entry& region, const Gazetteer& country);

}  // namespace bansou
