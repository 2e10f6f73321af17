#include "model/text/terms.hpp"

namespace bansou {

std::vector<Term> terms() {
  return {
      {{"支援の必要な人", "In need"},
       {"こころの不調や暮らしにくさがあり、まだ回復していない住民。入院中の人を除く。",
        "residents with a mental-health need who have not recovered; inpatients are left out."}},
      {{"つながっていない人", "Hidden need"},
       {"そのうち、どの窓口やサービスにもかかわりがなく（順番を待ってもいない）、通院もしていない人。",
        "of these, whoever is with no window or service (and waits for none) and is not in treatment."}},
      {{"待ち", "Wait"},
       {"頼んでから始まるまでの日数。夜、土日、祝日も数える。90%"
        "点は、10人に9人がそれより長くは待たない日数。",
        "days from asking until work begins, nights, weekends and holidays included. P90: nine of ten wait "
        "no "
        "longer."}},
      {{"専門的支援", "Backup"},
       {"難しい事例について、基幹相談支援センター、保健所、精神保健福祉センターが行う助言や同行訪問。"
        "「間に合わなかった」は、期限までに来なかったもの。",
        "advice or a joint visit in a hard case by a core centre, a health centre or the mental health "
        "centre; "
        "not in time: it did not come before its limit."}},
      {{"初回相談で見逃された割合", "Missed at the first contact"},
       {"初回相談に来た人のうち、支援が要ることに気づかれずに終わった人。精神保健福祉士・相談支援専門員の割合"
        "が高い窓口ほど少ないと仮"
        "定"
        "している。",
        "of those who had a first contact, whoever was not recognised as in need of support; fewer, it is "
        "assumed, where more of the window's staff are specialists."}},
      {{"次の面接・訪問を待った日数", "Days waited for the next contact"},
       {"伴走支援を受けている人が、約束の時期を過ぎて職員を待った日数の合計。支援の必要な人千人、1年あたり。",
        "of residents with a case, days in all that they waited for staff after a contact was due; by 1,000 "
        "in "
        "need and year."}},
      {{"同時95%区間", "Simultaneous 95%"},
       {"その表にある差のすべてが、まとめて95%"
        "の確かさで収まる範囲。0をまたぐ差は、どちら向きとも示せない（範囲がごく狭ければ「ほぼ同じ」）。",
        "ranges that hold all differences of a table together with 95% confidence; where 0 lies within, no "
        "direction "
        "is shown (a very narrow one: about the same)."}},
      {{"途切れた支援", "Cases lost"},
       {"伴走支援の途中で連絡がつかなくなって終わったもの。",
        "casework that ended because contact was lost."}},
      {{"危機", "Crisis"},
       {"放っておけず、すぐに誰かの対応が要る状態になったこと。同じ人が何度も数えられることがある。",
        "a state that needs somebody at once; the same resident may be counted more than once."}},
      {{"稼働率", "Utilisation"},
       {"精神保健の勤務時間のうち支援に使える分（会議・休暇・事務などを除く。work."
        "productive）に対する、働いた時間の割合。一件ごとの記録は働いた時間に入る。勤務時間を過ぎた分も数える"
        "。",
        "work done, overtime included, over the hours of mental-health duty that are left for residents "
        "after "
        "meetings, leave and office work (work.productive); records of a contact are work done."}},
      {{"時間外", "Overtime"},
       {"勤務の終わりを過ぎて続いた支援の時間（別に払う残業ではなく、後日振り替える）。",
        "work that goes on after the end of the shift; it is part of the hours for mental health, so "
        "that there are fewer of them on the days after."}},
      {{"滞留", "Backlog"},
       {"月末に順番を待っている仕事と人の数。年々増えるなら、そのチームは追いつかない。",
        "work and residents in line at the end of a month; if it grows year by year, the team falls "
        "behind."}},
  };
}

}  // namespace bansou
