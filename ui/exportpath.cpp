#include "ui/exportpath.h"

#include <QDateTime>
#include <QFileDialog>

namespace bulkhead {

using namespace Qt::StringLiterals;

void choosePath(QWidget& parent, const PathQuestion& question, std::function<void(const QString& path)> chosen)
{
    auto* dialog = new QFileDialog(&parent, question.title, question.suggestion, question.kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, std::move(chosen));
    dialog->open();
}

QString datedName(const QString& what, qint64 epochMsecs, const QString& suffix)
{
    const QString when = QDateTime::fromMSecsSinceEpoch(epochMsecs).toUTC().toString(u"yyyy-MM-dd-HHmm"_s);
    return u"bulkhead-%1-%2Z.%3"_s.arg(what, when, suffix);
}

} // namespace bulkhead
