#pragma once

#include "app/exports/reportcollector.h"
#include "ui/exportpath.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bulkhead {

/// What an incident report shall hold and where it goes. It is about the jobs that it was opened with.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    struct Order {
        std::vector<Job> jobs;
        ReportCollector::Choices choices;
        QString htmlPath; ///< empty where none is wanted
        QString pdfPath; ///< empty where none is wanted
    };

    /// Each job takes several calls of the quota.
    static constexpr size_t MostJobs = 50;

    ReportDialog(const QString& accountName, std::vector<Job> jobs, const QString& folder, PathChooser choosePath,
        QWidget* parent = nullptr);

Q_SIGNALS:
    /// The analyst chose; the dialog closes.
    void ordered(const bulkhead::ReportDialog::Order& order);

private:
    void buildWords(const QString& accountName);
    void buildChoices();
    void buildButtons();
    void update();
    void tellProblem(const QString& problem);
    void askForPath();
    void pathChosen(const QString& path);

    std::vector<Job> m_jobs;
    QString m_folder;
    PathChooser m_choosePath;
    QLineEdit* m_title = nullptr;
    QCheckBox* m_messages = nullptr;
    QCheckBox* m_html = nullptr;
    QCheckBox* m_pdf = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace bulkhead
