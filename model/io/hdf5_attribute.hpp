#pragma once

#include <optional>
#include <string>

#include "model/io/hdf5_types.hpp"

namespace bansou::hdf5 {

/// Small named values of a group or dataset. All throw RunError.
void set_attribute(const Handle& object, const char* name, const std::string& value, const Access& access);
template <Number T>
void set_attribute(const Handle& object, const char* name, T value, const Access& access);

/// None if there is no such attribute.
std::optional<std::string> text_attribute(const Handle& object, const char* name, const Access& access);
std::optional<std::uint64_t> count_attribute(const Handle& object, const char* name, const Access& access);

}  // namespace bansou::hdf5
