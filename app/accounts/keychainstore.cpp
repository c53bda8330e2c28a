#include "app/accounts/keychainstore.h"

#include <qt6keychain/keychain.h>

#include <QTimer>

#include <memory>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// What the keychain shows as the owner of its entries.
const auto Service = u"Bulkhead"_s;

StoreOutcome outcomeOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return {StoreOutcome::Kind::NoEntry, {}, {}};
    default:
        return {StoreOutcome::Kind::Unavailable, {}, job.errorString()};
    }
}

/// Starts the job and sees to it that `receive` is called exactly once.
///
/// The job belongs to nobody and deletes itself: deleting one while it runs, with a closed dialog for instance, is a
/// use after free in QtKeychain 0.13.
template <typename KeychainJob>
void start(KeychainJob* job, const QString& key, QObject* context, std::chrono::milliseconds patience,
    CredentialStore::Receive receive, QString (*secretOf)(const KeychainJob&))
{
    auto answered = std::make_shared<bool>(false);
    const auto answer = [answered, receive = std::move(receive)](const StoreOutcome& outcome) {
        if (!std::exchange(*answered, true))
            receive(outcome);
    };
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, answer, secretOf] {
        StoreOutcome outcome = outcomeOf(*job);
        if (outcome.kind == StoreOutcome::Kind::Done)
            outcome.secret = secretOf(*job);
        answer(outcome);
    });
    QTimer::singleShot(patience, context, [answer] {
        answer({StoreOutcome::Kind::Unavailable, {},
            KeychainStore::tr("It did not answer in time; it may be showing a question in another window.")});
    });
    job->start();
}

template <typename KeychainJob>
QString noSecret(const KeychainJob&)
{
    return {};
}

} // namespace

KeychainStore::KeychainStore(QObject* parent, std::chrono::milliseconds patience)
    : CredentialStore(parent)
    , m_patience(patience)
{
}

void KeychainStore::read(const QString& key, QObject* context, Receive receive)
{
    using Job = QKeychain::ReadPasswordJob;
    start<Job>(
        new Job(Service), key, context, m_patience, std::move(receive), [](const Job& job) { return job.textData(); });
}

void KeychainStore::write(const QString& key, const QString& secret, QObject* context, Receive receive)
{
    using Job = QKeychain::WritePasswordJob;
    auto* job = new Job(Service);
    job->setTextData(secret);
    start<Job>(job, key, context, m_patience, std::move(receive), noSecret<Job>);
}

void KeychainStore::remove(const QString& key, QObject* context, Receive receive)
{
    using Job = QKeychain::DeletePasswordJob;
    const auto gone = [receive = std::move(receive)](const StoreOutcome& outcome) {
        receive(outcome.kind == StoreOutcome::Kind::NoEntry ? StoreOutcome{} : outcome); // what was wanted
    };
    start<Job>(new Job(Service), key, context, m_patience, gone, noSecret<Job>);
}

} // namespace bulkhead
