#pragma once

#include <string>
#include <vector>

#include "model/app/console.hpp"
#include "model/core/municipality.hpp"

namespace bansou {

/// Lists the shipped municipalities that `wanted` may mean: part of a name (with or without its prefecture)
/// or of how it is read, the beginning of a code, or the whole name of an area or health centre; all if it is
/// empty. Returns the exit code, 2 if there is none.
int municipalities_command(const std::string& wanted, Console& console);

/// The search itself. `kana`: how each is read, in hiragana; `wanted` may be in katakana, too.
std::vector<Municipality> matching(const std::vector<Municipality>& all, const std::vector<std::string>& kana,
                                   const std::string& wanted);

}  // namespace bansou
