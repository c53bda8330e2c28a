#pragma once

#include <QFile>

#include <mutex>

namespace bulkhead::simulation {

/// A journal of the requests received, one JSON object a line, in the order in which they were decided: what was really
/// sent, whatever a client believes. It holds no credential. Thread-safe.
class RequestLog {
public:
    /// False, with errorText(), where the file cannot be written. Without open() nothing is written.
    bool open(const QString& path);
    QString errorText() const { return m_file.errorString(); }

    /// `elapsedMs` since the simulator's start. On disk when this returns.
    void write(const QByteArray& method, const QByteArray& target, int httpStatus, qint64 elapsedMs);

private:
    std::mutex m_mutex;
    QFile m_file;
    qint64 m_sequence = 0;
};

} // namespace bulkhead::simulation
