#include "ui/viewsbutton.h"

#include "app/text/displayed.h"
#include "ui/plainlabel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QString menuText(const QString& name)
{
    return displayed(name, 60).replace(u'&', u"&&"_s);
}

} // namespace

ViewsButton::ViewsButton(QWidget* parent)
    : QPushButton(tr("Vie&ws"), parent)
{
    setObjectName(u"viewsButton"_s);
    setToolTip(tr("Filters, columns and order under a name"));
    auto* menu = new QMenu(this);
    menu->setObjectName(u"viewsMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, &ViewsButton::fillMenu);
    setMenu(menu);
}

void ViewsButton::setViews(const SavedViews& views)
{
    m_views = views;
}

void ViewsButton::keep(const SavedView& view)
{
    m_views.save(view);
    Q_EMIT viewsChanged();
}

void ViewsButton::fillMenu()
{
    menu()->clear();
    QAction* everything = menu()->addAction(tr("All Jobs"));
    everything->setObjectName(u"allJobsViewAction"_s);
    connect(everything, &QAction::triggered, this, [this] { Q_EMIT viewChosen({tr("All Jobs"), {}, {}}); });
    for (const SavedView& view : m_views.all()) {
        QAction* action = menu()->addAction(menuText(view.name));
        connect(action, &QAction::triggered, this, [this, view] { Q_EMIT viewChosen(view); });
    }
    menu()->addSeparator();
    QAction* save = menu()->addAction(tr("&Save This View…"));
    save->setObjectName(u"saveViewAction"_s);
    connect(save, &QAction::triggered, this, &ViewsButton::askForName);
    QMenu* forget = menu()->addMenu(tr("&Delete View"));
    forget->setEnabled(!m_views.all().isEmpty());
    for (const SavedView& view : m_views.all()) {
        connect(forget->addAction(menuText(view.name)), &QAction::triggered, this, [this, name = view.name] {
            m_views.remove(name);
            Q_EMIT viewsChanged();
        });
    }
}

QList<QAction*> ViewsButton::viewActions()
{
    fillMenu();
    QList<QAction*> found;
    const auto actions = menu()->actions();
    std::copy_if(actions.begin(), actions.end(), std::back_inserter(found),
        [](const QAction* action) { return !action->isSeparator() && !action->menu(); });
    return found;
}

void ViewsButton::askForName()
{
    auto* dialog = new QDialog(this);
    dialog->setObjectName(u"saveViewDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save view"));
    auto* name = new QLineEdit(dialog);
    name->setObjectName(u"viewNameLineEdit"_s);
    name->setAccessibleName(tr("Name of the view"));
    name->setPlaceholderText(tr("For example: Purges of today"));
    name->setMaxLength(60);
    QLabel* what = plainLabel(dialog, u"viewNoteLabel"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, dialog);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    const auto tell = [this, name, what, save] {
        const QString text = name->text().trimmed();
        save->setEnabled(!text.isEmpty());
        what->setText(m_views.find(text) ? tr("Takes the place of the view of that name.")
                                         : tr("Keeps filters, columns and order under this name."));
    };
    connect(name, &QLineEdit::textChanged, dialog, tell);
    tell();
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(name);
    layout->addWidget(what);
    layout->addWidget(buttons);
    dialog->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, name] {
        Q_EMIT saveRequested(name->text().trimmed());
        dialog->accept();
    });
    dialog->open();
}

} // namespace bulkhead
