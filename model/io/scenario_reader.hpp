#pragma once

#include <filesystem>

#include "model/core/scenario.hpp"
#include "model/core/text.hpp"
#include "model/io/document.hpp"
#include "model/io/places.hpp"

namespace bansou {

/// Reads a scenario file and all it extends, with its tables; what it asks besides (arms) is left to
/// read_question(). Throws InputError with every problem found, in the given language.
Scenario read_scenario(const std::filesystem::path& file, const Places& places, Language language);

/// The part after reading: from a merged tree, or from Scenario::resolved and differences from it, with its
/// own data files; other names are relative to the root. `form`: what was wrong with the tree's files.
Scenario scenario_from(Document tree, const Places& places, Language language, Problems form = {});

}  // namespace bansou
