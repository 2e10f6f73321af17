#include "model/io/parameter_reader.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

using test::Shown;

const std::vector<Requirement> required{
    {{"desk.hours", Dimension::work, 0.1, 40}, {"面接の時間", "hours of a talk"}},
    {{"desk.refused", Dimension::share, 0, 1}, {"断られる割合", "share refused"}},
    {{"other.hours", Dimension::work, 0.1, 40}, {"会議の時間", "hours of a meeting"}}};

struct Read {
  explicit Read(const std::string& parameters, ReadServices services = {})
      : text("sources: {census: {title: t, publisher: p, year: 2020, tag: P, note: n}}\nparameters:\n" +
             parameters),
        set(read_parameters(text.root()["parameters"], required, services,
                            read_sources(text.root()["sources"]))) {}
  test::ReadText text;
  ParameterSet set;
};

std::string rest(const std::string& name) {
  return "  " + name + ": {value: 1, unit: h, year: 2020, source: assumption, reason: r}\n";
}

TEST(ParameterReader, ConvertsToCanonicalUnits) {
  const Read read(
      "  desk.hours: {value: 30, low: 15, high: 60, unit: min, year: 2019, source: census, reason: why}\n"
      "  desk.refused: {value: 20, unit: \"%\", year: 2019, source: assumption, reason: {ja: なぜ, en: "
      "why}}\n" +
      rest("other.hours"));
  EXPECT_EQ(read.text.shown(), Shown{});
  const Parameter& hours = read.set.at("desk.hours");
  EXPECT_EQ(hours.value, 0.5);
  EXPECT_EQ(hours.low, 0.25);
  EXPECT_EQ(hours.high, 1.0);
  EXPECT_EQ(hours.dimension, Dimension::work);
  EXPECT_EQ(hours.unit, "min");
  EXPECT_EQ(hours.factor, 1.0 / 60.0);
  EXPECT_EQ(hours.year, 2019);
  EXPECT_EQ(hours.source, "census");
  EXPECT_EQ(hours.reason.ja, "why");
  const Parameter& refused = read.set.at("desk.refused");
  EXPECT_DOUBLE_EQ(refused.value, 0.2);
  EXPECT_EQ(refused.reason.ja, "なぜ");
  EXPECT_EQ(refused.reason.en, "why");
  EXPECT_EQ(refused.low, refused.value);
  EXPECT_EQ(refused.high, refused.value);
}

TEST(ParameterReader, NamesMissingAndUnknownOnes) {
  const Read read(rest("desk.huors") + rest("other.hours") + rest("clinic.hours"));
  EXPECT_EQ(
      read.text.shown(),
      (Shown{"2:1 the parameter 'desk.hours' is missing (hours of a talk; working time, units: min, h).",
             "2:1 the parameter 'desk.refused' is missing (share refused; share, units: %).",
             "5:3 there is no parameter 'clinic.hours'; there are: desk.hours, desk.refused, other.hours.",
             "3:3 there is no parameter 'desk.huors'; there are: desk.hours, desk.refused. Did you mean "
             "'desk.hours'?"}));
}

TEST(ParameterReader, LikeFillsWhatIsNotGiven) {
  ReadServices services;
  services.like = {{"other", "middle"}, {"middle", "desk"}};
  const Read read(
      "  desk.hours: {value: 3, unit: h, year: 2020, source: census, reason: r}\n"
      "  desk.refused: {value: 20, unit: \"%\", year: 2019, source: assumption, reason: why}\n",
      services);
  EXPECT_EQ(read.text.shown(), Shown{});
  EXPECT_EQ(read.set.at("other.hours").value, 3.0);
  EXPECT_EQ(read.set.at("other.hours").source, "census");
  EXPECT_EQ(read.set.at("other.hours").label.en, "hours of a meeting");  // its own
}

TEST(ParameterReader, SaysNothingOfServicesThatAreUnclear) {
  ReadServices services;
  services.unclear = {"clinic"};
  const Read read(rest("desk.hours") + rest("other.hours") + rest("clinic.hours"), services);
  EXPECT_EQ(read.text.shown(),
            Shown{"2:1 the parameter 'desk.refused' is missing (share refused; share, units: %)."});
}

TEST(ParameterReader, RefusesFiguresThatDoNotFit) {
  const Read read(
      "  desk.hours: {value: -1, low: -2, high: 80, unit: h, year: 2020, source: cencus, reason: \" \"}\n"
      "  desk.refused: {value: 20, low: 30, unit: days, year: 2020, source: census, reason: r}\n"
      "  other.hours: {value: 2, high: 1, unit: hh, year: 2020, source: census, reason: r}\n");
  EXPECT_EQ(
      read.text.shown(),
      (Shown{"3:83 desk.hours: the reason is empty.", "3:16 desk.hours: found '-1 h'; allowed: 0.1 to 40 h.",
             "3:27 desk.hours: found '-2 h'; allowed: 0.1 to 40 h.",
             "3:36 desk.hours: found '80 h'; allowed: 0.1 to 40 h.",
             "4:29 desk.refused: low 30, value 20 and high 20 are not in this order.",
             "4:38 desk.refused: found '20 days'; a unit of share is needed (%). 'days' is a unit of time.",
             "5:27 other.hours: low 2, value 2 and high 1 are not in this order.",
             "5:36 other.hours: found '2 hh'; a unit of working time is needed (min, h).",
             "3:67 there is no source 'cencus'; there are: assumption, census. Did you mean 'census'?"}));
  EXPECT_TRUE(read.set.empty());
}

TEST(ParameterReader, ReadsSources) {
  test::ReadText text(
      "sources:\n  census: {title: t, publisher: p, year: 2020, tag: P, address: a, note: n}\n"
      "  assumption: {title: t, publisher: p, year: 2020, tag: A}\n");
  const Source source = read_sources(text.root()["sources"]).at("census");
  EXPECT_EQ(source.title + source.publisher + source.tag + source.address + source.note.ja, "tpPan");
  EXPECT_EQ(source.year, 2020);
  EXPECT_EQ(text.shown(), Shown{"3:3 'assumption' stands for 'no source'; no source can have this id."});
}

}  // namespace
}  // namespace bansou
