#include "ui/accountspage.h"

#include "app/accounts/keychainwords.h"
#include "app/text/displayed.h"
#include "ui/accountbanner.h"
#include "ui/accountform.h"
#include "ui/foundaccountsdialog.h"
#include "ui/noticebar.h"
#include "ui/plainlabel.h"
#include "ui/questionbox.h"
#include "ui/tlsdetails.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

look::Meaning meaningOf(ConnectionCheck::Level level)
{
    switch (level) {
    case ConnectionCheck::Level::Good:
        return look::Meaning::Good;
    case ConnectionCheck::Level::Caution:
        return look::Meaning::Caution;
    case ConnectionCheck::Level::Problem:
        break;
    }
    return look::Meaning::Bad;
}

QPushButton* button(QWidget* parent, const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

bool bringsAnAccount(const Environment& environment)
{
    return environment.credentials || environment.account;
}

} // namespace

AccountsPage::AccountsPage(AccountSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(u"accountsPage"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(buildList(), 2);
    layout->addWidget(buildDetails(), 5);

    const auto current = m_session.currentProfile();
    m_form->setProfile(current);
    m_shown = m_form->entered().uuid;
    fillList();
    updateButtons();
    const Environment& environment = m_session.environment();
    if (const QString used = environment.describe(); !used.isEmpty())
        say(u"environment"_s, look::Meaning::Caution, used);
    if (!environment.problems.isEmpty())
        say(u"environmentProblem"_s, look::Meaning::Bad, environment.problems.join(u' '));
    connect(&m_session, &AccountSession::profilesChanged, this, &AccountsPage::fillList);
}

QWidget* AccountsPage::buildList()
{
    auto* side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(u"accountsListWidget"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setWordWrap(true);
    m_list->setIconSize(QSize(16, 16));
    m_list->setSpacing(3);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    QPushButton* add = button(side, u"addAccountButton"_s, tr("&Add"));
    m_remove = button(side, u"removeAccountButton"_s, tr("Re&move…"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    // Not from within the list, which is filled anew then.
    connect(m_list, &QListWidget::currentItemChanged, this, &AccountsPage::goToCurrent, Qt::QueuedConnection);
    connect(add, &QPushButton::clicked, this, [this] { whenSettled([this] { addAccount(); }); });
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::askToRemove);
    return side;
}

QWidget* AccountsPage::buildDetails()
{
    auto* details = new QWidget(this);
    m_form = new AccountForm(details);
    m_environment = plainLabel(details, u"environmentLabel"_s);
    m_environment->setText(
        tr("The environment says which account or credential is used. That can't be changed here: unset the variables "
           "and start Bulkhead again to use an account of the list."));
    m_environment->hide();
    m_notices = new NoticeBar(details);
    connect(m_notices, &NoticeBar::actionTriggered, this, &AccountsPage::showCertificate);
    m_test = button(details, u"testConnectionButton"_s, tr("&Test Connection"));
    m_discard = button(details, u"discardChangesButton"_s, tr("Discard Chan&ges"));
    m_save = button(details, u"saveButton"_s, tr("&Save"));
    m_save->setAutoDefault(true);
    m_save->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_environment);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    layout->addWidget(m_notices);
    layout->addStretch(1);
    connect(m_form, &AccountForm::edited, this, &AccountsPage::updateButtons);
    connect(m_form, &AccountForm::findRequested, this, &AccountsPage::findAccounts);
    connect(m_test, &QPushButton::clicked, this, &AccountsPage::testConnection);
    connect(m_discard, &QPushButton::clicked, this, [this] { showChosen(m_shown); });
    connect(m_save, &QPushButton::clicked, this, [this] { save({}); });
    return details;
}

void AccountsPage::addItem(const QString& text, const QIcon& icon, const QUuid& uuid)
{
    auto* item = new QListWidgetItem(icon, text, m_list);
    item->setData(Qt::UserRole, uuid);
    if (uuid == m_shown)
        m_list->setCurrentItem(item);
}

QString AccountsPage::describe(const Profile& profile) const
{
    const QString name = displayed(profile.face.name.isEmpty() ? profile.accountId : profile.face.name, 80);
    QStringList words;
    const auto current = m_session.currentProfile();
    if (current && current->uuid == profile.uuid && !m_session.environment().credentials)
        words.append(tr("in use"));
    if (profile.face.isProduction)
        words.append(tr("production"));
    if (profile.face.isReadOnly)
        words.append(tr("read-only"));
    return words.isEmpty() ? name : name + u'\n' + words.join(tr(", "));
}

void AccountsPage::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto profiles = m_session.profiles();
    for (const Profile& profile : profiles)
        addItem(describe(profile), accountIcon(profile.face.colour), profile.uuid);
    if (const Profile entered = m_form->entered(); !m_session.profile(entered.uuid))
        addItem(tr("New account"), accountIcon(entered.face.colour), entered.uuid);
    if (bringsAnAccount(m_session.environment()))
        addItem(tr("From the environment"), accountIcon(AccountColour::Grey), QUuid());
    updateButtons();
}

void AccountsPage::goToCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->data(Qt::UserRole).toUuid() == m_shown)
        return;
    const QUuid uuid = item->data(Qt::UserRole).toUuid();
    fillList(); // the one before stays chosen until it may be left
    whenSettled([this, uuid] { showChosen(uuid); });
}

