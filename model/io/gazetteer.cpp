#include "model/io/gazetteer.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "model/io/unknown_name.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

/// What is written in a file, as text; a code without quotes may have been read as a number.
std::optional<std::string> written_in(const Entry& entry) {
  if (const auto code = entry.integer()) return fmt::format("{:05}", *code);
  return entry.string();
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::string with_code(const Municipality& town) {
  return fmt::format("{}{} ({})", town.prefecture, town.name, town.code);
}

/// "倉吉市、三朝町" -> "倉吉市, 三朝町"; empty if it is one name.
std::string as_list(std::string written) {
  constexpr std::string_view comma = "、";
  if (written.find(comma) == std::string::npos) return {};
  for (std::size_t at = 0; (at = written.find(comma, at)) != std::string::npos;)
    written.replace(at, comma.size(), ", ");
  return written;
}

}  // namespace

std::string with_leading_zero(const std::string& code) {
  return code.size() == 4 && is_number(code) ? "0" + code : code;
}

Gazetteer::Gazetteer(std::span<const Municipality> municipalities, const Gazetteer* country)
    : municipalities_(municipalities), country_(country) {
  for (std::size_t i = 0; i < municipalities_.size(); ++i) {
    const Municipality& town = municipalities_[i];
    for (const std::string& name : {town.code, town.name, town.prefecture + town.name})
      written_as_[name].push_back(i);
  }
}

std::vector<std::size_t> Gazetteer::find(const std::string& written) const {
  const auto found = written_as_.find(with_leading_zero(written));
  return found == written_as_.end() ? std::vector<std::size_t>{} : found->second;
}

std::optional<std::size_t> Gazetteer::resolve(const Entry& entry,
                                              std::span<const std::string> prefectures) const {
  const auto written = written_in(entry);
  if (!written) return std::nullopt;
  std::vector<std::size_t> found = find(*written);
  if (found.size() > 1 && !prefectures.empty()) {
    const auto outside = std::stable_partition(found.begin(), found.end(), [&](std::size_t i) {
      return std::ranges::find(prefectures, municipalities_[i].prefecture) != prefectures.end();
    });
    // If none is inside, it does not matter which one is meant.
    found.erase(outside == found.begin() ? found.begin() + 1 : outside, found.end());
  }
  if (found.size() == 1) return found.front();
  entry.report(not_one(*written, found));
  return std::nullopt;
}

Text Gazetteer::not_one(const std::string& written, std::span<const std::size_t> found) const {
  return found.empty() ? unknown(written) : ambiguous(written, found);
}

Text Gazetteer::unknown(const std::string& written) const {
  if (country_ != nullptr && !country_->find(written).empty()) {
    std::vector<std::string> inside;
    for (const Municipality& town : municipalities_) inside.push_back(town.name);
    const Text names = listing(inside);
    const Text near = did_you_mean(written, inside);
    return {fmt::format("「{}」は対象地域（region）にありません。対象は {} です。{}", excerpt(written),
                        names.ja, near.ja),
            fmt::format("'{}' is not in the region, which is: {}.{}", excerpt(written), names.en, near.en)};
  }
  if (written.find("保健所") != std::string::npos) {
    const std::vector<std::string> centres = values(&Municipality::health_centre);
    const Text names = listing(centres), near = did_you_mean(written, centres);
    return {
        fmt::format("「{}」は市町村ではありません。保健所の管内は {{health_centre: 名前}} と書きます。"
                    "保健所は {} です。{}",
                    excerpt(written), names.ja, near.ja),
        fmt::format("'{}' is no municipality; the catchment of a health centre is written {{health_centre: "
                    "name}}. There are: {}.{}",
                    excerpt(written), names.en, near.en)};
  }
  if (std::ranges::any_of(municipalities_,
                          [&](const Municipality& town) { return town.prefecture == written; }))
    return {fmt::format("「{0}」は都道府県です。{{prefecture: {0}}} と書いてください。", excerpt(written)),
            fmt::format("'{0}' is a prefecture; write {{prefecture: {0}}}.", excerpt(written))};
  if (const std::string several = as_list(written); !several.empty())
    return {fmt::format("「{}」という市町村はありません。いくつかの市町村は [{}] のように書きます。",
                        excerpt(written), excerpt(several)),
            fmt::format("there is no municipality '{}'; several are written [{}].", excerpt(written),
                        excerpt(several))};
  std::vector<std::string> known;
  for (const Municipality& town : municipalities_) {
    if (is_number(written)) {
      known.push_back(town.code);
    } else {
      known.push_back(written.starts_with(town.prefecture) ? town.prefecture + town.name : town.name);
    }
  }
  return unknown_name({"市町村", "municipality"}, written, known);
}

Text Gazetteer::ambiguous(const std::string& written, std::span<const std::size_t> candidates) const {
  std::vector<std::string> names;
  for (const std::size_t i : candidates) names.push_back(with_code(municipalities_[i]));
  const Text all = listing(names);
  return {
      fmt::format("「{}」という市町村は {} つあります: {}。都道府県名をつけるか、コードで書いてください。",
                  excerpt(written), candidates.size(), all.ja),
      fmt::format("there are {} municipalities called '{}': {}; write the prefecture before the name, or "
                  "the code.",
                  candidates.size(), excerpt(written), all.en)};
}

std::vector<std::string> Gazetteer::values(std::string Municipality::*member) const {
  std::vector<std::string> result;
  for (const Municipality& town : municipalities_) {
    if (std::ranges::find(result, town.*member) == result.end()) result.push_back(town.*member);
  }
  return result;
}

}  // namespace bansou
