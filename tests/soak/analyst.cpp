#include "tests/soak/analyst.h"

#include "app/text/format.h"
#include "tests/buttons.h"
#include "ui/accountswitcher.h"
#include "ui/columnsmenu.h"
#include "ui/exportactions.h"
#include "ui/filterbar.h"
#include "ui/jobdetailsdock.h"
#include "ui/jobspage.h"
#include "ui/jobtableview.h"
#include "ui/latedock.h"
#include "ui/messagesdock.h"
#include "ui/noticebar.h"
#include "ui/viewsbutton.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr int TooMany = 10; ///< jobs above the wanted number, before some are deleted

} // namespace

Analyst::Analyst(Desk& desk, quint32 seed, int jobs)
    : m_desk(desk)
    , m_random(seed)
    , m_jobs(jobs)
    , m_size(desk.window().size())
{
    addSteps();
    // The question about leaving has an event loop of its own: it is answered from a timer.
    QObject::connect(&m_questions, &QTimer::timeout, &m_questions, [this] { answerQuestions(); });
    m_questions.start(20);
    // Built when they are shown for the first time, which must not come after the warm-up.
    const auto docks = window().findChildren<LateDock*>();
    for (LateDock* dock : docks) {
        dock->show();
        dock->hide();
    }
    window().findChild<ExportActions*>()->setPathChooser(
        [this](QWidget&, const PathQuestion& question, const std::function<void(const QString&)>& chosen) {
            chosen(m_files.filePath(u"saved."_s + question.suffix));
        });
}

void Analyst::addSteps()
{
    addStepsAtTheTable();
    addStepsWithDialogs();
    m_steps.push_back({u"refresh"_s, [this] { trigger(u"refreshAction"_s); }});
    m_steps.push_back({u"pause"_s, [this] {
                           trigger(u"pauseAction"_s);
                           within(200, [] { return false; });
                           trigger(u"pauseAction"_s);
                       }});
    m_steps.push_back({u"zone"_s, [this] { trigger(chance(2) ? u"utcTimesAction"_s : u"localTimesAction"_s); }});
    m_steps.push_back({u"pace"_s, [this] { trigger(u"pace%1Action"_s.arg(any(QList<int>{2, 4, 5}))); }});
    m_steps.push_back({u"size"_s, [this] { changeSize(); }});
    m_steps.push_back({u"notice"_s, [this] { pressNotice(); }});
}

void Analyst::addStepsAtTheTable()
{
    for (int often = 0; often < 2; ++often) {
        m_steps.push_back({u"filter text"_s, [this] { filter(); }});
        m_steps.push_back({u"filter"_s, [this] { chooseFilters(); }});
        m_steps.push_back({u"sort"_s, [this] { sort(); }});
        m_steps.push_back({u"select"_s, [this] { clickRows(); }});
        m_steps.push_back({u"details"_s, [this] { readDetails(); }});
        m_steps.push_back({u"messages"_s, [this] { readMessages(); }});
    }
    m_steps.push_back({u"scroll"_s, [this] { scroll(); }});
    m_steps.push_back({u"copy"_s, [this] { copy(); }});
    m_steps.push_back({u"columns"_s, [this] { changeColumns(); }});
    m_steps.push_back({u"view"_s, [this] { useView(); }});
    m_steps.push_back({u"watch"_s, [this] {
                           select(3, [](const Job& job) { return canBeCancelled(job.status); });
                           trigger(u"watchAction"_s);
                       }});
}

void Analyst::addStepsWithDialogs()
{
    for (int often = 0; often < 2; ++often) {
        m_steps.push_back({u"cancel"_s, [this] { cancelJobs(); }});
        m_steps.push_back({u"settings"_s, [this] { visitSettings(); }});
    }
    m_steps.push_back({u"delete"_s, [this] { deleteJobs(2000); }});
    m_steps.push_back({u"new job"_s, [this] { fillNewJob(); }});
    m_steps.push_back({u"run again"_s, [this] { runAgain(); }});
    m_steps.push_back({u"activity"_s, [this] { readActivity(); }});
    m_steps.push_back({u"about"_s, [this] { trigger(u"aboutAction"_s); }});
    m_steps.push_back({u"export"_s, [this] { exportJobs(); }});
    m_steps.push_back({u"report"_s, [this] { report(); }});
}

