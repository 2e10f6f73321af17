#include "model/io/yaml_scalar.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

using nlohmann::json;

TEST(YamlScalar, NullAndBooleans) {
  for (const char* text : {"", "~", "null"}) EXPECT_TRUE(plain_scalar(text).is_null());
  EXPECT_EQ(plain_scalar("true"), json(true));
  EXPECT_EQ(plain_scalar("false"), json(false));
  for (const char* text : {"yes", "no", "on", "nUll"}) EXPECT_TRUE(plain_scalar(text).is_string()) << text;
}

TEST(YamlScalar, Numbers) {
  EXPECT_EQ(plain_scalar("20210401"), json(20210401));
  EXPECT_EQ(plain_scalar("-3"), json(-3));
  EXPECT_EQ(plain_scalar("+3"), json(3));
  EXPECT_TRUE(plain_scalar("0").is_number_integer());
  EXPECT_EQ(plain_scalar("1.5"), json(1.5));
  EXPECT_EQ(plain_scalar("-.5e1"), json(-5.0));
  EXPECT_TRUE(plain_scalar("5.0").is_number_float());
  EXPECT_TRUE(plain_scalar("99999999999999999999").is_number_float());
}

TEST(YamlScalar, WhatOnlyLooksLikeANumberIsText) {
  for (const char* text :
       {"01100", "-01", "00.5",       "0x1F",  "0o17",  ".inf",  "-.inf", ".nan", "nan", "inf", "1e999",
        "+-1",   "--1", "2021-04-01", "08:30", "1 FTE", "1_000", "1,000", ".",    "-",   "+",   "e5"}) {
    EXPECT_TRUE(plain_scalar(text).is_string()) << text;
  }
}

}  // namespace
}  // namespace bansou
