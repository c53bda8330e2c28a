#pragma once

#include <QByteArray>
#include <QString>

namespace bulkhead {

/// Writes a file whole or not at all, readable by its owner only. Until all of `bytes` are on the disk, what stood
/// there before stays as it was. Links, folders and devices are refused: a link could lead to somebody else's file. The
/// answer is empty, or says why nothing was written, in plain words with what to do now (translated). Blocks; may be
/// called in any thread.
QString saveWhole(const QString& path, const QByteArray& bytes);

} // namespace bulkhead
