#include "model/app/report.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/model/app/fabricated_run.hpp"
#include "tests/model/app/well_formed.hpp"

namespace bansou {
namespace {

class ReportTest : public testing::TestWithParam<Language> {
 protected:
  std::string page() {
    const Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 3));
    return html_report(scenario, summary, fabricated::tottori_facts(), {}, GetParam());
  }
  Scenario scenario = fabricated::tottori();
};

INSTANTIATE_TEST_SUITE_P(Languages, ReportTest, testing::Values(Language::ja, Language::en));

TEST_P(ReportTest, IsOneWellFormedOfflinePage) {
  const std::string html = page();
  test::expect_well_formed(html);
  EXPECT_NE(html.find(GetParam() == Language::ja ? "<html lang=\"ja\">" : "<html lang=\"en\">"),
            std::string::npos);
}

TEST_P(ReportTest, EscapesWhatFilesSay) {
  scenario.title = {"<script>alert(1)</script>", "<script>alert(1)</script>"};
  const std::string html = page();
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;"), std::string::npos);
  EXPECT_NE(html.find("32,328 &lt;保健師&gt; &amp; &quot;all&quot; together"), std::string::npos);
}

TEST_P(ReportTest, NamesAssumptionsLimitsAndOrigin) {
  const std::string html = page();
  for (const char* part :
       {GetParam() == Language::ja ? "保健師の人数（人口比）" : "public health nurse: posts per resident",
        "municipal_desk.phn.density", "47.06", "40–55", GetParam() == Language::ja ? "/10万人" : "/100k",
        "2022", "保健師活動領域調査", "https://example.jp/phn?a=1&amp;b=2",
        "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "20210401", "scenarios/tottori.yaml", "2026-01-01"}) {
    EXPECT_NE(html.find(part), std::string::npos) << part;
  }
  const bool ja = GetParam() == Language::ja;
  for (const char* part :
       {ja ? "未較正" : "UNCALIBRATED", ja ? "都道府県をまたぐ入院" : "across prefectures",
        ja ? "比べられる実績" : "no wait has an observed", ja ? "仮の圏域" : "SYNTHETIC"}) {
    const std::string needle = part;
    EXPECT_TRUE(html.find(needle) != html.npos || html.find("N" + needle.substr(1)) != html.npos) << part;
  }
}

TEST_P(ReportTest, SaysWhereAStationaryRunSettles) {
  const std::string heading = GetParam() == Language::ja ? "行き着く所" : "Where it settles";
  EXPECT_EQ(page().find(heading), std::string::npos);
  const MetricCollector collected = fabricated::collect_tottori(scenario, 3);
  Summary summary = summarise(scenario, collected);
  summary.stationary = stationary_figures(collected);
  const std::string html = html_report(scenario, summary, fabricated::tottori_facts(), {}, GetParam());
  test::expect_well_formed(html);
  EXPECT_NE(html.find(heading), std::string::npos);
}

TEST_P(ReportTest, SaysWhatCameOfThePrecision) {
  const MetricCollector collected = fabricated::collect_tottori(scenario, 3);
  Summary summary = summarise(scenario, collected);
  summary.precision = precision_of(collected.table(), 0.05, 100);
  const std::string html = html_report(scenario, summary, fabricated::tottori_facts(), {}, GetParam());
  test::expect_well_formed(html);
  EXPECT_NE(html.find(GetParam() == Language::ja ? "±5 % に届いていません" : "not within ±5 %"), html.npos);
  EXPECT_NE(html.find(GetParam() == Language::ja ? "ばらつきが見られず" : "no variation seen"), html.npos);
}

TEST_P(ReportTest, SaysWhoIsThereAndWhetherReplicationsSuffice) {
  const bool ja = GetParam() == Language::ja;
  const std::string html = page();
  EXPECT_NE(html.find(ja ? "27,682" : "residents per post"), html.npos);
  EXPECT_NE(html.find(ja ? "【計算回数が足りません】反復3回では" : "TOO FEW REPLICATIONS"), html.npos);
}

TEST_P(ReportTest, NamesWhoCannotKeepUp) {
  const std::string html = page();
  EXPECT_NE(html.find(GetParam() == Language::ja ? "滞留が年36 (36–36)件ずつ増える"
                                                 : "backlog grows by 36 (36–36) a year"),
            html.npos);
  EXPECT_NE(html.find(GetParam() == Language::ja ? "病床利用率（月平均" : "Bed occupancy (mean"), html.npos);
}

}  // namespace
}  // namespace bansou
