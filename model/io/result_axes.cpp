#include "model/io/result_axes.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "model/core/joint_place.hpp"
#include "model/io/group_axes.hpp"
#include "model/io/run_error.hpp"
#include "sim/wait_histogram.hpp"

namespace bansou {
namespace {

void write_municipalities(GroupAxes& axes, std::span<const Municipality> all) {
  using M = Municipality;
  constexpr Axis axis = Axis::municipality;
  axes.column(axis, "municipality", all, &M::code, {"市区町村コード", "municipality code"});
  axes.column(axis, "municipality_name", all, &M::name, {"市区町村", "municipality"});
  axes.column(axis, "prefecture", all, &M::prefecture, {"都道府県", "prefecture"});
  axes.column(axis, "area", all, &M::area, {"障害保健福祉圏域", "health and welfare area"});
  axes.column(axis, "health_centre", all, &M::health_centre, {"保健所", "public health centre"});
  axes.column(axis, "centre", all, &M::centre, {"精神保健福祉センター", "mental health and welfare centre"});
  axes.column(axis, "kind", all, &M::kind, {"市区町村の種類", "kind of municipality"});
  axes.column(axis, "band", all, &M::band, {"人口規模の区分", "band of population size"});
  axes.column(axis, "population", all, &M::population, {"人口", "population"}, "count");
  axes.column(axis, "latitude", all, &M::latitude, {"緯度", "latitude"}, "degrees_north");
  axes.column(axis, "longitude", all, &M::longitude, {"経度", "longitude"}, "degrees_east");
}

/// Identifiers and names in both languages; `what` they are names of.
void write_labels(GroupAxes& axes, Axis axis, std::span<const Label> all, const Text& what) {
  const auto text = [](std::string_view Label::*member) {
    return [member](const Label& label) { return std::string(label.*member); };
  };
  const std::string id = name_of(axis);
  axes.column(axis, id, all, text(&Label::id), what);
  axes.column(axis, id + "_name", all, text(&Label::en), {what.ja + "（英語）", what.en});
  axes.column(axis, id + "_name_ja", all, text(&Label::ja), {what.ja, what.en + " (Japanese)"});
}

void write_bins(GroupAxes& axes) {
  std::vector<double> lower, upper;
  for (std::size_t bin = 0; bin < sim::WaitHistogram::bins; ++bin) {
    lower.push_back(sim::WaitHistogram::edge(bin));
    upper.push_back(sim::WaitHistogram::edge(bin + 1));
  }
  axes.numbers(Axis::bin, 0, {"待ちの長さの階級", "bin of the length of waits"});
  axes.add(Axis::bin, "bin_lower", lower, {"階級の下限（以上）", "lower edge of the bin, inclusive"}, "day");
  axes.add(Axis::bin, "bin_upper", upper, {"階級の上限（未満）", "upper edge of the bin, exclusive"}, "day");
}

/// Name of the team or service with this id, or the id.
template <class Spec>
Text named(const std::vector<Spec>& specs, const std::string& id) {
  const auto found =
      std::find_if(specs.begin(), specs.end(), [&](const Spec& spec) { return spec.id == id; });
  return found == specs.end() ? Text{id, id} : found->name;
}

/// Name of the municipality with this code, or where a joint team of it sits; else the place as it is.
std::string place_name(const std::vector<Municipality>& all, const std::string& place) {
  const auto seat = seat_of_joint_place(place);
  const auto found = std::ranges::find(all, seat.value_or(place), &Municipality::code);
  if (found == all.end()) return place;
  return seat ? found->name + "+" : found->name;
}

/// Columns that teams and wards share; `id` is the member that says which team or service it is.
template <class Row, class Spec>
void write_rows(GroupAxes& axes, Axis axis, const std::string& prefix, const std::vector<Row>& rows,
                std::string Row::*id, const std::vector<Spec>& specs, const Scenario& scenario) {
  const auto name = [&](std::string Text::*language) {
    return [&specs, id, language](const Row& row) { return named(specs, row.*id).*language; };
  };
  axes.column(axis, name_of(axis), rows, [id](const Row& row) { return row.*id + "@" + row.place; },
              {"識別子と場所", "identifier and place"});
  axes.column(axis, prefix + "_id", rows, id, {"識別子", "identifier"});
  axes.column(axis, prefix + "_name", rows, name(&Text::en), {"名称（英語）", "name"});
  axes.column(axis, prefix + "_name_ja", rows, name(&Text::ja), {"名称", "name (Japanese)"});
  axes.column(axis, "place", rows, &Row::place,
              {"場所（市区町村コードまたは名称）", "place: municipality code or name"});
  axes.column(axis, "place_name", rows,
              [&](const Row& row) { return place_name(scenario.municipalities, row.place); },
              {"場所の名称", "name of the place"});
  axes.column(axis, "prefecture", rows, &Row::prefecture, {"都道府県", "prefecture"});
}

hsize_t length(const hdf5::File& file, const std::string& path) {
  const hdf5::Extent extent = file.dataset(path).extent();
  return extent.empty() ? 0 : extent.front();
}

}  // namespace

void write_axes(hdf5::File& file, const Scenario& scenario, std::size_t first, const ResultShape& shape,
                const ResultPlaces& places) {
  GroupAxes root(file, "", shape);
  root.time(iso_date(scenario.start));
  write_municipalities(root, std::span(scenario.municipalities).subspan(first, shape.municipalities));
  write_labels(root, Axis::wait, wait_labels(), {"待つ対象", "what residents wait for"});
  write_bins(root);
  write_labels(root, Axis::stock, stock_labels(), {"住民の状態", "state of residents"});
  root.finish();

  file.make_group("/teams");
  GroupAxes teams(file, "/teams", shape);
  teams.time(iso_date(scenario.start));
  write_rows(teams, Axis::team, "team", places.teams, &ResultPlaces::Team::team, scenario.teams, scenario);
  teams.finish();

  file.make_group("/wards");
  GroupAxes wards(file, "/wards", shape);
  wards.time(iso_date(scenario.start));
  write_rows(wards, Axis::ward, "service", places.wards, &ResultPlaces::Ward::service, scenario.services,
             scenario);
  wards.finish();
}

ResultShape read_shape(const hdf5::File& file) {
  constexpr std::size_t most = 100'000;  // as scenario files and commands have it
  const ResultShape shape{length(file, "/replication"), length(file, "/year"), length(file, "/municipality"),
                          length(file, "/teams/team"), length(file, "/wards/ward")};
  if (shape.replications > most) {
    const Text text{fmt::format("反復が {} 回あります。読めるのは {} 回までです。", shape.replications, most),
                    fmt::format("found {} replications; at most {} are read.", shape.replications, most)};
    throw RunError({file.name() + ": " + text.ja, file.name() + ": " + text.en});
  }
  return shape;
}

ResultPlaces read_places(const hdf5::File& file) {
  const auto texts = [&](const char* path) { return file.dataset(path).read_texts(); };
  ResultPlaces places;
  const auto fits = [&](std::size_t rows, std::initializer_list<std::size_t> columns) {
    if (std::ranges::count(columns, rows) == std::ssize(columns)) return;
    throw RunError(
        {file.name() + ": 結果が壊れています（チームまたは病棟の表の大きさが合いません）。",
         file.name() + ": the results are damaged (columns about teams or wards differ in size)."});
  };
  const auto teams = texts("/teams/team_id"), team_places = texts("/teams/place");
  const auto team_prefectures = texts("/teams/prefecture");
  fits(length(file, "/teams/team"), {teams.size(), team_places.size(), team_prefectures.size()});
  for (std::size_t i = 0; i < teams.size(); ++i) {
    places.teams.push_back({teams[i], team_places[i], team_prefectures[i]});
  }
  const auto services = texts("/wards/service_id"), ward_places = texts("/wards/place");
  const auto ward_prefectures = texts("/wards/prefecture");
  fits(length(file, "/wards/ward"), {services.size(), ward_places.size(), ward_prefectures.size()});
  for (std::size_t i = 0; i < services.size(); ++i) {
    places.wards.push_back({services[i], ward_places[i], ward_prefectures[i]});
  }
  return places;
}

std::vector<Partition> read_partitions(const hdf5::File& file) {
  std::vector<Partition> partitions;
  const std::vector<std::string> prefectures = file.dataset("/prefecture").read_texts();
  for (std::size_t i = 0; i < prefectures.size(); ++i) {
    if (partitions.empty() || partitions.back().prefecture != prefectures[i]) {
      partitions.push_back({prefectures[i], i, 0});
    }
    ++partitions.back().count;
  }
  return partitions;
}

}  // namespace bansou
