#include "app/simulator/requestlog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

/// A client that puts its credential into the address must not find it in the journal.
QString withoutCredentials(const QByteArray& target)
{
    static const QRegularExpression shape(u"cf(?:ut|at|k)_[A-Za-z0-9_-]+"_s);
    return QString::fromUtf8(target).replace(shape, u"(credential)"_s);
}

} // namespace

bool RequestLog::open(const QString& path)
{
    m_file.setFileName(path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Text);
}

void RequestLog::write(const QByteArray& method, const QByteArray& target, int httpStatus, qint64 elapsedMs)
{
    if (!m_file.isOpen())
        return;
    QJsonObject entry{
        {u"ms"_s, elapsedMs},
        {u"method"_s, QString::fromUtf8(method)},
        {u"path"_s, withoutCredentials(target)},
        {u"status"_s, httpStatus},
    };
    const std::lock_guard lock(m_mutex);
    entry["seq"_L1] = ++m_sequence;
    m_file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace bulkhead::simulation
