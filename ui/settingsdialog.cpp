#include "ui/settingsdialog.h"

#include "app/accounts/pasted.h"
#include "ui/noticebar.h"
#include "ui/plainlabel.h"
#include "ui/secretedit.h"
#include "ui/tlsdetails.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
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

QLineEdit* field(QWidget* parent, const QString& objectName)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    return edit;
}

QLabel* hint(QWidget* parent, const QString& objectName)
{
    QLabel* label = plainLabel(parent, objectName);
    QPalette quiet = label->palette();
    quiet.setColor(QPalette::WindowText, look::colour(look::Meaning::Neutral, quiet));
    label->setPalette(quiet);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(AccountSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_notices(new NoticeBar(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    buildForm();
    layout->addLayout(m_form);
    layout->addWidget(m_notices);
    layout->addStretch();
    buildButtons();
    resize(fontMetrics().averageCharWidth() * 96, sizeHint().height());
    connect(m_notices, &NoticeBar::actionTriggered, this, &SettingsDialog::showCertificate);
    load();
}

void SettingsDialog::buildForm()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(8);
    m_name = field(this, u"nameLineEdit"_s);
    m_name->setPlaceholderText(tr("for example: Example Mail, production"));
    m_accountId = field(this, u"accountIdLineEdit"_s);
    m_accountId->setPlaceholderText(tr("32 hexadecimal digits, from the account's overview in Cloudflare's dashboard"));
    m_accountHint = hint(this, u"accountIdHintLabel"_s);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"credentialKindComboBox"_s);
    m_kind->addItem(tr("API token"), int(Credentials::Kind::ApiToken));
    m_kind->addItem(tr("E-mail address and global API key"), int(Credentials::Kind::GlobalKey));
    m_email = field(this, u"emailLineEdit"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_secret = new SecretEdit(this);
    m_secret->setObjectName(u"secretLineEdit"_s);
    m_secretHint = hint(this, u"secretHintLabel"_s);

    m_form->addRow(tr("Account &name"), m_name);
    m_form->addRow(tr("Account &ID"), m_accountId);
    m_form->addRow(QString(), m_accountHint);
    m_form->addRow(tr("&Credential"), m_kind);
    m_form->addRow(tr("&E-mail"), m_email);
    m_form->addRow(tr("API &token"), m_secret);
    m_form->addRow(QString(), m_secretHint);

    connect(m_accountId, &QLineEdit::textChanged, this, &SettingsDialog::updateAccountHint);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SettingsDialog::updateKind);
    connect(m_secret, &QLineEdit::textEdited, this, &SettingsDialog::secretEdited);
}

void SettingsDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    m_test = buttons->addButton(tr("&Test Connection"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(u"testConnectionButton"_s);
    m_test->setAutoDefault(false);
    m_save = buttons->addButton(QDialogButtonBox::Save);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    layout()->addWidget(buttons);
    connect(m_test, &QPushButton::clicked, this, &SettingsDialog::testConnection);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::load()
{
    m_stored = m_session.profile();
    if (m_stored) {
        m_name->setText(m_stored->name);
        m_accountId->setText(m_stored->accountId);
        m_kind->setCurrentIndex(m_kind->findData(int(m_stored->kind)));
        m_email->setText(m_stored->email);
    }
    updateKind();
    updateAccountHint();
    const Environment& environment = m_session.environment();
    if (const QString used = environment.describe(); !used.isEmpty())
        say(u"environment"_s, look::Meaning::Caution, used);
    if (!environment.problems.isEmpty())
        say(u"environmentProblem"_s, look::Meaning::Bad, environment.problems.join(u' '));
}

bool SettingsDialog::canKeepStoredSecret() const
{
    return m_stored && m_stored->kind == enteredProfile().kind;
}

void SettingsDialog::updateKind()
{
    const bool key = enteredProfile().kind == Credentials::Kind::GlobalKey;
    m_email->setVisible(key);
    m_form->labelForField(m_email)->setVisible(key);
    auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_secret));
    label->setText(key ? tr("Global API &key") : tr("API &token"));
    m_secret->setPlaceholderText(canKeepStoredSecret() ? tr("stored; leave empty to keep it") : QString());
    m_secretHint->setText(key
            ? tr(
                "The global key may do everything that its user may: a token with Cloud Email Security Write is safer.")
            : tr("It needs the permission Cloud Email Security Write (Read is enough for watching). It is kept in the "
                 "system "
                 "keychain, never in a file of Bulkhead's."));
    fitHeight();
}

void SettingsDialog::updateAccountHint()
{
    const QString id = cleanedAccountId(m_accountId->text());
    if (id.isEmpty() || AccountId::fromString(id))
        m_accountHint->setText({});
    else if (id.size() < 32)
        m_accountHint->setText(tr("%Ln digit(s) missing.", nullptr, 32 - int(id.size())));
    else
        m_accountHint->setText(tr("An account id has 32 digits from 0 to 9 and a to f, and nothing else."));
    m_accountHint->setVisible(!m_accountHint->text().isEmpty());
    fitHeight();
}

void SettingsDialog::secretEdited(const QString& text)
{
    if (const auto kind = kindByPrefix(cleanedSecret(text)))
        m_kind->setCurrentIndex(m_kind->findData(int(*kind)));
}

Profile SettingsDialog::enteredProfile() const
{
    Profile profile = m_stored.value_or(Profile());
    profile.name = m_name->text().trimmed();
    profile.accountId = cleanedAccountId(m_accountId->text());
    profile.kind = Credentials::Kind(m_kind->currentData().toInt());
    profile.email = profile.kind == Credentials::Kind::GlobalKey ? m_email->text().trimmed() : QString();
    return profile;
}

QString SettingsDialog::firstFault()
{
    const Profile profile = enteredProfile();
    const QString secret = cleanedSecret(m_secret->text());
    if (!AccountId::fromString(profile.accountId)) {
        m_accountId->setFocus();
        return tr("The account ID is not complete: it has 32 hexadecimal digits.");
    }
    // A stored secret is not read for this; it was checked when it was entered.
    const bool kept = secret.isEmpty() && canKeepStoredSecret();
    const auto fault = faultOf({profile.kind, profile.email, kept ? u"stored"_s : secret});
    if (!fault)
        return {};
    switch (*fault) {
    case CredentialFault::EmailMissing:
        m_email->setFocus();
        return tr("A global API key needs the e-mail address of its user.");
    case CredentialFault::EmailCharacters:
        m_email->setFocus();
        return tr("The e-mail address is not one: it needs one @, no spaces, and no letters outside ASCII.");
    case CredentialFault::SecretMissing:
        m_secret->setFocus();
        return tr("The credential is missing.");
    case CredentialFault::SecretCharacters:
        m_secret->setFocus();
        return tr("The credential holds spaces or letters that none has. Copy it again, whole and alone.");
    }
    Q_UNREACHABLE();
    return {};
}

void SettingsDialog::say(const QString& key, look::Meaning meaning, const QString& text)
{
    m_notices->show(key, {meaning, text, {}});
    fitHeight();
}

void SettingsDialog::fitHeight()
{
    // Wrapped texts do not count in a dialog's minimum size: grow with them, so that none is cut off.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void SettingsDialog::setBusy(bool busy)
{
    m_test->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

void SettingsDialog::testConnection()
{
    m_notices->removeStartingWith(u"finding"_s);
    m_notices->remove(u"fault"_s);
    if (const QString fault = firstFault(); !fault.isEmpty()) {
        say(u"fault"_s, look::Meaning::Bad, fault);
        return;
    }
    setBusy(true);
    say(u"finding"_s, look::Meaning::Working, tr("Testing…"));
    const Profile profile = enteredProfile();
    const QString secret = cleanedSecret(m_secret->text());
    if (!secret.isEmpty()) {
        runCheck({profile.kind, profile.email, secret});
        return;
    }
    m_session.readSecret(profile, this, [this, profile](const StoreOutcome& outcome) {
        if (outcome.kind == StoreOutcome::Kind::Done) {
            runCheck({profile.kind, profile.email, outcome.secret});
            return;
        }
        setBusy(false);
        say(u"finding"_s, look::Meaning::Bad,
            tr("The stored credential can't be read from the keychain. Enter it again."));
    });
}

void SettingsDialog::runCheck(const Credentials& credentials)
{
    const AccountId account = *AccountId::fromString(enteredProfile().accountId);
    m_check = std::make_unique<ConnectionCheck>(m_session.connectionFor(account, credentials));
    connect(m_check.get(), &ConnectionCheck::finished, this, &SettingsDialog::showFindings);
}

void SettingsDialog::showFindings()
{
    setBusy(false);
    m_notices->remove(u"finding"_s);
    const auto& findings = m_check->findings();
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const auto& finding = findings[i];
        const QString text = finding.advice.isEmpty() ? finding.sentence : finding.sentence + u' ' + finding.advice;
        m_failure = finding.tls;
        m_notices->show(
            u"finding%1"_s.arg(i), {meaningOf(finding.level), text, finding.tls ? tr("Show Certificate…") : QString()});
    }
    fitHeight();
    m_check.release()->deleteLater(); // it is what called us
}

void SettingsDialog::showCertificate()
{
    if (!m_failure)
        return;
    auto* dialog = new TlsDetails(*m_failure, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SettingsDialog::accept()
{
    m_notices->removeStartingWith(u"finding"_s);
    const QString fault = firstFault();
    if (!fault.isEmpty()) {
        say(u"fault"_s, look::Meaning::Bad, fault);
        return;
    }
    m_notices->remove(u"fault"_s);
    setBusy(true);
    m_session.save(enteredProfile(), cleanedSecret(m_secret->text()), this,
        [this](const AccountSession::Saved& outcome) { saved(outcome); });
}

void SettingsDialog::saved(const AccountSession::Saved& outcome)
{
    setBusy(false);
    if (!outcome.ok) {
        say(u"fault"_s, look::Meaning::Bad, outcome.message);
        return;
    }
    m_secret->clear();
    if (outcome.message.isEmpty()) {
        QDialog::accept();
        return;
    }
    // Saved, but not as wished: the dialog stays, so that the sentence is read.
    m_stored = m_session.profile();
    updateKind();
    say(u"fault"_s, look::Meaning::Caution, outcome.message);
    m_save->setEnabled(false);
}

} // namespace bulkhead
