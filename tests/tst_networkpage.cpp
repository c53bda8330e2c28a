#include "app/accounts/preferences.h"
#include "app/text/translation.h"
#include "tests/testcertificates.h"
#include "tests/wire.h"
#include "ui/mainwindow.h"
#include "ui/networkpage.h"
#include "ui/noticebar.h"
#include "ui/secretedit.h"
#include "ui/settingsdialog.h"
#include "ui/tlsdetails.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using Mode = ProxyChoice::Mode;

/// The network's page of the settings: what it says of every fault, what it stores, and that it gives no password back;
/// and the look at certificates that were refused.
class TestNetworkPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatIsStoredButNoPassword();
    void onlyAManualProxyHasFields();
    void namesAndFocusesTheFaultyField_data();
    void namesAndFocusesTheFaultyField();
    void savesWhatWasEntered();
    void tellsWhatIsInTheFile();
    void anUnreadFileIsNotSaved();
    void goesWhileAFileIsBeingRead();
    void theCertificateIsLookedAtAndNeverIgnored();
    void theWindowOffersTheLookAtARefusedCertificate();
    void theConnectionTestOffersItToo();

private:
    template <typename Widget>
    Widget* child(const QString& name)
    {
        return m_page->findChild<Widget*>(name);
    }
    void open();
    void enter(Mode mode, const QString& host, const QString& port, const QString& user, const QString& password);
    void enterFile(const QString& path);
    QString hint() { return child<QLabel>(u"authorityFileHintLabel"_s)->text(); }

    TestCertificates m_certificates;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SessionStore> m_keychain;
    std::unique_ptr<NetworkSource> m_source;
    std::unique_ptr<NetworkPage> m_page;
};

void TestNetworkPage::initTestCase()
{
    const QByteArray problem = m_certificates.make();
    QVERIFY2(problem.isEmpty(), problem.constData());
}

void TestNetworkPage::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_directory->filePath(u"settings.ini"_s));
    m_keychain = std::make_unique<SessionStore>();
}

void TestNetworkPage::cleanup()
{
    m_page.reset();
    m_source.reset();
    m_settings.reset();
}

void TestNetworkPage::open()
{
    m_page.reset();
    m_source = std::make_unique<NetworkSource>(*m_settings, *m_keychain, QUrl(u"https://api.cloudflare.com"_s));
    [&] { QTRY_VERIFY(m_source->isReady()); }();
    m_page = std::make_unique<NetworkPage>(*m_source);
    m_page->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(m_page.get())); }();
}

void TestNetworkPage::enter(
    Mode mode, const QString& host, const QString& port, const QString& user, const QString& password)
{
    auto* modes = child<QComboBox>(u"proxyModeComboBox"_s);
    modes->setCurrentIndex(modes->findData(int(mode)));
    child<QLineEdit>(u"proxyHostLineEdit"_s)->setText(host);
    child<QLineEdit>(u"proxyPortLineEdit"_s)->setText(port);
    child<QLineEdit>(u"proxyUserLineEdit"_s)->setText(user);
    child<SecretEdit>(u"proxyPasswordLineEdit"_s)->setText(password);
}

void TestNetworkPage::enterFile(const QString& path)
{
    child<QLineEdit>(u"authorityFileLineEdit"_s)->setText(path);
}

void TestNetworkPage::showsWhatIsStoredButNoPassword()
{
    m_keychain->write(u"bulkhead:proxy"_s, u"canary"_s, this, [](const StoreOutcome&) {});
    m_settings->setProxy({Mode::Socks5, u"proxy.example"_s, 1080, u"analyst"_s, {}});
    m_settings->setAuthorityFile(m_certificates.path(u"ca.pem"_s));
    open();
    QCOMPARE(m_source->setup().proxy.password, u"canary"_s);
    QCOMPARE(child<QComboBox>(u"proxyModeComboBox"_s)->currentData().toInt(), int(Mode::Socks5));
    QCOMPARE(child<QLineEdit>(u"proxyHostLineEdit"_s)->text(), u"proxy.example"_s);
    QCOMPARE(child<QLineEdit>(u"proxyPortLineEdit"_s)->text(), u"1080"_s);
    QCOMPARE(child<QLineEdit>(u"proxyUserLineEdit"_s)->text(), u"analyst"_s);
    auto* password = child<SecretEdit>(u"proxyPasswordLineEdit"_s);
    QCOMPARE(password->text(), QString());
    QVERIFY(password->placeholderText().contains(u"keep"_s));
    QTRY_VERIFY(hint().contains(u"Will be trusted"_s));
    QVERIFY(!m_page->isChanged());
    QCOMPARE(m_page->firstFault(), QString());
    child<QLineEdit>(u"proxyHostLineEdit"_s)->setText(u"another.example"_s);
    QVERIFY(m_page->isChanged());
    QCOMPARE(password->placeholderText(), QString());
}

