#include "ui/accountform.h"

#include "app/accounts/pasted.h"
#include "ui/accountbanner.h"
#include "ui/fieldhelp.h"
#include "ui/namedlineedit.h"
#include "ui/quietlabel.h"
#include "ui/secretedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* field(QWidget* parent, const QString& objectName)
{
    auto* edit = namedLineEdit(parent, objectName);
    edit->setMaxLength(4096);
    return edit;
}

QCheckBox* mark(QWidget* parent, const QString& objectName, const QString& text)
{
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(objectName);
    return box;
}

} // namespace

AccountForm::AccountForm(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
{
    setObjectName(u"accountForm"_s);
    // Not a QFormLayout: that of Qt 6.4 gives wrapped labels about twice the height that they need.
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setVerticalSpacing(8);
    m_rows->setHorizontalSpacing(12);
    m_rows->setColumnStretch(1, 1);
    buildIdentity();
    buildCredential();
    buildMarks();
    explainFields();
    setFocusProxy(m_name);
    setProfile({});
}

QLabel* AccountForm::addRow(const QString& text, QWidget* field, QWidget* beside)
{
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    const int row = m_rows->rowCount();
    m_rows->addWidget(label, row, 0);
    m_rows->addWidget(field, row, 1, 1, beside ? 1 : 2);
    if (beside)
        m_rows->addWidget(beside, row, 2);
    return label;
}

void AccountForm::addBelow(QWidget* widget)
{
    m_rows->addWidget(widget, m_rows->rowCount(), 1, 1, 2);
}

void AccountForm::buildIdentity()
{
    m_name = field(this, u"nameLineEdit"_s);
    m_name->setPlaceholderText(tr("Example Mail"));
    m_colour = new QComboBox(this);
    m_colour->setObjectName(u"colourComboBox"_s);
    for (const AccountColour colour : AccountColours)
        m_colour->addItem(accountIcon(colour), colourName(colour), int(colour));
    m_accountId = field(this, u"accountIdLineEdit"_s);
    m_accountId->setPlaceholderText(tr("32 hexadecimal digits"));
    m_accountId->setMinimumWidth(m_accountId->fontMetrics().averageCharWidth() * 36); // all of it is seen
    m_find = new QPushButton(tr("&Find Accounts…"), this);
    m_find->setObjectName(u"findAccountsButton"_s);
    m_find->setAutoDefault(false);
    m_accountHint = quietLabel(this, u"accountIdHintLabel"_s);

    addRow(tr("Account &name"), m_name);
    addRow(tr("Co&lour"), m_colour);
    addRow(tr("Account &ID"), m_accountId, m_find);
    addBelow(m_accountHint);

    connect(m_name, &QLineEdit::textChanged, this, &AccountForm::edited);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &AccountForm::edited);
    connect(m_accountId, &QLineEdit::textChanged, this, &AccountForm::updateAccountHint);
    connect(m_accountId, &QLineEdit::textChanged, this, &AccountForm::edited);
    connect(m_find, &QPushButton::clicked, this, &AccountForm::findRequested);
}

void AccountForm::buildCredential()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"credentialKindComboBox"_s);
    m_kind->addItem(tr("API token"), int(Credentials::Kind::ApiToken));
    m_kind->addItem(tr("E-mail address and global API key"), int(Credentials::Kind::GlobalKey));
    m_email = field(this, u"emailLineEdit"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_secret = new SecretEdit(this);
    m_secret->setObjectName(u"secretLineEdit"_s);
    m_secretHint = quietLabel(this, u"secretHintLabel"_s);
    addRow(tr("Cre&dential"), m_kind);
    m_emailLabel = addRow(tr("&E-mail"), m_email);
    m_secretLabel = addRow(QString(), m_secret);
    addBelow(m_secretHint);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccountForm::updateKind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccountForm::edited);
    connect(m_email, &QLineEdit::textChanged, this, &AccountForm::edited);
    connect(m_secret, &QLineEdit::textEdited, this, &AccountForm::secretEdited);
    connect(m_secret, &QLineEdit::textChanged, this, &AccountForm::edited);
}

void AccountForm::buildMarks()
{
    m_isProduction = mark(this, u"productionCheckBox"_s, tr("&Production"));
    m_isReadOnly = mark(this, u"readOnlyCheckBox"_s, tr("&Read-only"));
    addBelow(m_isProduction);
    addBelow(hintBelow(m_isProduction, u"productionHintLabel"_s,
        tr("Real people's mail. “production” then stands beside the account's name wherever it is named.")));
    addBelow(m_isReadOnly);
    addBelow(hintBelow(m_isReadOnly, u"readOnlyHintLabel"_s,
        tr("Bulkhead then sends nothing that changes something in this account: no cancel, no delete, no new job.")));
    for (const QCheckBox* box : {m_isProduction, m_isReadOnly})
        connect(box, &QCheckBox::toggled, this, &AccountForm::edited);
}

