#pragma once

#include "app/records/activityentry.h"
#include "app/records/jsonlines.h"
#include "app/records/runjournal.h"

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace bulkhead {

class AppendFile;

/// The lasting record of what this program asked for and what came of it, because the API has no `created_by`: JSON
/// Lines, readable by the owner only, each entry on the disk before anybody is told. Nothing here is ever removed or
/// rewritten. One object for each account, all in one folder; see ActivityFile for who writes to which file.
/// To be used in one thread; files are written in a thread of their own.
class ActivityLog : public QObject {
    Q_OBJECT
public:
    /// `problem` is empty where the lines are on the disk; else none of them is, and it says why in plain words.
    using Receive = std::function<void(const QString& problem)>;

    /// What could not be read of one file.
    struct Fault {
        QString path;
        int damaged = 0; ///< lines that can't be read
        int newer = 0; ///< lines of a schema that this version does not know
        bool isCutOff = false; ///< a last line without end, as a power cut leaves it: left out
        QString problem; ///< it could not be read to its end: why (translated)
    };
    /// What was read of a folder of logs.
    struct Contents {
        std::vector<ActivityEntry> entries; ///< oldest first, of all accounts
        std::vector<Fault> faults; ///< of the files that have any
        bool isPartial = false; ///< there are more, older ones
    };
    /// Which entries are read: those about one job, or all; the newest ones where there are too many.
    struct Selection {
        std::optional<JobId> job;
        size_t most = std::numeric_limits<size_t>::max();
    };

    /// Entries get `owner`'s profile, account and address. Nothing is written before the first entry.
    ActivityLog(const QString& folder, const JournalOwner& owner, QObject* parent = nullptr);
    /// Writes to `file`, which is in `folder`.
    ActivityLog(
        std::unique_ptr<AppendFile> file, const QString& folder, const JournalOwner& owner, QObject* parent = nullptr);
    ~ActivityLog() override;

    /// Answers in this object's thread, in order, once the entries are on the disk. For what must not happen unless it
    /// is recorded: wait for the answer before sending.
    void append(QList<ActivityEntry> entries, QObject* context, Receive receive);
    /// Where nobody can wait, because it has happened already. A problem is told by failed().
    void note(ActivityEntry entry);

    const QString& folder() const { return m_folder; }

    /// Blocks; may be called in any thread, also while the log is written to.
    static Contents read(const QString& folder, const Selection& selection);
    static Contents read(const QString& folder) { return read(folder, Selection()); }

Q_SIGNALS:
    /// Entries are on the disk.
    void appended(const QList<bulkhead::ActivityEntry>& entries);
    /// Something that happened could not be recorded.
    void failed(const QString& problem);

private:
    QString m_folder;
    JournalOwner m_owner;
    JsonLinesWriter m_writer;
};

} // namespace bulkhead
