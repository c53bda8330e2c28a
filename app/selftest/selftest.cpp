#include "app/selftest/selftest.h"

#include "app/accounts/keychainwords.h"
#include "app/jobs/cancelrunmodel.h"
#include "app/jobs/jobwords.h"
#include "app/records/activitylog.h"
#include "app/records/recordfolders.h"
#include "app/text/displayed.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QUuid>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QString sentences(const ApiError& error)
{
    return errorSentence(error) + u' ' + errorAdvice(error);
}

} // namespace

SelfTest::SelfTest(
    CredentialStore& keychain, std::chrono::milliseconds patience, const QString& simulator, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_simulatorProgram(simulator)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &SelfTest::overdue);
}

SelfTest::~SelfTest() = default;

void SelfTest::start()
{
    checkTls();
}

void SelfTest::begin(const QString& step)
{
    // An answer to the step before may be what brought us here, so its context must not go at once.
    if (m_context)
        m_context.release()->deleteLater();
    m_context = std::make_unique<QObject>();
    m_step = step;
    m_patience.start();
}

void SelfTest::succeed(const QString& what)
{
    m_patience.stop();
    Q_EMIT stepped(true, m_step + u": "_s + what);
}

void SelfTest::fail(const QString& why)
{
    m_patience.stop();
    const QString line = m_step + u": "_s + why;
    m_failures.append(line);
    Q_EMIT stepped(false, line);
}

void SelfTest::overdue()
{
    m_context.reset(); // what comes now comes too late
    fail(tr("This did not end in %n second(s). Close other programs and try again; if it stays so, install Bulkhead "
            "again.",
        nullptr, int(m_patience.interval() / 1000)));
    const auto goOn = m_afterFailure; // which changes the member
    goOn();
}

/// Without it no account but the simulated one could be reached.
void SelfTest::checkTls()
{
    begin(tr("Make TLS connections"));
    if (!QSslSocket::supportsSsl())
        fail(tr("Qt found no TLS library, so Cloudflare can't be reached. On Linux install OpenSSL 3 (in Debian: "
                "libssl3), elsewhere install Bulkhead again."));
    else if (QSslConfiguration::systemCaCertificates().isEmpty())
        fail(tr("The system has no certificate authorities, so Cloudflare can't be told from an impostor. Install "
                "them (in Debian and Fedora: ca-certificates)."));
    else
        succeed(displayed(QSslSocket::sslLibraryVersionString()));
    startAccount();
}

void SelfTest::startAccount()
{
    begin(tr("Start the simulated account"));
    m_afterFailure = [this] { endAccount(); };
    m_simulator = std::make_unique<SimulatorProcess>(nullptr, m_simulatorProgram);
    connect(m_simulator.get(), &SimulatorProcess::started, m_context.get(), [this](const Connection& connection) {
        succeed(connection.base.url().toString());
        listJobs(connection);
    });
    connect(m_simulator.get(), &SimulatorProcess::failed, this, &SelfTest::failAccount);
    m_simulator->start({u"--tempo"_s, u"0"_s}); // no job must end by itself before it is cancelled
}

void SelfTest::listJobs(const Connection& connection)
{
    begin(tr("List its jobs"));
    m_client = std::make_unique<Client>(connection);
    m_client->listJobs({})->then(m_context.get(), [this](const ApiResult<JobPage>& result) {
        if (!result.ok()) {
            failAccount(sentences(result.error()));
            return;
        }
        const std::vector<Job>& jobs = result.value().records;
        const auto active = std::ranges::find_if(jobs, [](const Job& job) { return isActive(job.status); });
        if (active == jobs.cend()) {
            failAccount(tr("None of them can be cancelled, which is not how the simulated account is made. Install "
                           "Bulkhead again."));
            return;
        }
        succeed(tr("%Ln job(s)", nullptr, int(jobs.size())));
        cancel(*active);
    });
}

