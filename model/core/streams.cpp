#include "model/core/streams.hpp"

#include <charconv>

namespace bansou {
namespace {

std::uint32_t number_of(const std::string& code) {
  std::uint32_t number = 0;
  std::from_chars(code.data(), code.data() + code.size(), number);
  return number;
}

}  // namespace

Streams::Streams(const Scenario& scenario, std::size_t first, std::size_t count, std::size_t replication)
    : key_{static_cast<std::uint32_t>(scenario.seed), static_cast<std::uint32_t>(replication)} {
  for (std::size_t m = first; m < first + count; ++m)
    code_numbers_.push_back(number_of(scenario.municipalities[m].code));
}

}  // namespace bansou
