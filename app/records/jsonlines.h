#pragma once

#include <QJsonObject>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>

namespace bulkhead {

class AppendFile;

/// 4 MiB. No line is longer, in bytes without its end: the writer refuses it, the reader counts it as damaged.
constexpr qsizetype LongestJsonLine = 4'194'304;

/// Appends JSON objects to a file, one a line, so that they survive a crash and a power cut. What arrives while the
/// disk is busy is written and synced together. Only one writer may have the file.
///
/// All work on the file is done in one thread of its own; everything here is to be called in the thread that the writer
/// lives in, which needs an event loop for the answers.
///
/// Every text stays on its line. Lone surrogates, which UTF-8 cannot hold, are written as U+FFFD.
class JsonLinesWriter : public QObject {
    Q_OBJECT
public:
    /// Creates the file (0600) and its folder (0700) with the first append, not before. A file that is no regular one
    /// or that others can write is never written to.
    explicit JsonLinesWriter(const QString& path, QObject* parent = nullptr);
    explicit JsonLinesWriter(std::unique_ptr<AppendFile> file, QObject* parent = nullptr);
    /// Waits until everything appended is on the disk or has failed; callbacks that did not run yet are dropped.
    ~JsonLinesWriter() override;

    /// Called in the writer's thread when all of `lines` are on the disk: `problem` is empty then. Else nothing of
    /// `lines` is in the file, and `problem` says why, in plain words with what to do now (translated); a disk that
    /// keeps a part that it did not take whole is named so. The next append may work again.
    using Receive = std::function<void(const QString& problem)>;

    /// The file has the lines, and `receive` is called, in the order of the calls. It is never called from within
    /// append(), and not at all where `context`, an object of the same thread, is gone.
    void append(const QList<QJsonObject>& lines, QObject* context, Receive receive);

    const QString& path() const;

private:
    struct Receiver {
        QPointer<QObject> context;
        Receive receive;
    };

    void writeWaiting();
    QStringList write(const QList<QList<QJsonObject>>& batches);
    void deliver(const QStringList& problems);

    std::unique_ptr<AppendFile> m_file; ///< the worker's
    std::deque<Receiver> m_receivers;
    std::deque<QString> m_problems; ///< for the first of the receivers, in their order

    QMutex m_mutex; ///< guards the next two
    QList<QList<QJsonObject>> m_waiting;
    bool m_isWriting = false;
    QThreadPool m_worker;
};

struct JsonLines {
    QList<QJsonObject> objects; ///< whole lines, in order
    int damaged = 0; ///< complete lines that are no JSON object
    bool isCutOff = false; ///< the last line has no end: power loss while it was written; ignored
    QString problem; ///< the file could not be read to its end: why (translated). A missing file is empty, no problem.
};

/// Reads what a JsonLinesWriter wrote, and refuses the files that it refuses. Blocks; may be called in any thread, also
/// while the file is written to. Besides the objects it needs memory for one line.
JsonLines readJsonLines(const QString& path);

} // namespace bulkhead
