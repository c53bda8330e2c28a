#include "app/messages/loadingwords.h"

#include "app/messages/messagewords.h"
#include "app/text/displayed.h"
#include "app/text/format.h"

#include <QCoreApplication>

#include <limits>

namespace bulkhead::words {

using namespace Qt::StringLiterals;

namespace {

struct LoadingWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::LoadingWords)
};

using State = LoadedMessages::State;

/// "200 of 41,286 messages are loaded.", "200 of 352 messages with the status Failed are loaded."
QString loaded(const LoadedMessages& messages, qint64 counted)
{
    const int size = messages.size();
    const bool isCounted = counted >= size && counted <= std::numeric_limits<int>::max();
    if (!messages.status())
        return isCounted
            ? LoadingWords::tr("%1 of %Ln message(s) are loaded.", nullptr, int(counted)).arg(format::count(size))
            : LoadingWords::tr("%Ln message(s) are loaded.", nullptr, size);
    const QString status = words::status(*messages.status());
    return isCounted ? LoadingWords::tr("%1 of %Ln message(s) with the status %2 are loaded.", nullptr, int(counted))
                           .arg(format::count(size), status)
                     : LoadingWords::tr("%Ln message(s) with the status %1 are loaded.", nullptr, size).arg(status);
}

QString allLoaded(const LoadedMessages& messages)
{
    const int size = messages.size();
    if (!messages.status())
        return size == 0 ? LoadingWords::tr("Cloudflare lists no messages of this job.")
            : size == 1  ? LoadingWords::tr("The only message is loaded.")
                         : LoadingWords::tr("All %Ln message(s) are loaded.", nullptr, size);
    const QString status = words::status(*messages.status());
    return size == 0 ? LoadingWords::tr("No message has the status %1.").arg(status)
        : size == 1  ? LoadingWords::tr("The only message with the status %1 is loaded.").arg(status)
                     : LoadingWords::tr("All %Ln message(s) with the status %1 are loaded.", nullptr, size).arg(status);
}

QString complete(const LoadedMessages& messages, qint64 counted)
{
    QString text = allLoaded(messages);
    if (counted != NotReported && counted != messages.size())
        text += u' ' + LoadingWords::tr("The job's own counter says %1.").arg(format::count(counted));
    return text;
}

QString matching(int count)
{
    return count == 0 ? LoadingWords::tr("None of those that are loaded matches the filter.")
        : count == 1  ? LoadingWords::tr("1 matches the filter.")
                      : LoadingWords::tr("%1 match the filter.").arg(format::count(count));
}

QString howToGoOn(const MessageTableModel& table)
{
    return table.isFiltering() || table.isSorted()
        ? LoadingWords::tr("Filter and order know only these; Load All reads the rest.")
        : LoadingWords::tr("Scroll down for more.");
}

QString failed(const LoadedMessages& messages)
{
    QString text = errorSentence(*messages.error()) + u' ' + errorAdvice(*messages.error());
    if (messages.size() > 0)
        text += u' ' + LoadingWords::tr("The table shows what was read before.");
    return text;
}

QString reading(const LoadedMessages& messages, qint64 counted)
{
    if (messages.size() == 0)
        return LoadingWords::tr("Reading the messages…");
    return loaded(messages, counted) + u' '
        + (messages.isLoadingAll() ? LoadingWords::tr("Reading all of them…") : LoadingWords::tr("Reading…"));
}

} // namespace

QString loadingState(const LoadedMessages& messages, const MessageTableModel& table, qint64 counted)
{
    if (!messages.job())
        return LoadingWords::tr("Select a job to see its messages.");
    QStringList sentences;
    if (table.isFiltering() && messages.size() > 0)
        sentences.append(matching(table.rowCount()));
    switch (messages.state()) {
    case State::Nothing:
    case State::Loading:
        sentences.append(reading(messages, counted));
        break;
    case State::Partial:
        sentences.append(loaded(messages, counted));
        sentences.append(howToGoOn(table));
        break;
    case State::Complete:
        sentences.append(complete(messages, counted));
        break;
    case State::Repeating:
        sentences.append(loaded(messages, counted));
        sentences.append(LoadingWords::tr("Cloudflare's next page brought only messages that are here already, so "
                                          "reading stopped; there may be more. Refresh reads from the beginning."));
        break;
    case State::Failed:
        sentences.append(failed(messages));
        break;
    }
    if (table.isSorting())
        sentences.append(LoadingWords::tr("Sorting…"));
    if (!messages.recordFault().isEmpty())
        sentences.append(LoadingWords::tr("Some messages could not be read and are missing here (%1).")
                             .arg(displayedInSentence(messages.recordFault())));
    if (messages.readAt().isValid())
        sentences.append(LoadingWords::tr("Read at %1.").arg(format::moment(messages.readAt())));
    return sentences.join(u' ');
}

} // namespace bulkhead::words
