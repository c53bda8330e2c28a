#pragma once

#include "app/cloudflare/client.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

namespace bulkhead {

/// A message, and what a text filter looks through, made once, in a worker.
struct LoadedMessage {
    JobMessage message;
    QByteArray searchText; ///< see messagecells::searchText()
};

/// The messages of one job, optionally those of one status, as far as they were read. Nothing is asked for while nobody
/// looks, and then one page at a time: the first by itself, further ones when loadMore() or loadAll() asks for them.
///
/// While a job works, messages move from page to page between two calls. So they are known by id and mailbox, one that
/// comes again is updated in place, and a full page without anything new ends the reading instead of going round for
/// ever.
class LoadedMessages : public QObject {
    Q_OBJECT
public:
    enum class State {
        Nothing, ///< no job, or nothing was read yet
        Loading,
        Partial, ///< there are more
        Complete, ///< a page came back short: these are all
        Repeating, ///< a page brought only what was known: there may be more
        Failed, ///< see error(); what was read before is still there
    };
    static constexpr int PerPage = 200;
    /// Jobs that the keyboard only passes on its way are not asked about.
    static constexpr std::chrono::milliseconds Settle{200};

    explicit LoadedMessages(QObject* parent = nullptr);
    ~LoadedMessages() override;

    /// Forgets what was read, and an answer that is still under way. `client` is not owned; nullptr, or no job, is
    /// nothing to read.
    void setSource(Client* client, std::optional<JobId> job, std::optional<MessageStatus> status);
    /// While nobody looks nothing is asked; what was asked for goes on later.
    void setLookedAt(bool lookedAt);

    /// One more page, where there may be one.
    void loadMore();
    /// Page after page, of a larger size, until the end. It leaves some of the quota for the person's next click.
    void loadAll();
    /// Ends loadAll(); what has come stays.
    void stopLoading();
    /// Reads from the first page again. What was read before stays until the new first page is there.
    void reload();
    /// After an error: goes on where it failed.
    void tryAgain();

    State state() const;
    bool isLoadingAll() const { return m_wantsAll; }
    /// There may be more, and somebody looks.
    bool canLoadMore() const { return m_isLookedAt && state() == State::Partial; }
    const std::optional<ApiError>& error() const { return m_error; }
    /// Why a record could not be read, where that happened to one at least: it is missing here. From outside.
    const QString& recordFault() const { return m_recordFault; }
    /// When the first page was read.
    Timestamp readAt() const { return m_readAt; }
    std::optional<JobId> job() const { return m_job; }
    std::optional<MessageStatus> status() const { return m_status; }

    int size() const { return int(m_messages.size()); }
    const LoadedMessage& at(int index) const { return m_messages[size_t(index)]; }

Q_SIGNALS:
    void aboutToClear();
    void cleared();
    /// Messages from index `first` on are new.
    void appended(int first);
    /// Messages that were known have changed; their indices have not.
    void updated(const std::vector<int>& indices);
    void stateChanged();

private:
    using Key = std::pair<QString, QString>; ///< id and mailbox

    struct ReadPage {
        std::vector<LoadedMessage> messages;
        int mostPerPage = MessageQuery::MostPerPage; ///< less where the server allowed less than was asked for
        bool isLast = false;
        int end = 0; ///< how many records the server has up to here
        QString fault;
    };

    void askNext();
    void drop();
    void ask();
    void received(const ApiResult<MessagePage>& result, const MessageQuery& query);
    void take(ReadPage page);
    int merge(std::vector<LoadedMessage> messages);
    void clear();

    QPointer<Client> m_client;
    std::optional<JobId> m_job;
    std::optional<MessageStatus> m_status;
    bool m_isLookedAt = false;
    bool m_wantsAll = false;
    bool m_wantsPage = false; ///< asked for, but not begun or not arrived
    bool m_replaces = false; ///< the next page takes the place of everything
    QPointer<ApiCall> m_call;
    int m_round = 0; ///< counts what was dropped: a page that a worker prepares for an earlier one comes too late
    bool m_isPreparing = false;
    QTimer m_settle;

    std::deque<LoadedMessage> m_messages; ///< in the order they came
    QHash<Key, int> m_indices;
    State m_end = State::Nothing; ///< Nothing, Partial, Complete or Repeating: what the last page told
    int m_walked = 0; ///< records of the server's list that were gone through
    int m_mostPerPage = MessageQuery::MostPerPage; ///< the server may allow fewer than it documents
    std::optional<ApiError> m_error;
    QString m_recordFault;
    Timestamp m_readAt;
};

} // namespace bulkhead
