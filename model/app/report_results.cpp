#include "model/app/report_results.hpp"

#include <fmt/format.h>

#include <cmath>

#include "model/app/html.hpp"
#include "model/app/report_chart.hpp"
#include "model/app/resource_blocks.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/text/given_up_note.hpp"
#include "model/text/hanging_text.hpp"
#include "model/text/in_vain_note.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

std::string choose(Language language, const char* ja, const char* en) {
  return language == Language::ja ? ja : en;
}

std::string figure(const std::string& caption, const std::string& svg) {
  return around("figure", element("figcaption", caption) + "\n" + svg);
}

ChartMark mark_of(const Estimate& estimate) {
  if (estimate.observed == 0) return {{std::nan(""), 0.0, 0.0}, false};
  return {estimate.interval, estimate.at_least};
}

std::string wait_chart(const Summary& summary, const std::string& wait, const std::string& caption,
                       Language language) {
  std::vector<ChartRow> rows;
  for (std::size_t group = 0; group < first_municipality_group; ++group) {
    const Group& place = summary.groups[group];
    const Estimate& median = summary.at(wait + "_median", group);
    const Estimate& p90 = summary.at(wait + "_p90", group);
    ChartRow row{place.name.in(language) + overload_mark(median.overloaded_share),
                 {mark_of(median), mark_of(p90)},
                 ""};
    if (place.municipalities.empty())
      row.note = choose(language, "— この地域にはありません", "— none in this region");
    rows.push_back(std::move(row));
  }
  return figure(caption,
                dot_chart(caption, {choose(language, "中央値", "median"), choose(language, "90%点", "P90")},
                          rows, choose(language, "日", "days")));
}

/// What they leave out, and on which assumptions alone the marked ones hang.
std::string notes_on_figures(const Scenario& scenario, const Summary& summary, Language language) {
  std::vector<std::string> marks;
  marks.reserve(summary.hanging.size());
  for (const Hanging& one : summary.hanging) marks.push_back(hanging_mark(summary.hanging, one.metric));
  return remark(in_vain_note_of(scenario, summary).in(language)) +
         remark(hanging_legend(scenario, summary.hanging, marks).in(language));
}

}  // namespace

std::string waits_section(const Summary& summary, Language language) {
  std::string html = element("h2", choose(language, "どれだけ待つか", "How long people wait"));
  html += wait_chart(summary, "wait_first_contact",
                     choose(language, "初回相談までの待ち（日、人口規模別）",
                            "Wait for first contact (days, by population)"),
                     language);
  html += wait_chart(summary, "wait_backup",
                     choose(language, "専門的支援までの待ち（日、人口規模別）",
                            "Wait for specialist backup (days, by population)") +
                         hanging_mark(summary.hanging, "wait_backup_p90"),
                     language);
  html += element(
      "p class=\"note\"",
      choose(language,
             "点は反復の平均、横線は95%区間。90%点は10人に9人がこの日数以内ということ。"
             "≥ はまだ待っている人が多く、少なくともこの日数としか言えないもの。"
             "† "
             "は、受け持つ窓口が仕事に追いつかず待ちが延びていく町に住む人が1割以上いるもので、平均だけでは判"
             "断できません。",
             "Points are means over replications, whiskers 95% intervals. P90: nine of ten wait no longer. "
             "≥: so many still wait that only a lower bound is known. †: at least a tenth live where the "
             "team cannot keep up, so the wait goes on growing and no mean tells it."));
  return html;
}

std::string outcomes_section(const Scenario& scenario, const Summary& summary, Language language) {
  TextTable table{"",
                  {choose(language, "項目", "Outcome"), choose(language, "単位", "Unit"),
                   choose(language, "平均（95%区間）", "Mean (95% interval)")},
                  {},
                  {left, left, right}};
  for (std::size_t i = 0; i < summary.metrics.size(); ++i) {
    const Metric& metric = summary.metrics[i];
    const bool elsewhere = metric.chance || metric.id.find('.') != std::string::npos;
    if (elsewhere || summary.at(i, region_group).observed == 0) continue;
    table.rows.push_back({metric.name.in(language) + hanging_mark(summary.hanging, metric.id),
                          metric.unit.in(language), marked_text(summary.at(i, region_group), language)});
  }
  return element("h2", choose(language, "主な結果（地域全体）", "Outcomes (whole region)")) +
         html_table(table) + notes_on_figures(scenario, summary, language) +
         element("p", beds_text(summary, language));
}

std::string causes_section(const Summary& summary, Language language) {
  std::vector<ChartRow> rows;
  for (const Label& label : wait_labels()) {
    const std::string id(label.id);
    const Estimate& share = summary.at("waiting_share." + id, region_group);
    rows.push_back({std::string(language == Language::ja ? label.ja : label.en) +
                        hanging_mark(summary.hanging, "waiting_days." + id),
                    {mark_of(share)},
                    ""});
  }
  const std::string caption =
      choose(language, "待った日数のうち、何を待っていたか（%）", "What the days of waiting were for (%)");
  return element("h2", choose(language, "何を待っているか", "What people wait for")) +
         figure(caption, bar_chart(caption, rows, "%"));
}

