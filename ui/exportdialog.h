#pragma once

#include "app/exports/jobsexport.h"
#include "ui/exportpath.h"

#include <QDialog>

#include <memory>

class QRadioButton;

namespace bulkhead {

/// Which kind of file the jobs that were shown when it was opened go into, and where. A refresh of the table behind it
/// changes nothing here.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Format { Csv, Json };

    /// The jobs are shared with whoever writes them: there may be very many.
    ExportDialog(std::shared_ptr<const ShownJobs> shown, const QString& folder, PathChooser choosePath,
        QWidget* parent = nullptr);

Q_SIGNALS:
    /// The analyst chose; the dialog closes.
    void chosen(const std::shared_ptr<const bulkhead::ShownJobs>& shown, bulkhead::ExportDialog::Format format,
        const QString& path);

private:
    void buildWords();
    void buildFormats();
    void buildButtons();
    void askForPath();

    std::shared_ptr<const ShownJobs> m_shown;
    QString m_folder;
    PathChooser m_choosePath;
    QRadioButton* m_csv = nullptr;
    QRadioButton* m_json = nullptr;
};

} // namespace bulkhead
