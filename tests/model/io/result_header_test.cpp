#include "model/io/result_header.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/sample_run.hpp"

namespace bansou {
namespace {

TEST(ResultHeader, TellsTheRunAndWhatItIsGoodFor) {
  const Scenario scenario = test::sample_scenario();
  ByteBuffer buffer;
  hdf5::Output output(buffer, "results");
  hdf5::File file = hdf5::File::create(output);
  write_header(file, scenario, identity_of(scenario), "complete");
  write_completion(file, scenario, {3, "host", "2026-01-02T03:04:05Z"});
  check_header(file);
  EXPECT_EQ(read_identity(file), identity_of(scenario));
  EXPECT_EQ(file.text_attribute("title_ja"), "試しの計算");
  EXPECT_EQ(file.text_attribute("status"), "complete");
  EXPECT_EQ(file.text_attribute("calibration_ja"), "未較正");
  EXPECT_TRUE(test::contains(file.text_attribute("limits_of_use"), "Read differences between options"));
  EXPECT_EQ(file.text_attribute("created"), "2026-01-02T03:04:05Z");
  EXPECT_EQ(file.count_attribute("threads"), 3u);
  EXPECT_EQ(file.dataset(scenario_dataset).read_texts(), std::vector<std::string>{scenario.resolved});
}

TEST(ResultHeader, FittedFiguresMakeItPartlyCalibrated) {
  Scenario scenario = test::sample_scenario();
  scenario.parameters["ward.exit"].source = "calibration";
  EXPECT_EQ(calibration_note(scenario).en, "partly calibrated");
}

TEST(ResultHeader, KnowsThisMachineAndTheTime) {
  const RunInfo info = RunInfo::here(2);
  EXPECT_EQ(info.threads, 2u);
  EXPECT_FALSE(info.host.empty());
  EXPECT_EQ(info.created.size(), 20u);
  EXPECT_EQ(info.created.back(), 'Z');
}

TEST(ResultHeader, RefusesOtherFilesAndLaterFormats) {
  ByteBuffer buffer;
  hdf5::Output output(buffer, "a.h5");
  hdf5::File file = hdf5::File::create(output);
  EXPECT_EQ(test::run_error([&] { check_header(file); }),
            "a.h5: this is an HDF5 file, but not results of bansou.");
  file.set_attribute("format", std::string("bansou-results"));
  file.set_attribute("format_version", std::uint64_t{6});
  EXPECT_EQ(test::run_error([&] { check_header(file); }),
            "a.h5: this version of bansou cannot read results of format 6.");
}

}  // namespace
}  // namespace bansou
