#pragma once

#include "app/accounts/credentialstore.h"

#include <QPointer>
#include <QQueue>
#include <QTest>

namespace bulkhead {

/// A keychain that asks its user before it gives a secret: a read is answered when the test says so. It keeps nothing;
/// what is to be written or removed ends as `refusal` says.
class LateKeychain final : public CredentialStore {
public:
    void read(const QString& key, QObject* context, Receive receive) override
    {
        m_questions.enqueue({key, context, std::move(receive)});
    }
    void write(const QString&, const QString&, QObject* context, Receive receive) override { refuse(context, receive); }
    void remove(const QString&, QObject* context, Receive receive) override { refuse(context, receive); }
    bool isLasting() const override { return true; }

    StoreOutcome::Kind refusal = StoreOutcome::Kind::NoAnswer;

    qsizetype questions() const { return m_questions.size(); }
    QString firstKey() const { return m_questions.isEmpty() ? QString() : m_questions.first().key; }

    /// Answers the oldest question.
    void answer(const StoreOutcome& outcome)
    {
        if (m_questions.isEmpty())
            return;
        const Question question = m_questions.dequeue();
        if (question.context)
            question.receive(outcome);
    }

private:
    struct Question {
        QString key;
        QPointer<QObject> context;
        Receive receive;
    };

    void refuse(QObject* context, const Receive& receive) const
    {
        const StoreOutcome outcome{refusal, {}, {}};
        QMetaObject::invokeMethod(
            context, [receive, outcome] { receive(outcome); }, Qt::QueuedConnection);
    }

    QQueue<Question> m_questions;
};

/// Rows of a test: all that can come of asking a keychain but the secret. Each is an int in the column "kind".
inline void everyKeychainTrouble()
{
    using Kind = StoreOutcome::Kind;
    QTest::addColumn<int>("kind");
    QTest::newRow("entry gone, or another keychain") << int(Kind::NoEntry);
    QTest::newRow("locked, question closed") << int(Kind::Locked);
    QTest::newRow("no keyring") << int(Kind::NoKeyring);
    QTest::newRow("denied") << int(Kind::Denied);
    QTest::newRow("no answer") << int(Kind::NoAnswer);
    QTest::newRow("absent") << int(Kind::Absent);
    QTest::newRow("failed") << int(Kind::Unavailable);
}

} // namespace bulkhead
