#include <QCoreApplication>
#include <QMutex>
#include <QThreadPool>

#include <cstdio>
#include <memory>
#include <vector>

// The control of the runs with ThreadSanitizer: races that must be reported, and what looks like one and is none, under
// the options and with the annotations (handover.cpp) that everything else is run with.
//   race while-working | after-posting | without-mutex | none

namespace {

constexpr int Rounds = 1000;

/// The worker and the thread that started it write the same number.
void whileWorking()
{
    int number = 0;
    QThreadPool pool;
    pool.start([&number] { number = 1; });
    number = 2;
    pool.waitForDone();
    std::printf("%d\n", number);
}

/// The worker goes on writing what it has handed over.
void afterPosting()
{
    auto number = std::make_shared<int>(0);
    QThreadPool pool;
    pool.start([number] {
        QMetaObject::invokeMethod(qApp, [number] {
            std::printf("%d\n", *number);
            QCoreApplication::quit();
        });
        *number = 1;
    });
    QCoreApplication::exec();
}

/// The worker locks, the thread that started it does not.
void withoutMutex()
{
    int number = 0;
    QMutex mutex;
    QThreadPool pool;
    pool.start([&] {
        for (int i = 0; i < Rounds; ++i) {
            const QMutexLocker locker(&mutex);
            ++number;
        }
    });
    ++number;
    pool.waitForDone();
    std::printf("%d\n", number);
}

/// As it is right: what is handed over, posted back, locked or waited for.
void none()
{
    int counted = 0;
    QMutex mutex;
    QThreadPool pool;
    auto list = std::make_unique<std::vector<int>>(Rounds, 1);
    pool.start([&, handed = std::shared_ptr<std::vector<int>>(std::move(list))] {
        handed->push_back(2);
        QMetaObject::invokeMethod(qApp, [handed] {
            std::printf("%zu\n", handed->size());
            QCoreApplication::quit();
        });
    });
    for (int workers = 0; workers < 4; ++workers) {
        pool.start([&] {
            for (int i = 0; i < Rounds; ++i) {
                const QMutexLocker locker(&mutex);
                ++counted;
            }
        });
    }
    QCoreApplication::exec();
    pool.waitForDone();
    std::printf("%d\n", counted);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QString which = QCoreApplication::arguments().value(1);
    if (which == QLatin1String("while-working"))
        whileWorking();
    else if (which == QLatin1String("after-posting"))
        afterPosting();
    else if (which == QLatin1String("without-mutex"))
        withoutMutex();
    else if (which == QLatin1String("none"))
        none();
    else
        return 2;
    return 0;
}
