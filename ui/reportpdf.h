#pragma once

#include <QByteArray>

namespace bulkhead {

/// A report made by reportHtml() for paper as a PDF, on A4 with page numbers. Takes a while; may be called in any
/// thread while a QGuiApplication lives. Nothing that the HTML could name is ever loaded.
QByteArray reportPdf(const QByteArray& html);

} // namespace bulkhead
