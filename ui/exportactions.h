#pragma once

#include "ui/exportdialog.h"
#include "ui/exportpath.h"
#include "ui/jobactions.h"
#include "ui/reportmaker.h"

namespace bulkhead {

class JobsPage;
class NoticeBar;

/// What takes jobs out of the program: the export of what is shown, and the incident report about chosen jobs.
class ExportActions : public JobActions {
    Q_OBJECT
public:
    ExportActions(JobsPage& page, NoticeBar& notices, QWidget& window);

    QAction* exportAction() const { return m_export; }
    QAction* reportAction() const { return m_report; }
    /// Instead of the platform's dialog.
    void setPathChooser(PathChooser chooser) { m_choosePath = std::move(chooser); }
    /// What is open and what is being gathered ends with its account.
    void setLiveJobs(LiveJobs* live) override;

protected:
    void update() override;

private:
    std::shared_ptr<const ShownJobs> shownJobs() const;
    void askToExport();
    void save(const std::shared_ptr<const ShownJobs>& shown, ExportDialog::Format format, const QString& path);
    void saved(const QString& path, qint64 jobs, const QString& problem);
    void askToReport();

    NoticeBar& m_notices;
    PathChooser m_choosePath;
    QString m_folder; ///< where the last file went
    ReportMaker m_maker;
    QAction* m_export;
    QAction* m_report;
};

} // namespace bulkhead
