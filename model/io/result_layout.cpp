#include "model/io/result_layout.hpp"

#include <algorithm>

#include "model/core/outcomes.hpp"
#include "model/experiment/outcome_definitions.hpp"

namespace bansou {
namespace {

constexpr hsize_t chunk_bytes = 1 << 19;  ///< half of what HDF5 caches of a dataset
constexpr hsize_t plain_bytes = 1 << 12;  ///< up to here the index of chunks is larger than what it saves

hsize_t bytes_of(Storage storage) { return storage == Storage::uint64 ? 8 : 4; }

}  // namespace

const char* name_of(Axis axis) {
  switch (axis) {
    case Axis::replication:
      return "replication";
    case Axis::year:
      return "year";
    case Axis::month:
      return "month";
    case Axis::municipality:
      return "municipality";
    case Axis::wait:
      return "wait";
    case Axis::bin:
      return "bin";
    case Axis::stock:
      return "stock";
    case Axis::team:
      return "team";
    case Axis::ward:
      return "ward";
  }
  return "";
}

std::size_t ResultShape::size(Axis axis) const {
  switch (axis) {
    case Axis::replication:
      return replications;
    case Axis::year:
      return years;
    case Axis::month:
      return 12 * years;
    case Axis::municipality:
      return municipalities;
    case Axis::wait:
      return waits;
    case Axis::bin:
      return sim::WaitHistogram::bins;
    case Axis::stock:
      return stocks;
    case Axis::team:
      return teams;
    case Axis::ward:
      return wards;
  }
  return 0;
}

hdf5::Extent ResultVariable::extent(const ResultShape& shape) const {
  hdf5::Extent result;
  result.reserve(axes.size());
  for (const Axis axis : axes) result.push_back(shape.size(axis));
  return result;
}

hdf5::Extent ResultVariable::chunk(const ResultShape& shape) const {
  hdf5::Extent result = extent(shape);
  hsize_t bytes = bytes_of(storage);
  for (const hsize_t size : result) bytes *= size;
  if (bytes <= plain_bytes) return {};
  for (hsize_t& size : result) {
    const hsize_t below = bytes / size;
    size = std::clamp(chunk_bytes / below, hsize_t{1}, size);
    if (below <= chunk_bytes) break;
    bytes = below;
  }
  return result;
}

std::vector<ResultVariable> result_variables() {
  using enum Axis;
  std::vector<ResultVariable> list;
  for (std::size_t i = 0; i < flows; ++i) {
    const Label& flow = flow_labels()[i];
    list.push_back({"",
                    std::string(flow.id),
                    Storage::uint32,
                    {replication, year, municipality},
                    "count",
                    {std::string(flow.ja), std::string(flow.en)},
                    "flow",
                    definition_of(static_cast<Flow>(i))});
  }
  for (std::size_t i = 0; i < stocks; ++i) {
    const Label& state = stock_labels()[i];
    list.push_back({"",
                    std::string(state.id),
                    Storage::uint32,
                    {replication, month, municipality},
                    "count",
                    {std::string(state.ja), std::string(state.en)},
                    "stock",
                    definition_of(static_cast<Stock>(i))});
  }
  list.push_back({"",
                  "at_start",
                  Storage::uint32,
                  {replication, stock, municipality},
                  "count",
                  {"開始日（0日目）の人数", "residents in each state on day 0"},
                  ""});
  list.push_back({"",
                  "waiting_days",
                  Storage::float32,
                  {replication, wait, year, municipality},
                  "day",
                  {"待った日数（延べ）", "days of waiting, summed over residents"},
                  ""});
  list.push_back({"",
                  "wait_over",
                  Storage::uint32,
                  {replication, wait, municipality, bin},
                  "count",
                  {"満たされて終わった待ちの件数（長さ別）", "waits that were served, by length"},
                  ""});
  list.push_back(
      {"",
       "wait_censored",
       Storage::uint32,
       {replication, wait, municipality, bin},
       "count",
       {"満たされずに終わった（諦め・転出・死亡など）か、期間末にまだ続いている待ちの件数（それまでの長さ別"
        "）",
        "waits that ended unserved (given up, moved, died) or were not over at the end, by length so far"},
       ""});
  list.push_back({"",
                  "history",
                  Storage::uint64,
                  {replication, municipality},
                  "1",
                  {"住民の経過の指紋", "fingerprint of the histories of all residents"},
                  ""});
  list.push_back(
      {"", "events", Storage::uint64, {replication}, "count", {"処理した出来事の数", "events executed"}, ""});
  list.push_back({"/teams",
                  "available_hours",
                  Storage::float32,
                  {replication, month, team},
                  "hour",
                  {"支援に使える勤務時間（勤務時間 × work.productive）",
                   "hours available for residents: on duty for this work, times work.productive"},
                  ""});
  list.push_back({"/teams",
                  "worked_hours",
                  Storage::float32,
                  {replication, month, team},
                  "hour",
                  {"業務時間（時間外を含む）", "hours worked, overtime included"},
                  ""});
  list.push_back({"/teams",
                  "overtime_hours",
                  Storage::float32,
                  {replication, month, team},
                  "hour",
                  {"時間外勤務", "hours of overtime"},
                  ""});
  list.push_back({"/teams",
                  "backlog",
                  Storage::uint32,
                  {replication, month, team},
                  "count",
                  {"月末に順番を待つ業務と、枠の空きを待つ住民の数",
                   "jobs that wait, and residents who wait for a slot, at the end of the month"},
                  ""});
  list.push_back({"/teams",
                  "without_slot",
                  Storage::uint32,
                  {replication, month, team},
                  "count",
                  {"月末に枠の空きを待つ住民の数（backlogに含まれる）",
                   "residents who wait for a slot at the end of the month (part of backlog)"},
                  ""});
  list.push_back(
      {"/teams",
       "slots_taken",
       Storage::uint32,
       {replication, month, team},
       "count",
       {"枠に入った住民の数（担当が始まった人）", "residents who took a slot (their worker began)"},
       ""});
  list.push_back({"/wards",
                  "beds",
                  Storage::uint32,
                  {replication, month, ward},
                  "count",
                  {"病床数（月初）", "beds, as the month began"},
                  ""});
  list.push_back({"/wards",
                  "occupied",
                  Storage::float32,
                  {replication, month, ward},
                  "count",
                  {"使用病床（月平均）", "occupied beds, mean over the month"},
                  ""});
  return list;
}

}  // namespace bansou
