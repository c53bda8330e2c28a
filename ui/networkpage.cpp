#include "ui/networkpage.h"

#include "ui/fieldhelp.h"
#include "ui/namedlineedit.h"
#include "ui/plainlabel.h"
#include "ui/secretedit.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGridLayout>
#include <QIntValidator>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>

namespace bulkhead {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Mode = ProxyChoice::Mode;

bool isHostName(const QString& text)
{
    QUrl url;
    url.setHost(text);
    return url.isValid() && !url.host().isEmpty();
}

} // namespace

NetworkPage::NetworkPage(NetworkSource& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"networkPage"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(8);
    m_grid->setHorizontalSpacing(12);
    m_grid->setColumnStretch(1, 1);
    buildProxy();
    buildAuthorities();
    explainFields();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(300ms);
    connect(&m_typing, &QTimer::timeout, this, &NetworkPage::readFile);
    load();
}

void NetworkPage::buildProxy()
{
    m_mode = new QComboBox(this);
    m_mode->setObjectName(u"proxyModeComboBox"_s);
    m_mode->addItem(tr("As the system says"), int(Mode::System));
    m_mode->addItem(tr("None"), int(Mode::None));
    m_mode->addItem(tr("HTTP proxy"), int(Mode::Http));
    m_mode->addItem(tr("SOCKS5 proxy"), int(Mode::Socks5));
    m_modeHint = plainLabel(this, u"proxyModeHintLabel"_s);
    m_host = namedLineEdit(this, u"proxyHostLineEdit"_s);
    m_host->setPlaceholderText(tr("for example: proxy.example.com"));
    m_port = namedLineEdit(this, u"proxyPortLineEdit"_s);
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_user = namedLineEdit(this, u"proxyUserLineEdit"_s);
    m_user->setPlaceholderText(tr("empty where the proxy wants none"));
    m_password = new SecretEdit(this);
    m_password->setObjectName(u"proxyPasswordLineEdit"_s);
    m_passwordHint = plainLabel(this, u"proxyPasswordHintLabel"_s);

    addRow(tr("Pro&xy"), m_mode, m_modeHint);
    m_manualOnly = {m_host, m_port, m_user, m_password};
    m_manualOnly.append(addRow(tr("&Host"), m_host));
    m_manualOnly.append(addRow(tr("&Port"), m_port));
    m_manualOnly.append(addRow(tr("&User name"), m_user));
    m_manualOnly.append(addRow(tr("Pass&word"), m_password, m_passwordHint));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &NetworkPage::updateMode);
    for (const QLineEdit* edit : {m_host, m_port, m_user})
        connect(edit, &QLineEdit::textChanged, this, &NetworkPage::updatePassword);
}

QLabel* NetworkPage::addRow(const QString& text, QWidget* field, QLabel* hint, QWidget* beside)
{
    const int row = m_grid->rowCount();
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1, 1, beside ? 1 : 2);
    if (beside)
        m_grid->addWidget(beside, row, 2);
    if (hint)
        m_grid->addWidget(hint, row + 1, 1, 1, 2);
    return label;
}

void NetworkPage::buildAuthorities()
{
    m_file = namedLineEdit(this, u"authorityFileLineEdit"_s);
    m_file->setPlaceholderText(tr("none beside the system's"));
    m_file->setClearButtonEnabled(true);
    auto* choose = new QPushButton(tr("&Choose…"), this);
    explain(choose, tr("Choose the certificate's file"),
        tr("Shows the files of this computer, to choose the one with the certificate of the authority."));
    choose->setObjectName(u"chooseAuthorityFileButton"_s);
    choose->setAutoDefault(false);
    m_fileHint = plainLabel(this, u"authorityFileHintLabel"_s);

    addRow(tr("Certificate &authority"), m_file, m_fileHint, choose);
    connect(choose, &QPushButton::clicked, this, &NetworkPage::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        m_read.reset();
        m_typing.start();
    });
    // The timer's, not the page's: a field that has the keyboard tells so once more while the page is being destroyed.
    connect(m_file, &QLineEdit::editingFinished, &m_typing, [this] {
        if (m_typing.isActive())
            readFile();
    });
}

