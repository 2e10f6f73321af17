#pragma once

#include <filesystem>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/run.hpp"
#include "model/io/parts_folder.hpp"
#include "model/io/result_file.hpp"
#include "model/io/result_header.hpp"
#include "model/io/result_part.hpp"

namespace bansou {

/// Keeps what a run brings home. Every piece is safe on the disk, in the folder OUT.parts, when put()
/// returns; at the end the parts become one file OUT, which replaces earlier results in one step, and the
/// folder goes. However the run ends before that, the folder stays, and a run of the same scenario, seed and
/// version can go on from it, and from an OUT that has come to its end, with as many replications or more.
/// Not for two threads at once; a second process is refused. All members throw RunError.
class ResultStore {
 public:
  /// Refuses at once what would fail at the end: a folder that is missing, an OUT that is not results of
  /// bansou. The scenario outlives the store.
  ResultStore(std::filesystem::path out, const Scenario& scenario, Leftover leftover = Leftover::refuse);

  bool has(Piece piece) const { return done_.at(index(piece)); }
  std::size_t pieces() const { return done_.size(); }
  std::size_t pieces_done() const;
  void put(Piece piece, const Outcomes& outcomes);
  /// Precondition: has(piece).
  Outcomes get(Piece piece) const;

  /// Takes over finished pieces of this very run from another folder of parts (of a shard), which stays as it
  /// is. Returns how many it had that were missing here.
  std::size_t adopt(const std::filesystem::path& folder);

  /// Makes OUT of the parts. Precondition: all pieces are there (std::logic_error otherwise).
  void finish(const RunInfo& info);

  /// How many replications OUT already holds of this very run, for a run that is to be resumed; 0 if there
  /// are no results. Throws RunError if they are of another run, or of more replications than `most`.
  static std::size_t complete(const std::filesystem::path& out, const Scenario& scenario, std::size_t most);

 private:
  Piece piece_at(std::size_t i) const { return {i / partitions_.size(), i % partitions_.size()}; }
  std::size_t index(Piece piece) const { return piece.replication * partitions_.size() + piece.partition; }
  std::filesystem::path path_of(Piece piece) const { return folder_.path() / ResultPart::file_name(piece); }
  void take_back(const ResultFile& results);
  void merge(const RunInfo& info) const;
  std::vector<Outcomes> pieces_of(std::size_t replication) const;

  std::filesystem::path out_;
  const Scenario& scenario_;
  std::vector<Partition> partitions_;
  RunIdentity identity_;
  ResultPart part_;
  PartsFolder folder_;
  std::vector<bool> done_;  ///< [replication][partition]
};

}  // namespace bansou
