#include "ui/columnsmenu.h"

#include <QHeaderView>

namespace bulkhead {

using namespace Qt::StringLiterals;

ColumnsMenu::ColumnsMenu(QHeaderView& header, QWidget* parent)
    : QMenu(tr("&Columns"), parent)
    , m_header(header)
{
    setObjectName(u"columnsMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &ColumnsMenu::fill);
}

void ColumnsMenu::fill()
{
    clear();
    const int shown = m_header.count() - m_header.hiddenSectionCount();
    for (int place = 0; place < m_header.count(); ++place) {
        const int section = m_header.logicalIndex(place);
        const bool isShown = !m_header.isSectionHidden(section);
        QAction* action = addAction(m_header.model()->headerData(section, Qt::Horizontal).toString());
        action->setObjectName(u"column%1Action"_s.arg(section));
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(!isShown || shown > 1);
        connect(action, &QAction::toggled, &m_header, [this, section](bool show) {
            m_header.setSectionHidden(section, !show);
            if (show && m_header.sectionSize(section) < m_header.minimumSectionSize())
                m_header.resizeSection(section, m_header.defaultSectionSize());
        });
    }
    addSeparator();
    QAction* reset = addAction(tr("&Reset Columns"));
    reset->setObjectName(u"resetColumnsAction"_s);
    connect(reset, &QAction::triggered, this, &ColumnsMenu::resetRequested);
}

} // namespace bulkhead
