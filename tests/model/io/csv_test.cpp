#include "model/io/csv.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

class Csv : public testing::Test {
 protected:
  CsvTable read(std::string_view text, const std::vector<std::string>& required = {}) {
    return read_csv(read_table(folder_.write("a.csv", text), problems_).value(), required, problems_);
  }
  std::vector<std::string> shown() const { return test::shown(problems_); }

  test::TempFolder folder_;
  Problems problems_;
};

using Shown = std::vector<std::string>;

TEST_F(Csv, ReadsQuotesLineEndsAndEmptyCells) {
  const CsvTable table = read(
      "\xEF\xBB\xBF"
      "code,name,note\r\n31201,鳥取市,\"a, \"\"b\"\"\nc\"\r\n\r\n31325,,x");
  EXPECT_TRUE(problems_.empty());
  ASSERT_EQ(table.rows(), 2u);
  EXPECT_EQ(table.columns(), (Shown{"code", "name", "note"}));
  EXPECT_EQ(table.cell(0, "note"), "a, \"b\"\nc");
  EXPECT_EQ(table.cell(1, "name"), "");
  EXPECT_EQ(table.cell(1, "note"), "x");
  EXPECT_EQ(table.at(0, "note").column, 11);
  EXPECT_EQ(table.at(1, "name").line, 5);
  EXPECT_THROW(table.cell(0, "other"), std::out_of_range);
}

TEST_F(Csv, EmptyCellsBehindTheLastColumnAreNoColumns) {
  const CsvTable table = read("code,name,,\n31201,鳥取市,,\n31325,,,\n31328,智頭町,x,\n");
  EXPECT_EQ(table.columns(), (Shown{"code", "name"}));
  EXPECT_EQ(table.rows(), 2u);
  EXPECT_EQ(table.cell(1, "name"), "");
  EXPECT_EQ(shown(), Shown{"4:1 found 3 values for 2 columns."});
}

TEST_F(Csv, AFirstLineMayBeAComment) {
  const CsvTable table = read("# by the town, \"2021\"\ncode,name\n31201,鳥取市,x\n#,a\n");
  EXPECT_EQ(table.header_line(), 2);
  EXPECT_EQ(table.columns(), (Shown{"code", "name"}));
  EXPECT_EQ(table.cell(0, "code"), "#");
  EXPECT_EQ(shown(), Shown{"3:1 found 3 values for 2 columns."});
}

TEST_F(Csv, HandsOutNumbersWithinBounds) {
  const CsvTable table = read("n,x\n12,1.5\nabc,nan\n99,\n,-1\n1.0,1e3\n");
  EXPECT_EQ(table.integer(0, "n", 0, 50, problems_), 12);
  EXPECT_EQ(table.real(0, "x", 0, 2, problems_), 1.5);
  EXPECT_EQ(table.real(4, "x", 0, 1000, problems_), 1000.0);
  EXPECT_TRUE(problems_.empty());
  EXPECT_FALSE(table.integer(1, "n", 0, 50, problems_));
  EXPECT_FALSE(table.real(1, "x", 0, std::numeric_limits<double>::infinity(), problems_));
  EXPECT_FALSE(table.integer(2, "n", 0, 50, problems_));
  EXPECT_FALSE(table.real(2, "x", 0, 2, problems_));
  EXPECT_FALSE(table.integer(4, "n", 0, 50, problems_));
  EXPECT_EQ(shown()[0],
            "3:1 column 'n': found 'abc'; a whole number from 0 to 50 is allowed."
            " Write 0 for none; leave it empty if it is not known (where the column may be empty).");
  EXPECT_EQ(shown()[2], "4:1 column 'n': found '99'; a whole number from 0 to 50 is allowed.");
  EXPECT_EQ(shown()[3], "4:4 column 'x': found nothing; a number from 0 to 2 is allowed.");
  EXPECT_EQ(problems_.all()[3].text.ja, "列「x」に値がありません。0 から 2 までの数を書いてください。");
}

TEST_F(Csv, NamesMissingColumnsAndTheNearest) {
  read("code,populaton\n1,2\n", {"code", "population"});
  EXPECT_EQ(shown(),
            (Shown{"1:1 the column 'population' is missing; is 'populaton' meant? found code, populaton."}));
  EXPECT_TRUE(test::mentions(problems_, "「populaton」のことでしょうか。"));
}

TEST_F(Csv, RefusesBrokenHeaders) {
  read("", {"code"});
  read("a,,a\n");
  EXPECT_EQ(shown(), (Shown{"1:1 the column 'code' is missing; the first line must name the columns.",
                            "1:3 a column has no name.", "1:4 the column 'a' is given twice."}));
}

TEST_F(Csv, RefusesBrokenRowsAndGoesOn) {
  const CsvTable table = read("a,b\n1\n1,2\n1,2,3\n");
  EXPECT_EQ(table.rows(), 1u);
  EXPECT_EQ(shown(), (Shown{"2:1 found 1 values for 2 columns.", "4:1 found 3 values for 2 columns."}));
}

TEST_F(Csv, KeepsTheRowsBeforeABrokenOne) {
  const CsvTable table = read("a,b\n1,2\n\"open");
  EXPECT_EQ(table.rows(), 1u);
  EXPECT_EQ(shown(), (Shown{"3:1 this quote (\") is not closed."}));
}

TEST_F(Csv, GivesUpAfterTwentyProblems) {
  std::string many = "a,b\n";
  for (int i = 0; i < 1000; ++i) many += "1\n";
  read(many);
  EXPECT_EQ(shown().size(), 20u);
}

}  // namespace
}  // namespace bansou
