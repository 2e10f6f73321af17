#include "model/app/report_output.hpp"

#include <array>

#include "model/app/text_output.hpp"
#include "model/io/output_path.hpp"

namespace bansou {

void check_report(const std::optional<std::filesystem::path>& file, Language language) {
  if (file) check_outputs(std::array{OutputPath{*file, OutputPath::Kind::report}}, language);
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
