#include "app/text/translation.h"
#include "tests/buttons.h"
#include "tests/simulatorfixture.h"
#include "ui/noticebar.h"
#include "ui/secretedit.h"
#include "ui/settingsdialog.h"
#include "ui/settingspages.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// The settings dialog: what it says of every fault, what it stores, that it gives no secret back, and that its pages
/// set what they say.
class TestSettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void namesAndFocusesTheFaultyField_data();
    void namesAndFocusesTheFaultyField();
    void tellsHowManyDigitsAreMissing();
    void savesProfileAndSecretAndConnects();
    void theStoredSecretIsNeverReadBack();
    void anEmptySecretKeepsTheStoredOne();
    void aPastedCurlLineIsUnderstood();
    void theSecretIsMaskedUntilAskedFor();
    void testsTheConnectionForReal();
    void saysThatTheEnvironmentIsInUse();
    void remembersItsSizeAndItsPage();
    void whatIsChosenHoldsAtOnce();
    void whatIsChosenElsewhereIsShown();
    void thePaceSaysWhatItCosts();
    void everyPageCanBeLedTo();
    void everyFieldExplainsItself();
    void theKeyForHelpShowsTheExplanation();
    void noChoiceRemovesAConfirmation();
    void closingWithUnsavedChangesAsks();

private:
    template <typename Widget>
    Widget* child(const QString& name)
    {
        return m_dialog->findChild<Widget*>(name);
    }
    void open(const Environment& environment = {});
    void enter(const QString& accountId, const QString& secret);
    void click(const QString& button) { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    QString said();
    void choosePage(const QString& title);

    std::unique_ptr<SimulatorFixture> m_simulator;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SessionStore> m_keychain;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsDialog> m_dialog;
};

namespace {

const auto AccountText = u"023e105f4ecef8ad9ca31a8372d0c353"_s;

} // namespace

void TestSettingsDialog::initTestCase()
{
    m_simulator = std::make_unique<SimulatorFixture>(QStringList{u"--tempo"_s, u"0"_s, u"--jobs"_s, u"30"_s});
    QVERIFY(m_simulator->isUp());
}

void TestSettingsDialog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_directory->filePath(u"settings.ini"_s));
    m_keychain = std::make_unique<SessionStore>();
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_preferences.reset();
    m_session.reset();
    m_settings.reset();
}

void TestSettingsDialog::open(const Environment& environment)
{
    m_dialog.reset();
    m_session = std::make_unique<AccountSession>(*m_settings, *m_keychain, environment);
    m_preferences = std::make_unique<Preferences>(*m_settings);
    m_dialog = std::make_unique<SettingsDialog>(*m_session, *m_preferences);
    m_dialog->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(m_dialog.get())); }();
}

void TestSettingsDialog::enter(const QString& accountId, const QString& secret)
{
    child<QLineEdit>(u"accountIdLineEdit"_s)->setText(accountId);
    auto* edit = child<SecretEdit>(u"secretLineEdit"_s);
    edit->clear();
    QTest::keyClicks(edit, secret);
}

