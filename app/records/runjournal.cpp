#include "app/records/runjournal.h"

#include "app/records/jobjson.h"
#include "app/records/privatefile.h"

#include "version.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QUuid>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int JournalVersion = 1;

QJsonObject line(QLatin1StringView event)
{
    return {{u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}, {u"event"_s, event}};
}

QJsonObject about(QLatin1StringView event, const Job& job)
{
    QJsonObject entry = line(event);
    entry[u"job"_s] = job.id.toString();
    entry[u"status"_s] = statusOnTheWire(job.status);
    entry[u"messages"_s] = countersToJson(job.messages);
    return entry;
}

Job jobOf(JobId id, const QJsonObject& entry)
{
    Job job(id);
    job.messages = countersFromJson(entry[u"messages"_s].toObject());
    return job;
}

QString outcomeWord(RunJournal::Outcome outcome)
{
    switch (outcome) {
    case RunJournal::Outcome::Known:
        return u"known"_s;
    case RunJournal::Outcome::Unsent:
        return u"unsent"_s;
    case RunJournal::Outcome::Unread:
        return u"unread"_s;
    }
    Q_UNREACHABLE();
    return {};
}

QString lockPath(const QString& journal)
{
    return journal + u".lock"_s;
}

/// The journal's lock, or nullptr where somebody holds it.
std::unique_ptr<QLockFile> lockOf(const QString& journal)
{
    auto lock = std::make_unique<QLockFile>(lockPath(journal));
    // Held as long as its program lives, however long that is: only a dead owner makes it stale.
    lock->setStaleLockTime(std::chrono::milliseconds(0));
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

/// What the journal at `path` leaves open; nullopt where it is about another account or tells nothing.
std::optional<RunJournal::LeftBehind> read(const QString& path, const JournalOwner& owner)
{
    const JsonLines lines = readJsonLines(path);
    if (lines.objects.isEmpty())
        return std::nullopt;
    const QJsonObject& head = lines.objects.first();
    if (!owner.isSameAccount({head[u"account"_s].toString(), head[u"base"_s].toString(), {}}))
        return std::nullopt;
    QHash<JobId, RunJournal::Left> open;
    RunJournal::LeftBehind left;
    left.path = path;
    left.damaged = lines.damaged;
    for (const QJsonObject& entry : lines.objects) {
        left.lastEntryAt = Timestamp::fromIso(entry[u"at"_s].toString());
        const auto id = JobId::fromString(entry[u"job"_s].toString());
        const QString event = entry[u"event"_s].toString();
        if (!id)
            continue;
        if (event == "settled"_L1) {
            if (entry[u"outcome"_s].toString() != outcomeWord(RunJournal::Outcome::Unread))
                open.remove(*id);
            continue;
        }
        const auto known = open.constFind(*id);
        const bool sentBefore = known != open.cend() && known->mayHaveBeenSent;
        const bool isSending = event == "sending"_L1 || entry[u"sent"_s].toBool();
        // The counters before the first request tell what got through.
        Job before = sentBefore ? known->before : jobOf(*id, entry);
        open.insert(*id, {std::move(before), sentBefore || isSending});
    }
    for (const RunJournal::Left& item : std::as_const(open))
        left.open.push_back(item);
    return left;
}

} // namespace

RunJournal::RunJournal(const QString& folder, const JournalOwner& owner, QObject* parent)
    : QObject(parent)
    , m_path(folder + u"/run-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".jsonl"_s)
    , m_owner(owner)
{
}

RunJournal::~RunJournal()
{
    const bool isWritten = m_writer != nullptr;
    m_writer.reset(); // waits for what is still to be written
    if (isWritten && m_open.isEmpty())
        QFile::remove(m_path);
}

void RunJournal::write(QList<QJsonObject> lines, QObject* context, Receive receive)
{
    if (!m_writer) {
        m_writer = std::make_unique<JsonLinesWriter>(m_path);
        QJsonObject head = line("opened"_L1);
        head[u"version"_s] = JournalVersion;
        head[u"program"_s] = QLatin1StringView(BULKHEAD_VERSION);
        head[u"account"_s] = m_owner.account;
        head[u"base"_s] = m_owner.base;
        head[u"name"_s] = m_owner.accountName;
        lines.prepend(head);
    }
    if (!m_lock) {
        // The folder must be there for the lock. Where that can't be had, the writer says why.
        const PrivateFile folderAndFile(m_path, PrivateFile::Access::Append);
        m_lock = lockOf(m_path);
    }
    m_writer->append(lines, context, std::move(receive));
}

void RunJournal::confirmed(const std::vector<Job>& jobs, QObject* context, Receive receive)
{
    QList<QJsonObject> lines;
    for (const Job& job : jobs) {
        lines.append(about("confirmed"_L1, job));
        m_open.insert(job.id);
    }
    write(lines, context, std::move(receive));
}

void RunJournal::sending(const Job& before, QObject* context, Receive receive)
{
    write({about("sending"_L1, before)}, context, std::move(receive));
}

void RunJournal::settled(Outcome outcome, const Job& last)
{
    if (outcome != Outcome::Unread)
        m_open.remove(last.id);
    QJsonObject entry = about("settled"_L1, last);
    entry[u"outcome"_s] = outcomeWord(outcome);
    write({entry}, this, [](const QString&) {});
}

void RunJournal::adopt(std::vector<LeftBehind> runs, QObject* context, Receive receive)
{
    QList<QJsonObject> lines;
    QSet<JobId> adopted;
    for (const LeftBehind& run : runs) {
        for (const Left& left : run.open) {
            QJsonObject entry = about("confirmed"_L1, left.before);
            entry[u"sent"_s] = left.mayHaveBeenSent;
            lines.append(entry);
            adopted.insert(left.before.id);
        }
    }
    m_open += adopted;
    auto shared = std::make_shared<std::vector<LeftBehind>>(std::move(runs));
    write(lines, context, [shared, receive = std::move(receive)](const QString& problem) {
        // Both journals name the jobs for a moment: reading them twice is harmless, reading them never is not.
        if (problem.isEmpty()) {
            for (const LeftBehind& run : *shared)
                QFile::remove(run.path);
        }
        shared->clear();
        receive(problem);
    });
}

std::vector<RunJournal::LeftBehind> RunJournal::leftBehind(const QString& folder, const JournalOwner& owner)
{
    std::vector<LeftBehind> all;
    const auto files = QDir(folder).entryInfoList({u"run-*.jsonl"_s}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo& file : files) {
        const QString path = file.absoluteFilePath();
        auto lock = lockOf(path);
        if (!lock)
            continue;
        auto left = read(path, owner);
        if (!left)
            continue;
        if (left->open.empty()) {
            QFile::remove(path);
            continue;
        }
        left->lock = std::move(lock);
        all.push_back(std::move(*left));
    }
    return all;
}

} // namespace bulkhead
