#pragma once

#include <QLockFile>
#include <QObject>

#include <chrono>

class QLocalServer;
class QLocalSocket;

namespace bulkhead {

/// One running program for each folder of settings: two would overwrite each other's. A lock file says who it is; a
/// local socket, which only the same user can reach, takes the one thing that a second start may ask for: that the
/// window comes to the front. One thread. A lock whose program is dead is taken over.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    enum class Role {
        First, ///< go on; raiseRequested() may come
        Unguarded, ///< go on: the folder takes no lock file, so nobody can tell; problem() says why
        HandedOver, ///< the other one has come to the front: end, all is well
        Unanswered, ///< there is another one, but it does not answer: end; problem() says what to do
    };

    /// `folder` need not exist yet. The first one stays the first one as long as the object lives.
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Takes the folder or hands over. May wait for the other one, so call it before there is a window; `patience` is
    /// for one that has just been started, too. Once only.
    Role begin(std::chrono::milliseconds patience = std::chrono::seconds(3));
    /// In a sentence or two (translated); empty where all is well.
    const QString& problem() const { return m_problem; }
    /// Where the first one listens.
    const QString& address() const { return m_address; }

Q_SIGNALS:
    void raiseRequested();

private:
    void listen();
    void hear(QLocalSocket* visitor);
    bool handOver(std::chrono::milliseconds patience) const;

    QString m_folder;
    QString m_address;
    QString m_problem;
    QLockFile m_lock;
    QLocalServer* m_server;
};

} // namespace bulkhead
