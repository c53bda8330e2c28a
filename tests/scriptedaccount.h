#pragma once

#include "tests/faultserver.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <atomic>

namespace bulkhead {

/// An account with a handful of jobs behind a FaultServer: it answers list, get, cancel, create, delete and messages as
/// the contract says, unless a test puts a fault in the way of one call. Its JSON is written without the client's code.
/// Jobs are numbers; the id of job n ends in n.
class ScriptedAccount {
public:
    /// How a call about one job goes wrong. Each is used up by one call.
    struct Fault {
        enum class Kind {
            Answer, ///< this reply instead of the right one; nothing happens to the job
            AnswerAfterActing, ///< the job is cancelled or deleted, but this reply is sent
        };
        Kind kind = Kind::Answer;
        FaultServer::Reply reply;
    };

    ScriptedAccount();

    static QString idOf(int number);
    /// Adds jobs `first`…`last` with a status as the API writes it.
    void addJobs(int first, int last, const QByteArray& status = "PROCESSING");
    void setStatus(int number, const QByteArray& status);
    void removeJob(int number);
    /// Overwrites fields of the job's record, whatever the contract says about them.
    void change(int number, const QJsonObject& fields);
    /// What the job lists as its messages; until then it lists none.
    void setMessages(int number, const QJsonArray& records);
    /// From now on a cancel takes effect only with the n-th read after it: until then the record says PROCESSING.
    void setReadsUntilCancelled(int reads);
    /// The next call of the method about the job ("GET", "POST" or "DELETE") fails like this; several queue up.
    void failNext(const QByteArray& method, int number, const Fault& fault);
    /// Every call fails like this, until cleared.
    void failAll(const std::optional<FaultServer::Reply>& reply);

    static FaultServer::Reply refusal(int status, int code, const QList<QByteArray>& headers = {});

    FaultServer& server() { return m_server; }
    int posts(int number) const { return count("POST", number); }
    int deletes(int number) const { return count("DELETE", number); }
    int reads(int number) const { return count("GET", number); }
    /// Paths with query of the list calls.
    QStringList lists() const;

private:
    struct Job {
        QJsonObject record;
        int readsUntilCancelled = -1; ///< -1: no cancel asked for
        QJsonArray messages = {};
    };

    FaultServer::Reply answer(const FaultServer::Request& request);
    FaultServer::Reply listPage(const QByteArray& path) const;
    FaultServer::Reply messagePage(const QByteArray& path) const;
    FaultServer::Reply create(const QByteArray& body);
    FaultServer::Reply oneJob(const QByteArray& method, const QString& id);
    int count(const QByteArray& method, int number) const;

    mutable std::mutex m_mutex; ///< guards everything below; answers are made in the server's thread
    QList<QString> m_order;
    QHash<QString, Job> m_jobs;
    QHash<std::pair<QByteArray, QString>, QList<Fault>> m_faults;
    std::optional<FaultServer::Reply> m_everything;
    int m_readsUntilCancelled = 1;
    FaultServer m_server; ///< last: its thread ends before the rest goes
};

} // namespace bulkhead
