#include "model/app/merge_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "model/app/asked_scenario.hpp"
#include "model/io/collected_results.hpp"
#include "model/io/durable_file.hpp"
#include "model/io/output_path.hpp"
#include "model/io/result_store.hpp"
#include "model/io/run_error.hpp"
#include "model/text/run_description.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

/// OUT.1of5.parts and so on, beside OUT, in order of their names.
std::vector<fs::path> shards_beside(const fs::path& out) {
  const std::string begin = out.filename().string() + ".";
  std::vector<fs::path> found;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_of(out), none)) {
    const std::string name = entry.path().filename().string();
    const bool of_a_shard =
        name.starts_with(begin) && name.ends_with(".parts") && name.find("of", begin.size()) != name.npos;
    if (of_a_shard && entry.is_directory(none)) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

int merge_command(const MergeRequest& request, Console& console) {
  const Scenario scenario = asked_scenario(request, console.language);
  const fs::path description = description_of(request.out);
  check_outputs(std::array{OutputPath{request.out, OutputPath::Kind::results},
                           OutputPath{description, OutputPath::Kind::description},
                           OutputPath{diagram_of(description), OutputPath::Kind::drawing}},
                console.language);
  const std::vector<fs::path> folders =
      request.folders.empty() ? shards_beside(request.out) : request.folders;
  if (folders.empty()) {
    throw RunError({fmt::format("{} のそばに、分けて計算した結果（{}.1of2.parts など）がありません。",
                                request.out.string(), request.out.filename().string()),
                    fmt::format("there are no shards beside {} (such as {}.1of2.parts).",
                                request.out.string(), request.out.filename().string())});
  }
  ResultStore store(request.out, scenario, Leftover::resume);
  for (const fs::path& folder : folders) {
    const std::size_t pieces = store.adopt(folder);
    console.err << folder.string() << ": " << pieces << console.say({" 片\n", " pieces\n"});
  }
  const std::size_t missing = store.pieces() - store.pieces_done();
  if (missing > 0) {
    throw RunError(
        {fmt::format("{}片のうち{}片がまだありません。残りの shard "
                     "を計算するか、同じシナリオ・種・反復かを確かめてください。"
                     "集めた分は {}.parts に残っています。",
                     store.pieces(), missing, request.out.string()),
         fmt::format("{} of {} pieces are missing: compute the other shards, or check that scenario, "
                     "seed and replications are the same. What was gathered is kept in {}.parts.",
                     missing, store.pieces(), request.out.string())});
  }
  store.finish(RunInfo::here(1));
  RunFacts facts = facts_of(scenario);
  facts.results = request.out.string();
  facts.description = description.string();
  write_description(scenario, summarise(scenario, collect_results(ResultFile(request.out), scenario)), facts,
                    console.language);
  console.out << console.say({"結果: ", "Results: "}) << facts.results
              << console.say({"  説明: ", "  Description: "}) << facts.description << '\n';
  return 0;
}

}  // namespace bansou
