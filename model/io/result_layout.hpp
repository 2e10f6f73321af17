#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/core/text.hpp"
#include "model/io/hdf5_dataset.hpp"

namespace bansou {

/// What the values of results are laid out along.
enum class Axis : std::uint8_t { replication, year, month, municipality, wait, bin, stock, team, ward };

/// Name of the dimension in files.
const char* name_of(Axis axis);

/// How many there are of each.
struct ResultShape {
  std::size_t replications = 0;
  std::size_t years = 0;
  std::size_t municipalities = 0;
  std::size_t teams = 0;
  std::size_t wards = 0;

  std::size_t size(Axis axis) const;
};

/// How numbers are kept, in the order of the alternatives of ResultArray.
enum class Storage : std::uint8_t { uint32, uint64, float32 };

/// One variable of a result file; the first axis is always the replication.
struct ResultVariable {
  std::string group;  ///< "" for the root group, else "/teams" or "/wards"
  std::string name;
  Storage storage;
  std::vector<Axis> axes;
  std::string units;  ///< as UDUNITS has them, in the singular: xarray would turn "days" into a time span
  Text long_name;
  std::string kind;   ///< "flow", "stock" or ""
  Text comment = {};  ///< what it counts

  std::string path() const { return group + "/" + name; }
  hdf5::Extent extent(const ResultShape& shape) const;
  /// Whole replications up to half a megabyte, or a part of one; empty if that would not pay.
  hdf5::Extent chunk(const ResultShape& shape) const;
};

/// Every variable that varies between replications, in the order of ResultArrays.
std::vector<ResultVariable> result_variables();

}  // namespace bansou
