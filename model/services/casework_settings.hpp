#pragma once

#include <span>

#include "model/core/parameter.hpp"
#include "model/services/expectation.hpp"

namespace bansou {

/// Of a service of the kind casework. Parameters "SERVICE.*"; hours, days and shares as their labels say.
struct CaseworkSettings {
  double slots_per_fte = 0, interval_unwell = 0, interval = 0, contacts = 0;
  double office_share = 0, telephone_share = 0, hours_office = 0, hours_telephone = 0, hours_visit = 0;
  double backup_when_complex = 0, backup_otherwise = 0, spared_by_specialist = 0;
  double plan = 0, to_treatment = 0, persuaded = 0, lost = 0, extra_work_stalled = 0, hand_off = 1;
  double hours_intake = 0, accepted = 1;  ///< of the meeting that decides whether a case is taken
  double connected = 0, watched = 0;      ///< how a case ends
  static std::span<const Field<CaseworkSettings>> fields();
  Expectation expect(const Callers& who) const;
};

}  // namespace bansou
