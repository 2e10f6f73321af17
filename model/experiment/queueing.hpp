#pragma once

namespace bansou {

/// Mean wait in line of M/M/c, as a multiple of the mean service time (Sakasegawa 1977); infinite from
/// utilisation 1 on.
double wait_in_line(int servers, double utilisation);

/// Erlang's loss formula: share of those who come that find all servers busy and go elsewhere. `load`:
/// arrivals in a mean service time.
double erlang_b(int servers, double load);

}  // namespace bansou
