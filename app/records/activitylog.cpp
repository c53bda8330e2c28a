#include "app/records/activitylog.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QString fileIn(const QString& folder)
{
    return folder + u"/activity.jsonl"_s;
}

} // namespace

ActivityLog::ActivityLog(const QString& folder, const JournalOwner& owner, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_owner(owner)
{
}

ActivityLog::~ActivityLog() = default;

void ActivityLog::append(QList<ActivityEntry> entries, QObject* context, Receive receive)
{
    if (!m_writer)
        m_writer = std::make_unique<JsonLinesWriter>(fileIn(m_folder));
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
    m_writer->append(
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

ActivityLog::Contents ActivityLog::read(const QString& folder)
{
    Contents contents;
    const JsonLines lines = readJsonLines(fileIn(folder));
    for (const QJsonObject& line : lines.objects) {
        if (auto entry = activityFromJson(line))
            contents.entries.push_back(std::move(*entry));
        else
            ++contents.newer;
    }
    contents.damaged = lines.damaged;
    contents.isCutOff = lines.isCutOff;
    contents.problem = lines.problem;
    return contents;
}

} // namespace bulkhead
