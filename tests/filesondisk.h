#pragma once

#include <QFile>
#include <QTest>

#include <sys/stat.h>

namespace bulkhead {

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
}

inline void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(file.write(content), content.size());
}

/// The permissions, or -1.
inline int modeOf(const QString& path)
{
    struct stat entry = {};
    return ::stat(QFile::encodeName(path).constData(), &entry) == 0 ? static_cast<int>(entry.st_mode & 07777U) : -1;
}

} // namespace bulkhead
