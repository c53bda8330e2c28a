#include "app/accounts/keychainwords.h"
#include "tests/buttons.h"
#include "tests/checkscripts.h"
#include "tests/latekeychain.h"
#include "ui/accountspage.h"
#include "ui/foundaccountsdialog.h"
#include "ui/noticebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;
using checkscripts::Reply;

namespace {

const auto FirstId = u"023e105f4ecef8ad9ca31a8372d0c353"_s;
const auto SecondId = u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s;

/// A keychain that answers when the test lets it.
class SlowKeychain final : public CredentialStore {
public:
    void read(const QString& key, QObject* context, Receive receive) override
    {
        later([=, this] { m_store.read(key, context, receive); });
    }
    void write(const QString& key, const QString& secret, QObject* context, Receive receive) override
    {
        ++writes;
        later([=, this] { m_store.write(key, secret, context, receive); });
    }
    void remove(const QString& key, QObject* context, Receive receive) override
    {
        later([=, this] { m_store.remove(key, context, receive); });
    }
    bool isLasting() const override { return true; }

    void answer()
    {
        isHeld = false;
        for (const auto& action : std::exchange(m_waiting, {}))
            action();
    }

    bool isHeld = false;
    int writes = 0;

private:
    void later(std::function<void()> action)
    {
        if (isHeld)
            m_waiting.append(std::move(action));
        else
            action();
    }

    SessionStore m_store;
    QList<std::function<void()>> m_waiting;
};

} // namespace

/// The list of accounts and its form: nothing typed is lost unasked, nothing is saved half, and what is found on the
/// server is shown as text.
class TestAccountsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsEveryAccountInWords();
    void aNewAccountIsKeptWithItsMarks();
    void correctingAnotherAccountDoesNotSwitchToIt();
    void leavingUnsavedChangesAsks();
    void savingOnLeavingGoesWhereItWasWanted();
    void removingAsksWithItsConsequences();
    void theEnvironmentsAccountCantBeEdited();
    void findsAccountsByTheEnteredCredential();
    void anAccountTokenIsToldWhyItFindsNone();
    void aTestOfAnotherAccountIsForgotten();
    void aDoubleClickOnSaveSavesOnce();
    void goingAwayEndsWhatIsUnderWay();
    void everySentenceOfATestIsShown_data();
    void everySentenceOfATestIsShown();
    void aGoodCredentialIsToldWhatCantBeTested();
    void whatStandsInTheWayIsShown_data();
    void whatStandsInTheWayIsShown();
    void aProxyThatStandsInTheWayIsShown_data();
    void aProxyThatStandsInTheWayIsShown();
    void aSecretOfAnyLengthIsTaken();
    void everyStateOfTheKeychainIsSaid_data();
    void everyStateOfTheKeychainIsSaid();

private:
    template <typename Widget>
    Widget* child(const QString& name)
    {
        return m_page->findChild<Widget*>(name);
    }
    void store(const QString& name, const QString& id, const std::function<void(Profile&)>& more = {});
    void open(const Environment& environment = {}) { open(*m_keychain, environment); }
    void open(CredentialStore& keychain, const Environment& environment);
    void enter(const Credentials& credentials);
    /// What the last test has found, a line each.
    QString findings();
    void choose(int row);
    void click(const QString& name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    void answer(const QString& box, const QString& text);
    QStringList listed();
    QString notice(const QString& key) { return m_page->findChild<NoticeBar*>()->textOf(key); }
    QString name() { return child<QLineEdit>(u"nameLineEdit"_s)->text(); }
    Environment toServer() const
    {
        Environment environment;
        environment.base = ApiBase::fromUrl(m_server->base());
        return environment;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SlowKeychain> m_keychain;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<AccountsPage> m_page;
};

void TestAccountsPage::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_settings = std::make_unique<Settings>(m_directory->filePath(u"settings.ini"_s));
    m_keychain = std::make_unique<SlowKeychain>();
}

void TestAccountsPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_settings.reset();
    m_server.reset();
}

void TestAccountsPage::store(const QString& name, const QString& id, const std::function<void(Profile&)>& more)
{
    Profile profile;
    profile.face.name = name;
    profile.accountId = id;
    if (more)
        more(profile);
    AccountSession session(*m_settings, *m_keychain, {});
    bool isSaved = false;
    session.save(profile, u"cfut_of-"_s + id, this, [&](const AccountSession::Saved& saved) { isSaved = saved.ok; });
    QTRY_VERIFY(isSaved);
}

void TestAccountsPage::open(CredentialStore& keychain, const Environment& environment)
{
    m_page.reset();
    m_session = std::make_unique<AccountSession>(*m_settings, keychain, environment);
    m_page = std::make_unique<AccountsPage>(*m_session);
    m_page->show();
    [&] { QVERIFY(QTest::qWaitForWindowExposed(m_page.get())); }();
}

void TestAccountsPage::choose(int row)
{
    auto* list = child<QListWidget>(u"accountsListWidget"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    QCoreApplication::processEvents();
}

void TestAccountsPage::answer(const QString& boxName, const QString& text)
{
    auto* box = child<QMessageBox>(boxName);
    QVERIFY(box && box->isVisible());
    QAbstractButton* button = buttonWith(*box, text);
    QVERIFY2(button, qPrintable(text));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!child<QMessageBox>(boxName));
}

QStringList TestAccountsPage::listed()
{
    auto* list = child<QListWidget>(u"accountsListWidget"_s);
    QStringList texts;
    for (int row = 0; row < list->count(); ++row)
        texts.append((list->item(row) == list->currentItem() ? u"> "_s : QString()) + list->item(row)->text());
    return texts;
}

void TestAccountsPage::listsEveryAccountInWords()
{
    store(u"b <b>bold</b>\u202e"_s, FirstId, [](Profile& profile) { profile.face.isProduction = true; });
    store(u"a"_s, SecondId, [](Profile& profile) { profile.face.isReadOnly = true; });
    open();
    QCOMPARE(listed(), QStringList({u"> a\nin use, read-only"_s, u"b <b>bold</b>‹U+202E›\nproduction"_s}));
    QCOMPARE(name(), u"a"_s);
    choose(1);
    QTRY_COMPARE(name(), u"b <b>bold</b>\u202e"_s);
    QVERIFY(child<QCheckBox>(u"productionCheckBox"_s)->isChecked());
    QVERIFY(!child<QPushButton>(u"discardChangesButton"_s)->isEnabled());
}

void TestAccountsPage::aNewAccountIsKeptWithItsMarks()
{
    store(u"a"_s, FirstId);
    open();
    click(u"addAccountButton"_s);
    QCOMPARE(listed(), QStringList({u"a\nin use"_s, u"> New account"_s}));
    child<QLineEdit>(u"nameLineEdit"_s)->setText(u"b"_s);
    child<QLineEdit>(u"accountIdLineEdit"_s)->setText(SecondId);
    auto* colours = child<QComboBox>(u"colourComboBox"_s);
    colours->setCurrentIndex(colours->findData(int(AccountColour::Purple)));
    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), u"cfut_b"_s);
    child<QCheckBox>(u"productionCheckBox"_s)->setChecked(true);
    child<QCheckBox>(u"readOnlyCheckBox"_s)->setChecked(true);
    QSignalSpy first(m_page.get(), &AccountsPage::firstAccountSaved);
    click(u"saveButton"_s);
    QTRY_COMPARE(notice(u"saved"_s), u"Saved."_s);
    QCOMPARE(first.count(), 0); // there was one before
    QCOMPARE(listed(), QStringList({u"a"_s, u"> b\nin use, production, read-only"_s}));
    const auto profile = m_session->currentProfile();
    QCOMPARE(profile->face, (AccountFace{u"b"_s, AccountColour::Purple, true, true}));
    QCOMPARE(child<QLineEdit>(u"secretLineEdit"_s)->text(), QString());
}