void NetworkPage::explainFields()
{
    explain(m_mode, tr("How Bulkhead reaches Cloudflare"),
        tr("A proxy passes on what goes to Cloudflare. “As the system says” uses what the desktop or the environment "
           "names; “None” goes directly; an HTTP or SOCKS5 proxy is entered below."));
    explain(m_host, tr("The proxy's name or address, without “http://” and without the port"),
        tr("The name or address of the proxy alone, as your network's people name it: without “http://” before it and "
           "without the port behind it."));
    explain(m_port, tr("A number from 1 to 65535"),
        tr("The number that stands behind the proxy's address, often 3128 or 8080 for HTTP and 1080 for SOCKS5."));
    explain(m_user, tr("For the proxy, not for Cloudflare"),
        tr("The name with which you log in to the proxy. Leave it empty where the proxy asks for none. It is not the "
           "user at Cloudflare."));
    explain(m_password, tr("For the proxy, not for Cloudflare; kept in the system keychain"),
        tr("The password with which you log in to the proxy. It is kept in the system's keychain; an empty field keeps "
           "what is stored."));
    explain(m_file, tr("A file (PEM or DER) with the certificate of an authority to trust besides the system's"),
        tr("Only for networks that open encrypted connections and look into them. Their own authority vouches for "
           "those "
           "connections, and Bulkhead trusts it when its certificate is named here. Ask whoever runs the network for "
           "the file, and for nothing less trustworthy: who has that authority's key can read what Bulkhead sends."));
}

void NetworkPage::load()
{
    const ProxyChoice proxy = m_source.proxy();
    m_mode->setCurrentIndex(m_mode->findData(int(proxy.mode)));
    m_host->setText(proxy.host);
    m_port->setText(proxy.port == 0 ? QString() : QString::number(proxy.port));
    m_user->setText(proxy.user);
    m_password->clear();
    m_file->setText(m_source.authorityFile());
    updateMode();
    readFile();
}

void NetworkPage::setHint(QLabel* label, const QString& text, look::Meaning meaning)
{
    look::setTextMeaning(*label, meaning);
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

ProxyChoice NetworkPage::enteredProxy() const
{
    ProxyChoice proxy;
    proxy.mode = Mode(m_mode->currentData().toInt());
    if (proxy.isManual()) {
        proxy.host = m_host->text().trimmed();
        proxy.port = m_port->text().toUShort();
        proxy.user = m_user->text().trimmed();
        proxy.password = m_password->text();
    }
    return proxy;
}

QString NetworkPage::enteredFile() const
{
    return m_file->text().trimmed();
}

bool NetworkPage::isChanged() const
{
    return enteredProxy() != m_source.proxy() || enteredFile() != m_source.authorityFile();
}

void NetworkPage::updateMode()
{
    const ProxyChoice proxy = enteredProxy();
    for (QWidget* widget : std::as_const(m_manualOnly))
        widget->setVisible(proxy.isManual());
    setHint(m_modeHint,
        proxy.mode == Mode::System     ? tr("A proxy that wants a password is better entered here.")
            : proxy.mode == Mode::None ? tr("Cloudflare is asked directly, whatever the system says.")
                                       : QString());
    setHint(m_passwordHint,
        proxy.isManual() ? tr("It is kept in the system keychain, never in a file of Bulkhead's. The credential for "
                              "Cloudflare is never given to a proxy.")
                         : QString());
    updatePassword();
    Q_EMIT heightChanged();
}

void NetworkPage::updatePassword()
{
    m_password->setPlaceholderText(
        m_source.canKeepPassword(enteredProxy()) ? tr("stored; leave empty to keep it") : QString());
}

void NetworkPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Certificate authority to trust"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_file->setText(path);
        readFile();
    });
    dialog->open();
}

