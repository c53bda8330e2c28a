#pragma once

#include "app/exports/reportcollector.h"
#include "ui/reportdialog.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace bulkhead {

class NoticeBar;

/// Makes one incident report at a time while the analyst goes on working: gathers it, words it, writes the files, and
/// says in a notice how far it is and what came of it.
class ReportMaker : public QObject {
    Q_OBJECT
public:
    explicit ReportMaker(NoticeBar& notices, QObject* parent = nullptr);
    ~ReportMaker() override;

    bool isBusy() const { return m_collector || m_isWriting; }
    /// Not while it is busy. `live` must live until stop(), or until nothing is gathered any more.
    void make(LiveJobs& live, const ReportDialog::Order& order);
    /// Ends the gathering; files that are being written already are finished.
    void stop(const QString& why);

Q_SIGNALS:
    void busyChanged();

private:
    /// What came of the files.
    struct Outcome {
        QStringList saved; ///< paths
        QStringList problems;
    };
    static Outcome write(const IncidentReport& report, const QString& htmlPath, const QString& pdfPath);

    void gathered(const std::shared_ptr<const IncidentReport>& report);
    void written(const Outcome& outcome);

    NoticeBar& m_notices;
    ReportDialog::Order m_order;
    std::unique_ptr<ReportCollector> m_collector; ///< while it gathers
    bool m_isWriting = false;
};

} // namespace bulkhead