void AccountForm::explainFields()
{
    explain(m_name, tr("What Bulkhead calls the account"),
        tr("The name under which Bulkhead shows this account, in its title, its menus and its reports. Cloudflare is "
           "not "
           "told. Choose one that nobody takes for another account's at three in the morning."));
    explain(m_colour, tr("The colour beside the account's name"),
        tr("A sign that tells accounts apart at a glance, beside the name and never instead of it. A colour of its own "
           "for each account helps most."));
    explain(m_accountId, tr("It stands on the account's overview in Cloudflare's dashboard"),
        tr("Which of Cloudflare's accounts this is: 32 digits from 0 to 9 and a to f. It stands on the account's "
           "overview "
           "in the dashboard and in the dashboard's address. A pasted address is understood as well."));
    explain(m_find, tr("Ask Cloudflare which accounts the credential below sees"),
        tr("Asks Cloudflare, with the credential below, which accounts it may see, and offers them for choice. It "
           "changes nothing there."));
    explain(m_kind, tr("How Bulkhead shows Cloudflare who asks"),
        tr("An API token is made for one purpose and can be withdrawn alone: take one wherever you can. The global API "
           "key together with its user's e-mail address may do everything that this user may."));
    explain(m_email, tr("The address with which the key's user logs in to Cloudflare"),
        tr("A global API key belongs to one user of Cloudflare's dashboard; this is the address with which that user "
           "logs in. A token needs none."));
    explain(m_secret, tr("Kept in the system keychain, never in a file of Bulkhead's"),
        tr("The token or key itself. It goes into the system's keychain and to Cloudflare, nowhere else, and is never "
           "shown again: an empty field keeps what is stored. A pasted curl line is understood as well. The eye at the "
           "end shows what you have just typed."));
    explain(m_isProduction, tr("Says “production” wherever the account is named"),
        tr("Marks an account with real people's mail. The word then stands beside its name in the window and in every "
           "confirmation, and the page Confirmations can require a reason for each change in it."));
    explain(m_isReadOnly, tr("Nothing can be changed in this account from here"),
        tr("Bulkhead then sends nothing that changes something in this account, whatever the credential would allow. "
           "For "
           "displays on a wall, and for those who only watch."));
}

void AccountForm::setProfile(const std::optional<Profile>& stored)
{
    m_isStored = stored.has_value();
    m_base = stored.value_or(Profile());
    const QSignalBlocker quiet(this); // nobody edited anything
    m_name->setText(m_base.face.name);
    m_colour->setCurrentIndex(m_colour->findData(int(m_base.face.colour)));
    m_accountId->setText(m_base.accountId);
    m_kind->setCurrentIndex(m_kind->findData(int(m_base.kind)));
    m_email->setText(m_base.email);
    m_secret->clear();
    m_isProduction->setChecked(m_base.face.isProduction);
    m_isReadOnly->setChecked(m_base.face.isReadOnly);
    updateKind();
    updateAccountHint();
    m_unedited = entered();
}

bool AccountForm::isEdited() const
{
    return !m_secret->text().isEmpty() || entered() != m_unedited;
}

Profile AccountForm::entered() const
{
    Profile profile = m_base;
    profile.face.name = m_name->text().trimmed();
    profile.face.colour = AccountColour(m_colour->currentData().toInt());
    profile.face.isProduction = m_isProduction->isChecked();
    profile.face.isReadOnly = m_isReadOnly->isChecked();
    profile.accountId = cleanedAccountId(m_accountId->text());
    profile.kind = Credentials::Kind(m_kind->currentData().toInt());
    profile.email = profile.kind == Credentials::Kind::GlobalKey ? m_email->text().trimmed() : QString();
    return profile;
}

Credentials AccountForm::credentials() const
{
    const Profile profile = entered();
    return {profile.kind, profile.email, cleanedSecret(m_secret->text())};
}

bool AccountForm::hasStoredSecretOfThisKind() const
{
    return m_isStored && m_base.kind == entered().kind;
}

bool AccountForm::keepsStoredSecret() const
{
    return hasStoredSecretOfThisKind() && credentials().isEmpty();
}

void AccountForm::updateKind()
{
    const bool isKey = entered().kind == Credentials::Kind::GlobalKey;
    m_emailLabel->setVisible(isKey);
    m_email->setVisible(isKey);
    m_secretLabel->setText(isKey ? tr("Global API &key") : tr("API to&ken"));
    m_secret->setPlaceholderText(hasStoredSecretOfThisKind() ? tr("stored; leave empty to keep it") : QString());
    m_secretHint->setText(isKey
            ? tr(
                "The global key may do everything that its user may: a token with Cloud Email Security Write is safer.")
            : tr("It needs the permission Cloud Email Security Write (Read is enough for watching). It is kept in the "
                 "system keychain, never in a file of Bulkhead's."));
}

void AccountForm::updateAccountHint()
{
    const QString id = cleanedAccountId(m_accountId->text());
    if (id.isEmpty() || AccountId::fromString(id))
        m_accountHint->setText({});
    else if (id.size() < 32)
        m_accountHint->setText(tr("%Ln digit(s) missing.", nullptr, 32 - int(id.size())));
    else
        m_accountHint->setText(tr("An account id has 32 digits from 0 to 9 and a to f, and nothing else."));
    m_accountHint->setVisible(!m_accountHint->text().isEmpty());
}

void AccountForm::secretEdited(const QString& text)
{
    if (const auto kind = kindByPrefix(cleanedSecret(text)))
        m_kind->setCurrentIndex(m_kind->findData(int(*kind)));
}

QString AccountForm::firstFault()
{
    if (!AccountId::fromString(entered().accountId)) {
        m_accountId->setFocus();
        return tr("The account ID is not complete: it has 32 hexadecimal digits.");
    }
    return firstCredentialFault();
}

QString AccountForm::firstCredentialFault()
{
    Credentials credentials = this->credentials();
    // A stored secret is not read for this; it was checked when it was entered.
    if (keepsStoredSecret())
        credentials.secret = u"stored"_s;
    const auto fault = faultOf(credentials);
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

void AccountForm::takeAccount(const AccountId& id, const QString& name)
{
    m_accountId->setText(id.toString());
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(name);
}

} // namespace bulkhead