void TestAccountsPage::correctingAnotherAccountDoesNotSwitchToIt()
{
    store(u"b"_s, FirstId);
    store(u"a"_s, SecondId);
    open();
    QSignalSpy connected(m_session.get(), &AccountSession::connectionReady);
    choose(1);
    QTRY_COMPARE(name(), u"b"_s);
    child<QLineEdit>(u"nameLineEdit"_s)->setText(u"c"_s);
    click(u"saveButton"_s);
    QTRY_COMPARE(listed(), QStringList({u"a\nin use"_s, u"> c"_s}));
    QCOMPARE(m_session->currentProfile()->face.name, u"a"_s);
    QCOMPARE(connected.count(), 0);
    QCOMPARE(m_keychain->writes, 2); // no secret was typed, so none is written
}

void TestAccountsPage::leavingUnsavedChangesAsks()
{
    store(u"b"_s, FirstId);
    store(u"a"_s, SecondId);
    open();
    child<QLineEdit>(u"nameLineEdit"_s)->setText(u"changed"_s);
    choose(1);
    QTRY_VERIFY(child<QMessageBox>(u"unsavedMessageBox"_s));
    QCOMPARE(child<QMessageBox>(u"unsavedMessageBox"_s)->defaultButton()->text(), u"&Go On Editing"_s);
    QCOMPARE(listed().first(), u"> a\nin use"_s); // it stays chosen until it may be left
    answer(u"unsavedMessageBox"_s, u"&Go On Editing"_s);
    QCOMPARE(name(), u"changed"_s);
    choose(1);
    QTRY_VERIFY(child<QMessageBox>(u"unsavedMessageBox"_s));
    QTest::keyClick(child<QMessageBox>(u"unsavedMessageBox"_s), Qt::Key_Escape);
    QTRY_VERIFY(!child<QMessageBox>(u"unsavedMessageBox"_s));
    QCOMPARE(name(), u"changed"_s);
    choose(1);
    answer(u"unsavedMessageBox"_s, u"&Discard"_s);
    QTRY_COMPARE(name(), u"b"_s);
    QCOMPARE(m_session->profiles().first().face.name, u"a"_s);
}

void TestAccountsPage::savingOnLeavingGoesWhereItWasWanted()
{
    store(u"b"_s, FirstId);
    store(u"a"_s, SecondId);
    open();
    child<QLineEdit>(u"nameLineEdit"_s)->setText(u"a2"_s);
    choose(1);
    answer(u"unsavedMessageBox"_s, u"&Save"_s);
    QTRY_COMPARE(name(), u"b"_s);
    QCOMPARE(m_session->currentProfile()->face.name, u"a2"_s);
    child<QLineEdit>(u"accountIdLineEdit"_s)->setText(u"half"_s);
    choose(0);
    answer(u"unsavedMessageBox"_s, u"&Save"_s);
    QTRY_VERIFY(notice(u"fault"_s).contains(u"not complete"_s));
    QCOMPARE(name(), u"b"_s); // what can't be saved is not left
}

