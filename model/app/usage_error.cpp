#include "model/app/usage_error.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

bool is_option(const std::string& word) { return word.starts_with("-"); }

/// The command that was called; the program itself if none was.
const CLI::App& called(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? app : *commands.front();
}

std::vector<std::string> options_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// A word that means nothing: an option before anything else, since what follows it may be its value.
std::optional<Text> superfluous(const CLI::App& app) {
  const std::vector<std::string> words = app.remaining(true);
  if (words.empty()) return std::nullopt;
  const auto option = std::ranges::find_if(words, is_option);
  if (option != words.end())
    return unknown_name({"オプション", "option"}, option->substr(0, option->find('=')),
                        options_of(called(app)));
  if (&called(app) == &app) return unknown_name({"コマンド", "command"}, words.front(), commands_of(app));
  return Text{fmt::format("「{}」は余分です。", words.front()),
              fmt::format("'{}' is one too many.", words.front())};
}

/// What CLI11 says, in Japanese.
std::string in_japanese(const std::string& message) {
  struct Wording {
    std::regex english;
    const char* japanese;
  };
  static const std::array<Wording, 8> all{
      {{std::regex("A subcommand is required"), "コマンドがありません。"},
       {std::regex("(.+) is required"), "$1 が必要です。"},
       {std::regex("(.+) requires (.+)"), "$1 は $2 と一緒に使います。"},
       {std::regex("(.+) excludes (.+)"), "$1 と $2 は一緒に使えません。"},
       {std::regex("(.+): At least (.+) required but received (.+)"),
        "$1 は $2 つ以上必要です（いまは $3 つ）。"},
       {std::regex("(.+): At Most (.+) required but received (.+)"), "$1 は $2 つまでです（いまは $3 つ）。"},
       {std::regex("(.+): .+ required .+ missing"), "$1 の値がありません。"},
       {std::regex("Could not convert: (.+) = (.+)"), "$1 の値「$2」を読めません。"}}};
  for (const Wording& wording : all) {
    std::smatch match;
    if (std::regex_match(message, match, wording.english)) return match.format(wording.japanese);
  }
  return message;  // ours, from a check of a value
}

}  // namespace

std::string usage_error(const CLI::App& app, const CLI::ParseError& error, Language language) {
  const std::string message = error.what();
  const Text what = superfluous(app).value_or(Text{in_japanese(message), message});
  const std::string command = &called(app) == &app ? "bansou" : "bansou " + called(app).get_name();
  const Text text{
      fmt::format("コマンドの書き方が違います: {}\n{} --help で使い方を見られます。\n", what.ja, command),
      fmt::format("{}\nRun {} --help for more information.\n", what.en, command)};
  return text.in(language);
}

}  // namespace bansou
