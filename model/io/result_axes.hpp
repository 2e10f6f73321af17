#pragma once

#include "model/core/scenario.hpp"
#include "model/io/hdf5_file.hpp"
#include "model/io/result_layout.hpp"
#include "model/io/result_places.hpp"

namespace bansou {

/// Makes the groups and writes their dimension scales, and what else is known of each municipality, wait,
/// team and ward. `first`: of the municipalities that the file is about. Throws RunError.
void write_axes(hdf5::File& file, const Scenario& scenario, std::size_t first, const ResultShape& shape,
                const ResultPlaces& places);

/// Read them back. Throw RunError.
ResultShape read_shape(const hdf5::File& file);
ResultPlaces read_places(const hdf5::File& file);
std::vector<Partition> read_partitions(const hdf5::File& file);

}  // namespace bansou