void TestAccountsPage::removingAsksWithItsConsequences()
{
    store(u"b"_s, FirstId);
    store(u"a"_s, SecondId);
    open();
    const QString key = m_session->currentProfile()->key();
    click(u"removeAccountButton"_s);
    auto* box = child<QMessageBox>(u"removeMessageBox"_s);
    QVERIFY(box);
    QCOMPARE(box->text(), u"a\nRemove this account from Bulkhead?"_s);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY(box->informativeText().contains(u"Its credential is removed from the system keychain"_s));
    QVERIFY(box->informativeText().contains(u"stays valid until it is revoked there"_s));
    QCOMPARE(box->defaultButton()->text(), u"&Keep"_s);
    answer(u"removeMessageBox"_s, u"&Keep"_s);
    QCOMPARE(m_session->profiles().size(), 2);
    click(u"removeAccountButton"_s);
    answer(u"removeMessageBox"_s, u"&Remove Account"_s);
    QTRY_COMPARE(listed(), QStringList({u"> b\nin use"_s}));
    bool isGone = false;
    m_keychain->read(
        key, this, [&](const StoreOutcome& outcome) { isGone = outcome.kind == StoreOutcome::Kind::NoEntry; });
    QTRY_VERIFY(isGone);
    click(u"removeAccountButton"_s);
    answer(u"removeMessageBox"_s, u"&Remove Account"_s);
    QTRY_COMPARE(listed(), QStringList({u"> New account"_s}));
    QCOMPARE(name(), QString());
    QVERIFY(!child<QPushButton>(u"removeAccountButton"_s)->isEnabled());
}

void TestAccountsPage::theEnvironmentsAccountCantBeEdited()
{
    store(u"a"_s, FirstId);
    Environment environment;
    environment.credentials = Credentials{Credentials::Kind::ApiToken, {}, u"cfut_canary"_s};
    environment.used = {u"CLOUDFLARE_API_TOKEN"_s};
    open(environment);
    QVERIFY(notice(u"environment"_s).contains(u"CLOUDFLARE_API_TOKEN"_s));
    QCOMPARE(listed(), QStringList({u"> a"_s, u"From the environment"_s})); // “a” is not what is in use
    choose(1);
    QTRY_VERIFY(child<QLabel>(u"environmentLabel"_s)->isVisible());
    for (const QString& name : {u"saveButton"_s, u"testConnectionButton"_s, u"discardChangesButton"_s})
        QVERIFY(!child<QPushButton>(name)->isVisible());
    QVERIFY(!child<QPushButton>(u"removeAccountButton"_s)->isEnabled());
    QVERIFY(!child<QWidget>(u"accountForm"_s)->isVisible());
    choose(0);
    QTRY_VERIFY(child<QWidget>(u"accountForm"_s)->isVisible());
}

void TestAccountsPage::findsAccountsByTheEnteredCredential()
{
    m_server->answer = [](const FaultServer::Request&) {
        return Reply::json(wire::envelope(R"([{"id":")" + FirstId.toLatin1() + R"(","name":"One"},{"id":")"
            + SecondId.toLatin1() + R"(","name":"<b>Two</b>\u202e"}])"));
    };
    open(toServer());
    click(u"findAccountsButton"_s);
    QCOMPARE(notice(u"fault"_s), u"The credential is missing."_s);
    QVERIFY(m_server->journal().isEmpty());
    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), u"cfut_entered"_s);
    click(u"findAccountsButton"_s);
    QTRY_VERIFY(child<FoundAccountsDialog>(u"foundAccountsDialog"_s));
    auto* dialog = child<FoundAccountsDialog>(u"foundAccountsDialog"_s);
    auto* list = dialog->findChild<QListWidget*>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"<b>Two</b>‹U+202E›\n"_s + SecondId);
    QCOMPARE(list->item(1)->text(), u"One\n"_s + FirstId);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(!child<FoundAccountsDialog>(u"foundAccountsDialog"_s));
    QCOMPARE(child<QLineEdit>(u"accountIdLineEdit"_s)->text(), FirstId);
    QCOMPARE(name(), u"One"_s);
    QCOMPARE(m_server->journal().size(), 1);
    QCOMPARE(m_server->journal().first().header("authorization"), "Bearer cfut_entered");
    QVERIFY2(!m_session->currentProfile(), "finding saves nothing");
}