void Analyst::step()
{
    if (m_first.empty() && m_done.empty()) {
        m_first.resize(m_steps.size());
        std::iota(m_first.begin(), m_first.end(), size_t(0));
        std::shuffle(m_first.begin(), m_first.end(), m_random);
    }
    auto number = size_t(m_random.bounded(int(m_steps.size())));
    if (!m_first.empty()) {
        number = m_first.back();
        m_first.pop_back();
    }
    const Step& drawn = m_steps[number];
    ++m_done[drawn.name];
    drawn.act();
    // Whoever opens something leaves it open now and then.
    if (!chance(4)) {
        const auto dialogs = window().findChildren<QDialog*>();
        for (QDialog* dialog : dialogs) {
            if (dialog->isVisible())
                dialog->reject();
        }
    }
    QCoreApplication::processEvents();
}

void Analyst::keepToSize()
{
    const auto* jobs = shown();
    if (!jobs || jobs->sourceModel()->rowCount() <= m_jobs + TooMany)
        return;
    ++m_done[u"delete"_s];
    deleteJobs(10'000);
    tidyUp();
}

JobSortFilterModel* Analyst::shown() const
{
    LiveJobs* live = window().liveJobs();
    return live ? &live->shown() : nullptr;
}

QAction* Analyst::action(const QString& name) const
{
    return window().findChild<QAction*>(name);
}

bool Analyst::trigger(const QString& name) const
{
    QAction* found = action(name);
    if (!found || !found->isEnabled())
        return false;
    found->trigger();
    return true;
}

template <typename Widget>
Widget* Analyst::visible(const QString& name) const
{
    const auto widgets = window().findChildren<Widget*>(name);
    const auto found = std::find_if(widgets.begin(), widgets.end(), [](const auto* one) { return one->isVisible(); });
    return found == widgets.end() ? nullptr : *found;
}

bool Analyst::click(const QString& buttonName) const
{
    auto* button = visible<QAbstractButton>(buttonName);
    if (!button || !button->isEnabled())
        return false;
    button->click();
    return true;
}

bool Analyst::within(int milliseconds, const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, milliseconds);
}

