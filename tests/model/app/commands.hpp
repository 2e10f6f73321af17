#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "model/app/command_line.hpp"

namespace bansou {

/// Commands, called within the test, on a scenario of one small town.
class CommandsTest : public testing::Test {
 protected:
  CommandsTest() {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "town.yaml") << "title: {ja: 若桜町, en: Wakasa}\n"
                                           "question: {ja: どうなるか。, en: \"What happens?\"}\n"
                                           "extends: bansou:tottori.yaml\n"
                                           "region: {municipalities: [若桜町]}\n"
                                           "years: 1\n"
                                           "replications: 2\n";
  }
  ~CommandsTest() override { std::filesystem::remove_all(folder); }

  int bansou(std::vector<std::string> arguments, Language language = Language::en) {
    out.str("");
    err.str("");
    Console console{language, out, err, false};
    return run_command_line(arguments, console);
  }
  std::string town() const { return (folder / "town.yaml").string(); }
  /// The town with almost nobody at its desk.
  std::string fewer_staff() const {
    std::ofstream(folder / "fewer.yaml") << "title: {ja: 減員, en: Fewer staff}\n"
                                            "extends: town.yaml\n"
                                            "changes:\n"
                                            "  - {from: 2021-04-01, team: municipal_desk, scale: 0.02}\n";
    return (folder / "fewer.yaml").string();
  }
  /// The town where staff are paid otherwise, which no resident notices.
  std::string dearer() const {
    std::ofstream(folder / "dearer.yaml") << "title: {ja: 昇給, en: Dearer}\n"
                                             "extends: town.yaml\n"
                                             "parameters: {cost.psw: {value: 9000000, high: 10000000}}\n";
    return (folder / "dearer.yaml").string();
  }
  bool said(const std::string& text) const { return out.str().find(text) != std::string::npos; }
  bool complained(const std::string& text) const { return err.str().find(text) != std::string::npos; }
  static std::string content(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / ("bansou_command_line_" + std::to_string(getpid()));
  std::ostringstream out;
  std::ostringstream err;
};

}  // namespace bansou