void TestAccountsPage::anAccountTokenIsToldWhyItFindsNone()
{
    m_server->answer = [](const FaultServer::Request&) {
        return Reply::json(
            wire::envelope("null", "false",
                R"([{"code":1001,"message":"List accounts endpoint does not support account owned tokens."}])"),
            400);
    };
    open(toServer());
    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), u"cfat_entered"_s);
    click(u"findAccountsButton"_s);
    QTRY_VERIFY(notice(u"finding"_s).startsWith(u"This token belongs to an account"_s));
    QVERIFY(notice(u"finding"_s).endsWith(u"Nothing is wrong with the token."_s));
    QVERIFY(!child<FoundAccountsDialog>(u"foundAccountsDialog"_s));
    QVERIFY(child<QPushButton>(u"testConnectionButton"_s)->isEnabled());
}

void TestAccountsPage::aTestOfAnotherAccountIsForgotten()
{
    store(u"b"_s, FirstId);
    store(u"a"_s, SecondId);
    m_server->answer = [](const FaultServer::Request&) { return Reply::silence(); };
    open(toServer());
    click(u"testConnectionButton"_s);
    QTRY_COMPARE(m_server->journal().size(), 1);
    QCOMPARE(m_server->journal().first().header("authorization"), "Bearer cfut_of-" + SecondId.toLatin1());
    QCOMPARE(notice(u"finding"_s), u"Testing…"_s);
    QVERIFY(!child<QPushButton>(u"testConnectionButton"_s)->isEnabled());
    choose(1);
    QTRY_COMPARE(name(), u"b"_s);
    QVERIFY(notice(u"finding"_s).isEmpty());
    QVERIFY(child<QPushButton>(u"testConnectionButton"_s)->isEnabled());
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_server->journal().size(), 1);
}

void TestAccountsPage::aDoubleClickOnSaveSavesOnce()
{
    open();
    child<QLineEdit>(u"accountIdLineEdit"_s)->setText(FirstId);
    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), u"cfut_x"_s);
    m_keychain->isHeld = true;
    auto* save = child<QPushButton>(u"saveButton"_s);
    save->click();
    save->click();
    QCOMPARE(m_keychain->writes, 1);
    QVERIFY(!save->isEnabled());
    QCOMPARE(notice(u"saved"_s), keychainwords::waitingForChange());
    bool hasLeft = false;
    m_page->whenSettled([&] { hasLeft = true; });
    QVERIFY2(!hasLeft, "who closes now would leave the account saved half");
    m_keychain->answer();
    QTRY_VERIFY(hasLeft);
    QCOMPARE(m_session->profiles().size(), 1);
    QCOMPARE(notice(u"saved"_s), u"Saved."_s);
}

void TestAccountsPage::goingAwayEndsWhatIsUnderWay()
{
    m_server->answer = [](const FaultServer::Request&) { return Reply::silence(); };
    open(toServer());
    child<QLineEdit>(u"accountIdLineEdit"_s)->setText(FirstId);
    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), u"cfut_x"_s);
    click(u"testConnectionButton"_s);
    QTRY_COMPARE(m_server->journal().size(), 1);
    m_page.reset();
    QTRY_COMPARE(m_server->openConnections(), 0);
    open(toServer());
    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), u"cfut_x"_s);
    click(u"findAccountsButton"_s);
    QTRY_COMPARE(m_server->journal().size(), 2);
    m_page.reset();
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestAccountsPage::enter(const Credentials& credentials)
{
    child<QLineEdit>(u"accountIdLineEdit"_s)->setText(FirstId);
    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), credentials.secret);
    auto* kinds = child<QComboBox>(u"credentialKindComboBox"_s);
    kinds->setCurrentIndex(kinds->findData(int(credentials.kind))); // whatever the prefix has preselected
    child<QLineEdit>(u"emailLineEdit"_s)->setText(credentials.email);
}

QString TestAccountsPage::findings()
{
    QStringList lines;
    while (auto* label = child<QLabel>(u"finding%1NoticeLabel"_s.arg(lines.size()))) {
        [label] { QVERIFY(label->isVisible()); }();
        lines.append(label->text());
    }
    return lines.join(u'\n');
}