QString TestSettingsDialog::said()
{
    QStringList texts;
    const auto labels = m_dialog->findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void TestSettingsDialog::choosePage(const QString& title)
{
    auto* list = child<QListWidget>(u"settingsPagesListWidget"_s);
    const auto items = list->findItems(title, Qt::MatchExactly);
    QCOMPARE(items.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(items.first()).center());
}

void TestSettingsDialog::namesAndFocusesTheFaultyField_data()
{
    QTest::addColumn<QString>("accountId");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("says");
    const int token = int(Credentials::Kind::ApiToken);
    const int key = int(Credentials::Kind::GlobalKey);
    QTest::newRow("no account") << QString() << token << QString() << u"cfut_x"_s << u"accountIdLineEdit"_s
                                << u"account ID is not complete"_s;
    QTest::newRow("account with a way out") << u"../../zones"_s << token << QString() << u"cfut_x"_s
                                            << u"accountIdLineEdit"_s << u"account ID is not complete"_s;
    QTest::newRow("no secret") << AccountText << token << QString() << QString() << u"secretLineEdit"_s
                               << u"credential is missing"_s;
    QTest::newRow("space in the secret") << AccountText << token << QString() << u"cfut_a b"_s << u"secretLineEdit"_s
                                         << u"holds spaces"_s;
    QTest::newRow("key without e-mail") << AccountText << key << QString() << u"k3y"_s << u"emailLineEdit"_s
                                        << u"needs the e-mail address"_s;
    QTest::newRow("key with half an e-mail")
        << AccountText << key << u"analyst"_s << u"k3y"_s << u"emailLineEdit"_s << u"needs one @"_s;
}

void TestSettingsDialog::namesAndFocusesTheFaultyField()
{
    QFETCH(QString, accountId);
    QFETCH(int, kind);
    QFETCH(QString, email);
    QFETCH(QString, secret);
    QFETCH(QString, field);
    QFETCH(QString, says);
    open();
    auto* kinds = child<QComboBox>(u"credentialKindComboBox"_s);
    kinds->setCurrentIndex(kinds->findData(kind));
    child<QLineEdit>(u"emailLineEdit"_s)->setText(email);
    enter(accountId, secret);
    for (const QString& button : {u"saveButton"_s, u"testConnectionButton"_s}) {
        click(button);
        QVERIFY2(said().contains(says), qPrintable(said()));
        QCOMPARE(QApplication::focusWidget()->objectName(), field);
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(!m_session->currentProfile(), "nothing is saved half");
    }
}

void TestSettingsDialog::tellsHowManyDigitsAreMissing()
{
    open();
    auto* hint = child<QLabel>(u"accountIdHintLabel"_s);
    QVERIFY(!hint->isVisible());
    QTest::keyClicks(child<QLineEdit>(u"accountIdLineEdit"_s), AccountText.left(30));
    QCOMPARE(hint->text(), u"2 digits missing."_s);
    QTest::keyClicks(child<QLineEdit>(u"accountIdLineEdit"_s), u"5"_s);
    QCOMPARE(hint->text(), u"1 digit missing."_s);
    QTest::keyClicks(child<QLineEdit>(u"accountIdLineEdit"_s), u"3"_s);
    QVERIFY(!hint->isVisible());
    QTest::keyClicks(child<QLineEdit>(u"accountIdLineEdit"_s), u"9"_s);
    QCOMPARE(hint->text(), u"An account id has 32 digits from 0 to 9 and a to f, and nothing else."_s);
}

void TestSettingsDialog::savesProfileAndSecretAndConnects()
{
    open();
    QString secret;
    connect(m_session.get(), &AccountSession::connectionReady, this,
        [&](const Connection& connection) { secret = connection.credentials.secret; });
    child<QLineEdit>(u"nameLineEdit"_s)->setText(u"Example Mail"_s);
    enter(u" "_s + AccountText.toUpper(), u"cfut_entered"_s);
    click(u"saveButton"_s);
    QTRY_VERIFY(!m_dialog->isVisible());
    QTRY_COMPARE(secret, u"cfut_entered"_s);
    QCOMPARE(m_session->currentProfile()->face.name, u"Example Mail"_s);
    QCOMPARE(m_session->currentProfile()->accountId, AccountText);
}

void TestSettingsDialog::theStoredSecretIsNeverReadBack()
{
    savesProfileAndSecretAndConnects();
    open();
    auto* secret = child<SecretEdit>(u"secretLineEdit"_s);
    QCOMPARE(secret->text(), QString());
    QVERIFY(secret->placeholderText().contains(u"stored"_s));
    QCOMPARE(child<QLineEdit>(u"accountIdLineEdit"_s)->text(), AccountText);
}

void TestSettingsDialog::anEmptySecretKeepsTheStoredOne()
{
    savesProfileAndSecretAndConnects();
    open();
    QString secret;
    connect(m_session.get(), &AccountSession::connectionReady, this,
        [&](const Connection& connection) { secret = connection.credentials.secret; });
    child<QLineEdit>(u"nameLineEdit"_s)->setText(u"Another name"_s);
    click(u"saveButton"_s);
    QTRY_COMPARE(secret, u"cfut_entered"_s);
    QCOMPARE(m_session->currentProfile()->face.name, u"Another name"_s);

    // A key cannot go by the stored token.
    open();
    auto* kinds = child<QComboBox>(u"credentialKindComboBox"_s);
    kinds->setCurrentIndex(kinds->findData(int(Credentials::Kind::GlobalKey)));
    child<QLineEdit>(u"emailLineEdit"_s)->setText(u"analyst@example.com"_s);
    click(u"saveButton"_s);
    QVERIFY2(said().contains(u"credential is missing"_s), qPrintable(said()));
    QCOMPARE(m_session->currentProfile()->kind, Credentials::Kind::ApiToken);
}

void TestSettingsDialog::aPastedCurlLineIsUnderstood()
{
    open();
    QString secret;
    connect(m_session.get(), &AccountSession::connectionReady, this,
        [&](const Connection& connection) { secret = connection.credentials.secret; });
    enter(u"https://dash.cloudflare.com/%1/home"_s.arg(AccountText),
        u"curl https://api.cloudflare.com -H \"Authorization: Bearer cfut_from-curl\""_s);
    click(u"saveButton"_s);
    QTRY_COMPARE(secret, u"cfut_from-curl"_s);
    QCOMPARE(m_session->currentProfile()->accountId, AccountText);
}

void TestSettingsDialog::theSecretIsMaskedUntilAskedFor()
{
    open();
    auto* secret = child<SecretEdit>(u"secretLineEdit"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    auto* reveal = secret->findChild<QAction*>(u"revealAction"_s);
    reveal->trigger();
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    reveal->trigger();
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
}

void TestSettingsDialog::testsTheConnectionForReal()
{
    Environment environment;
    environment.base = m_simulator->connection().base;
    open(environment);
    enter(m_simulator->connection().account.toString(), m_simulator->announced(u"token"_s));
    click(u"testConnectionButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"can be listed"_s), 10'000);
    QVERIFY(said().contains(u"genuine and active"_s));
    const auto quota = m_session
                           ->connectionFor(m_simulator->connection().account,
                               {Credentials::Kind::ApiToken, {}, m_simulator->announced(u"token"_s)})
                           .quota;
    QVERIFY2(quota->isKnown(), "what the test sent is not counted with the rest of this token's calls");
    enter(m_simulator->connection().account.toString(), m_simulator->announced(u"expired token"_s));
    click(u"testConnectionButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"expired"_s), 10'000);
    QVERIFY2(!said().contains(u"can be listed"_s), "findings of the test before are gone");
    QVERIFY2(!m_session->currentProfile(), "a test saves nothing");
}

void TestSettingsDialog::saysThatTheEnvironmentIsInUse()
{
    Environment environment;
    environment.credentials = Credentials{Credentials::Kind::ApiToken, {}, u"cfut_canary"_s};
    environment.used = {u"CLOUDFLARE_API_TOKEN"_s};
    environment.problems = {u"CLOUDFLARE_ACCOUNT_ID is not an account id."_s};
    open(environment);
    QVERIFY(said().contains(u"CLOUDFLARE_API_TOKEN"_s));
    QVERIFY(said().contains(u"CLOUDFLARE_ACCOUNT_ID is not an account id."_s));
    QVERIFY(!said().contains(u"canary"_s));
}

void TestSettingsDialog::remembersItsSizeAndItsPage()
{
    open();
    auto* list = child<QListWidget>(u"settingsPagesListWidget"_s);
    QStringList titles;
    for (int row = 0; row < list->count(); ++row)
        titles.append(list->item(row)->text());
    QCOMPARE(titles,
        QStringList(
            {u"Accounts"_s, u"Watching"_s, u"Appearance"_s, u"Network"_s, u"Notifications"_s, u"Confirmations"_s}));
    QVERIFY(child<QWidget>(u"accountsPage"_s)->isVisible());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(child<QWidget>(u"appearancePage"_s)->isVisible());
    m_dialog->resize(1111, 777);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
    open();
    QCOMPARE(m_dialog->size(), QSize(1111, 777));
    QVERIFY(child<QWidget>(u"appearancePage"_s)->isVisible());
    m_dialog->showAccounts();
    QVERIFY(child<QWidget>(u"accountsPage"_s)->isVisible());
}

void TestSettingsDialog::whatIsChosenHoldsAtOnce()
{
    open();
    choosePage(u"Watching"_s);
    auto* paces = child<QComboBox>(u"paceComboBox"_s);
    paces->setFocus();
    QTest::keyClick(paces, Qt::Key_End);
    QTest::mouseClick(child<QCheckBox>(u"pausedCheckBox"_s), Qt::LeftButton, {}, QPoint(8, 8));
    choosePage(u"Appearance"_s);
    QTest::mouseClick(child<QRadioButton>(u"utcTimesRadioButton"_s), Qt::LeftButton, {}, QPoint(8, 8));
    choosePage(u"Notifications"_s);
    QTest::mouseClick(child<QCheckBox>(u"notify2CheckBox"_s), Qt::LeftButton, {}, QPoint(8, 8));

    QVERIFY(m_preferences->isPaused());
    const Settings stored(m_directory->filePath(u"settings.ini"_s));
    QCOMPARE(stored.refreshPace(), std::chrono::seconds(60));
    QVERIFY(stored.showsUtc());
    QVERIFY(stored.isNotificationEnabled(0) && stored.isNotificationEnabled(1));
    QVERIFY(!stored.isNotificationEnabled(2));
}

void TestSettingsDialog::whatIsChosenElsewhereIsShown()
{
    open();
    m_preferences->setRefreshPace(std::chrono::seconds(30));
    m_preferences->setPaused(true);
    m_preferences->setShowsUtc(true);
    m_preferences->setNotificationEnabled(0, false);
    QCOMPARE(child<QComboBox>(u"paceComboBox"_s)->currentData().toInt(), 30);
    QVERIFY(child<QCheckBox>(u"pausedCheckBox"_s)->isChecked());
    QVERIFY(child<QRadioButton>(u"utcTimesRadioButton"_s)->isChecked());
    QVERIFY(!child<QCheckBox>(u"notify0CheckBox"_s)->isChecked());
    m_preferences->setShowsUtc(false);
    QVERIFY(child<QRadioButton>(u"localTimesRadioButton"_s)->isChecked());
}

void TestSettingsDialog::thePaceSaysWhatItCosts()
{
    open();
    const auto cost = [this] { return child<QLabel>(u"paceCostLabel"_s)->text(); };
    QVERIFY2(cost().contains(u"about 225 of the 1,200 calls"_s), qPrintable(cost()));
    QVERIFY(!cost().contains(u"quarter"_s));
    m_preferences->setRefreshPace(std::chrono::seconds(2));
    QVERIFY2(cost().contains(u"about 300 of the 1,200 calls"_s), qPrintable(cost()));
    QVERIFY2(cost().contains(u"never takes more than a quarter"_s), qPrintable(cost()));
    m_preferences->setRefreshPace(std::chrono::seconds(7)); // from a file that somebody edited
    QCOMPARE(child<QComboBox>(u"paceComboBox"_s)->currentText(), u"7 s"_s);
}

/// The command search leads to pages by settingsPages(), which therefore tells what the dialog has.
void TestSettingsDialog::everyPageCanBeLedTo()
{
    open();
    const auto* list = child<QListWidget>(u"settingsPagesListWidget"_s);
    const QList<SettingsPage> pages = settingsPages();
    QCOMPARE(pages.size(), list->count());
    for (int row = 0; row < list->count(); ++row) {
        QCOMPARE(pages[row].title, list->item(row)->text());
        m_dialog->showPage(pages[row].objectName);
        QCOMPARE(list->currentRow(), row);
        QVERIFY(child<QWidget>(pages[row].objectName)->isVisible());
    }
}

void TestSettingsDialog::everyFieldExplainsItself()
{
    open();
    const auto* pages = m_dialog->findChild<QStackedWidget*>();
    QVERIFY(pages->count() >= 6);
    int fields = 0;
    for (int page = 0; page < pages->count(); ++page) {
        const QWidget* widget = qobject_cast<QScrollArea*>(pages->widget(page))->widget();
        const auto children = widget->findChildren<QWidget*>();
        for (const QWidget* field : children) {
            // Lists and the buttons below a form say with their names what they do; a combo box and a line edit have
            // inner widgets that take no focus of their own.
            if (field->focusPolicy() == Qt::NoFocus || field->objectName().startsWith("qt_"_L1)
                || !(field->inherits("QLineEdit") || field->inherits("QComboBox") || field->inherits("QCheckBox")
                    || field->inherits("QRadioButton") || field->inherits("QAbstractSpinBox")
                    || field->inherits("QAbstractSlider")))
                continue;
            const QString name = pages->widget(page)->objectName() + widget->objectName() + u'/' + field->objectName();
            QVERIFY2(field->whatsThis().size() > 40, qPrintable(name));
            QVERIFY2(!field->toolTip().isEmpty() && field->toolTip().size() < 100, qPrintable(name));
            QVERIFY2(!field->whatsThis().contains(u'<') && !field->toolTip().contains(u'<'), qPrintable(name));
            ++fields;
        }
    }
    QVERIFY2(fields >= 16, qPrintable(QString::number(fields)));
    QVERIFY(m_dialog->windowFlags() & Qt::WindowContextHelpButtonHint);
    QVERIFY(m_dialog->windowFlags() & Qt::WindowCloseButtonHint);
}

void TestSettingsDialog::theKeyForHelpShowsTheExplanation()
{
    open();
    auto* field = child<QLineEdit>(u"accountIdLineEdit"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_F1, Qt::ShiftModifier);
    const auto shown = [] {
        const auto widgets = QApplication::topLevelWidgets();
        const auto found = std::find_if(widgets.begin(), widgets.end(),
            [](const QWidget* widget) { return widget->inherits("QWhatsThat") && widget->isVisible(); });
        return found == widgets.end() ? nullptr : *found;
    };
    QTRY_VERIFY(shown());
    QTest::keyClick(shown(), Qt::Key_Escape);
    QTRY_VERIFY(!shown());
    QVERIFY(m_dialog->isVisible());
}

void TestSettingsDialog::noChoiceRemovesAConfirmation()
{
    open();
    choosePage(u"Confirmations"_s);
    auto* page = child<QWidget>(u"confirmationsPage"_s);
    QVERIFY(page->isVisible());
    QVERIFY(child<QLabel>(u"confirmationsLabel"_s)->text().endsWith(u"That can't be switched off."_s));
    const auto choices = page->findChildren<QAbstractButton*>();
    QCOMPARE(choices.size(), 1);
    QVERIFY(!choices.first()->isChecked());
    QTest::mouseClick(choices.first(), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(Settings(m_directory->filePath(u"settings.ini"_s)).asksReasonInProduction());
    m_preferences->setAsksReasonInProduction(false);
    QVERIFY(!choices.first()->isChecked());
}

void TestSettingsDialog::closingWithUnsavedChangesAsks()
{
    open();
    enter(AccountText, u"cfut_typed"_s);
    const auto closeAndAnswer = [this](const QString& text) {
        m_dialog->close();
        auto* box = child<QMessageBox>(u"unsavedMessageBox"_s);
        QVERIFY(box && box->isVisible());
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(box->text(), u"The changes to this account are not saved."_s);
        QCOMPARE(box->defaultButton()->text(), u"&Go On Editing"_s);
        QAbstractButton* button = buttonWith(*box, text);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!child<QMessageBox>(u"unsavedMessageBox"_s));
    };
    closeAndAnswer(u"&Go On Editing"_s);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(child<SecretEdit>(u"secretLineEdit"_s)->text(), u"cfut_typed"_s);
    child<QLineEdit>(u"accountIdLineEdit"_s)->setText(u"half"_s);
    closeAndAnswer(u"&Save"_s);
    QVERIFY2(m_dialog->isVisible(), "what can't be saved is not lost");
    QVERIFY2(said().contains(u"account ID is not complete"_s), qPrintable(said()));
    closeAndAnswer(u"&Discard"_s);
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(!m_session->currentProfile());
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    installTranslation(application);
    TestSettingsDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_settingsdialog.moc"
