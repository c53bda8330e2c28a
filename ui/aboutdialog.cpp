#include "ui/aboutdialog.h"

#include "ui/applicationicon.h"
#include "ui/plainlabel.h"
#include "version.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSslSocket>
#include <QSysInfo>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// What somebody who looks for a fault asks first. Not translated: it goes into reports.
QString versions()
{
    return u"Bulkhead %1\nQt %2, built with %3; %4\n%5\n%6, %7"_s.arg(QLatin1String(BULKHEAD_VERSION),
        QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR), QGuiApplication::platformName(),
        QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : u"no TLS"_s, QSysInfo::prettyProductName(),
        QSysInfo::currentCpuArchitecture());
}

} // namespace

QUrl AboutDialog::builtHomepage()
{
    return QUrl(QStringLiteral(BULKHEAD_HOMEPAGE));
}

AboutDialog::AboutDialog(QWidget* parent, const QUrl& homepage)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Bulkhead"));
    const bool hasHomepage = homepage.scheme() == u"https" || homepage.scheme() == u"http";

    auto* icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    QLabel* name = questionLabel(this);
    name->setText(tr("Bulkhead %1").arg(QLatin1String(BULKHEAD_VERSION)));
    QLabel* what = plainLabel(this, u"aboutLabel"_s);
    what->setText(tr("Watches and cancels Cloudflare Email Security bulk action jobs.\nMIT licence. Not a product of "
                     "Cloudflare."));
    QLabel* updates = plainLabel(this, u"updatesLabel"_s);
    updates->setText(hasHomepage
            ? tr("Newer versions are announced at %1. Bulkhead never looks for them by itself.")
                  .arg(homepage.toString())
            : tr("A newer version is found where this one came from. Bulkhead never looks for one by itself."));
    QLabel* details = plainLabel(this, u"versionsLabel"_s);
    details->setText(versions().section(u'\n', 1)); // the first line stands above

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    QPushButton* copy = buttons->addButton(tr("&Copy Versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyVersionsButton"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versions()); });
    if (hasHomepage) {
        QPushButton* open = buttons->addButton(tr("&Open Homepage"), QDialogButtonBox::ActionRole);
        open->setObjectName(u"homepageButton"_s);
        open->setAutoDefault(false);
        connect(open, &QPushButton::clicked, this, [homepage] { QDesktopServices::openUrl(homepage); });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(10);
    layout->addWidget(icon, 0, 0, 4, 1, Qt::AlignTop);
    layout->addWidget(name, 0, 1);
    layout->addWidget(what, 1, 1);
    layout->addWidget(updates, 2, 1);
    layout->addWidget(details, 3, 1);
    layout->setRowStretch(4, 1);
    layout->addWidget(buttons, 5, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace bulkhead
