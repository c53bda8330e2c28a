#include "ui/processstart.h"

#include <windows.h>

#include <cstdio>
#include <cstdlib>

namespace bulkhead {

namespace {

/// What the console spoke before; 0 where it was left alone.
UINT theCodePage = 0;

/// The system would look in the current folder and in PATH too. What Windows has itself goes before what lies beside
/// the program, which matters for the portable copy in a folder of downloads.
void narrowLibrarySearch()
{
    SetDllDirectoryW(L"");
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    SetSearchPathMode(BASE_SEARCH_PATH_ENABLE_SAFE_SEARCHMODE | BASE_SEARCH_PATH_PERMANENT);
    PROCESS_MITIGATION_IMAGE_LOAD_POLICY images = {};
    images.NoLowMandatoryLabelImages = 1; // those that a browser's sandbox, for instance, could have written
    images.PreferSystem32Images = 1;
    SetProcessMitigationPolicy(ProcessImageLoadPolicy, &images, sizeof(images));
}

/// Whether what is printed goes to a file, a pipe or a console already.
bool isConnected(DWORD stream)
{
    HANDLE handle = GetStdHandle(stream);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

void restoreCodePage()
{
    if (theCodePage != 0)
        SetConsoleOutputCP(theCodePage);
    theCodePage = 0;
}

void useParentsConsole()
{
    const bool hasOutput = isConnected(STD_OUTPUT_HANDLE);
    const bool hasErrors = isConnected(STD_ERROR_HANDLE);
    if ((hasOutput && hasErrors) || !AttachConsole(ATTACH_PARENT_PROCESS))
        return;
    FILE* stream = nullptr;
    if (!hasOutput)
        freopen_s(&stream, "CONOUT$", "w", stdout);
    if (!hasErrors)
        freopen_s(&stream, "CONOUT$", "w", stderr);
    // The program prints UTF-8. The console stays as it was afterwards.
    theCodePage = GetConsoleOutputCP();
    SetConsoleOutputCP(CP_UTF8);
    std::atexit(&restoreCodePage);
}

} // namespace

void prepareProcess()
{
    // No crash report: its dump would put the credential, which is in memory, on the disk.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    narrowLibrarySearch();
    useParentsConsole();
}

void leaveConsole()
{
    std::fflush(stdout);
    std::fflush(stderr);
    restoreCodePage();
    FreeConsole();
}

} // namespace bulkhead
