#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/core/municipality.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// A code of four digits is one of five whose leading zero a spreadsheet has dropped; else as written.
std::string with_leading_zero(const std::string& code);

/// Finds municipalities by what people write: 鳥取市, 鳥取県鳥取市, 31201, or 1202 for 01202.
class Gazetteer {
 public:
  /// `municipalities` and, if given, the gazetteer of the whole country must outlive this one.
  explicit Gazetteer(std::span<const Municipality> municipalities, const Gazetteer* country = nullptr);

  std::span<const Municipality> municipalities() const { return municipalities_; }

  /// Indices of those that `written` may mean: none if unknown, several if ambiguous.
  std::vector<std::size_t> find(const std::string& written) const;

  /// Why `written`, which may mean all of `found` and is none or several, names no municipality: the
  /// candidates, or the nearest name.
  Text not_one(const std::string& written, std::span<const std::size_t> found) const;

  /// The one that the entry (a text or a number) names. Otherwise a problem: with the candidates, or with the
  /// nearest name. Where several are possible, those in `prefectures` go first; if there are none, any of
  /// them is taken.
  std::optional<std::size_t> resolve(const Entry& entry, std::span<const std::string> prefectures = {}) const;

  /// Every value of a member, once, in order of appearance.
  std::vector<std::string> values(std::string Municipality::*member) const;

 private:
  Text unknown(const std::string& written) const;
  Text ambiguous(const std::string& written, std::span<const std::size_t> candidates) const;

  std::span<const Municipality> municipalities_;
  const Gazetteer* country_;
  std::unordered_map<std::string, std::vector<std::size_t>> written_as_;
};

}  // namespace bansou
