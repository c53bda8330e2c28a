#include "tests/soak/counts.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QNetworkReply>
#include <QThread>
#include <QWidget>

#include <malloc.h>

#include <mutex>
#include <unordered_set>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// Of sanitizer/allocator_interface.h, which Debian's GCC comes without.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes(); // NOLINT
#define BULKHEAD_SANITIZER_HEAP
#endif

// Qt's own hooks for tools such as GammaRay: an array that QtCore exports, in the order of the enum in
// QtCore/private/qhooks_p.h. The first three entries are the version of the array, its size and Qt's version; then come
// the functions that are called for each QObject that is made and destroyed. Declared here because the private headers
// are a package of their own; watch() checks what it finds. The same in Qt 6.4 and 6.8.
extern Q_CORE_EXPORT quintptr qtHookData[]; // NOLINT

namespace bulkhead {

namespace {

enum Hook { DataVersion = 0, DataSize = 1, QtVersion = 2, AddQObject = 3, RemoveQObject = 4 };

struct Census {
    std::mutex mutex;
    std::unordered_set<const QObject*> alive;
};

/// Never destroyed: objects go after the last line of main(), too.
Census& census()
{
    static auto* all = new Census;
    return *all;
}

void added(QObject* object)
{
    const std::scoped_lock lock(census().mutex);
    census().alive.insert(object);
}

void removed(QObject* object)
{
    const std::scoped_lock lock(census().mutex);
    census().alive.erase(object);
}

/// Objects of this thread only: one of another thread may be half destroyed.
template <typename Visit>
int visitOwn(Visit visit)
{
    const std::scoped_lock lock(census().mutex);
    int others = 0;
    for (const QObject* object : census().alive) {
        if (object->thread() == QThread::currentThread())
            visit(*object);
        else
            ++others;
    }
    return others;
}

double heapKiB()
{
#ifdef BULKHEAD_SANITIZER_HEAP
    return double(__sanitizer_get_current_allocated_bytes()) / 1024; // without what waits in the quarantine
#else
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1024;
#endif
}

/// The number behind "Name:" in a file of /proc/self; 0 where there is none.
double numberIn(const QString& path, const QByteArray& name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').first().toDouble();
    }
    return 0;
}

} // namespace

Counts Counts::now()
{
    malloc_trim(0);
    Counts counts;
    counts.heapKiB = bulkhead::heapKiB();
    counts.anonymousKiB = numberIn(QStringLiteral("/proc/self/smaps_rollup"), "Anonymous");
    counts.threads = numberIn(QStringLiteral("/proc/self/status"), "Threads");
    // Without the one that lists them.
    const auto entries =
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    counts.fds = double(entries.size());
    counts.otherObjects = visitOwn([&counts](const QObject&) { ++counts.objects; });
    counts.replies = objectcensus::replies();
    counts.topLevels = double(QApplication::topLevelWidgets().size());
    return counts;
}

bool objectcensus::watch()
{
    if (qtHookData[DataVersion] < 1 || qtHookData[DataSize] <= RemoveQObject
        || qtHookData[QtVersion] < quintptr(QT_VERSION_CHECK(6, 4, 0)))
        return false;
    qtHookData[AddQObject] = reinterpret_cast<quintptr>(&added);
    qtHookData[RemoveQObject] = reinterpret_cast<quintptr>(&removed);
    return true;
}

int objectcensus::replies()
{
    int replies = 0;
    visitOwn([&replies](const QObject& object) { replies += object.inherits("QNetworkReply") ? 1 : 0; });
    return replies;
}

std::map<std::string, int> objectcensus::byClass()
{
    std::map<std::string, int> classes;
    visitOwn([&classes](const QObject& object) { ++classes[object.metaObject()->className()]; });
    return classes;
}

} // namespace bulkhead
