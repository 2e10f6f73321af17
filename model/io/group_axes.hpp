#pragma once

#include <cstdint>
#include <functional>
#include <numeric>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/hdf5_file.hpp"
#include "model/io/result_layout.hpp"

namespace bansou {

/// Writes what goes along the axes of one group of a result file: names, numbers, dates. All members throw
/// RunError.
class GroupAxes {
 public:
  /// `group`: "" for the root group.
  GroupAxes(hdf5::File& file, std::string group, const ResultShape& shape)
      : file_(file), group_(std::move(group)), shape_(shape) {}

  /// One number or text for each place on the axis. What bears the name of the axis becomes its scale.
  template <class T>
  void add(Axis axis, const std::string& name, const std::vector<T>& values, const Text& long_name,
           const std::string& units = "") {
    hdf5::Dataset dataset = make<T>(group_ + "/" + name, {shape_.size(axis)});
    dataset.write(values);
    if (name == name_of(axis)) {
      dataset.become_scale(name);
    } else {
      dataset.use_scale(0, file_.dataset(group_ + "/" + name_of(axis)));
      mention(name);
    }
    dataset.set_attribute("long_name", long_name.en);
    dataset.set_attribute("long_name_ja", long_name.ja);
    if (!units.empty()) dataset.set_attribute("units", units);
    if (units.find(" since ") != std::string::npos) {
      dataset.set_attribute("calendar", std::string("proleptic_gregorian"));
    }
  }

  /// The same, taken from each row of a table.
  template <class Rows, class Field>
  void column(Axis axis, const std::string& name, const Rows& rows, Field field, const Text& long_name,
              const std::string& units = "") {
    std::vector<std::decay_t<std::invoke_result_t<Field, decltype(*rows.begin())>>> values;
    values.reserve(rows.size());
    for (const auto& row : rows) values.push_back(std::invoke(field, row));
    add(axis, name, values, long_name, units);
  }

  void numbers(Axis axis, std::int32_t first, const Text& long_name) {
    std::vector<std::int32_t> values(shape_.size(axis));
    std::iota(values.begin(), values.end(), first);
    add(axis, name_of(axis), values, long_name);
  }

  /// Replications, years and months, with dates that xarray understands.
  void time(const std::string& start) {
    numbers(Axis::replication, 0, {"反復の番号", "replication"});
    numbers(Axis::year, 1, {"年次", "year since the start"});
    dates(Axis::year, "year_start", 0.0, 12.0 * days_per_month, start, {"年次の始まり", "start of the year"});
    numbers(Axis::month, 1, {"月次", "month since the start"});
    dates(Axis::month, "month_end", days_per_month, days_per_month, start,
          {"月次の終わり", "end of the month"});
  }

  /// Something else of this group that is to be a coordinate.
  void mention(const std::string& name) { auxiliary_ += (auxiliary_.empty() ? "" : " ") + name; }

  /// Tells xarray that all of this is coordinates.
  void finish() { file_.set_attribute("coordinates", auxiliary_, group_.empty() ? "/" : group_); }

 private:
  template <class T>
  hdf5::Dataset make(const std::string& path, const hdf5::Extent& extent) {
    if constexpr (std::is_same_v<T, std::string>) {
      return file_.make_texts(path, extent);
    } else {
      return file_.make_numbers<T>(path, extent);
    }
  }

  void dates(Axis axis, const std::string& name, double first, double step, const std::string& start,
             const Text& long_name) {
    std::vector<double> values;
    for (std::size_t i = 0; i < shape_.size(axis); ++i)
      values.push_back(first + step * static_cast<double>(i));
    add(axis, name, values, long_name, "days since " + start + " 00:00:00");
  }

  hdf5::File& file_;
  std::string group_;
  ResultShape shape_;
  std::string auxiliary_;
};

}  // namespace bansou
