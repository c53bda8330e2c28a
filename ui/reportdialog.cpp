#include "ui/reportdialog.h"

#include "app/jobs/jobwords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"
#include "ui/announcer.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

const auto Html = u"html"_s;
const auto Pdf = u"pdf"_s;
constexpr int LongestComment = 200;

/// The same place and name with another suffix.
QString withSuffix(const QString& path, const QString& suffix)
{
    const QFileInfo file(path);
    return u"%1/%2.%3"_s.arg(file.path(), file.completeBaseName(), suffix);
}

} // namespace

ReportDialog::ReportDialog(
    const QString& accountName, std::vector<Job> jobs, const QString& folder, PathChooser choosePath, QWidget* parent)
    : QDialog(parent)
    , m_jobs(std::move(jobs))
    , m_folder(folder)
    , m_choosePath(std::move(choosePath))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Incident report"));
    setLayout(new QVBoxLayout);
    layout()->setSpacing(10);
    layout()->setContentsMargins(18, 16, 18, 14);
    buildWords(accountName);
    buildChoices();
    buildButtons();
    update();
    setMinimumWidth(std::max(fontMetrics().averageCharWidth() * 110, layout()->minimumSize().width()));
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
}

void ReportDialog::buildWords(const QString& accountName)
{
    QLabel* question = questionLabel(this);
    question->setText(tr("Report about %Ln job(s)", nullptr, int(m_jobs.size())));
    QLabel* what = plainLabel(this, u"whatLabel"_s);
    what->setText(
        tr("Account %1. For each job: its record, what Bulkhead asked for and saw, the counters before and after "
           "a cancel, and the cf-ray of Cloudflare's answers. Nothing at Cloudflare is changed by it.")
            .arg(displayedInSentence(accountName, 80)));
    auto* list = new QListWidget(this);
    list->setObjectName(u"reportJobsList"_s);
    list->setAccessibleName(tr("Jobs in the report"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFixedHeight(fontMetrics().height() * 6);
    list->setTextElideMode(Qt::ElideRight);
    list->setUniformItemSizes(true);
    for (const Job& job : m_jobs) {
        QStringList parts{words::action(job), words::status(job), job.id.toString()};
        if (!job.comment.isEmpty())
            parts.append(displayedInSentence(job.comment.toString(), LongestComment)); // what people know a job by
        list->addItem(parts.join(u" · "_s));
    }
    layout()->addWidget(question);
    layout()->addWidget(what);
    layout()->addWidget(list);
}

void ReportDialog::buildChoices()
{
    m_title = new QLineEdit(this);
    m_title->setObjectName(u"reportTitleEdit"_s);
    m_title->setMaxLength(120);
    m_title->setPlaceholderText(tr("Optional, for example INC-2031"));
    m_messages = new QCheckBox(tr("&Messages that were moved or released, and those that failed"), this);
    m_messages->setObjectName(u"reportMessagesCheckBox"_s);
    m_messages->setChecked(true);
    m_messages->setToolTip(tr("One more call of the quota for every 1,000 messages; they hold addresses and subjects"));
    m_html = new QCheckBox(tr("&HTML, one file for any browser"), this);
    m_html->setObjectName(u"reportHtmlCheckBox"_s);
    m_html->setChecked(true);
    m_pdf = new QCheckBox(tr("&PDF, for paper; long lists are cut"), this);
    m_pdf->setObjectName(u"reportPdfCheckBox"_s);
    auto* form = new QFormLayout;
    form->addRow(tr("Case or &title"), m_title);
    form->addRow(tr("Include"), m_messages);
    form->addRow(tr("Save as"), m_html);
    form->addRow(QString(), m_pdf);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
    connect(m_html, &QCheckBox::toggled, this, &ReportDialog::update);
    connect(m_pdf, &QCheckBox::toggled, this, &ReportDialog::update);
}

void ReportDialog::buildButtons()
{
    m_problem = plainLabel(this, u"problemLabel"_s);
    QFont strong = font();
    strong.setBold(true);
    m_problem->setFont(strong);
    m_problem->hide();
    layout()->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save As…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveReportButton"_s);
    m_save->setDefault(true);
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"noReportButton"_s);
    layout()->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askForPath);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_title->setFocus();
}

void ReportDialog::update()
{
    QString problem;
    if (m_jobs.size() > MostJobs)
        problem = tr("A report has at most %1 jobs, and %2 are selected. Select fewer.")
                      .arg(format::count(qint64(MostJobs)), format::count(qint64(m_jobs.size())));
    else if (!m_html->isChecked() && !m_pdf->isChecked())
        problem = tr("Choose HTML, PDF or both.");
    if (problem != m_problem->text())
        tellProblem(problem);
    m_save->setEnabled(problem.isEmpty());
}

void ReportDialog::tellProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    announce(*this, problem);
}

void ReportDialog::askForPath()
{
    const QString suffix = m_html->isChecked() ? Html : Pdf;
    const QString name = datedName(u"incident"_s, QDateTime::currentMSecsSinceEpoch(), suffix);
    m_choosePath(*this,
        {tr("Save incident report"), m_folder + u'/' + name,
            m_html->isChecked() ? tr("HTML files (*.html)") : tr("PDF files (*.pdf)"), suffix},
        [this](const QString& path) { pathChosen(path); });
}

void ReportDialog::pathChosen(const QString& path)
{
    Order order{m_jobs, {m_title->text().trimmed(), m_messages->isChecked()}, {}, {}};
    if (!m_html->isChecked()) {
        order.pdfPath = path;
    } else {
        order.htmlPath = path;
        order.pdfPath = m_pdf->isChecked() ? withSuffix(path, Pdf) : QString();
        // The dialog for files asked about the HTML file only.
        if (order.pdfPath == path || QFileInfo::exists(order.pdfPath)) {
            tellProblem(tr("%1 exists already. Choose another name, so that it is not replaced.")
                            .arg(displayedInSentence(QDir::toNativeSeparators(order.pdfPath))));
            return;
        }
    }
    accept();
    Q_EMIT ordered(order);
}

} // namespace bulkhead