void TestAccountsPage::everySentenceOfATestIsShown_data()
{
    checkscripts::addRows();
}

void TestAccountsPage::everySentenceOfATestIsShown()
{
    QFETCH(Credentials, credentials);
    QFETCH(checkscripts::Script, script);
    QFETCH(QString, says);
    m_server->answer = [&](const FaultServer::Request& request) { return script.answer(request.path); };
    open(toServer());
    enter(credentials);
    click(u"testConnectionButton"_s);
    QTRY_VERIFY(child<QPushButton>(u"testConnectionButton"_s)->isEnabled());
    QCOMPARE(findings(), says.replace(u" \n"_s, u"\n"_s)); // where there is no advice
}

void TestAccountsPage::aGoodCredentialIsToldWhatCantBeTested()
{
    const checkscripts::Script script;
    m_server->answer = [&](const FaultServer::Request& request) { return script.answer(request.path); };
    open(toServer());
    enter({Credentials::Kind::ApiToken, {}, u"cfut_x"_s});
    click(u"testConnectionButton"_s);
    QTRY_VERIFY(child<QPushButton>(u"testConnectionButton"_s)->isEnabled());
    QCOMPARE(findings(),
        u"The token is genuine and active.\nThe jobs of this account can be listed.\nWhether this credential may "
        u"cancel "
        "jobs can't be tested without cancelling one. Cancelling needs the permission Cloud Email Security Write."_s);
}

void TestAccountsPage::whatStandsInTheWayIsShown_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<QString>("ends");
    QTest::newRow("no network") << Reply::vanishAfterReading() << u"Cloudflare can't be reached"_s
                                << u" Check the network connection, VPN and proxy; then test again."_s;
    QTest::newRow("a login page of the network") << Reply::html(200) << u"A web page came instead of the API's answer"_s
                                                 << u" It may be a login page of the network or the block page of a "
                                                    u"proxy: open a browser and log in to the network, "
                                                    "then test again."_s;
    QTest::newRow("Cloudflare is down")
        << Reply::html(522) << u"Cloudflare failed to answer the request"_s
        << u" Test again. If it lasts, see www.cloudflarestatus.com and give the cf-ray to Cloudflare's support."_s;
    QTest::newRow("the connection breaks")
        << Reply::resetAfterReading() << u"The connection broke before the answer was complete"_s
        << u" Test again. If it lasts, look at the network connection, VPN and proxy."_s;
}

void TestAccountsPage::whatStandsInTheWayIsShown()
{
    QFETCH(Reply, reply);
    QFETCH(QString, begins);
    QFETCH(QString, ends);
    m_server->answer = [&](const FaultServer::Request&) { return reply; };
    open(toServer());
    enter({Credentials::Kind::ApiToken, {}, u"cfut_x"_s});
    const auto test = [this] {
        click(u"testConnectionButton"_s);
        QTRY_VERIFY(child<QPushButton>(u"testConnectionButton"_s)->isEnabled());
    };
    test();
    if (reply.end == Reply::End::Vanish)
        test(); // now nobody is there
    QVERIFY2(findings().startsWith(begins) && findings().endsWith(ends), qPrintable(findings()));
    QVERIFY(!findings().contains(u'\n'));
}

void TestAccountsPage::aProxyThatStandsInTheWayIsShown_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("status"); // that it answers every CONNECT with; 0: nobody is there
    QTest::addColumn<QString>("says");
    const QString isClosed = u"The proxy \u2068%1\u2069 does not take connections"_s;
    QTest::newRow("HTTP, nobody there") << int(ProxyChoice::Mode::Http) << 0 << isClosed;
    QTest::newRow("SOCKS5, nobody there") << int(ProxyChoice::Mode::Socks5) << 0 << isClosed;
    QTest::newRow("HTTP, wants a password")
        << int(ProxyChoice::Mode::Http) << 407 << u"The proxy \u2068%1\u2069 wants a user name and a password"_s;
    QTest::newRow("HTTP, refuses") << int(ProxyChoice::Mode::Http) << 403
                                   << u"The proxy \u2068%1\u2069 refuses to connect to Cloudflare"_s;
}

