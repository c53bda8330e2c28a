#pragma once

namespace bulkhead {

/// Runs the self-test as the whole program, before there is a QApplication: one line for each step on standard output,
/// then what failed and what to do on standard error. Returns the exit code, 0 where all went well. No window is shown,
/// but the main window is drawn once into memory, because a platform plugin or the fonts may be what is missing.
int runSelfTest(int argc, char* argv[]);

} // namespace bulkhead
