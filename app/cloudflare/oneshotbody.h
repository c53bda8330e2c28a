#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>

namespace bulkhead {

/// A request body that can be read once. Up to Qt 6.8, QNetworkAccessManager silently sends a request again when the
/// connection dies before an answer came (twice over plain HTTP, four times over TLS); it does so only where it can
/// rewind the body, and this one cannot be rewound. A DELETE has one too, an empty one, for that reason alone.
class OneShotBody final : public QIODevice {
public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_position);
        if (count == 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_position, count, data);
        m_position += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace bulkhead
