#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace bansou::sim {

/// How many observations to cut from the beginning of a series so that its mean is that of the steady state:
/// MSER-5 (White 1997; Franklin and White 2008). Of the means of batches of five, as many are cut as make
/// the standard error of the mean of the rest least. Nothing if the series has not settled: there are fewer
/// than ten batches, or the least is found only in their second half. The last five batches are never cut:
/// of so few, the standard error is small by chance (Hoad, Robinson and Davies 2010).
std::optional<std::size_t> mser5_cut(std::span<const double> series);

}  // namespace bansou::sim
