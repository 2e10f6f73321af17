#include "model/io/weights.hpp"

#include "model/io/csv.hpp"

namespace bansou {

std::vector<Weight> read_weights(const Places& places, Language language) {
  static const std::vector<std::string> columns{"name", "outcome", "weight", "mu_star"};
  const std::filesystem::path file = places.shipped / "data/sensitivity.csv";
  if (!std::filesystem::exists(file)) return {};
  Problems problems;
  const auto text = read_table(file, problems);
  const CsvTable table = text ? read_csv(*text, columns, problems) : CsvTable();
  std::vector<Weight> weights;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    constexpr double most = 1e9;
    const auto weight = table.real(row, "weight", 0.0, most, problems);
    const auto effect = table.real(row, "mu_star", 0.0, most, problems);
    if (weight && effect)
      weights.push_back({table.cell(row, "name"), table.cell(row, "outcome"), *weight, *effect});
  }
  problems.raise(language);
  return weights;
}

}  // namespace bansou
