#pragma once

#include "app/jobs/livejobs.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace bulkhead {

class JsonTextEdit;

/// The record of a job as the server sends it, laid out as JSON. It is read when it is looked at, and again when asked.
class RecordView : public QWidget {
    Q_OBJECT
public:
    explicit RecordView(QWidget* parent = nullptr);

    /// `client` is not owned; nullptr, or no job, shows nothing.
    void setJob(Client* client, std::optional<JobId> job);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void received(const ApiResult<QByteArray>& result);
    void copy();

    QPointer<Client> m_client;
    std::optional<JobId> m_job;
    QByteArray m_json; ///< laid out; empty where nothing was read yet
    QPointer<ApiCall> m_call;
    QLabel* m_state;
    JsonTextEdit* m_text;
    QPushButton* m_copy;
    QPushButton* m_again;
};

} // namespace bulkhead
