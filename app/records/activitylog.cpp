#include "app/records/activitylog.h"

#include "app/records/activityfile.h"
#include "app/records/privatefile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cerrno>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// Reads the files of one folder, the newest first.
class LogReader {
public:
    explicit LogReader(const ActivityLog::Selection& selection)
        : m_selection(selection)
    {
    }

    ActivityLog::Contents read(QStringList paths)
    {
        // What was written to last tells of what happened last, whatever it is called.
        QHash<QString, QDateTime> writtenAt;
        for (const QString& path : std::as_const(paths))
            writtenAt.insert(path, QFileInfo(path).lastModified());
        std::stable_sort(paths.begin(), paths.end(),
            [&](const QString& a, const QString& b) { return writtenAt.value(a) > writtenAt.value(b); });
        for (const QString& path : std::as_const(paths)) {
            if (m_contents.entries.size() >= m_selection.most) {
                m_contents.isPartial = true;
                break;
            }
            readFile(path);
        }
        sortAndCut();
        return std::move(m_contents);
    }

private:
    void readFile(const QString& path)
    {
        const JsonLines lines = readJsonLines(path);
        ActivityLog::Fault fault{path, lines.damaged, 0, lines.isCutOff, lines.problem};
        for (const QJsonObject& line : lines.objects) {
            auto entry = activityFromJson(line);
            if (!entry)
                ++fault.newer;
            else if (!m_selection.job || entry->job == m_selection.job)
                m_contents.entries.push_back(std::move(*entry));
        }
        if (fault.damaged > 0 || fault.newer > 0 || fault.isCutOff || !fault.problem.isEmpty())
            m_contents.faults.push_back(std::move(fault));
    }

    void sortAndCut()
    {
        std::vector<ActivityEntry>& entries = m_contents.entries;
        std::stable_sort(
            entries.begin(), entries.end(), [](const ActivityEntry& a, const ActivityEntry& b) { return a.at < b.at; });
        if (entries.size() <= m_selection.most)
            return;
        m_contents.isPartial = true;
        entries.erase(entries.begin(), entries.end() - qptrdiff(m_selection.most));
    }

    ActivityLog::Selection m_selection;
    ActivityLog::Contents m_contents;
};

} // namespace

ActivityLog::ActivityLog(const QString& folder, const JournalOwner& owner, QObject* parent)
    : ActivityLog(std::make_unique<ActivityFile>(folder), folder, owner, parent)
{
}

ActivityLog::ActivityLog(
    std::unique_ptr<AppendFile> file, const QString& folder, const JournalOwner& owner, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_owner(owner)
    , m_writer(std::move(file))
{
}

ActivityLog::~ActivityLog() = default;

void ActivityLog::append(QList<ActivityEntry> entries, QObject* context, Receive receive)
{
    QList<QJsonObject> lines;
    for (ActivityEntry& entry : entries) {
        if (!entry.at.isValid())
            entry.at = Timestamp(QDateTime::currentMSecsSinceEpoch());
        entry.profile = m_owner.accountName;
        entry.account = m_owner.account;
        entry.base = m_owner.base;
        lines.append(activityToJson(entry));
    }
    // Through this object, so that appended() comes also where `context` is gone by then.
    m_writer.append(
        lines, this, [this, entries, guard = QPointer(context), receive = std::move(receive)](const QString& problem) {
            if (problem.isEmpty())
                Q_EMIT appended(entries);
            if (guard)
                receive(problem);
        });
}

void ActivityLog::note(ActivityEntry entry)
{
    append({std::move(entry)}, this, [this](const QString& problem) {
        if (!problem.isEmpty())
            Q_EMIT failed(problem);
    });
}

ActivityLog::Contents ActivityLog::read(const QString& folder, const Selection& selection)
{
    // A file that gets another name meanwhile would be missed, or read twice.
    constexpr int MostTries = 5;
    Contents contents;
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        contents.faults.push_back({folder, 0, 0, false, PrivateFile::problemFor(folder, ENOTDIR)});
    else if (info.exists() && !info.isReadable())
        contents.faults.push_back({folder, 0, 0, false, PrivateFile::problemFor(folder, EACCES)});
    if (!contents.faults.empty())
        return contents;
    for (int tries = 0; tries < MostTries; ++tries) {
        const QStringList paths = ActivityFile::filesIn(folder);
        contents = LogReader(selection).read(paths);
        // A line without end may be one that is just being written: it has one soon.
        const bool isCutOff = std::any_of(
            contents.faults.begin(), contents.faults.end(), [](const Fault& fault) { return fault.isCutOff; });
        if (ActivityFile::filesIn(folder) == paths && (!isCutOff || tries > 0))
            break;
    }
    return contents;
}

} // namespace bulkhead
