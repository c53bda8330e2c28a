#include "app/text/spoken.h"

#include <QCoreApplication>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct SpokenCellWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Spoken)
};

} // namespace

QString spoken(const QString& shown)
{
    //: Said by a screen reader for a cell that shows a dash, because there is nothing to show
    return shown == u"–"_s ? SpokenCellWords::tr("none") : shown;
}

} // namespace bulkhead
