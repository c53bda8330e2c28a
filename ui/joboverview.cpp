#include "ui/joboverview.h"

#include "app/jobs/jobfacts.h"
#include "app/jobs/jobwords.h"
#include "app/jobs/searchwarnings.h"
#include "ui/plainlabel.h"
#include "ui/progresschart.h"
#include "ui/signedtexts.h"
#include "ui/signlabel.h"
#include "ui/wrappedtext.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr auto SearchKey = "search_params"_L1;

QString titleOf(JobFact::Group group)
{
    switch (group) {
    case JobFact::Group::What:
        return JobOverview::tr("Job");
    case JobFact::Group::Messages:
        return JobOverview::tr("Messages");
    case JobFact::Group::When:
        return JobOverview::tr("Times");
    }
    Q_UNREACHABLE();
    return {};
}

QLabel* heading(QWidget* parent, const QString& text)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

/// A label that may become narrower than its longest word, because the pane decides how wide it is; see narrow().
QLabel* narrowLabel(QWidget* parent, const QString& objectName)
{
    QLabel* label = plainLabel(parent, objectName);
    label->setMinimumWidth(1);
    return label;
}

/// For the narrow labels of the pane.
QString narrow(const QString& text)
{
    constexpr qsizetype LongestWord = 36; // a job id stays whole
    constexpr int LongestLine = 28; // also of wide letters
    return breakable(text, LongestWord, LongestLine);
}

} // namespace

JobOverview::JobOverview(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(u"jobOverview"_s);
    setAccessibleName(tr("Overview of the job"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    setWidget(body);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);

    m_action = narrowLabel(body, u"detailsActionLabel"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_action->setFont(large);
    m_sign = new SignLabel(look::Meaning::Neutral, body);
    m_status = narrowLabel(body, u"detailsStatusLabel"_s);
    auto* state = new QHBoxLayout;
    state->addWidget(m_sign, 0, Qt::AlignTop);
    state->addWidget(m_status, 1);
    m_search = narrowLabel(body, u"detailsSearchLabel"_s);
    m_cautions = new SignedTexts(look::Meaning::Caution, u"cautionLabel"_s, body);
    m_pace = narrowLabel(body, u"detailsPaceLabel"_s);
    m_chart = new ProgressChart(body);

    column->addWidget(m_action);
    column->addLayout(state);
    column->addWidget(m_search);
    column->addWidget(m_cautions);
    column->addWidget(m_chart);
    column->addWidget(m_pace);
    buildFacts(*column);
    column->addStretch(1);
}

void JobOverview::buildFacts(QVBoxLayout& column)
{
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    std::optional<JobFact::Group> group;
    // The fields are the same for every job, so any job tells their names.
    const Job any(*JobId::fromString(u"00000000-0000-0000-0000-000000000000"));
    for (const JobFact& fact : factsOf(any, {})) {
        if (fact.key == SearchKey)
            continue; // stands at the top, above what is dangerous about it
        const int row = grid->rowCount();
        if (fact.group != group) {
            grid->setRowMinimumHeight(row, fontMetrics().height() * 2);
            grid->addWidget(heading(widget(), titleOf(fact.group)), row, 0, 1, 2, Qt::AlignBottom);
            group = fact.group;
        }
        auto* name = new QLabel(fact.name, widget());
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true); // a job id beside it stays whole
        name->setForegroundRole(QPalette::PlaceholderText);
        QLabel* value = narrowLabel(widget(), fact.key + u"ValueLabel"_s);
        value->setAccessibleDescription(fact.name);
        grid->addWidget(name, row + 1, 0, Qt::AlignTop);
        grid->addWidget(value, row + 1, 1);
        m_values.insert(fact.key, value);
    }
    column.addLayout(grid);
}

void JobOverview::showCautions(const Job& job, bool gone)
{
    QStringList cautions = words::searchWarnings(job);
    if (const QString mismatch = words::counterMismatch(job); !mismatch.isEmpty())
        cautions.prepend(mismatch);
    if (gone)
        cautions.prepend(tr("The account does not have this job any more. This is what was read last."));
    m_cautions->setTexts(cautions);
}

void JobOverview::show(const Job& job, const LiveJobs& live, bool gone)
{
    m_action->setText(words::action(job));
    m_sign->setMeaning(look::meaningOf(job.status));
    m_status->setText(u"%1 · %2"_s.arg(words::status(job), words::progress(job)));
    showCautions(job, gone);

    const auto samples = live.history().samplesOf(job.id);
    m_chart->setVisible(samples.size() >= 2);
    m_chart->setSamples(samples);
    const QString pace = words::pace(job, live.history().paceOf(job), live.alerts().stalledFor(job.id));
    m_pace->setText(pace);
    m_pace->setVisible(!pace.isEmpty());

    for (const JobFact& fact : factsOf(job, live.table().now())) {
        const bool isSearch = fact.key == SearchKey;
        QLabel* value = isSearch ? m_search : m_values.value(fact.key);
        const QString whole = fact.exact.isEmpty() ? fact.value : fact.value + u'\n' + fact.exact;
        const QString text = narrow(isSearch ? tr("Searches for: %1").arg(whole) : whole);
        if (value->text() != text) // what is being selected stays selected
            value->setText(text);
    }
}

} // namespace bulkhead
