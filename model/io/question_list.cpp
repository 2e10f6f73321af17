#include "model/io/question_list.hpp"

#include <algorithm>

#include "model/io/entry.hpp"
#include "model/io/schema.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

fs::path folder(const Places& places) { return places.shipped / "questions"; }

QuestionHead head_of(const fs::path& file, const Document& document) {
  Findings unused;
  const Entry root(document, unused);
  const std::vector<Entry> decides = root["decides"].entries();
  QuestionHead head{file.stem().string(), root["title"].text({}), root["question"].text({}),
                    root["arms"].entries().size(), ""};
  if (!decides.empty())
    head.decides = decides[0].string().value_or(decides[0]["metric"].string().value_or(""));
  return head;
}

}  // namespace

fs::path question_file(const Places& places, const std::string& id) {
  return folder(places) / (id + ".yaml");
}

std::vector<QuestionHead> list_questions(const Places& places, Language language) {
  Problems problems;
  const nlohmann::json schema = read_schema(places.shipped / "schema.json", problems);
  std::vector<fs::path> files;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder(places), none)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<QuestionHead> heads;
  for (const fs::path& file : files) {
    const std::size_t before = problems.count();
    const Document document = read_yaml(file, problems);
    if (problems.count() == before) check_schema(document, schema, problems);
    heads.push_back(head_of(file, document));
  }
  problems.raise(language);
  return heads;
}

}  // namespace bansou
