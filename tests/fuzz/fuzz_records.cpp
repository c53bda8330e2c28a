#include "app/jobs/jobwords.h"
#include "app/records/activitylog.h"
#include "app/records/appendfile.h"
#include "app/records/jobjson.h"
#include "app/records/runjournal.h"
#include "tests/fuzz/fuzzing.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

const JournalOwner Owner{u"023e105f4ecef8ad9ca31a8372d0c353"_s, u"https://api.cloudflare.com/client/v4"_s, u"Name"_s};

/// A folder that is empty whenever an input begins; run.sh has temporary folders in memory.
QString emptyFolder()
{
    static const QTemporaryDir folder;
    require(folder.isValid(), "there is a folder");
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(name));
    return folder.path();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    require(file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size(),
        "the file can be written");
}

/// The same rules as the program's reader has, on the whole content at once.
JsonLines expected(const QByteArray& bytes)
{
    JsonLines lines;
    QByteArrayList parts = bytes.split('\n');
    lines.isCutOff = !parts.takeLast().isEmpty();
    for (const QByteArray& part : parts) {
        const QJsonDocument document = QJsonDocument::fromJson(part);
        if (document.isObject())
            lines.objects.append(document.object());
        else
            ++lines.damaged;
    }
    return lines;
}

void requireSame(const JsonLines& read, const JsonLines& lines)
{
    require(read.problem.isEmpty(), "a regular file can be read", read.problem);
    require(read.objects == lines.objects, "each line is read, in order",
        u"%1, not %2"_s.arg(read.objects.size()).arg(lines.objects.size()));
    require(read.damaged == lines.damaged, "what can't be read is counted");
    require(read.isCutOff == lines.isCutOff, "a last line without end is noticed");
}

void requireSound(const JobCounters& n)
{
    for (const qint64 count : {n.discovered, n.pending, n.successful, n.failed, n.skipped, n.cancelled})
        require(count >= NotReported, "no counter is negative", QString::number(count));
    require(countersFromJson(countersToJson(n)) == n, "counters are kept as they are");
}

void requireSound(const ActivityEntry& entry)
{
    for (const auto& job : {entry.before, entry.after}) {
        if (job)
            requireSound(job->messages);
    }
    if (entry.before && entry.after) {
        Job before(*JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"));
        Job after = before;
        before.messages = entry.before->messages;
        after.messages = entry.after->messages;
        requireHarmless(words::gotThrough(before, after));
    }
    const QJsonObject json = activityToJson(entry);
    const auto again = activityFromJson(json);
    require(again.has_value(), "an entry that was written can be read");
    require(
        activityToJson(*again) == json, "an entry is kept as it is", QString::fromUtf8(QJsonDocument(json).toJson()));
}

/// What is written is read back, whatever is in it, and each object stays on its line.
void writeAgain(const QString& path, const QList<QJsonObject>& objects)
{
    JsonLinesWriter writer(path);
    QObject context;
    QEventLoop loop;
    QString problem;
    writer.append(objects, &context, [&](const QString& told) {
        problem = told;
        loop.quit();
    });
    loop.exec();
    require(problem.isEmpty(), "lines can be written", problem);
    const JsonLines read = readJsonLines(path);
    require(read.objects.size() == objects.size() && read.damaged == 0 && !read.isCutOff, "each object is one line");
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const QByteArray was = QJsonDocument(objects[i]).toJson();
        // Half a surrogate pair can't be written; see asReceived().
        if (QString::fromUtf8(was).isValidUtf16() && !was.contains("\\ud") && !was.contains('?'))
            require(read.objects[i] == objects[i], "what is written is read back", QString::fromUtf8(was));
    }
}

/// Which jobs a journal leaves open, told by the rules in its header and nothing else: whether it may have been sent.
std::map<QString, bool> openIn(const QList<QJsonObject>& entries)
{
    std::map<QString, bool> open;
    for (const QJsonObject& entry : entries) {
        const QString id = entry[u"job"_s].toString().toLower();
        const QString event = entry[u"event"_s].toString();
        if (!JobId::fromString(id))
            continue;
        if (event == u"settled") {
            if (entry[u"outcome"_s].toString() != u"unread")
                open.erase(id);
        } else {
            open[id] = open[id] || event == u"sending" || entry[u"sent"_s] == true;
        }
    }
    return open;
}

std::map<QString, bool> openIn(const std::vector<RunJournal::LeftBehind>& runs)
{
    std::map<QString, bool> open;
    for (const auto& run : runs) {
        for (const auto& left : run.open) {
            open[left.before.id.toString()] = left.mayHaveBeenSent;
            requireSound(left.before.messages);
            requireHarmless(words::gotThrough(left.before, left.before));
        }
    }
    return open;
}

void readJournal(const QString& folder, const QByteArray& bytes, const JsonLines& lines)
{
    const QString path = folder + u"/run-1.jsonl"_s;
    write(path, bytes);
    auto runs = RunJournal::leftBehind(folder, Owner);
    const bool isOurs = !lines.objects.isEmpty() && lines.objects[0][u"account"_s].toString() == Owner.account
        && lines.objects[0][u"base"_s].toString() == Owner.base;
    const auto open = isOurs ? openIn(lines.objects) : std::map<QString, bool>();
    require(openIn(runs) == open, "no open cancel is lost and none made up");
    require(QFile::exists(path) == (!isOurs || !open.empty()), "a journal goes only when nothing is open");
    if (open.empty())
        return;
    // Whoever takes them over has them in a journal of its own, and then that one leaves the same behind.
    {
        RunJournal journal(folder, Owner);
        QObject context;
        QEventLoop loop;
        QString problem;
        journal.adopt(std::move(runs), &context, [&](const QString& told) {
            problem = told;
            loop.quit();
        });
        loop.exec();
        require(problem.isEmpty(), "a journal can be written", problem);
    }
    require(!QFile::exists(path), "what was taken over is gone");
    require(openIn(RunJournal::leftBehind(folder, Owner)) == open, "taken over it is the same");
}

} // namespace

/// A first line "far" puts a long line in front, so that the file is read in pieces that end somewhere in the middle.
/// The rest is the file.
void run(Input input)
{
    constexpr qsizetype PieceSize = 1'048'576;
    const QByteArray head = input.line();
    QByteArray bytes = input.rest();
    if (head.startsWith("far")) {
        const qsizetype before = std::clamp<qsizetype>(head.mid(3).toInt(), 2, 5'000);
        bytes.prepend('{' + QByteArray(PieceSize - before - 3, ' ') + "}\n");
    }
    const QString folder = emptyFolder();
    const JsonLines lines = expected(bytes);
    readJournal(folder, bytes, lines);

    write(emptyFolder() + u"/activity.jsonl"_s, bytes);
    requireSame(readJsonLines(folder + u"/activity.jsonl"_s), lines);
    const ActivityLog::Contents contents = ActivityLog::read(folder);
    size_t newer = 0;
    for (const QJsonObject& line : lines.objects) {
        if (!activityFromJson(line))
            ++newer;
    }
    require(contents.entries.size() + newer == size_t(lines.objects.size()), "each entry is shown");
    require(contents.faults.empty() == (newer == 0 && lines.damaged == 0 && !lines.isCutOff), "each fault is told");
    for (const ActivityEntry& entry : contents.entries)
        requireSound(entry);
    if (!lines.objects.isEmpty())
        writeAgain(folder + u"/again.jsonl"_s, lines.objects);
}

} // namespace bulkhead::fuzzing
