#pragma once

#include "app/records/privatefile.h"

/// What a PrivateFile and an AppendFile ask of the system, of which each has its own ways. As in C, what fails returns
/// -1 and sets errno.
namespace bulkhead::systemfile {

enum class Missing { Fail, Create };

/// A descriptor, which child processes do not inherit. Follows no link, waits for nobody.
int openedAs(const QString& path, PrivateFile::Access access, Missing missing);
void close(int descriptor);
/// Why the open file is not to be trusted, in words (translated); empty where it is.
QString objection(int descriptor, const QString& path);
/// One folder, for this user only.
int makeFolder(const QString& folder);

/// The new place, counted from the file's beginning.
qint64 seekFromEnd(int descriptor, qint64 offset);
qint64 read(int descriptor, char* bytes, qint64 most);
qint64 write(int descriptor, const char* bytes, qint64 size);
/// Waits until what was written is on the disk.
int sync(int descriptor);
int cutTo(int descriptor, qint64 size);

} // namespace bulkhead::systemfile
