#include "ui/exportdialog.h"

#include "app/text/displayed.h"
#include "app/text/format.h"
#include "ui/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(
    std::shared_ptr<const ShownJobs> shown, const QString& folder, PathChooser choosePath, QWidget* parent)
    : QDialog(parent)
    , m_shown(std::move(shown))
    , m_folder(folder)
    , m_choosePath(std::move(choosePath))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export jobs"));
    setLayout(new QVBoxLayout);
    layout()->setSpacing(10);
    layout()->setContentsMargins(18, 16, 18, 14);
    buildWords();
    buildFormats();
    buildButtons();
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
}

void ExportDialog::buildWords()
{
    QLabel* question = questionLabel(this);
    question->setText(tr("Export %Ln job(s)", nullptr, int(m_shown->jobs.size())));
    QLabel* what = plainLabel(this, u"whatLabel"_s);
    const bool isFiltered = !m_shown->filter.isEmpty();
    what->setText(isFiltered
            ? tr(
                "Account %1. Exactly the jobs that the filter leaves, in the order of the table, as they were known at "
                "%2.")
                  .arg(displayedInSentence(m_shown->accountName, 80), format::moment(m_shown->at))
            : tr("Account %1. All jobs of the table, in its order, as they were known at %2.")
                  .arg(displayedInSentence(m_shown->accountName, 80), format::moment(m_shown->at)));
    layout()->addWidget(question);
    layout()->addWidget(what);
    if (m_shown->isComplete)
        return;
    QLabel* caution = plainLabel(this, u"cautionLabel"_s);
    QFont strong = font();
    strong.setBold(true);
    caution->setFont(strong);
    caution->setText(
        tr("Bulkhead is still reading the list of jobs, so more may be missing. Wait until the status line "
           "counts them all, or export what is there."));
    layout()->addWidget(caution);
}

void ExportDialog::buildFormats()
{
    m_csv = new QRadioButton(tr("&CSV, for a spreadsheet"), this);
    m_csv->setObjectName(u"csvRadioButton"_s);
    m_csv->setChecked(true);
    m_json = new QRadioButton(tr("&JSON, exact, for programs"), this);
    m_json->setObjectName(u"jsonRadioButton"_s);
    const auto explained = [this](QRadioButton* button, const QString& text) {
        QLabel* label = plainLabel(this, button->objectName() + u"Label"_s);
        label->setText(text);
        label->setIndent(fontMetrics().height() + 10);
        label->setForegroundRole(QPalette::PlaceholderText);
        button->setAccessibleDescription(text);
        auto* choice = new QVBoxLayout;
        choice->setSpacing(2);
        choice->addWidget(button);
        choice->addWidget(label);
        static_cast<QVBoxLayout*>(layout())->addLayout(choice);
    };
    explained(m_csv,
        tr("Hidden characters are made visible, and an apostrophe stands before what a spreadsheet would run as a "
           "formula."));
    explained(m_json, tr("Every field and text as Cloudflare's API has it."));
}

void ExportDialog::buildButtons()
{
    static_cast<QVBoxLayout*>(layout())->addStretch(1); // takes the room, so that the words keep together
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("Save As…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveExportButton"_s);
    save->setDefault(true);
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"noExportButton"_s);
    layout()->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &ExportDialog::askForPath);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_csv->setFocus();
}

void ExportDialog::askForPath()
{
    const Format format = m_csv->isChecked() ? Format::Csv : Format::Json;
    const QString suffix = format == Format::Csv ? u"csv"_s : u"json"_s;
    const QString name = datedName(u"jobs"_s, m_shown->at.msecs(), suffix);
    m_choosePath(*this,
        {tr("Export jobs"), m_folder + u'/' + name,
            format == Format::Csv ? tr("CSV files (*.csv)") : tr("JSON files (*.json)"), suffix},
        [this, format](const QString& path) {
            accept();
            Q_EMIT chosen(m_shown, format, path);
        });
}

} // namespace bulkhead
