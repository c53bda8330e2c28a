#include "app/accounts/networksource.h"

#include "app/text/displayed.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

const auto PasswordKey = u"bulkhead:proxy"_s;

} // namespace

NetworkSource::NetworkSource(
    Settings& settings, CredentialStore& keychain, const QUrl& target, QObject* parent, SystemProxy::Lookup lookup)
    : QObject(parent)
    , m_settings(settings)
    , m_keychain(keychain)
    , m_systemProxy(std::make_shared<SystemProxy>(target, std::move(lookup)))
{
    load();
}

NetworkSource::~NetworkSource() = default;

bool NetworkSource::canKeepPassword(const ProxyChoice& proxy) const
{
    const ProxyChoice stored = this->proxy();
    return stored.isManual() && !stored.user.isEmpty() && proxy.host == stored.host && proxy.port == stored.port
        && proxy.user == stored.user;
}

bool NetworkSource::lacksPassword() const
{
    const ProxyChoice chosen = proxy();
    return m_isReady && chosen.isManual() && !chosen.user.isEmpty() && m_setup.proxy.user.isEmpty();
}

void NetworkSource::load()
{
    m_load = std::make_unique<QObject>();
    m_loadingProblems.clear();
    m_loading = {proxy(), m_systemProxy, {}};
    m_partsLeft = 3;
    loadPassword();
    loadAuthorities();
    loadSystemProxy();
}

void NetworkSource::loadPassword()
{
    m_isAskingKeychain = false;
    const ProxyChoice& proxy = m_loading.proxy;
    if (!proxy.isManual() || proxy.user.isEmpty()) {
        partLoaded();
        return;
    }
    if (m_password) {
        m_loading.proxy.password = *m_password;
        partLoaded();
        return;
    }
    m_isAskingKeychain = true;
    m_keychain.read(PasswordKey, m_load.get(), [this](const StoreOutcome& outcome) {
        m_isAskingKeychain = false;
        if (outcome.kind == StoreOutcome::Kind::Done) {
            m_password = outcome.secret;
            m_loading.proxy.password = outcome.secret;
        } else {
            // Without the user, too: half a proof would be a failed try in somebody's directory.
            m_loading.proxy.user.clear();
            m_loadingProblems.append(tr("The system keychain gave no password for the proxy. Unlock it and try "
                                        "again, or enter the password under Network in Settings."));
        }
        partLoaded();
    });
}

void NetworkSource::loadAuthorities()
{
    const QString path = authorityFile();
    if (path.isEmpty()) {
        partLoaded();
        return;
    }
    QThreadPool::globalInstance()->start([this, path, guard = QPointer(m_load.get())] {
        AuthorityFile file = readAuthorityFile(path);
        if (!file.authorities.isEmpty())
            file.authorities = withSystemAuthorities(file.authorities);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [this, guard, file = std::move(file)] {
            if (!guard)
                return;
            m_loading.authorities = file.authorities;
            if (!file.problem.isEmpty())
                m_loadingProblems.append(
                    file.problem + u' ' + tr("Until then only the system's certificate authorities are trusted."));
            m_loadingProblems.append(file.leftOut);
            partLoaded();
        });
    });
}

void NetworkSource::loadSystemProxy()
{
    if (m_loading.proxy.mode != ProxyChoice::Mode::System) {
        partLoaded();
        return;
    }
    auto* patience = new QTimer(m_load.get());
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, m_load.get(), [this, patience] {
        patience->deleteLater();
        m_loadingProblems.append(
            tr("The system does not say which proxy to use. Bulkhead connects without one until it does; a proxy can "
               "also be chosen under Network in Settings."));
        partLoaded();
    });
    patience->start(PatienceWithSystem);
    m_systemProxy->lookUp(patience, [this, patience] {
        delete patience;
        partLoaded();
    });
}

void NetworkSource::partLoaded()
{
    if (--m_partsLeft > 0)
        return;
    m_setup = std::exchange(m_loading, {});
    m_problems = std::exchange(m_loadingProblems, {});
    if (std::exchange(m_isReady, true))
        Q_EMIT changed();
    else
        Q_EMIT ready();
}

void NetworkSource::save(const ProxyChoice& proxy, const QString& authorityFile, QObject* context, ReceiveSaved receive)
{
    if (!proxy.isManual() || proxy.user.isEmpty()) {
        m_password.reset();
        m_keychain.remove(PasswordKey, this, [](const StoreOutcome&) {}); // gone, or as unreachable as before
        store(proxy, authorityFile, {}, receive);
        return;
    }
    if (proxy.password.isEmpty()) {
        if (canKeepPassword(proxy))
            store(proxy, authorityFile, {}, receive);
        else
            receive({false, tr("The password for the proxy is missing. Enter it and save again.")});
        return;
    }
    m_keychain.write(PasswordKey, proxy.password, context,
        [this, proxy, authorityFile, receive = std::move(receive)](const StoreOutcome& outcome) {
            m_password = proxy.password;
            const QString message = outcome.kind == StoreOutcome::Kind::Done
                ? QString()
                : tr("The system keychain can't be used: %1. The proxy's password is kept for this session only and "
                     "must be entered again after the next start.")
                      .arg(displayedInSentence(outcome.reason));
            store(proxy, authorityFile, message, receive);
        });
}

void NetworkSource::store(
    const ProxyChoice& proxy, const QString& authorityFile, const QString& message, const ReceiveSaved& receive)
{
    const ProxyChoice proxyBefore = m_settings.proxy();
    const QString fileBefore = m_settings.authorityFile();
    m_settings.setProxy(proxy);
    m_settings.setAuthorityFile(authorityFile);
    if (!m_settings.save()) {
        m_settings.setProxy(proxyBefore); // or the next one to save would save this, too
        m_settings.setAuthorityFile(fileBefore);
        receive({false, m_settings.problem()});
        return;
    }
    receive({true, message});
    load();
}

} // namespace bulkhead
