#pragma once

#include "app/jobs/jobfilter.h"

#include <QByteArray>
#include <QList>

namespace bulkhead {

/// What the table shows and how, under a name of its own.
struct SavedView {
    QString name; ///< trimmed, not empty
    JobFilter filter;
    QByteArray columns; ///< as the table wrote it: order, widths, what is hidden, what it is sorted by

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// The named views, by name. Kept as one JSON text.
class SavedViews {
public:
    /// What can't be read is left out: a damaged text gives no views, never an error.
    static SavedViews fromJson(const QByteArray& json);
    QByteArray toJson() const;

    const QList<SavedView>& all() const { return m_views; }
    const SavedView* find(const QString& name) const; ///< letters' case does not matter
    /// Takes the place of one of the same name.
    void save(const SavedView& view);
    void remove(const QString& name);

private:
    QList<SavedView> m_views;
};

} // namespace bulkhead
