#include "model/io/founders.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/io/region_reader.hpp"
#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

bool is_given(const Entry& entry) {
  if (entry.present()) return true;
  entry.report({fmt::format("joint には「{}」が必要です。", entry.key()),
                fmt::format("joint needs '{}'.", entry.key())});
  return false;
}

}  // namespace

std::optional<Founders> read_founders(const Entry& of, const Entry& seat, const Gazetteer& region) {
  const bool has_of = is_given(of), has_seat = is_given(seat);
  if (!has_of || !has_seat) return std::nullopt;
  const auto founders = select_municipalities(of, region);
  const auto seated = region.resolve(seat);
  if (!founders || !seated) return std::nullopt;
  const auto towns = region.municipalities();
  const auto same_prefecture = [&](std::size_t i) {
    return towns[i].prefecture == towns[founders->front()].prefecture;
  };
  if (founders->size() < 2) {
    of.report(
        {"共同設置には 2 つ以上の市町村が必要です。", "founding together needs two municipalities or more."});
  } else if (!std::ranges::all_of(*founders, same_prefecture)) {
    of.report({"都道府県をまたいで共同設置することはできません。",
               "municipalities of different prefectures cannot found a team together."});
  } else if (std::ranges::find(*founders, *seated) == founders->end()) {
    std::vector<std::string> names;
    for (const std::size_t i : *founders) names.push_back(towns[i].name);
    seat.report(unknown_name({"共同で設置する市町村（of）", "founding municipality (of)"},
                             towns[*seated].name, names));
  } else {
    return Founders{*founders, *seated};
  }
  return std::nullopt;
}

}  // namespace bansou
