#include "model/text/stress_description.hpp"

#include <fmt/format.h>

#include <cmath>

#include "model/experiment/metric_catalogue.hpp"
#include "model/io/result_header.hpp"
#include "model/services/kind.hpp"
#include "model/text/assumption_tables.hpp"
#include "model/text/care_network_dot.hpp"
#include "model/text/caveats.hpp"
#include "model/text/change_text.hpp"
#include "model/text/markdown.hpp"
#include "model/text/number_text.hpp"
#include "model/text/outlet_text.hpp"
#include "model/text/precision_wording.hpp"

namespace bansou {
namespace {

/// The page as it grows: numbered items of the checklist under their headings.
class Page {
 public:
  explicit Page(Language language) : language_(language) {}

  void heading(const Text& text) { text_ += "\n## " + text.in(language_) + "\n"; }
  void item(const char* number, const Text& name) {
    text_ += fmt::format("\n### {} {}\n\n", number, name.in(language_));
  }
  void say(const Text& text) { text_ += text.in(language_) + "\n"; }
  void bullet(const Text& text) { bullet(text.in(language_)); }
  void bullet(const std::string& text) { text_ += "- " + markdown_text(text) + "\n"; }
  void add(const std::string& markdown) { text_ += markdown; }
  const std::string& text() const { return text_; }

