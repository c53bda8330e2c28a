#pragma once

#include "tests/faultserver.h"

#include <QRandomGenerator>

#include <vector>

namespace bulkhead {

/// Makes of a right answer one that a bad network, a broken proxy or a hostile server might send instead.
class Spoiler {
public:
    using Reply = FaultServer::Reply;

    struct Kind {
        const char* name;
        /// What the right answer said may still arrive, complete and in order.
        bool mayArrive = false;
        /// The server refuses with 429, so that a request may come again after a read.
        bool isRefusedWith429 = false;
        /// What is left over may pass for the answer to the next call on that connection. HTTP has nothing against
        /// that; answers about one job name it, but an error does not say to whom.
        bool confusesAnswers = false;
        std::function<Reply(const Reply& right, QRandomGenerator& random)> make;
    };

    /// Redirects lead to `trap`, where nobody may ever come.
    explicit Spoiler(const QUrl& trap);

    const std::vector<Kind>& kinds() const { return m_kinds; }

    /// What stands behind the head of a whole answer.
    static QByteArray bodyOf(const Reply& right);

private:
    std::vector<Kind> m_kinds;
};

} // namespace bulkhead
