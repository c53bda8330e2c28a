#include "app/records/jsonlines.h"

#include "app/records/appendfile.h"
#include "app/records/privatefile.h"
#include "app/records/recordswords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace bulkhead {

namespace {

/// Qt would write a lone surrogate as "?" or, since 6.11, as nothing.
QString wellFormed(QString text)
{
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QJsonObject wellFormed(const QJsonObject& object);

QJsonValue wellFormed(const QJsonValue& value)
{
    if (value.isString())
        return wellFormed(value.toString());
    if (value.isObject())
        return wellFormed(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray elements;
    const QJsonArray before = value.toArray();
    for (const auto& element : before)
        elements.append(wellFormed(element));
    return elements;
}

QJsonObject wellFormed(const QJsonObject& object)
{
    QJsonObject result;
    for (auto member = object.begin(); member != object.end(); ++member)
        result.insert(wellFormed(member.key()), wellFormed(member.value()));
    return result;
}

QByteArray lineOf(const QJsonObject& object)
{
    QByteArray line = QJsonDocument(wellFormed(object)).toJson(QJsonDocument::Compact);
    // Other programs take these for line ends. Outside of a string there are none.
    line.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    return line;
}

} // namespace

JsonLinesWriter::JsonLinesWriter(const QString& path, QObject* parent)
    : JsonLinesWriter(std::make_unique<AppendFile>(path), parent)
{
}

JsonLinesWriter::JsonLinesWriter(std::unique_ptr<AppendFile> file, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_worker.setMaxThreadCount(1);
}

JsonLinesWriter::~JsonLinesWriter()
{
    m_worker.waitForDone();
}

const QString& JsonLinesWriter::path() const
{
    return m_file->path();
}

void JsonLinesWriter::append(const QList<QJsonObject>& lines, QObject* context, Receive receive)
{
    Q_ASSERT(QThread::currentThread() == thread());
    Q_ASSERT(context && receive);
    m_receivers.push_back({context, std::move(receive)});
    const QMutexLocker locker(&m_mutex);
    m_waiting.append(lines);
    if (!std::exchange(m_isWriting, true))
        m_worker.start([this] { writeWaiting(); });
}

void JsonLinesWriter::writeWaiting()
{
    for (;;) {
        QList<QList<QJsonObject>> batches;
        {
            const QMutexLocker locker(&m_mutex);
            m_isWriting = !m_waiting.isEmpty();
            if (!m_isWriting)
                return;
            batches.swap(m_waiting);
        }
        QMetaObject::invokeMethod(
            this, [this, problems = write(batches)] { deliver(problems); }, Qt::QueuedConnection);
    }
}

/// One problem, or none, for each of the batches.
QStringList JsonLinesWriter::write(const QList<QList<QJsonObject>>& batches)
{
    QStringList problems;
    QByteArray bytes;
    for (const QList<QJsonObject>& lines : batches) {
        const qsizetype start = bytes.size();
        QString problem;
        for (const QJsonObject& object : lines) {
            const QByteArray line = lineOf(object);
            if (line.size() > LongestJsonLine) {
                problem = RecordsWords::tr("An entry is too long for %1. Do less at once, then try again.").arg(path());
                bytes.truncate(start);
                break;
            }
            bytes += line;
            bytes += '\n';
        }
        problems.append(problem);
    }
    const QString problem = bytes.isEmpty() ? QString() : m_file->append(bytes);
    if (!problem.isEmpty())
        std::replace(problems.begin(), problems.end(), QString(), problem);
    return problems;
}

/// The queues are members because a callback may run an event loop, and with it the next delivery, or delete the
/// writer.
void JsonLinesWriter::deliver(const QStringList& problems)
{
    m_problems.insert(m_problems.end(), problems.begin(), problems.end());
    const QPointer<JsonLinesWriter> self(this);
    while (self && !m_problems.empty()) {
        const Receiver receiver = std::move(m_receivers.front());
        const QString problem = std::move(m_problems.front());
        m_receivers.pop_front();
        m_problems.pop_front();
        if (receiver.context)
            receiver.receive(problem);
    }
}

namespace {

/// Puts lines together from pieces of a file.
class LineReader {
public:
    void take(QByteArrayView piece)
    {
        for (;;) {
            const qsizetype end = piece.indexOf('\n');
            if (end < 0)
                break;
            // Most lines lie within one piece and are read where they are.
            if (m_start.isEmpty() && !m_isTooLong)
                read(piece.first(end));
            else
                readJoined(piece.first(end));
            piece = piece.sliced(end + 1);
        }
        keep(piece);
    }

    JsonLines finished()
    {
        m_lines.isCutOff = m_isTooLong || !m_start.isEmpty();
        return std::move(m_lines);
    }

private:
    void readJoined(QByteArrayView end)
    {
        keep(end);
        if (m_isTooLong)
            ++m_lines.damaged;
        else
            read(m_start);
        m_start.clear();
        m_isTooLong = false;
    }

    void keep(QByteArrayView bytes)
    {
        m_isTooLong = m_isTooLong || m_start.size() + bytes.size() > LongestJsonLine;
        if (m_isTooLong)
            m_start.clear();
        else
            m_start.append(bytes.data(), bytes.size());
    }

    void read(QByteArrayView line)
    {
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
        if (document.isObject())
            m_lines.objects.append(document.object());
        else
            ++m_lines.damaged;
    }

    QByteArray m_start; ///< of a line whose end has not come
    bool m_isTooLong = false;
    JsonLines m_lines;
};

} // namespace

JsonLines readJsonLines(const QString& path)
{
    constexpr qint64 PieceSize = 1'048'576;
    const PrivateFile file(path, PrivateFile::Access::Read);
    LineReader lines;
    QString problem = file.problem();
    if (file.isOpen()) {
        QByteArray piece(PieceSize, Qt::Uninitialized);
        std::optional<qint64> count;
        while ((count = file.read(piece.data(), PieceSize)) > 0)
            lines.take(QByteArrayView(piece).first(*count));
        if (!count)
            problem = PrivateFile::problemFor(path, errno);
    }
    JsonLines result = lines.finished();
    result.problem = problem;
    return result;
}

} // namespace bulkhead