 private:
  Language language_;
  std::string text_;
};

void objectives(Page& page, const Scenario& scenario, const Summary& summary, Language language) {
  page.heading({"1. 目的", "1. Objectives"});
  page.item("1.1", {"モデルの目的", "Purpose of the model"});
  page.bullet(scenario.question.in(language).empty() ? scenario.title.in(language)
                                                     : scenario.question.in(language));
  page.bullet(limits_of_use().in(language));
  page.item("1.2", {"出力", "Model outputs"});
  for (const Metric& metric : summary.metrics) {
    if (metric.headline)
      page.bullet(metric.name.in(language) + " (" + metric.unit.in(language) +
                  "): " + metric.definition.in(language));
  }
  page.bullet(how_figures_are_made().in(language));
  page.item("1.3", {"実験の目的", "Aims of experimentation"});
  page.bullet(fmt::format("{}; {}", region_text(scenario).in(language), period_text(scenario).in(language)));
  for (const Change& change : scenario.changes) page.bullet(change_text(scenario, change, language));
}

/// "担当へ: 伴走支援; 治療へ: 精神科外来"; ways that nobody takes are left out.
std::string routes_text(const Scenario& scenario, const ServiceSpec& service, Language language) {
  std::vector<std::string> routes;
  for (const auto& [outlet, targets] : service.routes) {
    if (!is_ever_taken(scenario, service, outlet)) continue;
    std::vector<std::string> names;
    for (const std::string& target : targets) {
      const ServiceSpec* found = find_service(scenario.services, target);
      names.push_back((found == nullptr ? home_text() : found->name).in(language));
    }
    routes.push_back(fmt::format("{}: {}", outlet_text(outlet).in(language), fmt::join(names, " > ")));
  }
  return fmt::format("{}", fmt::join(routes, "; "));
}

/// "8:30" of 8.5.
std::string time_of_day(double hours) {
  const long minutes = std::lround(60.0 * hours);
  return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string team_name(const Scenario& scenario, const std::string& id, Language language) {
  const TeamSpec* found = find_team(scenario.teams, id);
  return found == nullptr ? std::string(nothing) : found->name.in(language);
}

void logic(Page& page, const Scenario& scenario, const RunFacts& facts, Language language) {
  page.heading({"2. 論理", "2. Logic"});
  page.item("2.1", {"流れの図", "Flow diagram"});
  if (!facts.diagram.empty()) {
    page.say({fmt::format("![支援のつながり](<{}>)\n", facts.diagram),
              fmt::format("![Who refers to whom](<{}>)\n", facts.diagram)});
  }
  page.say(
      {"人員がいて開いているサービスだけを描いた Graphviz の文です。`bansou graph` が図（SVG）にします（"
       "`--all` はすべてのサービス）。",
       "Graphviz source of the services that are open and staffed; `bansou graph` draws it as SVG (`--all`: "
       "every service)."});
  page.add("\n```dot\n" + care_network_dot(scenario, language) + "```\n");
  page.item("2.2", {"モデルの論理", "Model logic"});
  page.say(
      {"支援の必要が生じた人が、相談し、見立てを受け、伴走され、紹介され、入院し、退院し、地域で支えられます"
       "。"
       "必要の経過は連続時間マルコフ連鎖で、率は重さ・治療・受けている支援・待ちによって変わります。"
       "仕事は職員の勤務時間の中で進み、都道府県ごとに一つのイベント暦で計算します。",
       "Residents in whom a need has arisen ask for help, are assessed, accompanied, referred, admitted, "
       "discharged and supported. The course of need is a continuous-time Markov chain whose rates depend on "
       "severity, treatment, support received and waiting. Work proceeds within the staff's hours; each "
       "prefecture has one event calendar."});
  page.item("2.3", {"案の論理", "Scenario logic"});
  if (scenario.changes.empty()) page.say({"変更なし（現状のまま）。", "No changes: as it is today."});
  for (const Change& change : scenario.changes) page.bullet(change_text(scenario, change, language));
  if (!scenario.policy.empty()) {
    page.bullet((language == Language::ja ? "判断は Python の方針による: "
                                          : "Decisions are taken by a policy in Python: ") +
                scenario.policy);
  }
}

void algorithms(Page& page) {
  page.item("2.4", {"手順", "Algorithms"});
  page.say(
      {"紹介先は、順に見て、その町で開いていて職員がおり、その人を対象とし、余裕のある最初のサービス"
       "（どこにも余裕がなければ最後のもの）。"
       "稼働は、常勤換算・勤務時間・休日・定例の仕事（安定した人の通院など）を引いた時間で進みます。"
       "持ち時間が一部の職員は、残りの時間を他の業務にあてます（進め方は 2.5.3）。",
       "A referral goes to the first service in order of preference that is open and staffed there, is for "
       "this resident and has room (to the last one if none has). Work proceeds in the hours that are left "
       "of FTE, shifts, holidays and routine work. Whoever has a share of a post for this gives the rest to "
       "other duties (how: 2.5.3)."});
}

Text way_of_working(sim::ShiftEnd rule) {
  switch (rule) {
    case sim::ShiftEnd::finish:
      return {"一件ずつ続けて。終わりに残れば時間外。他の業務はその後",
              "a job in one go, in overtime if need be; other duties after it"};
    case sim::ShiftEnd::interrupt:
      return {"他の業務と並行して。残りは次の勤務に同じ人が",
              "beside other duties; the rest at the next shift, by the same worker"};
    case sim::ShiftEnd::hand_over:
      return {"他の業務と並行して。残りは次の人が", "beside other duties; the rest by whoever comes next"};
  }
  return {};
}

void components(Page& page, const Scenario& scenario, Language language) {
  const bool ja = language == Language::ja;
  page.item("2.5.1", {"主体", "Entities"});
  page.say({"住民: 年齢区分、疾患、重さ、治療、暮らし方、困難、居場所、受けている支援。",
            "Residents: age class, condition, severity, treatment, living situation, difficulties, place, "
            "support."});
  page.item("2.5.2", {"活動", "Activities"});
  std::vector<std::vector<std::string>> rows;
  for (const ServiceSpec& service : scenario.services) {
    const Kind* kind = find_kind(service.kind);
    rows.push_back({service.name.in(language), kind == nullptr ? service.kind : kind->label.in(language),
                    team_name(scenario, service.team, language),
                    service.open ? nothing : (ja ? "閉じている" : "closed at the start"),
                    routes_text(scenario, service, language)});
  }
  page.add(
      markdown_table(ja ? std::vector<std::string>{"サービス", "種類", "担うチーム", "開始時", "紹介先"}
                        : std::vector<std::string>{"Service", "Kind", "Team", "At the start", "Refers to"},
                     rows));
  page.item("2.5.3", {"資源", "Resources"});
  rows.clear();
  for (const TeamSpec& team : scenario.teams) {
    std::vector<std::string> roles;
    for (const RoleSpec& role : team.roles) roles.push_back(role.name.in(language));
    rows.push_back({team.name.in(language), fmt::format("{}", fmt::join(roles, ja ? "、" : ", ")),
                    time_of_day(team.week.from) + "–" + time_of_day(team.week.to),
                    way_of_working(team.end_of_shift).in(language)});
  }
  page.add(markdown_table(ja ? std::vector<std::string>{"チーム", "職種", "勤務", "仕事の進め方"}
                             : std::vector<std::string>{"Team", "Roles", "On duty", "How they work"},
                          rows));
  page.item("2.5.4", {"待ち行列", "Queues"});
  page.say(
      {"チームごとに一つ。急ぐ人が先、同じなら来た順。待ちきれない人は去ります（patience）。受け持ち枠と病床"
       "は別の資源です。",
       "One for each team: the urgent first, then in order of arrival. Residents who run out of patience "
       "leave. Caseload slots and beds are resources of their own."});
  page.item("2.5.5", {"入口と出口", "Entry and exit"});
  page.say(
      {"入口は支援の必要の発生（市区町村と年齢ごとのポアソン過程）と期首の状態。出口は死亡、転出、回復して忘"
       "れること。",
       "Entry: onset of need (Poisson, by municipality and age) and the state at the start. Exit: death, "
       "moving away, and recovery long past."});
}

void data(Page& page, const Scenario& scenario, Language language) {
  page.heading({"3. データ", "3. Data"});
  page.item("3.1", {"出典", "Data sources"});
  const TextTable sources = sources_table(scenario, language);
  page.add(markdown_table(sources.head, sources.rows));
  page.say({"\n" + source_kinds().ja, "\n" + source_kinds().en});
  page.item("3.2", {"前処理", "Pre-processing"});
  page.say(
      {"2020年国勢調査の市区町村、管轄表、祝日の表を読みます。単位の換算は読み込み時に一度だけ行います。",
       "Municipalities of the 2020 census, the jurisdiction table and public holidays are read; units are "
       "converted once, on reading."});
  page.item("3.3", {"入力の値", "Input parameters"});
  page.say(assumptions_in_short(scenario));
  for (const TextTable& table : assumption_tables(scenario, language)) {
    page.add("\n" + markdown_text(table.title) + "\n\n" + markdown_table(table.head, table.rows));
  }
  page.item("3.4", {"仮定と限界", "Assumptions and limits"});
  for (const Text& limit : caveats(scenario)) page.bullet(limit.in(language));
  if (!scenario.limits.ja.empty()) page.bullet(limits_text(scenario).in(language));
}

void experimentation(Page& page, const Scenario& scenario, const Summary& summary, const RunFacts& facts) {
  page.heading({"4. 実験", "4. Experimentation"});
  page.item("4.1", {"初期状態とならし", "Initialisation and warm-up"});
  page.say({fmt::format("開始日は {}。その {:g} "
                        "日前に、隠れた必要・回復した人・通院・受け持ちの事例・入院を置いて動かし始め（前の二"
                        "つは経過の率から求めた数）、"
                        "集計は開始日からです。長期入院は開始日まで固定します。",
                        iso_date(scenario.start), scenario.spin_up),
            fmt::format("Day 0 is {}. Hidden need and the recovered (as many as the rates keep up), "
                        "outpatients, open cases and inpatients are placed {:g} days "
                        "earlier; counting begins on day 0. Long stays are held until then.",
                        iso_date(scenario.start), scenario.spin_up)});
  if (!summary.stationary.empty()) page.say(stationary_method());
  page.item("4.2", {"期間", "Run length"});
  page.say(period_text(scenario));
  page.item("4.3", {"推定の方法", "Estimation"});
  page.say(
      {fmt::format("独立な反復{}回（予定{}回）。平均の95%区間はスチューデントの "
                   "t、確率はウィルソン。待ちの中央値と90%点は"
                   "カプラン・マイヤー法（まだ待っている人を含む）。案の比較は同じ乱数による対の差。",
                   summary.replications, facts.replications),
       fmt::format(
           "Independent replications: {} ({} planned). 95 % intervals of means by Student's t, of chances "
           "by Wilson. Median and P90 of waits by Kaplan-Meier, those who still wait included. Options are "
           "compared by paired differences under common random numbers.",
           summary.replications, facts.replications)});
  if (!summary.precision) return;
  page.say({"\n" + precision_verdict(*summary.precision).ja + "\n",
            "\n" + precision_verdict(*summary.precision).en + "\n"});
  for (const Text& reason : precision_reasons(*summary.precision)) page.bullet(reason);
}

void implementation(Page& page, const RunFacts& facts) {
  page.heading({"5. 実装", "5. Implementation"});
  page.item("5.1", {"ソフトウェア", "Software"});
  page.say({fmt::format("Bansō {}（C++20 の離散事象シミュレーター）。", facts.version),
            fmt::format("Bansō {}, a discrete-event simulator in C++20.", facts.version)});
  page.say({fmt::format("使ったもの: {}。", fmt::join(facts.software, "、")),
            fmt::format("Built with {}.", fmt::join(facts.software, ", "))});
  page.item("5.2", {"乱数", "Random sampling"});
  page.say({fmt::format("Philox 4x32（Random123）。種 "
                        "{}。住民・目的・回ごとに番地を持つので、受けた支援が別の人の乱数をずらしません。",
                        facts.seed),
            fmt::format(
                "Philox 4x32 (Random123), seed {}. Draws are addressed by resident, purpose and episode, so "
                "care that one receives shifts nobody's draws.",
                facts.seed)});
  page.item("5.3", {"実行", "Model execution"});
  page.say(
      {fmt::format("`{}`。スレッド数によらず同じ結果です。作成日 {}。シナリオの照合番号 `{}`。",
                   facts.command, facts.date, facts.fingerprint),
       fmt::format("`{}`; results do not depend on the number of threads. Written {}. Fingerprint of the "
                   "scenario: `{}`.",
                   facts.command, facts.date, facts.fingerprint)});
  page.heading({"6. 入手", "6. Code access"});
  page.say({fmt::format("ソースは Apache-2.0。展開したシナリオ全体は結果ファイル（{}）に入っています。",
                        scenario_dataset),
            fmt::format("Source under Apache-2.0. The resolved scenario is kept whole in the results ({}).",
                        scenario_dataset)});
}

}  // namespace

std::string stress_description(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                               Language language) {
  Page page(language);
  page.add("# " + markdown_text(scenario.title.in(language)) + "\n\n");
  page.say({"STRESS-DES 1.0 の項目に沿った説明。シナリオと計算から自動で書いたものです。",
            "Described by the STRESS-DES 1.0 checklist; written from the scenario and the run."});
  page.bullet(calibration_banner(scenario).in(language));
  objectives(page, scenario, summary, language);
  logic(page, scenario, facts, language);
  algorithms(page);
  components(page, scenario, language);
  data(page, scenario, language);
  experimentation(page, scenario, summary, facts);
  implementation(page, facts);
  return page.text();
}

}  // namespace bansou