int Analyst::select(int most, const std::function<bool(const Job&)>& fits)
{
    JobSortFilterModel* jobs = shown();
    JobTableView& table = window().jobsPage().table();
    table.clearSelection();
    if (!jobs || jobs->rowCount() == 0)
        return 0;
    int selected = 0;
    const int rows = jobs->rowCount();
    const int start = m_random.bounded(rows);
    QItemSelection rowsToSelect;
    for (int i = 0; i < rows && selected < most; ++i) {
        const int row = (start + i) % rows;
        if (!fits(jobs->jobAt(row)))
            continue;
        rowsToSelect.select(jobs->index(row, 0), jobs->index(row, 0));
        ++selected;
    }
    table.selectionModel()->select(rowsToSelect, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return selected;
}

void Analyst::filter()
{
    auto* text = visible<QLineEdit>(u"filterLineEdit"_s);
    if (!text)
        return;
    text->clear();
    QTest::keyClicks(text, any(QStringList{u"a"_s, u"release"_s, u"move failed"_s, u"3f"_s, u"no such text"_s}));
    scroll();
    if (chance(2))
        text->clear();
}

void Analyst::chooseFilters()
{
    if (chance(2)) {
        click(any(QStringList{u"active"_s, u"failed"_s, u"completed"_s, u"cancelled"_s, u"pending"_s})
            + u"FilterButton"_s);
    } else if (chance(2)) {
        if (auto* menu = window().findChild<QMenu*>(u"moreFiltersMenu"_s)) {
            QList<QAction*> choices;
            for (const QMenu* each : QList<QMenu*>{menu} + menu->findChildren<QMenu*>()) {
                for (QAction* choice : each->actions()) {
                    if (!choice->menu() && !choice->isSeparator())
                        choices.append(choice);
                }
            }
            any(choices)->trigger();
        }
    } else if (auto* chip = visible<QAbstractButton>(u"filterChip"_s)) {
        chip->click();
    }
}

void Analyst::sort()
{
    window().jobsPage().table().sortByColumn(
        m_random.bounded(int(JobTableModel::ColumnCount)), chance(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void Analyst::clickRows()
{
    JobTableView& table = window().jobsPage().table();
    const int height = table.viewport()->height();
    for (int clicks = 0; clicks < 4 && height > 1; ++clicks) {
        const auto modifier = any(QList<Qt::KeyboardModifier>{Qt::NoModifier, Qt::ControlModifier, Qt::ShiftModifier});
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifier, {20, m_random.bounded(height)});
    }
}

void Analyst::scroll()
{
    JobTableView& table = window().jobsPage().table();
    QScrollBar* bar = table.verticalScrollBar();
    bar->setValue(m_random.bounded(bar->maximum() + 1));
    QCoreApplication::processEvents();
}

void Analyst::readDetails()
{
    trigger(u"detailsAction"_s);
    for (int jobs = 0; jobs < 3; ++jobs) {
        clickRows();
        QCoreApplication::processEvents();
    }
    if (chance(3))
        click(u"showRequestButton"_s);
}

void Analyst::readMessages()
{
    JobSortFilterModel* jobs = shown();
    if (!jobs || jobs->rowCount() == 0)
        return;
    window().jobsPage().table().selectJob(jobs->jobAt(m_random.bounded(jobs->rowCount())).id);
    trigger(u"messagesAction"_s);
    auto* list = visible<QAbstractItemView>(u"messageTableView"_s);
    if (!list)
        return;
    within(1500, [list] { return list->model()->rowCount() > 0; });
    if (auto* text = visible<QLineEdit>(u"messageFilterLineEdit"_s))
        text->setText(chance(2) ? u"a"_s : QString());
    if (chance(3))
        click(any(QStringList{u"loadAllMessagesButton"_s, u"refreshMessagesButton"_s, u"tryMessagesAgainButton"_s}));
    if (auto* status = visible<QComboBox>(u"messageStatusComboBox"_s); status && chance(3))
        status->setCurrentIndex(m_random.bounded(status->count()));
    list->model()->sort(m_random.bounded(list->model()->columnCount()));
    list->selectAll();
    if (QAction* copying = action(u"copyMessagesAction"_s); copying && chance(3))
        copying->trigger();
}

void Analyst::visitSettings()
{
    trigger(u"settingsAction"_s);
    auto* pages = visible<QListWidget>(u"settingsPagesListWidget"_s);
    if (!pages)
        return;
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentRow(page);
        QCoreApplication::processEvents();
        if (chance(2) && click(u"testConnectionButton"_s))
            within(m_random.bounded(800), [] { return false; });
    }
}

void Analyst::cancelJobs()
{
    if (select(m_random.bounded(1, 4), [](const Job& job) { return canBeCancelled(job.status); }) == 0
        || !trigger(u"cancelJobsAction"_s))
        return;
    const auto mayCancel = [this] {
        const auto* dialog = visible<QDialog>(u"cancelDialog"_s);
        const auto* yes = dialog ? dialog->findChild<QPushButton*>(u"cancelJobsButton"_s) : nullptr;
        return yes && yes->isEnabled();
    };
    if (within(2000, mayCancel) && !chance(3))
        visible<QDialog>(u"cancelDialog"_s)->findChild<QPushButton*>(u"cancelJobsButton"_s)->click();
    else
        click(u"keepRunningButton"_s);
}

void Analyst::deleteJobs(int patience)
{
    LiveJobs* live = window().liveJobs();
    if (!live)
        return;
    const int excess = live->table().rowCount() - m_jobs;
    if (select(std::clamp(excess, 1, 40), [](const Job& job) { return canBeDeleted(job.status); }) == 0
        || !trigger(u"deleteJobsAction"_s))
        return;
    const auto mayDelete = [this] {
        const auto* yes = visible<QPushButton>(u"deleteJobsButton"_s);
        return yes && yes->isEnabled();
    };
    if (within(patience, mayDelete) && excess > 0) {
        // Not until there are few enough of all: new ones come meanwhile, for ever.
        const QSet<JobId> leaving = window().jobsPage().table().selectedJobs();
        click(u"deleteJobsButton"_s);
        within(patience, [this, &leaving] {
            const JobTableModel& known = window().liveJobs()->table();
            return std::none_of(leaving.begin(), leaving.end(), [&known](JobId id) { return known.find(id); });
        });
    } else {
        click(u"keepButton"_s);
    }
}

void Analyst::fillNewJob()
{
    if (!trigger(u"newJobAction"_s))
        return;
    if (auto* dialog = visible<QDialog>(u"newJobDialog"_s)) {
        const auto fields = dialog->findChildren<QLineEdit*>();
        for (QLineEdit* field : fields) {
            if (field->isVisible() && chance(2))
                field->setText(u"invoice"_s);
        }
        click(u"continueButton"_s);
    }
}

void Analyst::runAgain()
{
    if (select(1, [](const Job&) { return true; }) == 0 || !trigger(u"runAgainAction"_s))
        return;
    click(u"continueButton"_s);
    if (chance(2) && click(u"startJobButton"_s))
        within(1500, [this] { return visible<QAbstractButton>(u"showJobButton"_s) != nullptr; });
    else
        click(u"backButton"_s);
}

void Analyst::readActivity()
{
    if (chance(2) || select(1, [](const Job&) { return true; }) == 0)
        trigger(u"activityLogAction"_s);
    else
        trigger(u"showInActivityLogAction"_s);
    if (auto* text = visible<QLineEdit>(u"activityFilterLineEdit"_s)) {
        text->setText(u"cancel"_s);
        QCoreApplication::processEvents();
    }
}

void Analyst::exportJobs()
{
    if (!trigger(u"exportAction"_s))
        return;
    if (chance(2))
        click(u"jsonRadioButton"_s);
    click(u"saveExportButton"_s);
}

void Analyst::report()
{
    if (select(2, [](const Job&) { return true; }) == 0 || !trigger(u"incidentReportAction"_s))
        return;
    if (chance(2))
        click(u"reportPdfCheckBox"_s);
    click(u"saveReportButton"_s);
}

void Analyst::copy()
{
    if (select(m_random.bounded(1, 30), [](const Job&) { return true; }) > 0)
        trigger(any(QStringList{u"copyJobIdAction"_s, u"copyRowsAction"_s, u"copyRecordsAction"_s,
            u"copyCurlReadAction"_s, u"copyCurlCancelAction"_s}));
}

void Analyst::changeColumns()
{
    JobTableView& table = window().jobsPage().table();
    Q_EMIT table.columnsMenu().aboutToShow();
    any(table.columnsMenu().actions())->trigger();
}

void Analyst::useView()
{
    if (!shown())
        return;
    ViewsButton& views = window().jobsPage().views();
    JobFilter failures;
    failures.statuses = {JobStatus::Failed};
    views.keep({any(QStringList{u"One"_s, u"Two"_s, u"Three"_s}), failures, {}});
    Q_EMIT views.viewChosen(any(views.views().all()));
}

void Analyst::changeSize()
{
    if (chance(3)) {
        window().hide();
        QCoreApplication::processEvents();
        window().show();
    }
    window().resize(any(QList<QSize>{{1280, 800}, {900, 600}, {1600, 1000}}));
}

void Analyst::pressNotice()
{
    QList<QAbstractButton*> buttons;
    for (auto* button : window().notices().findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            buttons.append(button);
    }
    if (!buttons.isEmpty())
        any(buttons)->click();
}

void Analyst::switchProfile()
{
    QMenu* menu = window().accountSwitcher().menu();
    Q_EMIT menu->aboutToShow();
    QList<QAction*> others;
    for (QAction* profile : menu->actions()) {
        if (profile->isCheckable() && !profile->isChecked())
            others.append(profile);
    }
    ++m_done[u"switch"_s];
    if (!others.isEmpty())
        any(others)->trigger();
}

void Analyst::answerQuestions()
{
    const auto* box = visible<QMessageBox>(u"leaveMessageBox"_s);
    if (!box)
        return;
    const auto buttons = box->buttons();
    any(buttons)->click();
}

QString Analyst::business() const
{
    if (window().hasOpenCancels())
        return u"a cancel"_s;
    for (const QString& key : {u"report"_s, u"switching"_s}) {
        if (const QString text = window().notices().textOf(key); !text.isEmpty())
            return text;
    }
    const QString saved = window().notices().textOf(u"export"_s);
    return saved.contains(u"being written"_s) ? saved : QString();
}

bool Analyst::tidyUp()
{
    const auto isClosed = [this] {
        bool isAnyOpen = false;
        const auto dialogs = window().findChildren<QDialog*>();
        for (QDialog* dialog : dialogs) {
            if (!dialog->isVisible())
                continue;
            isAnyOpen = true;
            if (!click(u"discardButton"_s))
                dialog->reject();
            break; // it may have taken others with it
        }
        return !isAnyOpen;
    };
    if (!within(20'000, isClosed))
        return false;
    // Runs that were left in the middle are held, each with a file, until somebody asks what came of them.
    if (auto* check = buttonWith(window().notices(), u"Check Outcomes"_s))
        check->click();
    JobsPage& page = window().jobsPage();
    page.filter().setFilter({});
    page.table().resetColumns();
    page.table().clearSelection();
    page.table().scrollToTop();
    for (const QString& dock : {u"jobDetailsDock"_s, u"messagesDock"_s, u"cancelRunPanel"_s})
        window().findChild<QWidget*>(dock)->hide();
    // They keep to their job, and one job needs more sentences than another.
    window().findChild<JobDetailsDock*>()->setJob(std::nullopt);
    window().findChild<MessagesDock*>()->setJob(std::nullopt);
    action(u"localTimesAction"_s)->trigger();
    action(u"pace4Action"_s)->trigger();
    if (action(u"pauseAction"_s)->isChecked())
        action(u"pauseAction"_s)->trigger();
    window().notices().removeStartingWith({});
    window().show();
    window().resize(m_size);
    QApplication::clipboard()->clear();
    return true;
}

} // namespace bulkhead
