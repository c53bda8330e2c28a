#pragma once

#include "app/jobs/savedviews.h"

#include <QPushButton>

namespace bulkhead {

/// The named views of the table: one is shown by choosing it, the current one is kept under a name.
class ViewsButton : public QPushButton {
    Q_OBJECT
public:
    explicit ViewsButton(QWidget* parent = nullptr);

    const SavedViews& views() const { return m_views; }
    void setViews(const SavedViews& views);
    /// What shows a view or keeps one, as its menu offers it now; they live until the menu is filled again.
    QList<QAction*> viewActions();

Q_SIGNALS:
    void viewChosen(const bulkhead::SavedView& view);
    /// To be answered by keep().
    void saveRequested(const QString& name);
    void viewsChanged();

public:
    void keep(const SavedView& view);

private:
    void fillMenu();
    void askForName();

    SavedViews m_views;
};

} // namespace bulkhead