std::string teams_section(const Scenario& scenario, const Summary& summary, Language language) {
  std::vector<ChartRow> bars;
  TextTable behind{"",
                   {choose(language, "チーム", "Team"), choose(language, "場所", "Place"), "",
                    choose(language, "滞留の増え方（件/年）", "Growth of backlog (jobs/year)"),
                    choose(language, "稼働率（%）", "Utilisation (%)")},
                   {},
                   {left, left, left, right, right}};
  for (const TeamSummary& team : summary.teams) {
    if (team.places == 0) continue;
    bars.push_back(
        {team.name.in(language), {mark_of(summary.at("utilisation." + team.id, region_group))}, ""});
    for (const PlaceLoad& place : team.overloaded) {
      behind.rows.push_back({team.name.in(language), place.name.in(language), overload_text(place, language),
                             interval_text(place.growth, language), number_text(100.0 * place.utilisation)});
    }
  }
  const std::string caption = choose(language, "稼働率（%、働いた時間 ÷ 支援に使える勤務時間）",
                                     "Utilisation (%, hours worked of hours available for residents)");
  std::string html = element("h2", choose(language, "職員", "Staff")) +
                     figure(caption, bar_chart(caption, bars, "%", 100.0 * full_utilisation));
  html += element("h3", choose(language, "仕事に追いつかない所", "Who cannot keep up"));
  html += element(
      "p class=\"note\"",
      choose(
          language,
          "期間の後半に滞留（順番を待つ仕事か、枠の空きを待つ人）が増え続ける（偶然では説明できない）か、支援"
          "に使える勤務時間の95%を超えて働いている所。"
          "その待ちは年ごとに延びるか、諦める人がいるために延びずにいるだけです。",
          "Places whose backlog (work, or residents who wait for a slot) goes on growing in the second half "
          "of the period (beyond chance), or that work more than 95% of their hours. Their waits lengthen "
          "from year to year, or do not only because people give up."));
  html += remark(given_up_note(scenario, summary).in(language));
  if (behind.rows.empty()) return html + element("p", choose(language, "ありません。", "None."));
  return html + html_table(behind);
}

std::string long_stay_section(const Summary& summary, Date start, Language language) {
  if (summary.long_stay.empty()) return {};
  const std::string caption = choose(language, "1年以上の入院者（人、月末）",
                                     "Long-stay inpatients (people, at the end of the month)");
  return element("h2", choose(language, "長く入院している人", "Long-stay inpatients")) +
         figure(caption, line_chart(caption, summary.long_stay, start, choose(language, "人", "people")));
}

std::string municipalities_section(const Summary& summary, Language language) {
  struct Column {
    const char* metric;
    Text head;
  };
  const std::vector<Column> figures{
      {"wait_first_contact_median", {"初回相談 中央値（日）", "First contact, median (days)"}},
      {"wait_first_contact_p90", {"90%点（日）", "P90 (days)"}},
      {"wait_caseload_slot_p90", {"担当者が決まるまで 90%点（日）", "Named worker, P90 (days)"}},
      {"wait_backup_p90", {"専門的支援 90%点（日）", "Backup, P90 (days)"}},
      {"backup_unanswered_share", {"間に合わない専門的支援（%）", "Backup not in time (%)"}},
      {"crises_per_10k", {"危機（件/1万人・年）", "Crises (/10,000/year)"}},
      {"admissions_per_10k", {"入院（件/1万人・年）", "Admissions (/10,000/year)"}}};
  const std::vector<Column> chances{
      {"chance_compulsory_admission", {"措置入院が1件以上", "Any compulsory admission"}},
      {"chance_emergency", {"救急・警察が1件以上", "Any emergency"}}};
  TextTable table;
  table.head = {choose(language, "市区町村", "Municipality"), choose(language, "人口", "Residents")};
  for (const Column& column : figures)
    table.head.push_back(column.head.in(language) + hanging_mark(summary.hanging, column.metric));
  for (const Column& column : chances) table.head.push_back(column.head.in(language));
  for (const std::size_t group : of_kind(summary.groups, Group::Kind::municipality)) {
    std::vector<std::string> row{summary.groups[group].name.in(language),
                                 number_text(summary.groups[group].population)};
    for (const Column& column : figures)
      row.push_back(marked_text(summary.at(column.metric, group), language));
    for (const Column& column : chances)
      row.push_back(chance_text(summary.at(column.metric, group), language));
    table.rows.push_back(std::move(row));
  }
  table.columns.assign(table.head.size(), right);
  table.columns.front() = left;
  const std::string note = choose(
      language,
      "小さい町では率が大きく揺れます。右の2列は、同じ期間を10回くり返したら何回で1件以上起きるかです。",
      "Rates swing widely in small places. The last two columns: in how many of 10 such periods there is at "
      "least one.");
  constexpr std::size_t few = 40;  // more would bury what comes after it
  return element("h2", choose(language, "市区町村別", "By municipality")) +
         around(table.rows.size() <= few ? "details open" : "details",
                element("summary", choose(language, "すべての市区町村", "All municipalities")) +
                    element("p class=\"note\"", note) + around("div class=\"scroll\"", html_table(table)));
}

}  // namespace bansou
