#pragma once

#include "app/cloudflare/ids.h"
#include "app/cloudflare/job.h"
#include "app/records/jsonlines.h"

#include <QLockFile>
#include <QSet>

#include <memory>
#include <vector>

namespace bulkhead {

/// Whose jobs a journal is about. Nothing secret.
struct JournalOwner {
    QString account; ///< 32 hexadecimal digits
    QString base; ///< the API's address
    QString accountName; ///< what people call it

    bool isSameAccount(const JournalOwner& other) const { return account == other.account && base == other.base; }
};

/// What a cancel run is about to do and what came of it, on the disk before it happens: so that a crash, a kill or a
/// power cut in the middle of a run loses sight of no job. One file per account in use, in a folder of its own, locked
/// while this program lives, and removed at its end where no outcome is open. See RunJournal::leftBehind() for the
/// others.
class RunJournal : public QObject {
    Q_OBJECT
public:
    /// `problem` is empty where the lines are on the disk; else nothing may be sent, and it says why.
    using Receive = std::function<void(const QString& problem)>;

    /// How the cancel of one job ended, as far as a journal needs to know.
    enum class Outcome {
        Known, ///< a read told how the job ended, or that it still runs
        Unsent, ///< nothing was sent, or it was refused without effect
        Unread ///< it may have been sent, and how the job stands could not be read: open for the next start
    };

    /// A cancel of a run that was interrupted.
    struct Left {
        Job before; ///< the counters when it was confirmed or sent; of the rest only the id is known
        bool mayHaveBeenSent = false;
    };
    /// A journal that a program left behind. Holds its lock, so no other instance takes it meanwhile.
    struct LeftBehind {
        QString path;
        Timestamp lastEntryAt;
        std::vector<Left> open;
        int damaged = 0; ///< lines that can't be read
        std::unique_ptr<QLockFile> lock;
    };

    /// Nothing is written before the first entry.
    RunJournal(const QString& folder, const JournalOwner& owner, QObject* parent = nullptr);
    ~RunJournal() override;

    // Each answers in this object's thread, in order, once its lines are on the disk.
    void confirmed(const std::vector<Job>& jobs, QObject* context, Receive receive);
    void sending(const Job& before, QObject* context, Receive receive);
    /// Nobody needs to wait for this one: where it is lost, the next start reads the job once more.
    void settled(Outcome outcome, const Job& last);
    /// Makes the open cancels of interrupted runs this journal's own, durably, then removes theirs.
    void adopt(std::vector<LeftBehind> runs, QObject* context, Receive receive);

    /// Journals of the owner's account that nobody uses any more and that have open outcomes. Those without any are
    /// removed on the way.
    static std::vector<LeftBehind> leftBehind(const QString& folder, const JournalOwner& owner);

    const QString& path() const { return m_path; }
    bool hasOpenOutcomes() const { return !m_open.isEmpty(); }

private:
    void write(QList<QJsonObject> lines, QObject* context, Receive receive);

    QString m_path;
    JournalOwner m_owner;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<JsonLinesWriter> m_writer; ///< nullptr before the first entry
    QSet<JobId> m_open;
};

} // namespace bulkhead
