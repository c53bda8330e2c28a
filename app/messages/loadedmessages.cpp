#include "app/messages/loadedmessages.h"

#include "app/messages/messagecells.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>

namespace bulkhead {

namespace {

/// What the server took for a page; where it says less than it brought, it is not believed.
int pageSize(const MessagePage& page, int asked)
{
    const int brought = int(page.records.size()) + page.undecodable;
    return page.perPage > 0 ? std::min(std::max(page.perPage, brought), asked) : asked;
}

} // namespace

LoadedMessages::LoadedMessages(QObject* parent)
    : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(Settle);
    connect(&m_settle, &QTimer::timeout, this, &LoadedMessages::askNext);
}

LoadedMessages::~LoadedMessages()
{
    drop();
}

void LoadedMessages::setSource(Client* client, std::optional<JobId> job, std::optional<MessageStatus> status)
{
    if (client == m_client && job == m_job && status == m_status)
        return;
    drop();
    m_client = client;
    m_job = job;
    m_status = status;
    m_wantsAll = false;
    m_wantsPage = client && job;
    m_replaces = false;
    m_error.reset();
    clear();
    m_settle.start();
    Q_EMIT stateChanged();
}

void LoadedMessages::setLookedAt(bool lookedAt)
{
    if (lookedAt == m_isLookedAt)
        return;
    m_isLookedAt = lookedAt;
    if (lookedAt)
        m_settle.start();
    else
        drop();
    Q_EMIT stateChanged();
}

void LoadedMessages::loadMore()
{
    if (!canLoadMore())
        return;
    m_wantsPage = true;
    askNext();
}

void LoadedMessages::loadAll()
{
    if (!m_client || !m_job || m_wantsAll || m_end == State::Complete)
        return;
    m_wantsAll = true;
    m_wantsPage = true;
    m_error.reset();
    askNext();
}

void LoadedMessages::stopLoading()
{
    drop();
    m_wantsAll = false;
    m_wantsPage = m_end == State::Nothing; // the first page is not a matter of asking
    m_replaces = false;
    askNext();
}

void LoadedMessages::reload()
{
    if (!m_client || !m_job)
        return;
    drop();
    m_wantsAll = false;
    m_wantsPage = true;
    m_replaces = true;
    m_error.reset();
    askNext();
}

void LoadedMessages::tryAgain()
{
    if (!m_error)
        return;
    m_error.reset();
    m_wantsPage = true;
    askNext();
}

LoadedMessages::State LoadedMessages::state() const
{
    if (m_error)
        return State::Failed;
    return m_wantsPage && m_isLookedAt ? State::Loading : m_end;
}

void LoadedMessages::drop()
{
    ++m_round;
    m_isPreparing = false;
    m_settle.stop();
    if (!m_call)
        return;
    m_call->disconnect(this);
    m_call->abort();
    m_call = nullptr;
}

void LoadedMessages::askNext()
{
    if (m_wantsPage && m_isLookedAt && !m_error && m_client && !m_call && !m_isPreparing)
        ask();
    Q_EMIT stateChanged();
}

void LoadedMessages::ask()
{
    m_settle.stop();
    MessageQuery query;
    query.status = m_status;
    query.urgency = m_wantsAll ? Urgency::Bulk : Urgency::Person;
    query.perPage = std::min(m_wantsAll ? MessageQuery::MostPerPage : PerPage, m_mostPerPage);
    // A page of another size may begin before the end of what is known, never behind it.
    query.page = (m_replaces ? 0 : m_walked / query.perPage) + 1;
    auto* call = m_client->listMessages(*m_job, query);
    m_call = call;
    call->then(this, [this, query](const ApiResult<MessagePage>& result) { received(result, query); });
}

void LoadedMessages::received(const ApiResult<MessagePage>& result, const MessageQuery& query)
{
    m_call = nullptr;
    if (!result.ok()) {
        m_error = result.error();
        m_wantsPage = false;
        Q_EMIT stateChanged();
        return;
    }
    m_isPreparing = true;
    QThreadPool::globalInstance()->start([page = result.value(), query, round = m_round, guard = QPointer(this)] {
        auto read = std::make_shared<ReadPage>();
        const int perPage = pageSize(page, query.perPage);
        if (perPage < query.perPage)
            read->mostPerPage = perPage;
        read->isLast = page.isLast(query.perPage);
        read->end = query.page * perPage;
        read->fault = page.faults.value(0);
        read->messages.reserve(page.records.size());
        for (const JobMessage& message : page.records)
            read->messages.push_back({message, messagecells::searchText(message)});
        QMetaObject::invokeMethod(qApp, [guard, round, read] {
            if (guard && guard->m_round == round)
                guard->take(std::move(*read));
        });
    });
}

void LoadedMessages::take(ReadPage page)
{
    m_isPreparing = false;
    if (m_replaces)
        clear();
    m_replaces = false;
    if (m_walked == 0 && m_client)
        m_readAt = Timestamp(m_client->queue().clock().epochMsecs());
    if (m_recordFault.isEmpty())
        m_recordFault = page.fault;
    const int added = merge(std::move(page.messages));
    const bool isNewGround = page.end > m_walked;
    m_walked = std::max(m_walked, page.end);
    m_mostPerPage = std::min(m_mostPerPage, page.mostPerPage);
    m_end = page.isLast ? State::Complete : added == 0 && isNewGround ? State::Repeating : State::Partial;
    m_wantsAll = m_wantsAll && m_end == State::Partial;
    m_wantsPage = m_wantsAll;
    askNext();
}

int LoadedMessages::merge(std::vector<LoadedMessage> messages)
{
    const int first = size();
    std::vector<int> changed;
    for (LoadedMessage& message : messages) {
        const Key key(message.message.id, message.message.recipient);
        const auto known = m_indices.constFind(key);
        if (known == m_indices.cend()) {
            m_indices.insert(key, size());
            m_messages.push_back(std::move(message));
        } else if (LoadedMessage& before = m_messages[size_t(*known)]; before.message != message.message) {
            before = std::move(message);
            if (*known < first)
                changed.push_back(*known);
        }
    }
    if (!changed.empty())
        Q_EMIT updated(changed);
    const int added = size() - first;
    if (added > 0)
        Q_EMIT appended(first);
    return added;
}

void LoadedMessages::clear()
{
    Q_EMIT aboutToClear();
    m_messages.clear();
    m_indices.clear();
    m_end = State::Nothing;
    m_walked = 0;
    m_mostPerPage = MessageQuery::MostPerPage;
    m_recordFault.clear();
    m_readAt = {};
    Q_EMIT cleared();
}

} // namespace bulkhead