void AccountsPage::showChosen(const QUuid& uuid)
{
    dropTests();
    m_shown = uuid;
    if (!uuid.isNull()) {
        m_form->setProfile(m_session.profile(uuid));
        m_shown = m_form->entered().uuid;
    }
    fillList();
}

void AccountsPage::addAccount()
{
    showChosen(QUuid::createUuid());
    m_form->setFocus();
}

void AccountsPage::updateButtons()
{
    const bool isOurs = !m_shown.isNull();
    const bool isBusy = m_isSaving || m_check || m_search;
    m_form->setVisible(isOurs);
    m_environment->setVisible(!isOurs);
    for (QPushButton* button : {m_test, m_discard, m_save})
        button->setVisible(isOurs);
    m_list->setEnabled(!m_isSaving);
    m_form->setEnabled(!m_isSaving);
    m_remove->setEnabled(isOurs && m_form->isStored() && !m_isSaving);
    m_test->setEnabled(!isBusy);
    m_save->setEnabled(!isBusy);
    m_discard->setEnabled(m_form->isEdited() && !m_isSaving);
}

void AccountsPage::whenSettled(std::function<void()> then)
{
    if (m_isSaving)
        m_afterSaving = std::move(then);
    else if (!m_shown.isNull() && m_form->isEdited())
        askAboutEdits(then);
    else
        then();
}

void AccountsPage::askAboutEdits(const std::function<void()>& then)
{
    auto* box = new QuestionBox(u"unsavedMessageBox"_s, tr("Unsaved changes"), this);
    box->setText(tr("The changes to this account are not saved."));
    box->addAnswer(tr("&Discard"), QuestionBox::Answer::Plain, [this, then] {
        showChosen(m_shown);
        then();
    });
    box->addAnswer(tr("&Save"), QuestionBox::Answer::Plain, [this, then] { save(then); });
    box->addAnswer(tr("&Go On Editing"), QuestionBox::Answer::Safe, {});
    box->open();
}

void AccountsPage::askToRemove()
{
    const auto profile = m_session.profile(m_shown);
    if (!profile)
        return;
    auto* box = new QuestionBox(u"removeMessageBox"_s, tr("Remove account"), this);
    box->setText(accountWords(profile->face) + u'\n' + tr("Remove this account from Bulkhead?"));
    box->setInformativeText(
        tr("Its credential is removed from the system keychain. At Cloudflare nothing changes: the credential stays "
           "valid until it is revoked there. What was done with this account stays in the activity log."));
    box->addAnswer(
        tr("&Remove Account"), QuestionBox::Answer::Destructive, [this, uuid = profile->uuid] { removeAccount(uuid); });
    box->addAnswer(tr("&Keep"), QuestionBox::Answer::Safe, {});
    box->open();
}

void AccountsPage::removeAccount(const QUuid& uuid)
{
    dropTests();
    m_isSaving = true;
    say(u"saved"_s, look::Meaning::Working, keychainwords::waitingForChange());
    updateButtons();
    m_session.remove(uuid, this, [this](const AccountSession::Saved& outcome) {
        m_isSaving = false;
        dropTests();
        const auto current = m_session.currentProfile();
        if (outcome.ok)
            showChosen(current ? current->uuid : QUuid::createUuid());
        updateButtons();
        if (!outcome.message.isEmpty())
            say(u"fault"_s, outcome.ok ? look::Meaning::Caution : look::Meaning::Bad, outcome.message);
        if (const auto then = std::exchange(m_afterSaving, {}))
            then();
    });
}

void AccountsPage::save(std::function<void()> then)
{
    dropTests();
    if (refuseFault(m_form->firstFault()))
        return;
    m_isSaving = true;
    updateButtons();
    if (!m_form->credentials().secret.isEmpty())
        say(u"saved"_s, look::Meaning::Working, keychainwords::waitingForChange());
    const bool isFirst = m_session.profiles().isEmpty();
    m_session.save(m_form->entered(), m_form->credentials().secret, this,
        [this, isFirst, then = std::move(then)](
            const AccountSession::Saved& outcome) { saved(outcome, isFirst, then); });
}

