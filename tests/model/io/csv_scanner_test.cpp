#include "model/io/csv_scanner.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows_of(std::string_view text, Problems& problems) {
  CsvScanner scanner("a.csv", text, problems);
  std::vector<Row> rows;
  while (!scanner.at_end()) {
    Row& row = rows.emplace_back();
    for (const CsvCell& cell : scanner.next_row()) row.push_back(cell.text);
  }
  EXPECT_EQ(scanner.failed(), !problems.empty());
  return rows;
}

std::string problem_in(std::string_view text) {
  Problems problems;
  rows_of(text, problems);
  return problems.empty() ? "" : test::shown(problems).front();
}

TEST(CsvScanner, CutsRowsAndCells) {
  Problems problems;
  const std::vector<Row> expected{{"a", "", "b"}, {}, {"", ""}, {"鳥, \"取\"\r\n", "c"}};
  EXPECT_EQ(rows_of("a,,b\n\r\n,\r\n\"鳥, \"\"取\"\"\r\n\",c", problems), expected);
  EXPECT_EQ(rows_of("\"\"", problems), (std::vector<Row>{{""}}));
  EXPECT_TRUE(problems.empty());
}

TEST(CsvScanner, CountsLinesAndCharacters) {
  Problems problems;
  CsvScanner scanner("a.csv", "\"鳥\n取\",x\n若桜,y\n", problems);
  const CsvCell x = scanner.next_row().at(1);
  const CsvCell y = scanner.next_row().at(1);
  EXPECT_EQ(std::pair(x.line, x.column), std::pair(2, 4));
  EXPECT_EQ(std::pair(y.line, y.column), std::pair(3, 4));
}

TEST(CsvScanner, RefusesBrokenQuotes) {
  EXPECT_EQ(problem_in("a\n\"open\n1\n"), "2:1 this quote (\") is not closed.");
  EXPECT_EQ(problem_in("\"open\"\""), "1:1 this quote (\") is not closed.");
  EXPECT_EQ(problem_in("\""), "1:1 this quote (\") is not closed.");
  EXPECT_EQ(problem_in("\"x\"y\n"),
            "1:4 text follows the closing quote (\"); write a quote inside quotes as \"\".");
  EXPECT_EQ(problem_in("1,x\"y\n"),
            "1:4 found a quote (\") inside a value; put the whole value in quotes and write \"\" inside.");
}

TEST(CsvScanner, BoundsCellsAndColumns) {
  EXPECT_EQ(problem_in(std::string(10'001, 'x')), "1:1 this value is longer than 10000 bytes.");
  EXPECT_EQ(problem_in(std::string(256, ',')), "1:1 there are more than 256 columns.");
  EXPECT_EQ(problem_in(std::string(255, ',')), "");
}

}  // namespace
}  // namespace bansou
