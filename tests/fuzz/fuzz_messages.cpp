#include "app/cloudflare/client.h"
#include "app/messages/failuregroupmodel.h"
#include "app/messages/messageordering.h"
#include "app/messages/messagetablemodel.h"
#include "tests/faultserver.h"
#include "tests/fuzz/answer.h"
#include "tests/hostiletexts.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace bulkhead::fuzzing {

namespace {

/// What Qt's own parser, which is another one, reads in the same bytes.
void requireAgreement(const RawAnswer& answer, const ApiResult<MessagePage>& page)
{
    const QJsonObject envelope = QJsonDocument::fromJson(answer.body).object();
    if (!page.ok() || envelope.isEmpty())
        return;
    const auto isAbout = [](const JobMessage& message, const QJsonValue& record) {
        const QJsonValue id = record[u"message_id"_s];
        return !id.isString() || message.id == asReceived(id.toString());
    };
    compareRecords(envelope, page.value(), isAbout, [](const JobMessage& message, const QJsonValue& record) {
        if (record[u"message"_s][u"subject"_s].isString())
            require(message.subject == asReceived(record[u"message"_s][u"subject"_s].toString()),
                "both parsers read the subject", message.subject);
        if (record[u"retry_count"_s].isDouble() && message.retries != NotReported)
            require(message.retries == record[u"retry_count"_s].toInteger(-2), "both parsers read a counter");
    });
}

/// A server that answers with the pages of the input, one after the other and the last one again and again.
class Pages {
public:
    Pages()
    {
        m_server.answer = [this](const FaultServer::Request&) {
            const std::scoped_lock lock(m_mutex);
            const QByteArray body = m_pages.size() > 1 ? m_pages.takeFirst() : m_pages.constFirst();
            ++m_asked;
            return FaultServer::Reply::json(body, 200,
                {"Ratelimit: \"default\";r=9999999;t=300", "Ratelimit-Policy: \"default\";q=10000000;w=300"});
        };
    }

    void serve(const QByteArrayList& pages)
    {
        const std::scoped_lock lock(m_mutex);
        m_pages = pages;
        m_asked = 0;
    }
    int asked() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }
    QUrl base() const { return m_server.base(); }

private:
    FaultServer m_server;
    mutable std::mutex m_mutex;
    QByteArrayList m_pages;
    int m_asked = 0;
};

/// libFuzzer ends it where that never comes.
void waitUntil(const auto& condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void requireSound(const MessageTableModel& table, const LoadedMessages& messages, const QString& typed)
{
    const auto words = messagecells::searchWords(typed);
    int accepted = 0;
    for (int i = 0; i < messages.size(); ++i) {
        const QByteArray text = messagecells::searchText(messages.at(i).message);
        const bool isFound =
            std::all_of(words.begin(), words.end(), [&](const QByteArray& word) { return text.contains(word); });
        accepted += isFound ? 1 : 0;
    }
    require(table.rowCount() == accepted, "the filter finds what the columns show", typed);
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
                const QString shown = table.data(table.index(row, column), role).toString();
                requireHarmless(shown);
                require(shown.size() < 20'000, "a cell has an end");
                require(role != Qt::DisplayRole || !shown.isEmpty(), "no cell is empty");
            }
        }
    }
}

void requireInOrder(const MessageTableModel& table, MessageColumn column, Qt::SortOrder order)
{
    for (int row = 1; row < table.rowCount(); ++row) {
        MessageSortKey above = sortKeyOf(table.messageAt(row - 1), column);
        MessageSortKey below = sortKeyOf(table.messageAt(row), column);
        require(above.hasValue || !below.hasValue, "messages without a value stand last");
        if (!above.hasValue || !below.hasValue)
            continue;
        if (order == Qt::DescendingOrder)
            std::swap(above, below);
        require(above.number < below.number
                || (above.number == below.number && above.text.toCaseFolded() <= below.text.toCaseFolded()),
            "rows are in order");
    }
}

void requireSound(const FailureGroupModel& groups, const LoadedMessages& messages)
{
    int failures = 0;
    for (int row = 0; row < groups.rowCount(); ++row) {
        requireHarmless(groups.data(groups.index(row, FailureGroupModel::ReasonColumn), Qt::DisplayRole).toString());
        require(groups.rowOf(groups.reasonAt(row)) == row, "each reason stands once");
    }
    for (int i = 0; i < messages.size(); ++i)
        failures += messages.at(i).message.status == MessageStatus::Failed ? 1 : 0;
    require(groups.failures() == failures, "each failure is counted");
}

void load(const QByteArrayList& bodies, const QString& typed, const QByteArray& events)
{
    static Pages pages;
    static Client client({*ApiBase::fromUrl(pages.base()), *AccountId::fromString(u"023e105f4ecef8ad9ca31a8372d0c353"),
        {Credentials::Kind::ApiToken, {}, u"cfut_1"_s}});
    pages.serve(bodies);
    LoadedMessages messages;
    MessageTableModel table(messages);
    const FailureGroupModel groups(messages);
    messages.setLookedAt(true);
    messages.setSource(&client, JobId::fromString(u"182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"), std::nullopt);
    messages.loadAll();
    using State = LoadedMessages::State;
    waitUntil([&] { return messages.state() != State::Loading && !messages.isLoadingAll(); });
    require(pages.asked() <= int(bodies.size()) + 2, "a server that repeats itself ends it",
        QString::number(pages.asked()));
    QSet<std::pair<QString, QString>> keys;
    for (int i = 0; i < messages.size(); ++i)
        keys.insert({messages.at(i).message.id, messages.at(i).message.recipient});
    require(keys.size() == messages.size(), "each message stands once");
    requireSound(groups, messages);
    requireSound(table, messages, {});
    table.setTextFilter(typed);
    requireSound(table, messages, typed);
    for (const char event : events.first(std::min(events.size(), qsizetype(4)))) {
        const auto column = MessageColumn(uchar(event) % MessageColumnCount);
        const auto order = event & 16 ? Qt::AscendingOrder : Qt::DescendingOrder;
        table.sort(int(column), order);
        waitUntil([&] { return !table.isSorting(); });
        requireInOrder(table, column, order);
        requireSound(table, messages, typed);
    }
    const QStringList lines = messagecells::tabSeparated({table.rowCount() > 0 ? table.messageAt(0) : JobMessage()},
        {MessageColumn::Subject, MessageColumn::Sender, MessageColumn::StatusMessage})
                                  .split(u'\n');
    require(lines.size() == 3 && lines[1].count(u'\t') == 2, "one row stays one row", lines.join(u'|'));
}

} // namespace

/// What was typed into the filter, by what it is sorted, then the answer of a list call; further pages behind lines
/// with nothing but `----`.
void run(Input input)
{
    const QString typed = anyText(input.line());
    const QByteArray events = input.line();
    RawAnswer answer = answerFrom(input);
    QByteArrayList bodies{{}};
    for (const QByteArray& line : answer.body.split('\n')) {
        if (line == "----")
            bodies.append(QByteArray());
        else
            bodies.last() += line + '\n';
    }
    bool isWorthLoading = true;
    for (const QByteArray& body : bodies) {
        answer.body = body;
        const auto page = decodeMessagePage(answer);
        if (!page.ok())
            requireWords(page.error());
        requireAgreement(answer, page);
        isWorthLoading = isWorthLoading && page.ok() && !page.value().records.empty();
    }
    // The way over a socket is long, and what can't be decoded shows nothing.
    if (isWorthLoading && bodies.size() <= 4)
        load(bodies, typed, events);
}

} // namespace bulkhead::fuzzing
