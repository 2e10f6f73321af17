#include "model/io/result_store.hpp"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <stdexcept>

#include <fmt/format.h>

#include "model/io/durable_file.hpp"
#include "model/io/output_path.hpp"
#include "model/io/result_writer.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

/// The path, if results can be put there, as far as one can tell before the run.
fs::path checked(fs::path out) {
  std::error_code ignored;
  if (!fs::exists(folder_of(out), ignored)) throw cannot_write(folder_of(out), ENOENT);
  if (const Text why = refusal({out, OutputPath::Kind::results}); !why.en.empty())
    throw RunError({out.string() + ": " + why.ja, out.string() + ": " + why.en});
  return out;
}

/// The error, and how to go on after it.
RunError resumable(const RunError& error, const fs::path& folder) {
  return RunError(
      {fmt::format("{}終わった分は {} に残っています。原因を取り除き、--resume を付けて同じ実行を"
                   "もう一度始めると、続きから進みます。",
                   error.text().ja, folder.string()),
       fmt::format("{} What was finished is kept in {}: remove the cause and start the same run again with "
                   "--resume to go on from there.",
                   error.text().en, folder.string())});
}

/// A piece does not depend on how many replications there are: a run can be resumed with more of them.
RunIdentity of_any_length(RunIdentity identity) {
  identity.replications = 0;
  return identity;
}

}  // namespace

ResultStore::ResultStore(fs::path out, const Scenario& scenario, Leftover leftover)
    : out_(checked(std::move(out))),
      scenario_(scenario),
      partitions_(partitions(scenario)),
      identity_(identity_of(scenario)),
      part_(scenario, of_any_length(identity_)),
      folder_(out_, of_any_length(identity_), leftover),
      done_(scenario.replications * partitions_.size(), false) {
  for (std::size_t i = 0; i < done_.size(); ++i) {
    const fs::path part = path_of(piece_at(i));
    done_[i] = fs::exists(part) && part_.fits(piece_at(i), read_bytes(part));
  }
  if (leftover == Leftover::resume && fs::exists(out_)) take_back(ResultFile(out_));
}

std::size_t ResultStore::pieces_done() const {
  return static_cast<std::size_t>(std::count(done_.begin(), done_.end(), true));
}

void ResultStore::put(Piece piece, const Outcomes& outcomes) {
  try {
    write_durably(path_of(piece), part_.pack(piece, outcomes));
  } catch (const RunError& error) {
    throw resumable(error, folder_.path());
  }
  done_.at(index(piece)) = true;
}

std::size_t ResultStore::adopt(const fs::path& folder) {
  std::size_t adopted = 0;
  for (std::size_t i = 0; i < done_.size(); ++i) {
    const fs::path part = folder / ResultPart::file_name(piece_at(i));
    if (done_[i] || !fs::exists(part)) continue;
    const std::vector<std::byte> bytes = read_bytes(part);
    if (!part_.fits(piece_at(i), bytes)) continue;
    write_durably(path_of(piece_at(i)), bytes);
    done_[i] = true;
    ++adopted;
  }
  return adopted;
}

/// What complete results of this run hold becomes parts again, but for what is here already.
void ResultStore::take_back(const ResultFile& results) {
  if (of_any_length(results.identity()) != of_any_length(identity_)) return;
  const std::size_t there = std::min(results.replications(), scenario_.replications);
  for (Piece piece; piece.replication < there; ++piece.replication) {
    const auto begin = done_.begin() + static_cast<std::ptrdiff_t>(index({piece.replication, 0}));
    if (std::all_of(begin, begin + static_cast<std::ptrdiff_t>(partitions_.size()), std::identity()))
      continue;
    const std::vector<Outcomes> pieces = results.pieces(piece.replication);
    for (piece.partition = 0; piece.partition < pieces.size(); ++piece.partition) {
      if (!has(piece)) put(piece, pieces[piece.partition]);
    }
  }
}

Outcomes ResultStore::get(Piece piece) const {
  const std::vector<std::byte> bytes = read_bytes(path_of(piece));
  if (!part_.fits(piece, bytes)) throw cannot_read(path_of(piece), EIO);
  return ResultPart::unpack(bytes);
}

std::vector<Outcomes> ResultStore::pieces_of(std::size_t replication) const {
  std::vector<Outcomes> pieces;
  for (std::size_t partition = 0; partition < partitions_.size(); ++partition) {
    pieces.push_back(get({replication, partition}));
  }
  return pieces;
}

void ResultStore::merge(const RunInfo& info) const {
  const auto places_of = [&](const std::vector<Outcomes>& pieces) {
    ResultPlaces places;
    for (std::size_t i = 0; i < pieces.size(); ++i) places.add(pieces[i], partitions_[i].prefecture);
    return places;
  };
  const fs::path target = write_target(out_);
  DurableFile written(target.string() + ".tmp");
  hdf5::Output output(written, out_.string());
  try {
    std::vector<Outcomes> pieces = pieces_of(0);
    const ResultPlaces places = places_of(pieces);
    hdf5::File file = hdf5::File::create(output);
    write_header(file, scenario_, identity_, "complete");
    write_completion(file, scenario_, info);
    ResultWriter writer(file, scenario_, {"", 0, scenario_.municipalities.size()}, scenario_.replications,
                        places);
    for (std::size_t replication = 0; replication < scenario_.replications; ++replication) {
      if (replication > 0) pieces = pieces_of(replication);
      if (places_of(pieces) != places) throw std::logic_error("teams or wards differ between replications");
      writer.write(replication, join(pieces));
      output.check_written();
    }
    writer.close();
    file.close();
  } catch (const RunError&) {
    output.check_written();  // if the disk failed, that is the cause
    throw;
  }
  output.check_written();
  written.move_to(target);
}

void ResultStore::finish(const RunInfo& info) {
  if (pieces() == 0 || pieces_done() != pieces()) throw std::logic_error("pieces are missing");
  try {
    merge(info);
  } catch (const RunError& error) {
    throw resumable(error, folder_.path());
  }
  folder_.remove();
}

std::size_t ResultStore::complete(const fs::path& out, const Scenario& scenario, std::size_t most) {
  if (!fs::exists(out)) return 0;
  const RunIdentity then = ResultFile(out).identity(), now = identity_of(scenario);
  if (of_any_length(then) == of_any_length(now) && then.replications <= most) return then.replications;
  const Text why = difference(then, now);
  throw RunError(
      {fmt::format(
           "{} は別の実行の結果で、続きから進めません：{}。元の設定に戻すか、別の名前を指定してください。",
           out.string(), why.ja),
       fmt::format(
           "{} holds the results of another run, which cannot be resumed: {}. Go back to what it was or "
           "choose another name.",
           out.string(), why.en)});
}

}  // namespace bansou
