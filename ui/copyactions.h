#pragma once

#include "app/jobs/jobcopy.h"
#include "ui/jobactions.h"

#include <memory>

class QMenu;

namespace bulkhead {

class NoticeBar;

/// What can be put on the clipboard about the selected jobs, as a menu. All of it is plain text, none of it secret.
class CopyActions : public JobActions {
    Q_OBJECT
public:
    /// `notices` tells what came of records that had to be read first.
    CopyActions(JobTableView& table, NoticeBar& notices, QWidget& window);
    ~CopyActions() override;

    QMenu* menu() const { return m_menu; }

    /// Making the text of more rows would hold up the window.
    static constexpr int MostRows = 5'000;
    /// Each record costs a call of the quota.
    static constexpr int MostRecords = 50;

protected:
    void update() override;

private:
    /// Records on their way to the clipboard. Whatever takes their place ends them.
    struct Reading;

    void copyIds();
    void copyRows();
    void copyRecords();
    void copyCurlLines(copying::CurlCall call);
    void receive(Reading& reading, qsizetype place, const ApiResult<QByteArray>& result);
    void finish(Reading& reading);
    void copied(int records, const QByteArray& json);
    void endReading();

    NoticeBar& m_notices;
    QMenu* m_menu;
    QAction* m_ids;
    QAction* m_rows;
    QAction* m_records;
    QAction* m_readLine;
    QAction* m_cancelLine;
    QPointer<LiveJobs> m_account; ///< whose records are read
    std::unique_ptr<Reading> m_reading;
};

} // namespace bulkhead
