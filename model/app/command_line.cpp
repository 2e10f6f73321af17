#include "model/app/command_line.hpp"

#include <functional>
#include <limits>
#include <memory>

#include <CLI/CLI.hpp>

#include "model/app/ask_command.hpp"
#include "model/app/check_command.hpp"
#include "model/app/command_options.hpp"
#include "model/app/compare_command.hpp"
#include "model/app/graph_command.hpp"
#include "model/app/language.hpp"
#include "model/app/merge_command.hpp"
#include "model/app/metrics_command.hpp"
#include "model/app/municipalities_command.hpp"
#include "model/app/questions_command.hpp"
#include "model/app/run_options.hpp"
#include "model/app/template_command.hpp"
#include "model/app/trace_command.hpp"
#include "model/app/usage_error.hpp"
#include "model/experiment/run.hpp"
#include "model/io/problem.hpp"
#include "model/io/run_error.hpp"

namespace bansou {
namespace {

/// Adds subcommands to an application, with their texts in one language; the one that was called ends up in
/// `chosen`.
class Commands {
 public:
  Commands(CLI::App& app, Console& console, std::span<const std::string> typed)
      : app_(app), console_(console), typed_(typed) {}

  void add_all() {
    add_language(app_, console_);
    add_run();
    add_merge();
    add_compare();
    add_trace();
    add_questions();
    add_ask();
    add_check();
    add_graph();
    add_metrics();
    add_municipalities();
    add_template();
  }
  int carry_out() const { return chosen_(); }

 private:
  CLI::App* add(const char* name, const Text& purpose, std::function<int()> action) {
    CLI::App* command = app_.add_subcommand(name, console_.say(purpose));
    command->group(console_.say({"コマンド", "Commands"}));
    add_help(*command, console_);
    command->callback([this, action = std::move(action)] { chosen_ = action; });
    add_language(*command, console_);
    return command;
  }

  void add_run() {
    auto request = std::make_shared<RunRequest>();
    request->typed.assign(typed_.begin(), typed_.end());
    CLI::App* command = add("run", {"シナリオを計算する", "run a scenario"},
                            [this, request] { return run_command(*request, console_); });
    add_run_options(*command, *request, console_);
  }

  void add_merge() {
    auto request = std::make_shared<MergeRequest>();
    CLI::App* command = add("merge", {"分けて計算した結果（--shard）を一つにする", "make one file of shards"},
                            [this, request] { return merge_command(*request, console_); });
    add_files(*command, *request, console_);
    command->add_option("PARTS", request->folders,
                        console_.say({"集めるフォルダー（なければ結果のそばの *of*.parts）",
                                      "folders to gather (default: *of*.parts beside the results)"}));
    command
        ->add_option("--out", request->out,
                     console_.say({"結果を残すファイル（HDF5）", "file that keeps the results (HDF5)"}))
        ->required();
    add_sample(*command, *request, console_);
  }

  void add_compare() {
    auto request = std::make_shared<CompareRequest>();
    CLI::App* command =
        add("compare", {"案どうしを同じ条件（同じ乱数）で比べる", "compare options under the same chance"},
            [this, request] { return compare_command(*request, console_); });
    command
        ->add_option("FILES", request->files,
                     console_.say({"シナリオまたは結果（.h5）。最初のものが比べる元",
                                   "scenarios or results (.h5); the first "
                                   "one is what others are compared with"}))
        ->required()
        ->expected(2, std::numeric_limits<int>::max());
    add_robust(*command, request->robust, console_);
    add_root(*command, request->root, console_);
    add_report(*command, request->report, console_);
    add_csv(*command, request->csv, console_);
    add_experiment(*command, *request, console_);
  }

