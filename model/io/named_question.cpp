#include "model/io/named_question.hpp"

#include <algorithm>
#include <vector>

#include "model/io/places.hpp"
#include "model/io/question_list.hpp"
#include "model/io/question_reader.hpp"
#include "model/io/unknown_name.hpp"
#include "model/io/utf8.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

fs::path file_of(const std::string& name, const Places& places, Language language) {
  if (fs::path(name).has_extension()) return name;
  std::vector<std::string> ids;
  for (const QuestionHead& head : list_questions(places, language)) ids.push_back(head.id);
  Problems problems;
  std::string id = in_half_width(name);
  if (id.starts_with('e')) id.front() = 'E';
  if (std::ranges::find(ids, id) == ids.end()) problems.add({}, unknown_name({"問い", "question"}, id, ids));
  problems.raise(language);
  return question_file(places, id);
}

}  // namespace

Question named_question(const std::string& name, const std::optional<fs::path>& root, const fs::path& shipped,
                        Language language) {
  const fs::path file = file_of(name, {shipped, shipped}, language);
  Question question = read_question(file, {default_places(file, root).root, shipped}, language);
  Problems problems;
  if (question.arms.empty())
    problems.add({file.string()},
                 {"「arms」（案）がないので、答えられる問いではありません。シナリオどうしを比べるのは bansou "
                  "compare です。",
                  "this is no question that can be answered: it has no 'arms'. bansou compare "
                  "compares scenarios."});
  problems.raise(language);
  return question;
}

}  // namespace bansou
