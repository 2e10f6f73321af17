#include "model/io/weights.hpp"

#include <algorithm>
#include <functional>

#include "model/io/csv.hpp"

namespace bansou {

std::vector<std::string> heaviest(const std::vector<Weight>& weights, const std::string& outcome) {
  std::vector<const Weight*> found;
  for (const Weight& weight : weights) {
    if (weight.outcome == outcome && weight.weight > 0.0) found.push_back(&weight);
  }
  std::ranges::stable_sort(found, std::greater(), &Weight::weight);
  std::vector<std::string> names;
  names.reserve(found.size());
  for (const Weight* weight : found) names.push_back(weight->name);
  return names;
}

std::vector<Weight> read_weights(const Places& places, Language language) {
  static const std::vector<std::string> columns{"name", "outcome", "weight"};
  const std::filesystem::path file = places.shipped / "data/sensitivity.csv";
  if (!std::filesystem::exists(file)) return {};
  Problems problems;
  const auto text = read_table(file, problems);
  const CsvTable table = text ? read_csv(*text, columns, problems) : CsvTable();
  std::vector<Weight> weights;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    constexpr double most = 1e9;
    const auto weight = table.real(row, "weight", 0.0, most, problems);
    if (weight) weights.push_back({table.cell(row, "name"), table.cell(row, "outcome"), *weight});
  }
  problems.raise(language);
  return weights;
}

}  // namespace bansou
