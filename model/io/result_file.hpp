#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "model/io/hdf5_file.hpp"
#include "model/io/result_layout.hpp"
#include "model/io/result_places.hpp"
#include "model/io/run_identity.hpp"

namespace bansou {

/// Results of a run, read from a file. All members throw RunError. Not for two threads at once.
class ResultFile {
 public:
  explicit ResultFile(const std::filesystem::path& path);
  /// The content of a file in memory; `name` is for messages.
  ResultFile(std::span<const std::byte> image, const std::string& name);

  const std::string& name() const { return file_.name(); }
  const ResultShape& shape() const { return shape_; }
  std::size_t replications() const { return shape_.replications; }
  const ResultPlaces& places() const { return places_; }
  const std::vector<Partition>& partitions() const { return partitions_; }
  std::vector<std::string> municipalities() const;  ///< codes
  Text title() const;
  RunIdentity identity() const;
  std::string status() const;    ///< "complete", or "part" for a piece of a run
  std::string scenario() const;  ///< the resolved scenario, checked by its hash, as it was when the run began

  /// One replication of everything.
  Outcomes outcomes(std::size_t replication) const;
  /// The same by prefecture, as the run handed it out; the events of all of them are with the first one.
  std::vector<Outcomes> pieces(std::size_t replication) const;

 private:
  explicit ResultFile(hdf5::File file);

  hdf5::File file_;
  ResultShape shape_;
  ResultPlaces places_;
  std::vector<Partition> partitions_;
  std::vector<ResultVariable> variables_;
  std::vector<hdf5::Dataset>
      datasets_;  ///< open, so that HDF5 unpacks a chunk of many replications only once
};

}  // namespace bansou
