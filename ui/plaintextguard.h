#pragma once

#include <QObject>

namespace bulkhead {

/// Makes every label of the program plain text. Qt's labels, message boxes and tool tips guess whether a text is HTML,
/// and what an attacker put into a subject line or a server's error message would be rendered, links and local images
/// included. Installed on the application once; it also covers QMessageBox's informative text, which stays automatic in
/// Qt 6.4 even where plain text was asked for.
class PlainTextGuard final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace bulkhead
