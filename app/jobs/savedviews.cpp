#include "app/jobs/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

bool isSameName(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

SavedViews SavedViews::fromJson(const QByteArray& json)
{
    SavedViews views;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        const QJsonObject entry = value.toObject();
        const QString name = entry[u"name"_s].toString().trimmed();
        if (name.isEmpty())
            continue;
        views.save({name, JobFilter::fromJson(entry[u"filter"_s].toObject()),
            QByteArray::fromBase64(entry[u"columns"_s].toString().toLatin1())});
    }
    return views;
}

QByteArray SavedViews::toJson() const
{
    QJsonArray array;
    for (const SavedView& view : m_views) {
        array.append(QJsonObject{{u"name"_s, view.name}, {u"filter"_s, view.filter.toJson()},
            {u"columns"_s, QString::fromLatin1(view.columns.toBase64())}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

const SavedView* SavedViews::find(const QString& name) const
{
    const auto found = std::find_if(
        m_views.begin(), m_views.end(), [&](const SavedView& view) { return isSameName(view.name, name); });
    return found == m_views.end() ? nullptr : &*found;
}

void SavedViews::save(const SavedView& view)
{
    remove(view.name);
    const auto place = std::upper_bound(m_views.begin(), m_views.end(), view,
        [](const SavedView& a, const SavedView& b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    m_views.insert(place, view);
}

void SavedViews::remove(const QString& name)
{
    m_views.removeIf([&](const SavedView& view) { return isSameName(view.name, name); });
}

} // namespace bulkhead
