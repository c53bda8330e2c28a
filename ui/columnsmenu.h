#pragma once

#include <QMenu>

class QHeaderView;

namespace bulkhead {

/// Which columns a table shows; one always stays. Filled anew each time it opens.
class ColumnsMenu : public QMenu {
    Q_OBJECT
public:
    /// `header` must outlive the menu.
    ColumnsMenu(QHeaderView& header, QWidget* parent);

Q_SIGNALS:
    /// All columns in their first place and width again.
    void resetRequested();

private:
    void fill();

    QHeaderView& m_header;
};

} // namespace bulkhead
