#include "model/io/fingerprint.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace bansou {

Fingerprint fingerprint(Fingerprint space, std::span<const std::byte> bytes) {
  return boost::uuids::name_generator_sha1(space)(bytes.data(), bytes.size());
}

Fingerprint fingerprint(Fingerprint space, std::string_view text) {
  return fingerprint(space, std::as_bytes(std::span(text)));
}

std::string to_text(Fingerprint value) { return boost::uuids::to_string(value); }

}  // namespace bansou