void TestAccountsPage::aProxyThatStandsInTheWayIsShown()
{
    QFETCH(int, mode);
    QFETCH(int, status);
    QFETCH(QString, says);
    m_server->answer = [&](const FaultServer::Request&) {
        return Reply::whole("no", status, "text/plain", {"Proxy-Authenticate: Basic realm=\"x\""});
    };
    const quint16 port = status == 0 ? 1 : quint16(m_server->base().port()); // nobody listens on port 1
    m_settings->setProxy({ProxyChoice::Mode(mode), u"127.0.0.1"_s, port, {}, {}});
    open(); // for Cloudflare's own address: nothing gets farther than the proxy
    enter({Credentials::Kind::ApiToken, {}, u"cfut_x"_s});
    click(u"testConnectionButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(u"testConnectionButton"_s)->isEnabled(), 30'000);
    const QString proxy = u"127.0.0.1:%1"_s.arg(port);
    QVERIFY2(findings().startsWith(says.arg(proxy)), qPrintable(findings()));
    QVERIFY2(findings().contains(u"Network in Settings"_s) || status == 403, qPrintable(findings()));
    const auto journal = m_server->journal();
    for (const auto& request : journal) {
        QCOMPARE(request.method, "CONNECT"_ba);
        QVERIFY(request.header("authorization").isEmpty());
    }
    QCOMPARE(journal.isEmpty(), status == 0);
}

void TestAccountsPage::aSecretOfAnyLengthIsTaken()
{
    for (const QString& secret : {u"x"_s, QString(1000, u'x')}) {
        open();
        enter({Credentials::Kind::ApiToken, {}, QString()});
        child<QLineEdit>(u"secretLineEdit"_s)->setText(secret);
        click(u"saveButton"_s);
        QTRY_COMPARE(notice(u"saved"_s), u"Saved."_s);
        QString stored;
        m_session->readSecret(
            *m_session->currentProfile(), this, [&](const StoreOutcome& outcome) { stored = outcome.secret; });
        QTRY_COMPARE(stored, secret);
    }
}

void TestAccountsPage::everyStateOfTheKeychainIsSaid_data()
{
    everyKeychainTrouble();
}

void TestAccountsPage::everyStateOfTheKeychainIsSaid()
{
    QFETCH(int, kind);
    const StoreOutcome outcome{StoreOutcome::Kind(kind), {}, {}};
    store(u"a"_s, FirstId);
    LateKeychain keychain;
    keychain.refusal = outcome.kind;
    open(keychain, toServer());

    click(u"testConnectionButton"_s);
    QTRY_COMPARE(keychain.questions(), 1);
    QCOMPARE(notice(u"finding"_s), u"Testing…"_s);
    keychain.answer(outcome);
    QCOMPARE(notice(u"finding"_s), keychainwords::whyNotTested(outcome));
    QVERIFY(m_server->journal().isEmpty());

    QTest::keyClicks(child<QLineEdit>(u"secretLineEdit"_s), u"cfut_new"_s);
    click(u"saveButton"_s);
    QTRY_COMPARE(notice(u"fault"_s), keychainwords::whyNotStored(outcome));
    QVERIFY2(notice(u"saved"_s).isEmpty(), "it was not saved as wished");

    click(u"removeAccountButton"_s);
    answer(u"removeMessageBox"_s, u"&Remove Account"_s);
    QTRY_VERIFY(notice(u"fault"_s).startsWith(keychainwords::whyNotRemoved(outcome)));
    QVERIFY(m_session->profiles().isEmpty());
}

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
