#include "model/io/entry.hpp"

namespace bansou {

using nlohmann::json;

Entry Entry::operator[](const std::string& key) const {
  static const json absent;
  Entry below = *this;
  below.pointer_ /= key;
  const auto found = value_->find(key);
  below.value_ = found == value_->end() ? &absent : &*found;
  return below;
}

std::optional<std::string> Entry::string() const {
  if (!value_->is_string()) return std::nullopt;
  return value_->get<std::string>();
}

std::optional<double> Entry::number() const {
  if (!value_->is_number()) return std::nullopt;
  return value_->get<double>();
}

std::optional<std::int64_t> Entry::integer() const {
  if (!value_->is_number_integer()) return std::nullopt;
  return value_->get<std::int64_t>();
}

Text Entry::text(const Text& otherwise) const {
  if (const auto both = string()) return {*both, *both};
  const auto ja = (*this)["ja"].string(), en = (*this)["en"].string();
  return ja && en ? Text{*ja, *en} : otherwise;
}

std::vector<Entry> Entry::entries() const {
  std::vector<Entry> result;
  if (value_->is_object()) {
    for (const auto& [key, below] : value_->items()) result.push_back((*this)[key]);
  } else if (value_->is_array()) {
    for (std::size_t i = 0; i < value_->size(); ++i) {
      Entry& below = result.emplace_back(*this);
      below.pointer_ /= i;
      below.value_ = &(*value_)[i];
    }
  } else if (present()) {
    result.push_back(*this);
  }
  return result;
}

std::vector<std::string> Entry::strings() const {
  std::vector<std::string> result;
  for (const Entry& entry : entries()) {
    if (auto text = entry.string()) result.push_back(std::move(*text));
  }
  return result;
}

}  // namespace bansou
