#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/core/text.hpp"

namespace bansou {

/// What a reader must know about a run besides its figures.
struct RunFacts {
  std::string version;      ///< of Bansō
  std::string date;         ///< ISO, when the report was written
  std::string scenario;     ///< the file, as given
  std::string fingerprint;  ///< of the resolved scenario
  std::uint64_t seed = 0;
  std::size_t replications = 0;            ///< asked for; fewer may have been finished
  std::string results;                     ///< file with all figures, or empty
  std::string report;                      ///< HTML page, or empty
  std::string description;                 ///< STRESS-DES page, or empty
  std::string command = {};                ///< does the same run again
  std::vector<std::string> software = {};  ///< compiler and libraries, with their versions
  std::string diagram = {};                ///< SVG of the care network beside the description, or empty
};

}  // namespace bansou
