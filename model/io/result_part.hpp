#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/run.hpp"
#include "model/io/run_identity.hpp"

namespace bansou {

/// One finished piece of a run as bytes: a result file of one replication and one prefecture, which HDF5
/// reads as it is, and after it the fingerprint of these bytes for this run and this piece.
class ResultPart {
 public:
  ResultPart(const Scenario& scenario, RunIdentity identity);

  /// "REPLICATION-PARTITION.h5".
  static std::string file_name(Piece piece);

  std::vector<std::byte> pack(Piece piece, const Outcomes& outcomes) const;
  /// Whether the bytes are whole, and of this piece of this run.
  bool fits(Piece piece, std::span<const std::byte> bytes) const;
  /// Precondition: they fit.
  static Outcomes unpack(std::span<const std::byte> bytes);

 private:
  Fingerprint mark(Piece piece, std::span<const std::byte> image) const;

  const Scenario& scenario_;
  RunIdentity identity_;
  std::vector<Partition> partitions_;
};

}  // namespace bansou
