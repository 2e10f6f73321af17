#pragma once

#include <string>

#include "model/core/scenario.hpp"
#include "model/io/hdf5_file.hpp"
#include "model/io/run_identity.hpp"

namespace bansou {

/// What results are good for, and what not; stands in every output.
Text calibration_note(const Scenario& scenario);
Text limits_of_use();

/// How a run came about; kept as attributes, so that datasets do not depend on it.
struct RunInfo {
  unsigned threads = 1;
  std::string host;
  std::string created;  ///< ISO 8601, UTC

  /// This machine, now.
  static RunInfo here(unsigned threads);
};

/// Writes which run the results are from. Throws RunError, as the others do.
void write_header(hdf5::File& file, const Scenario& scenario, const RunIdentity& identity,
                  const std::string& status);
/// The resolved scenario of the results, one text.
inline constexpr const char* scenario_dataset = "/provenance/scenario";

/// Writes what only a complete file has: the resolved scenario and how the run came about.
void write_completion(hdf5::File& file, const Scenario& scenario, const RunInfo& info);

RunIdentity read_identity(const hdf5::File& file);

/// Throws RunError unless it is a result file that this version can read.
void check_header(const hdf5::File& file);

}  // namespace bansou
