#pragma once

#include "ui/desk.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <map>

namespace bulkhead {

/// A person at the real window who does one thing after the other, drawn from a seeded generator: types filters, sorts,
/// selects, opens and closes what can be opened, cancels, deletes, starts jobs, changes the account. Nothing is
/// expected of a single step: while requests fail, most of them may.
class Analyst {
public:
    /// The desk must outlive the analyst. Deletions keep the account at `jobs` jobs, because new ones arrive.
    Analyst(Desk& desk, quint32 seed, int jobs);

    /// Does one step: at first each once, in an order that is drawn, so that everything has been opened; then any.
    void step();
    /// Deletes some, where too many have arrived.
    void keepToSize();
    /// Goes to another profile.
    void switchProfile();
    /// Closes every dialog, as people do, and puts filter, order, columns, docks, zone and size back to what they were
    /// at the start. False where a dialog stays open.
    bool tidyUp();
    /// What was started and goes on, empty where nothing does: a cancel, a report, an export, a change of the account.
    QString business() const;
    bool isBusy() const { return !business().isEmpty(); }

    /// How often each step was done.
    const std::map<QString, int>& done() const { return m_done; }

private:
    struct Step {
        QString name;
        std::function<void()> act;
    };

    void addSteps();
    void addStepsAtTheTable();
    void addStepsWithDialogs();

    void filter();
    void chooseFilters();
    void sort();
    void clickRows();
    void scroll();
    void readDetails();
    void readMessages();
    void visitSettings();
    void cancelJobs();
    void deleteJobs(int patience);
    void fillNewJob();
    void runAgain();
    void readActivity();
    void exportJobs();
    void report();
    void copy();
    void changeColumns();
    void useView();
    void changeSize();
    void pressNotice();
    void answerQuestions();

    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    template <typename List>
    auto any(const List& list)
    {
        return list[m_random.bounded(int(list.size()))];
    }
    MainWindow& window() const { return m_desk.window(); }
    JobSortFilterModel* shown() const;
    QAction* action(const QString& name) const;
    /// Does nothing where the action is off.
    bool trigger(const QString& name) const;
    template <typename Widget>
    Widget* visible(const QString& name) const;
    bool click(const QString& buttonName) const;
    /// Selects up to `most` shown jobs that meet the condition; how many that were.
    int select(int most, const std::function<bool(const Job&)>& fits);
    /// Goes on early where the condition comes true.
    static bool within(int milliseconds, const std::function<bool()>& condition);

    Desk& m_desk;
    QRandomGenerator m_random;
    int m_jobs;
    QTemporaryDir m_files;
    QTimer m_questions;
    std::vector<Step> m_steps;
    std::vector<size_t> m_first; ///< steps that are still to be done for the first time
    std::map<QString, int> m_done;
    QSize m_size;
    QByteArray m_columns;
};

} // namespace bulkhead
