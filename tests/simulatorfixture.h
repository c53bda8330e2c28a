#pragma once

#include "app/demo/simulatorprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace bulkhead {

/// The real bulkhead-simulator for one test, with its log of the requests it received: tests assert on what was sent.
class SimulatorFixture {
public:
    explicit SimulatorFixture(const QStringList& arguments)
        : m_log(m_directory.filePath(QStringLiteral("requests.jsonl")))
        , m_process(std::make_unique<SimulatorProcess>(nullptr, QStringLiteral(BULKHEAD_SIMULATOR)))
    {
        QObject::connect(
            m_process.get(), &SimulatorProcess::started, m_process.get(), [this](const Connection& connection) {
                m_connection = connection;
                m_connection->face.name = QStringLiteral("Example Mail");
            });
        m_process->start(QStringList{QStringLiteral("--request-log"), m_log} + arguments);
    }

    /// Waits until it listens.
    bool isUp()
    {
        return QTest::qWaitFor([this] { return m_connection.has_value(); }, 10'000);
    }
    const Connection& connection() const { return *m_connection; }
    void stop() { m_process.reset(); }
    /// A line of what it printed at its start, by name: "read-only token", "email"…
    QString announced(const QString& name) const { return m_process->announced(name); }

    /// "POST /client/v4/…" for every request received so far.
    QStringList requests() const
    {
        QStringList lines;
        QFile file(m_log);
        if (!file.open(QIODevice::ReadOnly))
            return lines;
        while (!file.atEnd()) {
            const QJsonObject entry = QJsonDocument::fromJson(file.readLine()).object();
            lines.append(
                entry.value(QLatin1String("method")).toString() + u' ' + entry.value(QLatin1String("path")).toString());
        }
        return lines;
    }
    QStringList posts() const { return requests().filter(QStringLiteral("POST ")); }

private:
    QTemporaryDir m_directory;
    QString m_log;
    std::optional<Connection> m_connection;
    std::unique_ptr<SimulatorProcess> m_process;
};

} // namespace bulkhead
