#pragma once

#include "app/jobs/cancelrun.h"
#include "tests/random/hurriedclock.h"
#include "tests/random/witness.h"

#include <QTemporaryDir>
#include <QTimer>

namespace bulkhead {

/// One cancel run on a server, a disk and with a person that all do what they like; then what it promised is held
/// against what the server saw. All of it follows from the seed, but for the order in which answers come.
class RandomSequence : public QObject {
    Q_OBJECT
public:
    explicit RandomSequence(quint32 seed, QObject* parent = nullptr);
    ~RandomSequence() override;

    void start();

    quint32 seed() const { return m_seed; }
    /// The promises that were broken, in words.
    const QStringList& broken() const { return m_broken; }
    std::map<QByteArray, int> faults() const;
    /// What the server was asked and answered.
    QByteArrayList transcript() const { return m_witness.transcript(); }
    int jobs() const { return int(m_wanted.size()); }
    int posts() const { return m_witness.account().server().countOf("POST"); }
    int crashes() const { return m_crashes; }

    /// For the control: whoever judges sees a server that never said a job was cancelled.
    bool isJudgedByADeafWitness = false;

Q_SIGNALS:
    void ended();

private:
    struct Wanted {
        int confirmations = 0;
        bool isOpen = false; ///< a run came to sending, and none has said since how it ended
        bool isStopped = false; ///< somebody stopped the sending, and nobody has confirmed the job since
    };

    void begin();
    void stop();
    void add(const std::vector<int>& numbers);
    void itemChanged(int item);
    void maybeAct();
    void act();
    void stopSending();
    void crash();
    void watchAsTheTableDoes();
    void breakTheDisk();
    void mendTheDisk();
    void goOnOrEnd();
    QString standstill() const;
    void end();
    void judge();
    void judgeTheWire();
    void judgeTheLog();
    void judgeClaim(int number, CancelState state);
    void require(bool kept, const QString& promise);
    static int numberOf(JobId id);
    QString recordsFolder() const { return m_folder.path() + QStringLiteral("/records"); }

    QString awayFolder() const { return m_folder.path() + QStringLiteral("/away"); }

    const quint32 m_seed;
    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    HurriedClock m_clock;
    FaultServer m_trap; ///< where redirects lead to
    mutable Witness m_witness;
    std::map<int, Wanted> m_wanted; ///< by number of the job
    QTimer m_longest; ///< rings every second, so that a machine that is suspended for minutes counts as one
    int m_secondsLeft = 60;
    QStringList m_broken;
    int m_actionsLeft;
    int m_triesLeft = 2;
    int m_crashes = 0;
    bool m_isDiskBroken = false;
    bool m_wasDiskBroken = false;
    bool m_isActing = false;
    bool m_isOver = false;

    std::unique_ptr<Client> m_client;
    std::unique_ptr<RunJournal> m_journal;
    std::unique_ptr<ActivityLog> m_activity;
    std::unique_ptr<CancelRun> m_run;
};

} // namespace bulkhead