void SelfTest::cancel(const Job& job)
{
    begin(tr("Cancel one of them"));
    const RecordFolders folders{m_folder.path()};
    const JournalOwner owner{
        m_client->connection().account.toString(), m_client->connection().base.url().toString(), tr("Self-test")};
    m_journal = std::make_unique<RunJournal>(folders.runs(), owner);
    m_activity = std::make_unique<ActivityLog>(folders.activity(), owner);
    m_run = std::make_unique<CancelRun>(*m_client, *m_journal, *m_activity);
    connect(m_run.get(), &CancelRun::settled, m_context.get(), [this, id = job.id] {
        const CancelItem& item = *m_run->find(id);
        if (item.state != CancelState::Cancelled) {
            failAccount(CancelRunModel::stateWords(item.state) + u". "_s + CancelRunModel::resultWords(item));
            return;
        }
        succeed(id.toString());
        readAgain(id);
    });
    m_run->add({job});
}

void SelfTest::readAgain(JobId id)
{
    begin(tr("Read that it is cancelled"));
    m_client->getJob(id, Urgency::Person)->then(m_context.get(), [this](const ApiResult<Job>& result) {
        if (!result.ok()) {
            failAccount(sentences(result.error()));
        } else if (result.value().status != JobStatus::Cancelled) {
            failAccount(tr("The job says “%1” after it was cancelled. Install Bulkhead again.")
                            .arg(words::status(result.value())));
        } else {
            succeed(words::status(result.value()));
            endAccount();
        }
    });
}

void SelfTest::failAccount(const QString& why)
{
    fail(why);
    endAccount();
}

/// The simulated account may be what called, so it goes a moment later.
void SelfTest::endAccount()
{
    if (m_simulator)
        m_simulator->disconnect(this);
    begin(tr("Write a secret into the keychain"));
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_run.reset();
            m_activity.reset();
            m_journal.reset();
            m_client.reset();
            m_simulator.reset();
            writeSecret();
        },
        Qt::QueuedConnection);
}

void SelfTest::writeSecret()
{
    m_afterFailure = [this] { end(); };
    m_key = u"self-test:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_secret = QUuid::createUuid().toString(QUuid::WithoutBraces) + u"-ö"_s; // not ASCII: no store may change it
    m_keychain.write(m_key, m_secret, m_context.get(), [this](const StoreOutcome& outcome) {
        if (outcome.kind != StoreOutcome::Kind::Done) {
            fail(keychainwords::whyNotUsable(outcome));
            end();
            return;
        }
        succeed(tr("done"));
        readSecret();
    });
}

void SelfTest::readSecret()
{
    begin(tr("Read it again"));
    m_afterFailure = [this] { deleteSecret(); };
    m_keychain.read(m_key, m_context.get(), [this](const StoreOutcome& outcome) {
        if (outcome.kind != StoreOutcome::Kind::Done)
            fail(keychainwords::whyNotUsable(outcome));
        else if (outcome.secret != m_secret)
            fail(tr("The keychain gave back something else than it was given. Use another keychain, or enter the "
                    "credential anew each time."));
        else
            succeed(tr("the same"));
        deleteSecret(); // whatever came of it: nothing of the self-test stays
    });
}

void SelfTest::deleteSecret()
{
    begin(tr("Delete it"));
    m_afterFailure = [this] { end(); };
    m_keychain.remove(m_key, m_context.get(), [this](const StoreOutcome& outcome) {
        if (outcome.kind != StoreOutcome::Kind::Done)
            fail(keychainwords::whyNotUsable(outcome) + u' '
                + tr("An entry “%1” may have stayed; it holds nothing of value and may be deleted.")
                      .arg(keychainService()));
        else
            succeed(tr("gone"));
        end();
    });
}

void SelfTest::end()
{
    m_patience.stop();
    Q_EMIT finished(m_failures);
}

} // namespace bulkhead
