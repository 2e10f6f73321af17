#include "model/app/trace_command.hpp"

#include <fmt/format.h>

#include "model/app/journey_table.hpp"
#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/io/result_scenario.hpp"
#include "model/io/trace.hpp"
#include "model/text/caveats.hpp"
#include "model/text/comparable.hpp"
#include "model/text/journey_text.hpp"

namespace bansou {

int trace_command(const TraceRequest& request, Console& console) {
  const auto read = [&](const std::filesystem::path& file) {
    Scenario scenario = named_scenario(file, request.root, console.language);
    check_repeatable(scenario, console.language);
    scenario.seed = request.seed.value_or(scenario.seed);
    return scenario;
  };
  const Scenario a = read(request.a);
  const Scenario b = read(request.b);
  check_comparable(a, b, console.language);
  check_differs(a, b, console.language);
  TraceOptions options;
  options.resident = request.resident;
  options.replication = request.replication;
  const Trace traced = trace(a, b, options, console.language);
  const Municipality& home = a.municipalities[traced.municipality];
  Lines lines = wrap(console.say(calibration_banner(a)), screen_width);
  for (const std::string& line :
       {fmt::format("{} {}-{}: {}", home.name, home.code, traced.number,
                    resident_text(traced.resident, console.language)),
        console.say({"計算の中の人で、実在の人ではありません。一人の経過から案の良し悪しは言えません（bansou "
                     "compare）。",
                     "A simulated person, not a real one. One journey does not tell which option is better: "
                     "bansou compare does."}),
        "A: " + a.title.in(console.language), "B: " + b.title.in(console.language),
        console.say({"= は A と同じ日に同じこと。1日未満の待ちは書きません。",
                     "= the same on the same day as under A. Waits of less than a day are left out."}),
        std::string()})
    lines.push_back(line);
  print_lines(lines, console.out);
  print_lines(side_by_side(traced.steps, a.start, console.language), console.out);
  return 0;
}

}  // namespace bansou
