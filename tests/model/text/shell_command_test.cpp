#include "model/text/shell_command.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(ShellCommand, QuotesWhatAShellWouldTakeApart) {
  EXPECT_EQ(shell_command({"bansou", "run", "鳥取.yaml", "--out=a/b-1.h5", "--precision", "5%"}),
            "bansou run 鳥取.yaml --out=a/b-1.h5 --precision 5%");
  EXPECT_EQ(shell_command({"a b", "it's", "", "$x", "~/y"}), "'a b' 'it'\\''s' '' '$x' '~/y'");
}

}  // namespace
}  // namespace bansou
