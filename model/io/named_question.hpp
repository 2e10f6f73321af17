#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "model/experiment/question.hpp"

namespace bansou {

/// The question that a person names: a shipped one by its id ("E11"), anything with an extension as a file
/// (see default_places() for `root`). `shipped`: the folder of shipped files. Throws InputError with what is
/// wrong; also if the file has no arms: then there is nothing to answer.
Question named_question(const std::string& name, const std::optional<std::filesystem::path>& root,
                        const std::filesystem::path& shipped, Language language);

}  // namespace bansou
