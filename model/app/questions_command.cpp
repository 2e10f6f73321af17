#include "model/app/questions_command.hpp"

#include "model/app/metrics_command.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/io/places.hpp"
#include "model/io/question_list.hpp"
#include "model/io/summary_json.hpp"

namespace bansou {

int questions_command(bool json, Console& console) {
  const Places places = default_places({});
  const std::vector<QuestionHead> heads = list_questions(places, console.language);
  if (json) {
    console.out << questions_json(heads);
    return 0;
  }
  const std::vector<Metric> metrics = shipped_metrics(console.language);
  const bool ja = console.language == Language::ja;
  Table table({Align::left, Align::left, Align::right, Align::left});
  table.add(ja ? std::vector<std::string>{"番号", "問い", "案", "主な判断指標"}
               : std::vector<std::string>{"id", "question", "arms", "decided by"});
  for (const QuestionHead& head : heads) {
    const auto known = find_metric(metrics, head.decides);
    table.add({head.id, head.title.in(console.language), std::to_string(head.arms),
               known ? metrics[*known].name.in(console.language) : head.decides});
  }
  print_lines(table.lines(), console.out);
  return 0;
}

}  // namespace bansou
