#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/core/text.hpp"
#include "model/io/document.hpp"

namespace bansou {

/// What a list of questions says about one of them.
struct QuestionHead {
  std::string id;  ///< the file's name: E01 of E01.yaml
  Text title;
  Text question;
  std::size_t arms = 0;
  std::string decides;  ///< id of the deciding metric
};

/// The file of a shipped question.
std::filesystem::path question_file(const Places& places, const std::string& id);

/// The shipped questions by id, from their own files alone. Throws InputError with what is wrong in these.
std::vector<QuestionHead> list_questions(const Places& places, Language language);

}  // namespace bansou
