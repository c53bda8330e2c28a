#include "ui/keyssheet.h"

#include "ui/menuactions.h"
#include "ui/rowtable.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeyPlaceColumn = 0;
constexpr int PressedColumn = 1;

QString writtenKeys(const QList<QKeySequence>& keys)
{
    QStringList words;
    for (const QKeySequence& key : keys)
        words.append(key.toString(QKeySequence::NativeText));
    return words.join(u", "_s);
}

/// What the views and dialogs answer to without an action. tst_keyssheet presses each of them.
QList<KeyUse> keysOfViews()
{
    const QString jobs = KeysSheet::tr("Table of jobs");
    const QString tables = KeysSheet::tr("Every table");
    const QString messages = KeysSheet::tr("Messages");
    const QString confirmations = KeysSheet::tr("Confirmations");
    const QString window = KeysSheet::tr("Everywhere");
    return {
        {jobs, KeysSheet::tr("Show the details of the current job"), writtenKeys({Qt::Key_Enter})},
        {jobs, KeysSheet::tr("Menu of what can be done with the selected jobs"),
            writtenKeys({Qt::SHIFT | Qt::Key_F10, Qt::Key_Menu})},
        {messages, KeysSheet::tr("Copy the selected messages"), writtenKeys({QKeySequence::Copy})},
        {tables, KeysSheet::tr("Go to another row"), writtenKeys({Qt::Key_Up, Qt::Key_Down})},
        {tables, KeysSheet::tr("Select more rows, one by one"),
            writtenKeys({Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down})},
        {tables, KeysSheet::tr("Go to another row and leave the selection as it is"),
            writtenKeys({Qt::CTRL | Qt::Key_Up, Qt::CTRL | Qt::Key_Down})},
        {tables, KeysSheet::tr("Select the current row or take it out of the selection"),
            writtenKeys({Qt::CTRL | Qt::Key_Space})},
        {tables, KeysSheet::tr("Select all rows that are shown"), writtenKeys({QKeySequence::SelectAll})},
        {confirmations, KeysSheet::tr("Change nothing"), writtenKeys({Qt::Key_Escape})},
        {window, KeysSheet::tr("Go to the next or the previous field"),
            writtenKeys({Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab})},
        {window, KeysSheet::tr("What a field is for, where it has an explanation"),
            writtenKeys({Qt::SHIFT | Qt::Key_F1})},
    };
}

} // namespace

QList<KeyUse> keysOfWindow(const QMenuBar& menus)
{
    QList<KeyUse> keys;
    for (const MenuAction& offered : menuActions(menus)) {
        if (!offered.action->shortcut().isEmpty())
            keys.append({offered.menus.join(u" › "_s), withoutMnemonic(offered.action->text()),
                writtenKeys(offered.action->shortcuts())});
    }
    return keys + keysOfViews();
}

KeysSheet::KeysSheet(const QList<KeyUse>& keys, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"keysSheetDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));

    auto* model = new QStandardItemModel(0, 3, this);
    model->setHorizontalHeaderLabels({tr("Where"), tr("Keys"), tr("What they do")});
    for (const KeyUse& use : keys) {
        auto* pressed = new QStandardItem(use.keys);
        QFont bold = font();
        bold.setBold(true);
        pressed->setFont(bold);
        model->appendRow({new QStandardItem(use.place), pressed, new QStandardItem(use.does)});
    }
    auto* table = new RowTable(this);
    table->setObjectName(u"keysTableView"_s);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(model);
    table->resizeColumnToContents(KeyPlaceColumn);
    table->resizeColumnToContents(PressedColumn);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->selectRow(0);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* guide = buttons->addButton(tr("&User Guide"), QDialogButtonBox::ActionRole);
    guide->setObjectName(u"userGuideButton"_s);
    guide->setAutoDefault(false);
    connect(guide, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT guideRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 38);
    table->setFocus();
}

} // namespace bulkhead
