#include "ui/reportpdf.h"

#include "version.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// The report names no picture and no address; should a mistake ever let one through, it leads nowhere.
class LoadingNothing final : public QTextDocument {
protected:
    QVariant loadResource(int /*type*/, const QUrl& /*name*/) override { return QByteArray(); }
};

} // namespace

QByteArray reportPdf(const QByteArray& html)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setCreator(u"Bulkhead %1"_s.arg(QLatin1StringView(BULKHEAD_VERSION)));
    LoadingNothing document;
    document.setUndoRedoEnabled(false);
    document.setHtml(QString::fromUtf8(html));
    writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
    document.print(&writer);
    return bytes;
}

} // namespace bulkhead
