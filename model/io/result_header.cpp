#include "model/io/result_header.hpp"

#include <array>
#include <chrono>

#include <fmt/chrono.h>
#include <unistd.h>

#include "model/io/run_error.hpp"

namespace bansou {
namespace {

const std::string format = "bansou-results";
constexpr std::uint64_t format_version = 12;

}  // namespace

Text calibration_note(const Scenario& scenario) {
  if (count_from(scenario.parameters, calibration_source) == 0) return {"未較正", "uncalibrated"};
  return {"一部較正", "partly calibrated"};
}

Text limits_of_use() {
  return {
      "人員や支援体制の選択肢を比べて話し合うための試算です。水準ではなく選択肢の間の差を、幅とともに読んでく"
      "ださい。"
      "個人についての予測や判断、機関や職員の評価、予算や定員の唯一の根拠には使えません。",
      "An estimate for comparing options of staffing and support. Read differences between options, with "
      "their "
      "ranges, not levels. Not for predictions or decisions about a person, not for judging an agency or its "
      "staff, and never the only ground for a budget or a number of posts."};
}

RunInfo RunInfo::here(unsigned threads) {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host.front() = '\0';
  const auto now = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  return {threads, host.data(), fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now))};
}

void write_header(hdf5::File& file, const Scenario& scenario, const RunIdentity& identity,
                  const std::string& status) {
  file.set_attribute("format", format);
  file.set_attribute("format_version", format_version);
  file.set_attribute("Conventions", std::string("CF-1.10"));
  file.set_attribute("title", scenario.title.en);
  file.set_attribute("title_ja", scenario.title.ja);
  file.set_attribute("status", status);
  file.set_attribute("bansou_version", identity.version);
  file.set_attribute("scenario_path", scenario.path);
  file.set_attribute("scenario_hash", identity.scenario);
  file.set_attribute("seed", identity.seed);
  file.set_attribute("replications", identity.replications);
  file.set_attribute("start", iso_date(scenario.start));
  file.set_attribute("calibration", calibration_note(scenario).en);
  file.set_attribute("calibration_ja", calibration_note(scenario).ja);
  file.set_attribute("limits_of_use", limits_of_use().en);
  file.set_attribute("limits_of_use_ja", limits_of_use().ja);
}

void write_completion(hdf5::File& file, const Scenario& scenario, const RunInfo& info) {
  file.make_group("/provenance");  // apart: nobody wants it in each row of a table of outcomes
  hdf5::Dataset resolved = file.make_texts(scenario_dataset, {});
  resolved.write(std::vector<std::string>{scenario.resolved});
  resolved.set_attribute("long_name",
                         std::string("the scenario with all it inherits and its own tables, as JSON"));
  resolved.set_attribute("long_name_ja", std::string("継承をすべて展開し、独自の表も含めたシナリオ（JSON）"));
  file.set_attribute("created", info.created);
  file.set_attribute("host", info.host);
  file.set_attribute("threads", std::uint64_t{info.threads});
}

RunIdentity read_identity(const hdf5::File& file) {
  return {file.text_attribute("scenario_hash"), file.count_attribute("seed"),
          file.count_attribute("replications"), file.text_attribute("bansou_version")};
}

void check_header(const hdf5::File& file) {
  if (file.text_attribute("format") != format) {
    throw RunError({file.name() + ": HDF5 のファイルですが、bansou の結果ではありません。",
                    file.name() + ": this is an HDF5 file, but not results of bansou."});
  }
  const std::uint64_t version = file.count_attribute("format_version");
  if (version != format_version) {
    const std::string number = std::to_string(version);
    throw RunError({file.name() + ": 結果の形式（第 " + number + " 版）をこの bansou は読めません。",
                    file.name() + ": this version of bansou cannot read results of format " + number + "."});
  }
}

}  // namespace bansou
