#include "model/io/result_writer.hpp"

#include "model/io/result_axes.hpp"

namespace bansou {
namespace {

hdf5::Dataset make(hdf5::File& file, const ResultVariable& variable, const ResultShape& shape) {
  const hdf5::Extent extent = variable.extent(shape);
  const hdf5::Extent chunk = variable.chunk(shape);
  switch (variable.storage) {
    case Storage::uint32:
      return file.make_numbers<std::uint32_t>(variable.path(), extent, chunk);
    case Storage::uint64:
      return file.make_numbers<std::uint64_t>(variable.path(), extent, chunk);
    case Storage::float32:
      break;
  }
  return file.make_numbers<float>(variable.path(), extent, chunk);
}

}  // namespace

ResultWriter::ResultWriter(hdf5::File& file, const Scenario& scenario, const Partition& partition,
                           std::size_t replications, const ResultPlaces& places) {
  const ResultShape shape{replications, static_cast<std::size_t>(scenario.years), partition.count,
                          places.teams.size(), places.wards.size()};
  write_axes(file, scenario, partition.first, shape, places);
  for (const ResultVariable& variable : result_variables()) {
    hdf5::Dataset dataset = make(file, variable, shape);
    for (std::size_t i = 0; i < variable.axes.size(); ++i) {
      const std::string scale = variable.group + "/" + name_of(variable.axes[i]);
      dataset.use_scale(static_cast<unsigned>(i), file.dataset(scale));
    }
    dataset.set_attribute("units", variable.units);
    dataset.set_attribute("long_name", variable.long_name.en);
    dataset.set_attribute("long_name_ja", variable.long_name.ja);
    if (!variable.kind.empty()) {
      dataset.set_attribute("kind", variable.kind);
      dataset.set_attribute("comment", variable.comment.en);
      dataset.set_attribute("comment_ja", variable.comment.ja);
    }
    datasets_.push_back(std::move(dataset));
  }
}

void ResultWriter::write(std::size_t replication, const Outcomes& outcomes) {
  const ResultArrays arrays = to_arrays(outcomes);
  for (std::size_t i = 0; i < arrays.size(); ++i) {
    std::visit([&](const auto& values) { datasets_.at(i).write_row(replication, values); }, arrays[i]);
  }
}

void ResultWriter::close() {
  for (hdf5::Dataset& dataset : datasets_) dataset.close();
  datasets_.clear();
}

}  // namespace bansou
