#include "model/core/stock_count.hpp"

#include <bit>
#include <utility>

#include "model/core/scenario.hpp"

namespace bansou {
namespace {

static_assert(stocks <= 16, "Resident::counted has a bit for each stock");

/// Bits of Stock, but for in_view.
std::uint16_t stocks_of(const Resident& resident, double now) {
  if (resident.place == Place::gone) return 0;
  const auto in = [](Stock stock, bool is) {
    return static_cast<unsigned>(is) << static_cast<unsigned>(stock);
  };
  const int by_settlement = resident.has(Support::settlement) ? 1 : 0;
  unsigned all =
      in(Stock::waiting_first_contact, resident.waits_for(static_cast<unsigned>(Wait::first_contact))) |
      in(Stock::open_cases, resident.has(Support::casework)) |
      in(Stock::in_transition, resident.in_transition) |
      in(Stock::with_settlement_support, resident.has(Support::settlement)) |
      in(Stock::with_community_support, std::popcount(resident.supported_by) > by_settlement);
  if (resident.in_hospital()) {
    const double stayed = now - resident.admitted;
    const Stock by_stay = stayed < 3.0 * days_per_month ? Stock::inpatients_under_3_months
                          : stayed < 365.0              ? Stock::inpatients_3_to_12_months
                                                        : Stock::long_stay;
    all |= in(Stock::inpatients, true) | in(by_stay, true) |
           in(Stock::inpatients_compulsory, resident.admission == Admission::compulsory) |
           in(Stock::inpatients_medical_protection, resident.admission == Admission::medical_protection);
  } else {
    const bool treated = resident.treatment == Treatment::in_treatment;
    all |= in(Stock::with_need, resident.needs_help()) | in(Stock::in_treatment, treated) |
           in(Stock::hidden, resident.needs_help() && resident.engaged == 0 && !treated) |
           in(Stock::untreated, resident.severity >= Severity::unwell && !treated);
  }
  return static_cast<std::uint16_t>(all);
}

}  // namespace

void StockCount::recount(Resident& resident, double now) {
  const unsigned before = std::exchange(resident.counted, stocks_of(resident, now));
  auto& here = now_[resident.municipality];
  for (unsigned changed = before ^ resident.counted; changed != 0; changed &= changed - 1) {
    const auto stock = static_cast<std::size_t>(std::countr_zero(changed));
    if ((before >> stock) & 1U)
      --here[stock];
    else
      ++here[stock];
  }
}

}  // namespace bansou
