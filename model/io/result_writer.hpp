#pragma once

#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/hdf5_file.hpp"
#include "model/io/result_arrays.hpp"
#include "model/io/result_places.hpp"

namespace bansou {

/// Lays out a result file and fills it, one replication after the other; memory is needed for one of them
/// only. All members throw RunError.
class ResultWriter {
 public:
  /// `partition`: the municipalities that the file is about.
  ResultWriter(hdf5::File& file, const Scenario& scenario, const Partition& partition,
               std::size_t replications, const ResultPlaces& places);

  /// Teams and wards must be the `places`, in their order (std::logic_error otherwise).
  void write(std::size_t replication, const Outcomes& outcomes);
  /// Flushes; nothing can be written after it.
  void close();

 private:
  std::vector<hdf5::Dataset>
      datasets_;  ///< as result_variables(); open, so that HDF5 fills its chunks in memory
};

}  // namespace bansou
