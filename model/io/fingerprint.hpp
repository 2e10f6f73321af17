#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <boost/uuid/uuid.hpp>

namespace bansou {

/// Tells contents apart: the name-based UUID (version 5) of bytes within a space. Python computes the same
/// with uuid.uuid5(space, text); the outermost space is uuid.UUID(int=0).
using Fingerprint = boost::uuids::uuid;

Fingerprint fingerprint(Fingerprint space, std::span<const std::byte> bytes);
Fingerprint fingerprint(Fingerprint space, std::string_view text);
inline constexpr Fingerprint no_space{};

/// 36 characters.
std::string to_text(Fingerprint value);

}  // namespace bansou
