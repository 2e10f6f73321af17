#include "model/io/output_path.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string>

#include <fmt/format.h>

#include "model/io/durable_file.hpp"
#include "model/io/result_file.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

/// How Bansō's text files of a kind begin: with the first text, and soon after it with one of the others.
struct Marks {
  Text name;
  std::string first;
  std::array<std::string, 2> others;
};

const Marks& marks_of(OutputPath::Kind kind) {
  static const std::array<Marks, 5> all{
      {{{"説明書", "description"},
        "# ",
        {"STRESS-DES 1.0 の項目に沿った説明。", "Described by the STRESS-DES 1.0 checklist;"}},
       {{"報告書", "report"}, "<!DOCTYPE html>", {" | Bansō</title>", " | Bansō</title>"}},
       {{"図", "drawing"}, "<?xml", {"<title>care</title>", "<title>care</title>"}},
       {{"Graphviz の文", "Graphviz source"}, "digraph care {", {"home [label=", "home [label="}},
       {{"数字の表", "table of figures"}, "\xEF\xBB\xBF", {"# Bansō ", "# Bansō "}}}};
  return all.at(static_cast<std::size_t>(kind) - static_cast<std::size_t>(OutputPath::Kind::description));
}

std::string beginning_of(const fs::path& file) {
  std::string bytes(8192, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

bool has_marks(const fs::path& file, const Marks& marks) {
  const std::string text = beginning_of(file);
  return text.starts_with(marks.first) && std::ranges::any_of(marks.others, [&](const std::string& mark) {
           return text.find(mark) != std::string::npos;
         });
}

Text not_results(const fs::path& file) {
  try {
    const ResultFile earlier(file);
    return {};
  } catch (const RunError& error) {
    return {fmt::format("bansou の結果ではないファイルは上書きしません。別の名前を指定してください。{}",
                        error.text().ja),
            fmt::format("only results of bansou are overwritten; choose another name. {}", error.text().en)};
  }
}

/// A page under a name by which no other program would open it as what it is.
bool is_misnamed(const OutputPath& output) {
  constexpr std::array others{".pdf", ".docx", ".xlsx", ".csv", ".json", ".txt", ".md"};
  return output.kind == OutputPath::Kind::report &&
         std::ranges::find(others, output.file.extension()) != others.end();
}

/// Also if only one of them exists.
bool is_same_file(const fs::path& a, const fs::path& b) {
  std::error_code error;
  if (fs::equivalent(a, b, error)) return true;
  return fs::weakly_canonical(fs::absolute(a), error) == fs::weakly_canonical(fs::absolute(b), error);
}

}  // namespace

Text refusal(const OutputPath& output) {
  std::error_code error;
  const fs::file_status status = fs::status(output.file, error);
  if (status.type() == fs::file_type::not_found) {
    if (!is_misnamed(output)) return {};
    return {
        "報告書は HTML のページです。.html で終わる名前を指定してください（PDF "
        "はブラウザーの印刷で作れます）。",
        "a report is a page of HTML; name a file that ends in .html (a browser prints it to PDF)."};
  }
  if (status.type() == fs::file_type::directory || !output.file.has_filename())
    return {"フォルダーです。ファイルの名前を指定してください。", "this is a folder; name a file."};
  if (status.type() != fs::file_type::regular) {
    return {"通常のファイルではないため、書き込みません。別の名前を指定してください。",
            "this is not an ordinary file and is not written; choose another name."};
  }
  if (output.kind == OutputPath::Kind::results) return not_results(output.file);
  if (output.kind == OutputPath::Kind::table) {
    return {
        "もうあるファイルです。書き込んだ表を失わないよう、上書きしません。別の名前を指定してください。",
        "this file exists; lest a table that was filled in is lost, it is not overwritten. Choose another "
        "name."};
  }
  const Marks& marks = marks_of(output.kind);
  if (has_marks(output.file, marks)) return {};
  return {
      fmt::format("bansou が書いた{}ではないファイルは上書きしません。別の名前を指定してください。",
                  marks.name.ja),
      fmt::format("only a {} that bansou has written is overwritten; choose another name.", marks.name.en)};
}

void check_outputs(std::span<const OutputPath> outputs, Language language) {
  Problems problems;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const fs::path& file = outputs[i].file;
    if (Text why = refusal(outputs[i]); !why.en.empty()) problems.add({file.string()}, std::move(why));
    for (const OutputPath& other : outputs.first(i)) {
      if (!is_same_file(file, other.file)) continue;
      problems.add({file.string()}, {"同じファイルに 2 つのものは書けません。別の名前を指定してください。",
                                     "two outputs cannot be one file; choose another name."});
    }
  }
  problems.raise(language);
  std::error_code ignored;
  for (const OutputPath& output : outputs) {
    const fs::path folder = folder_of(output.file);
    if (!fs::exists(folder, ignored)) throw cannot_write(folder, ENOENT);
  }
}

}  // namespace bansou
