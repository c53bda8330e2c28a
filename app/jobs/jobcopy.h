#pragma once

#include "app/cloudflare/client.h"

/// What is put on the clipboard about jobs: plain text that programs can read.
namespace bulkhead::copying {

/// Rows as tab-separated lines. No cell can become two, whatever is in it; one that begins with a quotation mark is
/// quoted, and one that a spreadsheet would calculate gets an apostrophe in front, because others write the comments.
QString tabSeparated(const QList<QStringList>& rows);

/// Records as they came from the API, laid out for people: one as an object, several as an array.
QByteArray recordsAsJson(const QList<QByteArray>& records);

enum class CurlCall { Read, Cancel };

/// The call as a line for a POSIX shell. It names the variable that holds the credential, never the credential.
QString curlLine(const Client& client, JobId id, CurlCall call);

} // namespace bulkhead::copying
