#pragma once

#include "tests/random/spoiler.h"
#include "tests/scriptedaccount.h"

#include <map>
#include <set>

namespace bulkhead {

/// An account whose server fails at random, and remembers what it was asked and what it truly said: what a cancel run
/// claims is held against this, not against what the client believes.
class Witness {
public:
    struct AboutOneJob {
        int posts = 0;
        int refusedWith429 = 0; ///< of the posts
        /// A request without a read since the one before (or at all) that told how the job stands.
        bool isAskedBlindly = false;
        std::set<QByteArray> told; ///< statuses that reads said
    };

    /// `faultiness`: of a thousand calls, how many are answered wrongly.
    Witness(quint32 seed, int faultiness, const QUrl& trap);

    ScriptedAccount& account() { return m_account; }
    AboutOneJob about(int job) const;
    /// By the name of the kind.
    std::map<QByteArray, int> faults() const;
    /// What was asked and answered, a line each.
    QByteArrayList transcript() const;
    /// Of all calls.
    int refusedWith429() const;
    /// An answer to one call may have passed for that to another.
    bool isConfusing() const;

private:
    struct Seen : AboutOneJob {
        bool hasReadSincePost = false;
    };

    /// Faults so far of the kinds that have this mark.
    int countOf(bool Spoiler::Kind::*mark) const;
    FaultServer::Reply answer(const FaultServer::Request& request);
    static int jobOf(const QByteArray& path);
    void noteTold(const FaultServer::Reply& right);

    const quint32 m_seed;
    const int m_faultiness;
    Spoiler m_spoiler;
    mutable std::mutex m_mutex; ///< guards what follows; answers are made in the server's thread
    QByteArrayList m_transcript;
    std::map<int, Seen> m_seen;
    std::map<QByteArray, int> m_callsTo; ///< by method and path
    std::map<QByteArray, int> m_faults;
    std::function<FaultServer::Reply(const FaultServer::Request&)> m_right;
    ScriptedAccount m_account; ///< last: its server's thread ends before the rest goes
};

} // namespace bulkhead