void TestNetworkPage::onlyAManualProxyHasFields()
{
    open();
    for (const auto& [mode, manual] : {std::pair{Mode::System, false}, {Mode::Http, true}, {Mode::None, false}}) {
        enter(mode, {}, {}, {}, {});
        for (const char* name :
            {"proxyHostLineEdit", "proxyPortLineEdit", "proxyUserLineEdit", "proxyPasswordLineEdit"})
            QCOMPARE(child<QLineEdit>(QString::fromLatin1(name))->isVisible(), manual);
    }
}

void TestNetworkPage::namesAndFocusesTheFaultyField_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, Mode mode, const char* host, const char* port, const char* user,
                         const char* password, const char* field, const char* says) {
        QTest::newRow(name) << int(mode) << QString::fromUtf8(host) << QString::fromLatin1(port)
                            << QString::fromUtf8(user) << QString::fromUtf8(password) << QString::fromLatin1(field)
                            << QString::fromUtf8(says);
    };
    row("no host", Mode::Http, " ", "3128", "", "", "proxyHostLineEdit", "host is missing");
    row("a URL", Mode::Http, "http://proxy.example", "3128", "", "", "proxyHostLineEdit", "without “http");
    row("with the port", Mode::Socks5, "proxy.example:1080", "1080", "", "", "proxyHostLineEdit", "without the port");
    row("two words", Mode::Http, "proxy example", "3128", "", "", "proxyHostLineEdit", "alone");
    row("a line break", Mode::Http, "proxy\r\nX: y", "3128", "", "", "proxyHostLineEdit", "alone");
    row("no port", Mode::Http, "proxy.example", "", "", "", "proxyPortLineEdit", "1 to 65535");
    row("port too large", Mode::Http, "proxy.example", "70000", "", "", "proxyPortLineEdit", "1 to 65535");
    row("no user", Mode::Http, "proxy.example", "3128", "", "secret", "proxyUserLineEdit", "needs a user name");
    row("no password", Mode::Socks5, "::1", "1080", "analyst", "", "proxyPasswordLineEdit", "password for the proxy");
    row("a colon", Mode::Http, "proxy.example", "3128", "a:b", "secret", "proxyUserLineEdit", "colon");
}

void TestNetworkPage::namesAndFocusesTheFaultyField()
{
    QFETCH(int, mode);
    QFETCH(QString, host);
    QFETCH(QString, port);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, field);
    QFETCH(QString, says);
    open();
    enter(Mode(mode), host, port, user, password);
    const QString fault = m_page->firstFault();
    QVERIFY2(fault.contains(says), qPrintable(fault));
    QCOMPARE(QApplication::focusWidget()->objectName(), field);
}

void TestNetworkPage::savesWhatWasEntered()
{
    open();
    enter(Mode::Http, u" proxy.example "_s, u"3128"_s, u"analyst"_s, u" with a space "_s);
    enterFile(m_certificates.path(u"ca.pem"_s));
    QTRY_COMPARE(m_page->firstFault(), QString());
    QSignalSpy changed(m_source.get(), &NetworkSource::changed);
    std::optional<NetworkSource::Saved> saved;
    m_page->save(this, [&](const NetworkSource::Saved& outcome) { saved = outcome; });
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(saved->ok);
    const ProxyChoice expected{Mode::Http, u"proxy.example"_s, 3128, u"analyst"_s, u" with a space "_s};
    QCOMPARE(m_source->setup().proxy, expected);
    QVERIFY(m_source->setup().authorities.contains(m_certificates.read(u"ca.pem"_s).value(0)));
}

void TestNetworkPage::tellsWhatIsInTheFile()
{
    open();
    QVERIFY(hint().contains(u"inspects encrypted traffic"_s));
    enterFile(m_certificates.path(u"ca.pem"_s));
    QTRY_VERIFY2(hint().contains(u"Bulkhead test authority ca, valid until"_s), qPrintable(hint()));
    for (const auto& [file, says] : {std::pair{u"good.pem"_s, u"not that of an authority"_s},
             {u"expiredca.pem"_s, u"expired at 2020-01-01"_s}, {u"gone.pem"_s, u"does not exist"_s}}) {
        enterFile(m_certificates.path(file));
        QTRY_VERIFY2(hint().contains(says), qPrintable(hint()));
        const QString fault = m_page->firstFault();
        QVERIFY2(fault.contains(says), qPrintable(fault));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"authorityFileLineEdit"_s);
    }
    enterFile({});
    QTRY_VERIFY(hint().contains(u"inspects encrypted traffic"_s));
    QCOMPARE(m_page->firstFault(), QString());
}

