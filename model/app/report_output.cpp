#include "model/app/report_output.hpp"

#include <vector>

#include "model/app/text_output.hpp"
#include "model/io/output_path.hpp"

namespace bansou {

void check_report(const std::optional<std::filesystem::path>& report,
                  const std::optional<std::filesystem::path>& figures, Language language) {
  std::vector<OutputPath> outputs;
  if (report) outputs.push_back({*report, OutputPath::Kind::report});
  if (figures) outputs.push_back({*figures, OutputPath::Kind::figures});
  check_outputs(outputs, language);
}

void write_report(const std::filesystem::path& file, const std::string& page, Console& console) {
  write_output(file, page);
  console.err << console.say({"報告書: ", "Report: "}) << file.string() << '\n';
}

void write_figures(const std::filesystem::path& file, const std::string& csv, Console& console) {
  write_output(file, csv);
  console.err << console.say({"すべての結果の表: ", "Table of all figures: "}) << file.string() << '\n';
}

}  // namespace bansou
