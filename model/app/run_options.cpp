#include "model/app/run_options.hpp"

#include "model/app/command_options.hpp"
#include "model/core/quantity.hpp"
#include "model/io/utf8.hpp"

namespace bansou {
namespace {

/// "5%" or "5 %" as 0.05, if it is a percentage that makes sense as a precision.
std::optional<double> share_of(const std::string& text) {
  const auto quantity = parse_quantity(in_half_width(text));
  const bool sensible = quantity && quantity->dimension == Dimension::share && quantity->value >= 0.001 &&
                        quantity->value <= 1.0;
  return sensible ? std::optional(quantity->value) : std::nullopt;
}

CLI::Option* add_precision(CLI::App& command, RunRequest& request, const Console& console) {
  CLI::Option* precision =
      command
          .add_option_function<std::string>(
              "--precision", [&request](const std::string& text) { request.precision = share_of(text); },
              console.say(
                  {"主な結果の95%区間が、どれも平均の±5%などに収まるまで回数を増やす",
                   "add replications until the 95 % intervals of all headline outcomes are within this "
                   "share of the mean"}))
          ->type_name("5%")
          ->check([&console](const std::string& text) {
            return share_of(text) ? ""
                                  : console.say({"5% のように書いてください（0.1%〜100%）",
                                                 "write it like 5% (0.1% to 100%)"});
          });
  command
      .add_option("--most", request.most,
                  console.say({"--precision で増やす回数の上限", "at most so many replications"}))
      ->type_name("N")
      ->transform(whole_number(2, 100'000, console.language))
      ->needs(precision);
  return precision;
}

}  // namespace

void add_run_options(CLI::App& command, RunRequest& request, const Console& console) {
  add_files(command, request, console);
  CLI::Option* out =
      command
          .add_option("--out", request.out,
                      console.say({"結果を残すファイル（HDF5）", "file that keeps the results (HDF5)"}))
          ->type_name("FILE");
  CLI::Option* shard =
      command
          .add_option_function<std::string>(
              "--shard", [&request](const std::string& text) { request.shard = parse_shard(text); },
              console.say({"計算を n 台に分けるときの i 台目の分だけを計算する（まとめるのは bansou merge）",
                           "compute only the i-th of n shares (then: bansou merge)"}))
          ->type_name("i/n")
          ->check([&console](const std::string& text) {
            return parse_shard(text) ? "" : console.say({"2/5 のように書いてください", "write it like 2/5"});
          })
          ->needs(out);
  add_precision(command, request, console)->excludes(shard);
  add_report(command, request.report, console)->excludes(shard);
  add_csv(command, request.csv, console)->excludes(shard);
  CLI::Option* resume =
      command
          .add_flag(
              "--resume", request.resume,
              console.say(
                  {"途中で止まった計算の続きをする。終わった計算なら --replications で増やした分だけ計算する",
                   "go on with a run that was stopped, or from a finished one with more "
                   "--replications"}))
          ->needs(out);
  command
      .add_flag("--restart", request.restart,
                console.say({"途中で止まった計算を捨て、最初から計算する",
                             "throw away a stopped run and start again"}))
      ->excludes(resume)
      ->needs(out);
  command
      .add_flag("--stationary", request.stationary,
                console.say({"今のまま何も変えずに続けると人数などがどこに落ち着くかも示す（途中で変わる"
                             "シナリオには使えません）",
                             "also what residents, teams and beds settle at, for scenarios in which nothing "
                             "changes under way"}))
      ->excludes(shard);
  add_experiment(command, request, console);
}

}  // namespace bansou
