#include "model/app/questions_command.hpp"

#include <algorithm>

#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/experiment/metric_catalogue.hpp"
#include "model/io/places.hpp"
#include "model/io/question_list.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/io/summary_json.hpp"

namespace bansou {
namespace {

/// Names of metrics as the shipped care system has them.
class MetricNames {
 public:
  MetricNames(const Places& places, Language language)
      : all_(metric_catalogue(read_scenario(places.shipped / "tottori.yaml", places, language))) {}

  std::string of(const std::string& id, Language language) const {
    const auto known = std::ranges::find(all_, id, [](const MetricDefinition& one) { return one.metric.id; });
    return known == all_.end() ? id : known->metric.name.in(language);
  }

 private:
  std::vector<MetricDefinition> all_;
};

}  // namespace

int questions_command(bool json, Console& console) {
  const Places places = default_places({});
  const std::vector<QuestionHead> heads = list_questions(places, console.language);
  if (json) {
    console.out << questions_json(heads);
    return 0;
  }
  const MetricNames names({places.shipped, places.shipped}, console.language);
  const bool ja = console.language == Language::ja;
  Table table({Align::left, Align::left, Align::right, Align::left});
  table.add(ja ? std::vector<std::string>{"番号", "問い", "案", "主な判断指標"}
               : std::vector<std::string>{"id", "question", "arms", "decided by"});
  for (const QuestionHead& head : heads) {
    table.add({head.id, head.title.in(console.language), std::to_string(head.arms),
               names.of(head.decides, console.language)});
  }
  print_lines(table.lines(), console.out);
  return 0;
}

}  // namespace bansou
