#include "model/io/text_file.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "model/io/utf8.hpp"

namespace bansou {
namespace {

/// What a file is that is no text, if it can be told by its first bytes.
Text known_format(std::string_view bytes) {
  const Text save{"Excel で「CSV UTF-8（コンマ区切り）」として保存したものを指定してください。",
                  " Save it in Excel as 'CSV UTF-8 (Comma delimited)' and name that file."};
  if (bytes.starts_with("PK\x03\x04")) {
    return {"Excel のファイル（.xlsx など）で、文字のファイルではありません。" + save.ja,
            "this is an Excel file (such as .xlsx), not text." + save.en};
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return {"古い Excel のファイル（.xls）で、文字のファイルではありません。" + save.ja,
            "this is an old Excel file (.xls), not text." + save.en};
  if (bytes.starts_with("\x89HDF")) {
    return {"計算の結果（HDF5）で、シナリオや表ではありません。結果を読むのは bansou compare と run です。",
            "these are results of a run (HDF5), no scenario or table; bansou compare and run read results."};
  }
  return {};
}

/// Why so many bytes are not read; empty if they are.
Text too_large(std::uintmax_t size, std::uintmax_t limit) {
  if (size <= limit) return {};
  const double megabyte = 1e6;
  return {fmt::format("ファイルの大きさは {:.1f} MB です。読み込めるのは {:.1f} MB までです。",
                      static_cast<double>(size) / megabyte, static_cast<double>(limit) / megabyte),
          fmt::format("the file has {:.1f} MB; at most {:.1f} MB are read.",
                      static_cast<double>(size) / megabyte, static_cast<double>(limit) / megabyte)};
}

/// Why the file may not be opened at all, in both languages; empty if it may.
Text refusal(const std::filesystem::path& file, std::uintmax_t limit) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    return {"ファイルが見つかりません。", "there is no such file."};
  }
  if (status.type() == std::filesystem::file_type::directory) {
    return {"フォルダーです。ファイルを指定してください。", "this is a folder; name a file."};
  }
  if (status.type() != std::filesystem::file_type::regular) {
    return {"通常のファイルではないため、読み込めません。", "this is not an ordinary file and is not read."};
  }
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  return error ? Text{} : too_large(size, limit);
}

}  // namespace

std::optional<std::string> read_text(const std::filesystem::path& file, std::uintmax_t limit,
                                     Problems& problems) {
  if (Text why = refusal(file, limit); !why.en.empty()) {
    problems.add({file.string()}, std::move(why));
    return std::nullopt;
  }
  std::ifstream stream(file, std::ios::binary);
  std::error_code error;
  const std::uintmax_t size = std::min(std::filesystem::file_size(file, error), limit);
  std::string text(static_cast<std::size_t>(size) + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad() || (stream.fail() && !stream.eof())) {
    problems.add({file.string()}, {"ファイルを開けません。読み取りの権限を確かめてください。",
                                   "the file cannot be opened; check the permission to read it."});
    return std::nullopt;
  }
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > size) {
    problems.add({file.string()},
                 {"読み込み中にファイルが大きくなりました。", "the file grew while it was read."});
    return std::nullopt;
  }
  return text_of({file.string(), std::move(text)}, limit, problems);
}

std::optional<std::string> text_of(NamedText bytes, std::uintmax_t limit, Problems& problems) {
  std::string text = std::move(bytes.text);
  Text why = too_large(text.size(), limit);
  if (why.en.empty()) why = known_format(text);
  if (!why.en.empty()) {
    problems.add({bytes.name}, std::move(why));
    return std::nullopt;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (const auto bad = find_unreadable(text)) {
    problems.add(position_of(bytes.name, text, *bad), unreadable_text(text, *bad));
    return std::nullopt;
  }
  return text;
}

Text unreadable_text(std::string_view text, std::size_t offset) {
  if (const CodePoint control = code_point_at(text, offset); control.size > 0) {
    const auto code = static_cast<unsigned>(control.value);
    return {fmt::format("制御文字（0x{:02X}）があります。文字のファイルか確かめ、この文字を消してください。",
                        code),
            fmt::format("found the control character 0x{:02X}; only text, tabs and line ends are allowed.",
                        code)};
  }
  const auto byte = static_cast<unsigned char>(text[offset]);
  return {
      fmt::format(
          "UTF-8 として読めない文字（0x{:02X}）があります。Shift_JIS などで保存されていないか確かめ、UTF-8 "
          "で保存し直してください。",
          byte),
      fmt::format(
          "found the byte 0x{:02X}, which is not UTF-8; save the file as UTF-8 (it may be Shift_JIS).",
          byte)};
}

Position position_of(const std::string& file, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {file, static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          count_code_points(before.substr(line_start)) + 1};
}

}  // namespace bansou
