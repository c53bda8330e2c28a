#pragma once

#include <QProcess>
#include <QUrl>

#include <map>

namespace bulkhead {

/// The program soak_relay, which stands between Bulkhead and the simulator and makes requests go wrong while there is a
/// storm.
class FaultLayer {
public:
    /// Waits until it listens; base() is empty where it does not.
    FaultLayer(int simulatorPort, quint32 seed)
    {
        m_process.setProgram(QStringLiteral(BULKHEAD_SOAK_RELAY));
        m_process.setArguments({QString::number(simulatorPort), QString::number(seed)});
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start();
        const QByteArray line = nextLine();
        if (line.startsWith("listening on "))
            m_base = QUrl(QString::fromUtf8(line.mid(13)));
    }
    ~FaultLayer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }
    FaultLayer(const FaultLayer&) = delete;
    FaultLayer& operator=(const FaultLayer&) = delete;

    const QUrl& base() const { return m_base; }
    void beginStorm() { say("storm"); }
    /// What was held back without an answer is cut off now.
    void endStorm() { say("calm"); }
    /// How many requests it has seen, as "requests", and how many met with each kind of fault.
    const std::map<QString, qint64>& totals()
    {
        say("told");
        return m_totals;
    }
    qint64 faults()
    {
        qint64 sum = 0;
        for (const auto& [name, count] : totals())
            sum += name == QLatin1String("requests") ? 0 : count;
        return sum;
    }

private:
    void say(const char* word)
    {
        m_process.write(QByteArray(word) + '\n');
        const QList<QByteArray> fields = nextLine().split(' ');
        for (const QByteArray& field : fields) {
            const auto middle = field.indexOf('=');
            if (middle > 0)
                m_totals[QString::fromUtf8(field.left(middle))] = field.mid(middle + 1).toLongLong();
        }
    }

    QByteArray nextLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) { }
        return m_process.readLine().trimmed();
    }

    QProcess m_process;
    QUrl m_base;
    std::map<QString, qint64> m_totals;
};

} // namespace bulkhead