void NetworkPage::readFile()
{
    m_typing.stop();
    m_read.reset();
    const QString path = enteredFile();
    if (path.isEmpty()) {
        m_read = AuthorityFile();
        showFile();
        return;
    }
    setHint(m_fileHint, tr("Reading the file…"));
    QThreadPool::globalInstance()->start([this, path, guard = QPointer(this)] {
        const AuthorityFile file = readAuthorityFile(path);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [this, path, file, guard] {
            if (!guard || path != enteredFile())
                return;
            m_read = file;
            showFile();
        });
    });
}

void NetworkPage::showFile()
{
    if (enteredFile().isEmpty())
        setHint(m_fileHint,
            tr("Needed where the network inspects encrypted traffic: a file (PEM or DER) with the certificate of its "
               "authority. Whoever has that authority's key can read what Bulkhead sends, credential included."));
    else if (!m_read->problem.isEmpty())
        setHint(m_fileHint, m_read->problem, look::Meaning::Bad);
    else
        setHint(
            m_fileHint, contentsOf(*m_read), m_read->leftOut.isEmpty() ? look::Meaning::Good : look::Meaning::Caution);
    Q_EMIT heightChanged();
}

QString NetworkPage::contentsOf(const AuthorityFile& file)
{
    constexpr qsizetype Most = 4;
    QStringList lines;
    for (const QString& authority : file.described.first(std::min(Most, file.described.size())))
        lines.append(tr("Will be trusted: %1").arg(authority));
    if (file.described.size() > Most)
        lines.append(tr("… and %Ln more authority(ies)", nullptr, int(file.described.size() - Most)));
    for (const QString& leftOut : file.leftOut.first(std::min(Most, file.leftOut.size())))
        lines.append(tr("Left out: %1").arg(leftOut));
    if (file.leftOut.size() > Most)
        lines.append(tr("… and %Ln more left out", nullptr, int(file.leftOut.size() - Most)));
    return lines.join(u'\n');
}

QString NetworkPage::fail(QWidget* field, const QString& sentence)
{
    field->setFocus();
    return sentence;
}

QString NetworkPage::firstFault()
{
    const QString fault = faultOfProxy();
    return fault.isEmpty() ? faultOfFile() : fault;
}

QString NetworkPage::faultOfProxy()
{
    const ProxyChoice proxy = enteredProxy();
    if (!proxy.isManual())
        return {};
    if (proxy.host.isEmpty())
        return fail(m_host, tr("The proxy's host is missing."));
    if (!isHostName(proxy.host))
        return fail(
            m_host, tr("The proxy's host is a name or an address alone, without “http://” and without the port."));
    if (proxy.port == 0)
        return fail(m_port, tr("The proxy's port is missing: a number from 1 to 65535."));
    if (proxy.user.isEmpty() && !proxy.password.isEmpty())
        return fail(m_user, tr("A password for the proxy needs a user name."));
    if (proxy.mode == Mode::Http && proxy.user.contains(u':'))
        return fail(m_user, tr("A user name for an HTTP proxy can't have a colon in it."));
    if (!proxy.user.isEmpty() && proxy.password.isEmpty() && !m_source.canKeepPassword(proxy))
        return fail(m_password, tr("The password for the proxy is missing."));
    return {};
}

QString NetworkPage::faultOfFile()
{
    if (m_typing.isActive())
        readFile();
    if (!m_read)
        return fail(m_file, tr("The certificate file is still being read. Try again in a moment."));
    return m_read->problem.isEmpty() ? QString() : fail(m_file, m_read->problem);
}

void NetworkPage::save(QObject* context, NetworkSource::ReceiveSaved receive)
{
    m_source.save(enteredProxy(), enteredFile(), context, std::move(receive));
}

} // namespace bulkhead
