#include "model/text/answer_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "model/text/difference_text.hpp"
#include "model/text/number_text.hpp"
#include "model/text/option_text.hpp"

namespace bansou {
namespace {

using Arms = std::vector<std::size_t>;

template <class Fits>
Arms arms_that(const Answered& answered, Fits&& fits) {
  Arms arms;
  for (std::size_t arm = 0; arm < answered.arms.size(); ++arm) {
    if (fits(arm)) arms.push_back(arm);
  }
  return arms;
}

/// "案1・案2", each with what `remark(arm)` adds.
template <class Remark>
std::string names(const Arms& arms, Language language, Remark&& remark) {
  std::string text;
  for (const std::size_t arm : arms)
    text += (text.empty()               ? ""
             : language == Language::ja ? "・"
                                        : ", ") +
            arm_name(arm, language) + remark(arm);
  return text;
}

/// Texts, each once, and of which arms.
class Told {
 public:
  void add(const std::string& text, std::size_t arm) {
    const auto same = std::ranges::find(all_, text, &std::pair<std::string, Arms>::first);
    if (same == all_.end())
      all_.push_back({text, {arm}});
    else
      same->second.push_back(arm);
  }
  const std::vector<std::pair<std::string, Arms>>& all() const { return all_; }

 private:
  std::vector<std::pair<std::string, Arms>> all_;
};

/// "案1・案2のあいだの差は示せません" of those that gain most, or that they are about the same.
Text between_the_best(const Answer& answer) {
  const std::string ja = arm_names(answer.best, Language::ja), en = arm_names(answer.best, Language::en);
  const bool same = std::ranges::all_of(answer.best, [&](std::size_t arm) {
    const auto other = std::ranges::find(answer.others, arm, &AgainstFirst::arm);
    return arm == answer.first ||
           (other != answer.others.end() && other->difference.verdict == Verdict::same);
  });
  if (same) return {ja + "はほぼ同じ", "about the same: " + en};
  return {ja + "のあいだの差は示せません", "no difference shown between " + en};
}

std::string gains_text(const Answer& answer, Language language) {
  const Answered& deciding = answer.criteria.front();
  const Arms gaining = arms_that(deciding, [&](std::size_t arm) { return deciding.gains(arm); });
  const Text& metric = deciding.metric.name;
  if (gaining.empty()) {
    return Text{fmt::format("「{}」が改善すると示せる案はありません", metric.ja),
                fmt::format("No arm is shown to better '{}'", metric.en)}
        .in(language);
  }
  Text text{fmt::format("「{}」が改善するのは{}", metric.ja, arm_names(gaining, Language::ja)),
            fmt::format("'{}' gets better under {}", metric.en, arm_names(gaining, Language::en))};
  if (answer.best.size() < gaining.size()) {
    text.ja += "、最も良いのは" + arm_names(answer.best, Language::ja);
    text.en += "; best under " + arm_names(answer.best, Language::en);
  }
  if (answer.best.size() > 1) {
    const Text between = between_the_best(answer);
    text.ja += "（" + between.ja + "）";
    text.en += " (" + between.en + ")";
  }
  return text.in(language);
}

/// Arms of which something else must be said of the deciding outcome: "。ほぼ同じ: 案2".
std::string other_verdicts(const Answered& deciding, Language language) {
  const bool ja = language == Language::ja;
  Told told;
  for (const auto verdict :
       {Verdict::falls, Verdict::rises, Verdict::same, Verdict::not_shown, Verdict::unknown}) {
    const auto fits = [&](std::size_t arm) {
      return deciding.arms[arm].verdict == verdict && !deciding.gains(arm);
    };
    for (const std::size_t arm : arms_that(deciding, fits)) {
      const Difference& found = deciding.arms[arm];
      told.add(is_exactly_same(found) ? judgement_text(deciding.better[arm], found, language)
                                      : judgement_text(deciding.better[arm], verdict, language),
               arm);
    }
  }
  std::string text;
  for (const auto& [word, arms] : told.all())
    text += fmt::format("{}{}: {}", ja ? "。" : "; ", word, arm_names(arms, language));
  return text + (ja ? "。" : ".");
}

/// "悪くなるもの: 入院 (案1)；…", or nothing.
std::string side_effects(const Answer& answer, bool good, Language language) {
  const bool ja = language == Language::ja;
  std::string text;
  for (std::size_t i = 1; i < answer.criteria.size(); ++i) {
    const Answered& other = answer.criteria[i];
    const Arms arms =
        arms_that(other, [&](std::size_t arm) { return good ? other.gains(arm) : other.loses(arm); });
    if (arms.empty()) continue;
    const auto doubt = [&](std::size_t arm) {
      return other.arms[arm].fragile ? " " + fragile_word().in(language) : "";
    };
    text += fmt::format("{}{} ({})",
                        text.empty() ? ""
                        : ja         ? "；"
                                     : "; ",
                        other.metric.name.in(language), names(arms, language, doubt));
  }
  if (text.empty()) return {};
  const Text what =
      good ? Text{"ほかに良くなるもの: ", "Also better: "} : Text{"ほかに悪くなるもの: ", "But worse: "};
  return what.in(language) + text;
}

/// "案1との差（同時95%区間）: 案2 +5.2 (1.5〜8.9) 日", or nothing.
std::string others_text(const Answer& answer, Language language) {
  if (answer.others.empty()) return {};
  const bool ja = language == Language::ja;
  const std::string first = arm_name(answer.first, language);
  std::string text = ja ? first + "との差（同時95%区間）: " : "Less " + first + " (simultaneous 95%): ";
  for (const AgainstFirst& other : answer.others)
    text += (&other == &answer.others.front() ? ""
             : ja                             ? "、"
                                              : "; ") +
            arm_name(other.arm, language) + " " + difference_text(other.difference.simultaneous, language);
  return text + " " + difference_unit(answer.criteria.front().metric).in(language);
}

/// "案2（市区町村ごと）: 良くなる 川本町 −45.0 (…)、…; 悪くなる 邑南町 +6.2 (…)", or nothing.
std::string places_text(const Answer& answer, std::size_t arm, Language language) {
  constexpr std::size_t shown = 6;
  const bool ja = language == Language::ja;
  std::string text;
  for (const bool gains : {true, false}) {
    std::vector<std::string> places;
    for (const AnsweredAt& at : answer.places) {
      if (at.arm == arm && at.gains == gains)
        places.push_back(at.place.in(language) + " " + difference_text(at.difference.simultaneous, language));
    }
    if (places.empty()) continue;
    const std::size_t more = places.size() - std::min(places.size(), shown);
    places.resize(places.size() - more);
    text += text.empty() ? "" : ja ? "。" : "; ";
    text += gains ? (ja ? "良くなる " : "better in ") : (ja ? "悪くなる " : "worse in ");
    text += fmt::format("{}", fmt::join(places, ja ? "、" : ", "));
    if (more > 0)
      text += Text{fmt::format("、ほか{}か所", more), fmt::format(", {} more", more)}.in(language);
  }
  if (text.empty()) return {};
  const std::string unit = difference_unit(answer.criteria.front().metric).in(language);
  return arm_name(arm, language) +
         (ja ? "（市区町村ごと、" + unit + "）: " : ", town by town (" + unit + "): ") + text;
}

Text heading(const Answer& answer) {
  if (!answer.doubts) return {"答え: ", "Answer: "};
  return answer.doubts->empty()
             ? Text{"答え（仮定を変えても残ります）: ", "Answer (survives other assumptions): "}
             : Text{"答え（仮定しだいで変わります）: ", "Answer (only if assumptions hold): "};
}

/// "仮定しだい: 案1の結論は…、…。", or nothing.
std::string doubts_text(const Answer& answer, Language language) {
  if (!answer.doubts || answer.doubts->empty()) return {};
  std::string text;
  for (const Text& doubt : *answer.doubts)
    text += (text.empty() ? "" : language == Language::ja ? "、" : "; ") + doubt.in(language);
  return Text{"仮定をありうる幅の中で動かすと、" + text + "。", "Moved within their ranges: " + text + "."}
      .in(language);
}

}  // namespace

std::string arm_name(std::size_t arm, Language language) {
  return (language == Language::ja ? "案" : "arm ") + std::to_string(arm + 1);
}

std::string arm_names(const std::vector<std::size_t>& arms, Language language) {
  return names(arms, language, [](std::size_t) { return ""; });
}

std::string dilution_of_arms(const Question& question, Language language) {
  Told told;
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm) {
    const std::string text = dilution_text(question.baseline, question.arms[arm], language);
    if (!text.empty()) told.add(text, arm);
  }
  if (told.all().size() == 1 && told.all()[0].second.size() == question.arms.size())
    return told.all()[0].first;
  std::string all;
  for (const auto& [text, arms] : told.all())
    all += (all.empty() ? "" : " ") + arm_names(arms, language) + ": " + text;
  return all;
}

TextTable answer_in_words(const Answer& answer, Language language) {
  TextTable words{heading(answer).in(language) + gains_text(answer, language) +
                      other_verdicts(answer.criteria.front(), language),
                  {},
                  {}};
  if (std::string doubts = doubts_text(answer, language); !doubts.empty())
    words.notes.push_back(std::move(doubts));
  if (std::string others = others_text(answer, language); !others.empty())
    words.notes.push_back(std::move(others));
  for (std::size_t arm = 0; arm < answer.criteria.front().arms.size(); ++arm) {
    if (std::string text = places_text(answer, arm, language); !text.empty())
      words.notes.push_back(std::move(text));
  }
  for (const bool good : {true, false}) {
    if (std::string text = side_effects(answer, good, language); !text.empty())
      words.notes.push_back(std::move(text));
  }
  return words;
}

}  // namespace bansou
