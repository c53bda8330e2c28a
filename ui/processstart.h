#pragma once

namespace bulkhead {

/// What a process that holds a credential does before anything else: where it crashes, the system writes none of its
/// memory to the disk, and libraries are loaded from where they were installed only. On Windows, where a program with a
/// window has no console, it also lets what is printed reach the one that the program was started from.
void prepareProcess();

/// For when a window is about to open. The console that the program was started from, if any, may close from now on
/// without taking the program with it.
void leaveConsole();

} // namespace bulkhead
