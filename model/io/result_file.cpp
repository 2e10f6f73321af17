#include "model/io/result_file.hpp"

#include <cerrno>

#include <unistd.h>

#include "model/io/durable_file.hpp"
#include "model/io/resolved_scenario.hpp"
#include "model/io/result_arrays.hpp"
#include "model/io/result_axes.hpp"
#include "model/io/result_header.hpp"

namespace bansou {
namespace {

hdf5::File open(const std::filesystem::path& path) {
  std::error_code ignored;
  if (access(path.c_str(), R_OK) != 0) throw cannot_read(path, errno);
  if (std::filesystem::is_directory(path, ignored)) throw cannot_read(path, EISDIR);
  return hdf5::File::open(path);
}

ResultArray read(const hdf5::Dataset& dataset, Storage storage, std::size_t replication) {
  switch (storage) {
    case Storage::uint32:
      return dataset.read_row<std::uint32_t>(replication);
    case Storage::uint64:
      return dataset.read_row<std::uint64_t>(replication);
    case Storage::float32:
      break;
  }
  return dataset.read_row<float>(replication);
}

}  // namespace

ResultFile::ResultFile(const std::filesystem::path& path) : ResultFile(open(path)) {}

ResultFile::ResultFile(std::span<const std::byte> image, const std::string& name)
    : ResultFile(hdf5::File::open_image(image, name)) {}

ResultFile::ResultFile(hdf5::File file) : file_(std::move(file)), variables_(result_variables()) {
  check_header(file_);
  shape_ = read_shape(file_);
  places_ = read_places(file_);
  partitions_ = read_partitions(file_);
  const auto damaged = [this](const std::string& variable) {
    return RunError({file_.name() + ": 結果が壊れています（" + variable + " の大きさが合いません）。",
                     file_.name() + ": the results are damaged (" + variable + " has another size)."});
  };
  if (partitions_.empty() || partitions_.back().first + partitions_.back().count != shape_.municipalities)
    throw damaged("prefecture");
  for (const ResultVariable& variable : variables_) {
    datasets_.push_back(file_.dataset(variable.path()));
    if (datasets_.back().extent() != variable.extent(shape_)) throw damaged(variable.name);
  }
}

std::vector<std::string> ResultFile::municipalities() const {
  return file_.dataset("/municipality").read_texts();
}

Text ResultFile::title() const { return {file_.text_attribute("title_ja"), file_.text_attribute("title")}; }

RunIdentity ResultFile::identity() const { return read_identity(file_); }

std::string ResultFile::status() const { return file_.text_attribute("status"); }

std::string ResultFile::scenario() const {
  const std::vector<std::string> texts = file_.dataset(scenario_dataset).read_texts();
  if (texts.size() != 1 || !is_resolved_scenario(texts[0])) {
    throw RunError({file_.name() + ": シナリオが読み取れません（途中までの結果かもしれません）。",
                    file_.name() + ": holds no readable scenario (perhaps a part of a run)."});
  }
  if (scenario_hash(texts[0]) == identity().scenario) return texts[0];
  throw RunError(
      {file_.name() + ": 結果の中のシナリオが、計算の後に書き換えられています。計算し直してください。",
       file_.name() + ": the scenario in these results was changed after the run; run it again."});
}

Outcomes ResultFile::outcomes(std::size_t replication) const {
  ResultArrays arrays;
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    arrays.push_back(read(datasets_[i], variables_[i].storage, replication));
  }
  Outcomes outcomes = from_arrays(arrays, shape_);
  for (std::size_t i = 0; i < outcomes.teams.size(); ++i) {
    outcomes.teams[i].team = places_.teams[i].team;
    outcomes.teams[i].place = places_.teams[i].place;
  }
  for (std::size_t i = 0; i < outcomes.wards.size(); ++i) {
    outcomes.wards[i].service = places_.wards[i].service;
    outcomes.wards[i].place = places_.wards[i].place;
  }
  return outcomes;
}

std::vector<Outcomes> ResultFile::pieces(std::size_t replication) const {
  return split(outcomes(replication), partitions_, places_);
}

}  // namespace bansou
