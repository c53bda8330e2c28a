#pragma once

#include "app/accounts/credentialstore.h"
#include "app/demo/simulatorprocess.h"
#include "app/jobs/cancelrun.h"

#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace bulkhead {

/// `bulkhead --self-test`: whether this installation works, shown by doing what people do with it. Looks for TLS,
/// starts the simulated account, lists its jobs, cancels one, reads that it is cancelled; then writes, reads and
/// deletes a secret in the keychain. All of that through the classes that the window uses, so that it fails where they
/// would. Nothing real is touched: the account is simulated, the secret is random, and its records are in a folder that
/// goes with it.
///
/// The keychain is tried also where the account failed, because the one says nothing about the other.
class SelfTest : public QObject {
    Q_OBJECT
public:
    /// Under which the keychain shows the secret, so that nobody takes it for a credential.
    static QString keychainService() { return QStringLiteral("Bulkhead self-test"); }

    /// `keychain` must outlive this. A step that has not ended after `patience` has failed.
    explicit SelfTest(CredentialStore& keychain, std::chrono::milliseconds patience = std::chrono::seconds(60),
        const QString& simulator = SimulatorProcess::defaultProgram(), QObject* parent = nullptr);
    ~SelfTest() override;

    void start();

Q_SIGNALS:
    /// One for each step, in order: `line` says what was done, or what failed, why and what to do. Plain text, without
    /// any secret.
    void stepped(bool isGood, const QString& line);
    /// Once. `failures` is empty where all went well, else it has the line of each step that failed.
    void finished(const QStringList& failures);

private:
    void begin(const QString& step);
    void succeed(const QString& what);
    void fail(const QString& why);
    void overdue();

    void checkTls();

    void startAccount();
    void listJobs(const Connection& connection);
    void cancel(const Job& job);
    void readAgain(JobId id);
    void failAccount(const QString& why);
    void endAccount();

    void writeSecret();
    void readSecret();
    void deleteSecret();
    void end();

    CredentialStore& m_keychain;
    QString m_simulatorProgram;

    QString m_step;
    QTimer m_patience;
    std::unique_ptr<QObject> m_context; ///< of the step: answers that come after its end find it gone
    std::function<void()> m_afterFailure; ///< where to go on
    QStringList m_failures;

    QTemporaryDir m_folder;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<RunJournal> m_journal;
    std::unique_ptr<ActivityLog> m_activity;
    std::unique_ptr<CancelRun> m_run;

    QString m_key;
    QString m_secret;
};

} // namespace bulkhead
