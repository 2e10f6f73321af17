#include "model/app/command_options.hpp"

#include <charconv>

#include <fmt/format.h>

#include "model/io/utf8.hpp"

namespace bansou {

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most, Language language) {
  return {[=](std::string& text) {
            std::uint64_t number = 0;
            const std::string digits = in_half_width(text);
            const char* const end = digits.data() + digits.size();
            const auto [read, error] = std::from_chars(digits.data(), end, number);
            if (error == std::errc{} && read == end && number >= least && number <= most) {
              text = std::to_string(number);
              return std::string();
            }
            const Text wrong{
                fmt::format("「{}」とあります。{} から {} までの整数を書いてください。", text, least, most),
                fmt::format("found '{}'; a whole number from {} to {} is allowed.", text, least, most)};
            return wrong.in(language);
          },
          ""};
}

void add_help(CLI::App& command, const Console& console) {
  command.set_help_flag("-h,--help", console.say({"使い方を表示する", "print this help"}))
      ->group(console.say({"オプション", "Options"}));
}

void add_language(CLI::App& command, const Console& console) {
  command.add_option("--lang", console.say({"表示の言語: ja または en", "language: ja or en"}))
      ->type_name("ja|en")
      ->check([&console](const std::string& text) {
        const bool known = text == "ja" || text == "en";
        return known ? "" : console.say({"ja か en と書いてください", "write ja or en"});
      });
}

void add_root(CLI::App& command, std::optional<std::filesystem::path>& root, const Console& console) {
  command
      .add_option("--root", root,
                  console.say({"シナリオを置く一番上のフォルダー（この外のファイルは読まない）",
                               "topmost folder of scenarios; nothing outside is read"}))
      ->type_name("FOLDER");
}

CLI::Option* add_json(CLI::App& command, bool& json, const Console& console) {
  return command.add_flag("--json", json,
                          console.say({"画面の代わりに JSON を出す", "print JSON instead of the screen"}));
}

CLI::Option* add_report(CLI::App& command, std::optional<std::filesystem::path>& report,
                        const Console& console) {
  return command
      .add_option("--report", report,
                  console.say({"報告書を書くファイル（HTML。ブラウザーで開き、印刷できる）",
                               "report (one offline HTML page)"}))
      ->type_name("FILE");
}

CLI::Option* add_csv(CLI::App& command, std::optional<std::filesystem::path>& csv, const Console& console) {
  return command
      .add_option("--csv", csv,
                  console.say({"すべての結果を市区町村別に書くファイル（CSV。Excel で開ける）",
                               "every outcome by municipality (CSV, for spreadsheets)"}))
      ->type_name("FILE");
}

void add_robust(CLI::App& command, std::size_t& draws, const Console& console) {
  command
      .add_option(
          "--robust", draws,
          console.say(
              {"結論が仮定しだいかを調べる（仮定を幅の中でN通りに動かし、支援に効果がないとも仮定する）",
               "test whether conclusions survive without effects of care and under N other sets of "
               "assumptions, and which assumption they hang on"}))
      ->type_name("N")
      ->transform(whole_number(1, 10'000, console.language));
}

void add_seed(CLI::App& command, std::optional<std::uint64_t>& seed, const Console& console) {
  constexpr std::uint64_t most = 4'294'967'295;  // as in scenario files
  command.add_option("--seed", seed, console.say({"乱数の種（同じ数なら同じ結果になる）", "random seed"}))
      ->type_name("N")
      ->transform(whole_number(0, most, console.language));
}

}  // namespace bansou
