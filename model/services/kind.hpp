#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "model/core/text.hpp"
#include "model/core/world.hpp"
#include "model/services/expectation.hpp"

namespace bansou {

/// A way on from a service.
struct Outlet {
  std::string_view name;
  bool required = true;
  bool at_once = false;      ///< may be taken on arrival: such ways must not lead round in a circle
  std::string_view to = {};  ///< kind of the services that it must lead to; empty: any
  std::string_view way_back =
      {};                 ///< outlet that these must have, since the resident is still expected there
  bool to_staff = false;  ///< leads to colleagues who give their time: only a service with a team has any
  bool ends = false;      ///< a way home: nobody is referred along it
  std::string_view share = {};  ///< parameter of the service: at 0 nobody goes this way
};

/// What residents wait for with a kind of service.
struct Waited {
  Wait wait;
  bool for_slot = false;  ///< of which there are so many a post, rather than for work
};

/// A kind of service: its behaviour is one file in this folder, its line in kinds() the registration.
struct Kind {
  std::string_view name;
  Text label;
  bool needs_team = true;
  std::vector<Outlet> outlets;
  bool returns = false;  ///< the resident stays where they are; the service only adds something
  bool stands = false;   ///< acts by itself, month by month: nobody is referred here
  bool raises = false;   ///< moves a slow state
  void (*require_parameters)(std::string_view service, std::vector<Requirement>& requirements) = nullptr;
  std::unique_ptr<Service> (*make)() = nullptr;
  /// nullptr: nobody comes, or nothing can be said without simulating.
  Expectation (*expect)(std::string_view service, const ParameterSet& parameters,
                        const Callers& callers) = nullptr;
  std::vector<Waited> waited = {};
};

/// All kinds there are.
std::span<const Kind> kinds();
const Kind* find_kind(std::string_view name);

/// Whether anybody ever goes that way from the service: not where the share who do is 0 and stays so.
bool is_ever_taken(const Scenario& scenario, const ServiceSpec& service, std::string_view outlet);

/// The parameters that a scenario with these teams and services must give, and no others.
std::vector<Requirement> required_parameters(const std::vector<TeamSpec>& teams,
                                             const std::vector<ServiceSpec>& services);

/// A service whose settings are read from the parameters below its id.
template <class Settings>
class ServiceWith : public Service {
 public:
  void configure(const ParameterSet& parameters) override {
    set_ = settings_from<Settings>(spec->id, parameters);
  }

 protected:
  Settings set_;
};

template <class Class, class Settings>
Kind describe(std::string_view name, Text label, std::vector<Outlet> outlets,
              std::vector<Waited> waited = {}) {
  Kind kind{
      .name = name, .label = std::move(label), .outlets = std::move(outlets), .waited = std::move(waited)};
  kind.require_parameters = [](std::string_view service, std::vector<Requirement>& requirements) {
    require<Settings>(service, requirements);
  };
  kind.make = [] { return std::unique_ptr<Service>(std::make_unique<Class>()); };
  if constexpr (requires(const Settings& settings, const Callers& callers) { settings.expect(callers); }) {
    kind.expect = [](std::string_view service, const ParameterSet& parameters, const Callers& callers) {
      return settings_from<Settings>(service, parameters).expect(callers);
    };
  }
  return kind;
}

// One a file.
Kind consultation_window_kind();
Kind casework_kind();
Kind backup_kind();
Kind planning_kind();
Kind clinic_kind();
Kind crisis_response_kind();
Kind ward_kind();
Kind transition_kind();
Kind housing_kind();
Kind settlement_kind();
Kind community_support_kind();
Kind council_kind();
Kind hospital_rounds_kind();
Kind case_review_kind();
Kind programme_kind();
Kind emergency_care_kind();
Kind compulsory_route_kind();
Kind custody_kind();
Kind workforce_kind();

}  // namespace bansou
