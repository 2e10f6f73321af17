#include "model/io/result_part.hpp"

#include <algorithm>

#include "model/io/hdf5_file.hpp"
#include "model/io/result_file.hpp"
#include "model/io/result_header.hpp"
#include "model/io/result_writer.hpp"

namespace bansou {
namespace {

constexpr std::size_t mark_size = sizeof(Fingerprint);

}  // namespace

ResultPart::ResultPart(const Scenario& scenario, RunIdentity identity)
    : scenario_(scenario), identity_(std::move(identity)), partitions_(partitions(scenario)) {}

std::string ResultPart::file_name(Piece piece) {
  return std::to_string(piece.replication) + "-" + std::to_string(piece.partition) + ".h5";
}

Fingerprint ResultPart::mark(Piece piece, std::span<const std::byte> image) const {
  return fingerprint(fingerprint(fingerprint(identity_), file_name(piece)), image);
}

std::vector<std::byte> ResultPart::pack(Piece piece, const Outcomes& outcomes) const {
  const Partition& partition = partitions_.at(piece.partition);
  ResultPlaces places;
  places.add(outcomes, partition.prefecture);
  ByteBuffer buffer;
  hdf5::Output output(buffer, file_name(piece));
  hdf5::File file = hdf5::File::create(output);
  write_header(file, scenario_, identity_, "part");
  ResultWriter writer(file, scenario_, partition, 1, places);
  writer.write(0, outcomes);
  writer.close();
  file.close();
  output.check_written();
  std::vector<std::byte> bytes = std::move(buffer.bytes());
  const Fingerprint end = mark(piece, bytes);
  const auto end_bytes = std::as_bytes(std::span(end.data));
  bytes.insert(bytes.end(), end_bytes.begin(), end_bytes.end());
  return bytes;
}

bool ResultPart::fits(Piece piece, std::span<const std::byte> bytes) const {
  if (bytes.size() <= mark_size) return false;
  const Fingerprint end = mark(piece, bytes.first(bytes.size() - mark_size));
  return std::ranges::equal(std::as_bytes(std::span(end.data)), bytes.last(mark_size));
}

Outcomes ResultPart::unpack(std::span<const std::byte> bytes) {
  return ResultFile(bytes.first(bytes.size() - mark_size), "part").outcomes(0);
}

}  // namespace bansou
