#pragma once

#include "app/cloudflare/client.h"

#include <QProcess>

namespace bulkhead {

/// The simulated account as a child process: `bulkhead-simulator`, which listens on loopback. It watches its standard
/// input and ends when that closes, so it ends with this program, also when this program crashes or is killed.
class SimulatorProcess : public QObject {
    Q_OBJECT
public:
    /// Where the simulator is: beside this program, where it was built and where packages put it.
    static QString defaultProgram();

    explicit SimulatorProcess(QObject* parent = nullptr, const QString& program = defaultProgram());
    ~SimulatorProcess() override;

    /// `arguments` are added to the ones that this class needs (port, end with standard input).
    void start(const QStringList& arguments = {});

    /// What the simulator said of itself at its start: the value of the line `name: value`, else empty. It has
    /// credentials of every kind, valid and not.
    QString announced(const QString& name) const;

Q_SIGNALS:
    void started(const bulkhead::Connection& connection);
    /// It could not be started, or ended by itself: why and what to do, in plain words.
    void failed(const QString& why);

private:
    void readOutput();
    void fail(const QString& why);

    QProcess m_process;
    QByteArray m_output;
    bool m_announced = false;
};

} // namespace bulkhead
