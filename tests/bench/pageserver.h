#pragma once

#include <string>

namespace bulkhead::bench {

/// Answers over TLS on loopback what lies ready in a folder, in a process of its own, so that its work is nobody's:
///     PAGE, STATUS-PAGE    the answers of list calls; pages that are not there are `empty`
///     ID, ID-cancelled     a job before and after its cancel
/// Says its port on stdout and ends when stdin does. Each account is a run of its own: jobs cancelled in one still go
/// on in the other, and calls are counted apart. GET /counts/ACCOUNT tells them.
int servePages(const std::string& folder, const std::string& certificates, int delayMs);

/// An account whose id begins so is answered at once.
constexpr char WithoutDelay = '0';

} // namespace bulkhead::bench
