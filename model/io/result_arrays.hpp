#pragma once

#include <variant>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/io/result_layout.hpp"

namespace bansou {

/// One replication of one variable, row-major along its axes.
using ResultArray = std::variant<std::vector<std::uint32_t>, std::vector<std::uint64_t>, std::vector<float>>;

/// One replication: an array for each of result_variables(), in that order.
using ResultArrays = std::vector<ResultArray>;

ResultArrays to_arrays(const Outcomes& outcomes);

/// Sizes must be those of the shape (std::logic_error otherwise). Teams and wards come without their names.
Outcomes from_arrays(const ResultArrays& arrays, const ResultShape& shape);

}  // namespace bansou
