#include "model/io/unknown_name.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace bansou {
namespace {

const std::vector<std::string> towns{"鳥取市", "智頭町", "八頭町"};

TEST(UnknownName, ListsWhatThereIsAndTheNearest) {
  const Text text = unknown_name({"チーム", "team"}, "dsek", std::vector<std::string>{"desk", "clinic"});
  EXPECT_EQ(text.en, "there is no team 'dsek'; there are: desk, clinic. Did you mean 'desk'?");
  EXPECT_EQ(text.ja, "「dsek」というチームはありません。あるのは desk, clinic です。もしかして: desk");
}

TEST(UnknownName, KnowsWhatPeopleLeaveOutOrAdd) {
  EXPECT_NE(unknown_name({"市町村", "municipality"}, "鳥取", towns).en.find("'鳥取市'?"), std::string::npos);
  EXPECT_NE(unknown_name({"市町村", "municipality"}, "八頭郡智頭町", towns).en.find("'智頭町'?"),
            std::string::npos);
  const std::vector<std::string> alike{"出雲崎町", "出雲市"};
  EXPECT_NE(unknown_name({"市町村", "municipality"}, "出雲", alike).en.find("'出雲市'?"), std::string::npos);
  EXPECT_EQ(unknown_name({"市町村", "municipality"}, "那覇市", towns).en.find("Did you"), std::string::npos);
}

TEST(UnknownName, KeepsLongListsToItself) {
  const std::vector<std::string> many(100, "x");
  EXPECT_EQ(unknown_name({"名", "name"}, "abcdef", many).en, "there is no name 'abcdef'.");
  EXPECT_EQ(unknown_name({"名", "name"}, "abcdef", std::vector<std::string>()).ja,
            "「abcdef」という名はありません。");
}

TEST(UnknownName, GuessesAtNoNameThatSeveralHold) {
  const std::vector<NamedId> teams{{"core_centre", {"基幹相談支援センター", "core centre"}},
                                   {"offices", {"相談支援事業所", "consultation offices"}},
                                   {"settlement", {"地域定着支援事業所", "settlement offices"}}};
  EXPECT_EQ(unknown_name({"チーム", "team"}, "相談支援", teams).ja.find("もしかして"), std::string::npos);
  EXPECT_NE(unknown_name({"チーム", "team"}, "地域定着", teams).ja.find("もしかして: settlement"),
            std::string::npos);
  EXPECT_NE(unknown_name({"チーム", "team"}, "相談支援事業所", teams).ja.find("もしかして: offices"),
            std::string::npos);
}

TEST(UnknownName, OfTooManyToListNamesThoseThatHoldWhatWasWritten) {
  std::vector<NamedId> outcomes{{"missed_share", {"見逃された割合", "Share missed"}},
                                {"missed_per_10k", {"見逃された人", "People missed"}}};
  for (int i = 0; i < 50; ++i) outcomes.push_back({"other_" + std::to_string(i), {"ほか", "Other"}});
  EXPECT_EQ(unknown_name({"結果", "outcome"}, "見逃", outcomes).ja,
            "「見逃」という結果はありません。名前に「見逃」とあるのは missed_share（見逃された割合）, "
            "missed_per_10k（見逃された人） です。");
  EXPECT_EQ(unknown_name({"結果", "outcome"}, "missed", outcomes).en,
            "there is no outcome 'missed'. These have it in their names: missed_share (Share missed), "
            "missed_per_10k (People missed).");
  EXPECT_EQ(unknown_name({"結果", "outcome"}, "Other", outcomes).en.find("These"), std::string::npos);
}

TEST(UnknownName, TellsTheIdToWhoeverWroteAName) {
  const std::vector<NamedId> roles{{"phn", {"保健師", "public health nurse"}},
                                   {"psw", {"精神保健福祉士", "psychiatric social worker"}}};
  const Text text = unknown_name({"職種", "role"}, "精神保健福祉士", roles);
  EXPECT_EQ(text.ja,
            "「精神保健福祉士」という職種はありません。あるのは phn（保健師）, psw（精神保健福祉士） です。"
            "もしかして: psw");
  EXPECT_EQ(
      unknown_name({"職種", "role"}, "phm", roles).en,
      "there is no role 'phm'; there are: phn (public health nurse), psw (psychiatric social worker). Did "
      "you mean 'phn'?");
}

}  // namespace
}  // namespace bansou
