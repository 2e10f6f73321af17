#include "model/io/run_error.hpp"

#include <cerrno>
#include <system_error>

namespace bansou {

RunError::RunError(Text text) : std::runtime_error(text.ja + " / " + text.en), text_(std::move(text)) {}

Text reason(int error) {
  switch (error) {
    case ENOSPC:
      return {"ディスクに空きがありません。", "the disk is full."};
    case EDQUOT:
      return {"割り当てられたディスク容量を使い切りました。", "your disk quota is used up."};
    case EFBIG:
      return {"許されたファイルの大きさを超えます。", "the file would be larger than is allowed here."};
    case EACCES:
    case EPERM:
      return {"権限がありません。", "you do not have the permission."};
    case EROFS:
      return {"読み取り専用の場所です。", "this place is read-only."};
    case ENOENT:
      return {"ファイルまたはフォルダーがありません。", "there is no such file or folder."};
    case EISDIR:
      return {"フォルダーです。", "this is a folder."};
    case ENOTDIR:
      return {"途中にフォルダーでないものがあります。", "a part of the path is not a folder."};
    case EIO:
      return {"ディスクの読み書きに失敗しました。", "the disk failed to read or write."};
    default:
      break;
  }
  const std::string why = std::generic_category().message(error);
  return {why + "。", why + "."};
}

}  // namespace bansou