void AccountsPage::saved(const AccountSession::Saved& outcome, bool isFirst, const std::function<void()>& then)
{
    m_isSaving = false;
    const auto afterSaving = std::exchange(m_afterSaving, {});
    if (!outcome.ok) {
        dropTests();
        say(u"fault"_s, look::Meaning::Bad, outcome.message);
        return;
    }
    showChosen(m_shown);
    if (!outcome.message.isEmpty()) {
        // Saved, but not as wished: what was to come next waits until that was read.
        say(u"fault"_s, look::Meaning::Caution, outcome.message);
        return;
    }
    say(u"saved"_s, look::Meaning::Good, tr("Saved."));
    const auto& next = afterSaving ? afterSaving : then;
    if (next)
        next();
    else if (isFirst)
        Q_EMIT firstAccountSaved();
}

void AccountsPage::withCredentials(std::function<void(const Credentials&)> use)
{
    if (!m_form->keepsStoredSecret()) {
        use(m_form->credentials());
        return;
    }
    m_session.readSecret(m_form->entered(), this,
        [this, question = m_question, credentials = m_form->credentials(), use = std::move(use)](
            const StoreOutcome& outcome) mutable {
            if (question != m_question)
                return;
            if (outcome.kind == StoreOutcome::Kind::Done) {
                credentials.secret = outcome.secret;
                use(credentials);
                return;
            }
            say(u"finding"_s, look::Meaning::Bad, keychainwords::whyNotTested(outcome));
        });
}

void AccountsPage::testConnection()
{
    dropTests();
    if (refuseFault(m_form->firstFault()))
        return;
    say(u"finding"_s, look::Meaning::Working, tr("Testing…"));
    withCredentials(
        [this, account = *AccountId::fromString(m_form->entered().accountId)](const Credentials& credentials) {
            m_check = std::make_unique<ConnectionCheck>(m_session.connectionFor(account, credentials));
            connect(m_check.get(), &ConnectionCheck::finished, this, &AccountsPage::showFindings);
            updateButtons();
        });
}

void AccountsPage::showFindings()
{
    m_notices->remove(u"finding"_s);
    const auto& findings = m_check->findings();
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const auto& finding = findings[i];
        const QString text = finding.advice.isEmpty() ? finding.sentence : finding.sentence + u' ' + finding.advice;
        m_failure = finding.tls;
        m_notices->show(
            u"finding%1"_s.arg(i), {meaningOf(finding.level), text, finding.tls ? tr("Show Certificate…") : QString()});
    }
    m_check.release()->deleteLater(); // it is what called us
    updateButtons();
}

void AccountsPage::showCertificate()
{
    if (!m_failure)
        return;
    auto* dialog = new TlsDetails(*m_failure, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountsPage::findAccounts()
{
    dropTests();
    if (refuseFault(m_form->firstCredentialFault()))
        return;
    say(u"finding"_s, look::Meaning::Working, tr("Asking Cloudflare which accounts this credential sees…"));
    withCredentials([this](const Credentials& credentials) {
        m_search = std::make_unique<AccountSearch>(m_session.connectionFor(AccountSearch::anyAccount(), credentials));
        connect(m_search.get(), &AccountSearch::finished, this, &AccountsPage::showFound);
        updateButtons();
    });
}

void AccountsPage::showFound()
{
    m_notices->remove(u"finding"_s);
    if (m_search->accounts().isEmpty()) {
        say(u"finding"_s, look::Meaning::Bad, m_search->problem() + u' ' + m_search->advice());
    } else {
        auto* dialog = new FoundAccountsDialog(m_search->accounts(), m_search->isFirstPageOnly(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &FoundAccountsDialog::chosen, m_form,
            [this](const AccountSearch::Found& account) { m_form->takeAccount(account.id, account.name); });
        dialog->open();
    }
    m_search.release()->deleteLater(); // it is what called us
    updateButtons();
}

bool AccountsPage::refuseFault(const QString& fault)
{
    if (fault.isEmpty())
        return false;
    say(u"fault"_s, look::Meaning::Bad, fault);
    return true;
}

void AccountsPage::say(const QString& key, look::Meaning meaning, const QString& text)
{
    m_notices->show(key, {meaning, text, {}});
}

void AccountsPage::dropTests()
{
    ++m_question;
    m_check.reset();
    m_search.reset();
    for (const auto* key : {"finding", "fault", "saved"})
        m_notices->removeStartingWith(QLatin1String(key));
    updateButtons();
}

} // namespace bulkhead