void TestNetworkPage::anUnreadFileIsNotSaved()
{
    open();
    enterFile(m_certificates.path(u"gone.pem"_s));
    QVERIFY(m_page->firstFault().contains(u"still being read"_s));
    QTRY_VERIFY(m_page->firstFault().contains(u"does not exist"_s));
}

void TestNetworkPage::goesWhileAFileIsBeingRead()
{
    open();
    enterFile(m_certificates.path(u"ca.pem"_s));
    m_page->firstFault(); // begins to read
    m_page.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void TestNetworkPage::theCertificateIsLookedAtAndNeverIgnored()
{
    TlsFailure failure;
    failure.reason = TlsFailure::Reason::Certificate;
    failure.host = u"api.cloudflare.com"_s;
    CertificateLink link;
    link.subject = u"<b>api.cloudflare.com</b>"_s;
    link.issuer = u"Example Inspection CA"_s;
    link.sha256 = u"AB:CD"_s;
    link.faults = {{CertificateFault::Kind::UnknownIssuer, {}}};
    failure.chain = {link};
    TlsDetails dialog(failure);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const QString chain = dialog.findChild<QPlainTextEdit*>(u"tlsChainTextEdit"_s)->toPlainText();
    QVERIFY2(chain.contains(u"<b>api.cloudflare.com</b>"_s) && chain.contains(u"✗"_s), qPrintable(chain));
    QVERIFY(dialog.findChild<QLabel*>(u"tlsSentenceLabel"_s)->text().contains(u"Example Inspection CA"_s));
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"copyCertificatesButton"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"AB:CD"_s));
    QVERIFY(QApplication::clipboard()->text().contains(u"nothing was sent"_s));
    QStringList buttons;
    for (const QPushButton* button : dialog.findChildren<QPushButton*>())
        buttons.append(button->text().remove(u'&'));
    buttons.sort();
    QCOMPARE(buttons, QStringList({u"Close"_s, u"Copy"_s})); // and no way to go on
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
}

void TestNetworkPage::theWindowOffersTheLookAtARefusedCertificate()
{
    FaultServer bad(m_certificates.server(u"unknownca"_s));
    MainWindow window;
    window.show();
    window.showAccount(std::make_unique<LiveJobs>(
        wire::connectionTo(bad.base()), WatchPace::Limits(), RecordFolders{m_directory->path()}));
    QPushButton* look = nullptr;
    QTRY_VERIFY((look = window.findChild<QPushButton*>(u"certificateNoticeButton"_s)) != nullptr);
    QVERIFY(window.notices().textOf(u"certificate"_s).contains(u"Bulkhead test authority stranger"_s));
    QTest::mouseClick(look, Qt::LeftButton);
    const auto* details = window.findChild<TlsDetails*>();
    QVERIFY(details && details->isVisible());
    QVERIFY(details->findChild<QPlainTextEdit*>()->toPlainText().contains(u"✗ missing"_s));
    QCOMPARE(bad.journal().size(), 0);
}

void TestNetworkPage::theConnectionTestOffersItToo()
{
    FaultServer bad(m_certificates.server(u"expired"_s));
    Environment environment;
    environment.base = ApiBase::fromUrl(bad.base());
    AccountSession session(*m_settings, *m_keychain, environment);
    Preferences preferences(*m_settings);
    SettingsDialog dialog(session, preferences);
    dialog.show();
    dialog.findChild<QLineEdit*>(u"accountIdLineEdit"_s)->setText(QString(32, u'a'));
    dialog.findChild<QLineEdit*>(u"secretLineEdit"_s)->setText(u"cfut_canary"_s);
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"testConnectionButton"_s), Qt::LeftButton);
    QPushButton* look = nullptr;
    QTRY_VERIFY((look = dialog.findChild<QPushButton*>(u"finding0NoticeButton"_s)) != nullptr);
    QTest::mouseClick(look, Qt::LeftButton);
    const auto* details = dialog.findChild<TlsDetails*>();
    QVERIFY(details && details->isVisible());
    QVERIFY(details->findChild<QLabel*>(u"tlsSentenceLabel"_s)->text().contains(u"expired at 2020-01-01"_s));
    QCOMPARE(bad.journal().size(), 0);
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    installTranslation(application);
    TestNetworkPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_networkpage.moc"