  void add_trace() {
    auto request = std::make_shared<TraceRequest>();
    CLI::App* command = add(
        "trace", {"一人の経過を二つの案で見比べる", "one resident's journey under two options, side by side"},
        [this, request] { return trace_command(*request, console_); });
    command->add_option("A", request->a, console_.say({"比べる元のシナリオ", "scenario to compare with"}))
        ->required();
    command->add_option("B", request->b, console_.say({"案のシナリオ", "scenario of the option"}))
        ->required();
    add_root(*command, request->root, console_);
    command
        ->add_option(
            "--resident", request->resident,
            console_.say(
                {"市区町村（名前かコード）か 31202-17。なければ最初の都道府県で経過が最も違う人",
                 "municipality (name or code), or 31202-17; default: whose journeys differ most in the "
                 "first prefecture"}))
        ->type_name("WHO");
    command
        ->add_option("--replication", request->replication,
                     console_.say({"何回目の反復か", "which replication"}))
        ->type_name("N")
        ->transform(whole_number(1, 100'000, console_.language));
    add_seed(*command, request->seed, console_);
  }

  void add_questions() {
    auto json = std::make_shared<bool>(false);
    CLI::App* command = add("questions", {"答えられる問いの一覧", "list the questions that can be asked"},
                            [this, json] { return questions_command(*json, console_); });
    add_json(*command, *json, console_);
  }

  void add_ask() {
    auto request = std::make_shared<AskRequest>();
    CLI::App* command = add("ask", {"問いに答える", "answer a question"},
                            [this, request] { return ask_command(*request, console_); });
    command
        ->add_option("QUESTION", request->question,
                     console_.say({"問いの番号（E01 など）、または問いのファイル（YAML）",
                                   "id of a question such as E01, or a file (YAML) with arms"}))
        ->required();
    add_robust(*command, request->robust, console_);
    add_root(*command, request->root, console_);
    add_report(*command, request->report, console_);
    add_experiment(*command, *request, console_);
  }

  void add_check() {
    auto request = std::make_shared<CheckRequest>();
    CLI::App* command = add("check", {"シナリオに誤りがないか調べる", "look for mistakes in a scenario"},
                            [this, request] { return check_command(*request, console_); });
    add_files(*command, *request, console_);
    CLI::Option* load =
        command->add_flag("--load", request->load,
                          console_.say({"計算せずに分かる仕事の量と待ちの見当も示す",
                                        "also a first guess of loads and waits, without simulating"}));
    add_json(*command, request->json, console_)->needs(load);
  }

  void add_graph() {
    auto request = std::make_shared<GraphRequest>();
    CLI::App* command = add("graph", {"支援のつながりを図にする", "draw the care network"},
                            [this, request] { return graph_command(*request, console_); });
    add_files(*command, *request, console_);
    command->add_option("--out", request->out, console_.say({"図のファイル（SVG）", "drawing (SVG)"}));
    command->add_flag("--dot", request->dot,
                      console_.say({"図の代わりに Graphviz の文を出す", "Graphviz source instead"}));
    command->add_flag("--all", request->all,
                      console_.say({"このシナリオでは人員がいないか閉じているサービスも描く",
                                    "also services without staff, or closed, in this scenario"}));
  }

  void add_metrics() {
    auto wanted = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    CLI::App* command = add("metrics", {"結果の数字が何を数えているか", "what the figures of results count"},
                            [this, wanted, json] { return metrics_command(*wanted, *json, console_); });
    command->add_option("NAME", *wanted,
                        console_.say({"結果の名前（日本語でもよい）か、その一部。なければ一覧",
                                      "an outcome's name or id, or a part of it; default: list all"}));
    add_json(*command, *json, console_);
  }

  void add_municipalities() {
    auto wanted = std::make_shared<std::string>();
    CLI::App* command = add("municipalities", {"市区町村を探す", "find your town"},
                            [this, wanted] { return municipalities_command(*wanted, console_); });
    command->add_option("NAME", *wanted,
                        console_.say({"名前の一部かコード", "part of the name, or the code"}));
  }

  void add_template() {
    auto request = std::make_shared<TemplateRequest>();
    CLI::App* command =
        add("template", {"自分の町の人員を書く表（CSV）を作る", "make a table (CSV) for your own staffing"},
            [this, request] { return template_command(*request, console_); });
    add_files(*command, *request, console_);
    command->add_option("--out", request->out, console_.say({"表のファイル（CSV）", "table (CSV)"}));
    command->add_flag("--standard", request->standard,
                      console_.say({"標準の計算による人数を書き込む", "fill in what the rule gives"}));
  }

  CLI::App& app_;
  Console& console_;
  std::span<const std::string> typed_;
  std::function<int()> chosen_;
};

void translate_labels(CLI::App& app) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  for (const auto& [word, translation] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Usage", "使い方"},
                                                                  {"OPTIONS", "オプション"},
                                                                  {"SUBCOMMAND", "コマンド"},
                                                                  {"Subcommands", "コマンド"},
                                                                  {"Positionals", "引数"},
                                                                  {"REQUIRED", "必須"},
                                                                  {"TEXT", "文字列"},
                                                                  {"Needs", "必ず一緒に"},
                                                                  {"Excludes", "一緒に使えない"}}) {
    formatter->label(word, translation);
  }
  app.formatter(formatter);
}

}  // namespace

Language language_of_arguments(std::span<const std::string> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].starts_with("--lang=")) return language_of(arguments[i].substr(7));
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) return language_of(arguments[i + 1]);
  }
  return language_of_environment();
}

int run_command_line(std::span<const std::string> arguments, Console& console) {
  CLI::App app(console.say({"伴走 Bansō: 地域の精神保健を支えるしくみのシミュレーター",
                            "Bansō: a simulator of community "
                            "mental-health care"}),
               "bansou");
  if (console.language == Language::ja) translate_labels(app);
  app.option_defaults()->group(console.say({"オプション", "Options"}));
  add_help(app, console);
  app.set_version_flag("--version", "bansou " BANSOU_VERSION,
                       console.say({"版を表示する", "print the version"}));
  app.require_subcommand(1);
  Commands commands(app, console, arguments);
  commands.add_all();
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
    app.parse(reversed);
    return commands.carry_out();
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error, console.out, console.err);
    console.err << usage_error(app, error, console.language);
    return input_wrong;
  } catch (const InputError& error) {
    console.err << error.what() << '\n';
    return input_wrong;
  } catch (const Stopped&) {
    console.err << console.say({"途中で止めました。\n", "Stopped.\n"});
  } catch (const RunError& error) {
    console.err << "bansou: " << console.say(error.text()) << '\n';
  } catch (const std::exception& error) {
    console.err << "bansou: " << error.what() << '\n';
  }
  return run_failed;
}

}  // namespace bansou
