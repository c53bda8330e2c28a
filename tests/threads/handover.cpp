// Tells ThreadSanitizer of what Qt does to hand something from one thread to another. The Qt of a distribution is not
// instrumented, so that the sanitizer sees neither its mutexes, which are futexes, nor its queues of events and of
// runnables, and takes everything that goes through them for a race.
//
// Linked into a program, these definitions take the place of QtCore's for the calls that the program itself makes, name
// the moment of the handover to the sanitizer, and go on with QtCore's own. Nothing more is claimed than what Qt's
// documentation promises: what was done before a runnable was started, a call was queued or a mutex was unlocked has
// happened before the runnable runs, the call is made or the mutex is locked; and waitForDone() comes after everything
// that was waited for.

#include <QMetaObject>
#include <QMutex>
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <dlfcn.h>

extern "C" {
void __tsan_acquire(void* address); // NOLINT: the names are the sanitizer's
void __tsan_release(void* address); // NOLINT
}

namespace {

/// QtCore's own function of this (mangled) name.
template <typename Function>
Function inQt(const char* name)
{
    void* found = dlsym(RTLD_NEXT, name);
    if (!found)
        qFatal("QtCore has no %s: tests/threads/handover.cpp does not know this Qt", name);
    return reinterpret_cast<Function>(found);
}

/// A runnable in another's place.
class RunnableHandover final : public QRunnable {
public:
    RunnableHandover(QRunnable* runnable, QThreadPool* pool)
        : m_runnable(runnable)
        , m_pool(pool)
    {
        __tsan_release(this);
    }

    void run() override
    {
        __tsan_acquire(this);
        const bool isOurs = m_runnable->autoDelete();
        m_runnable->run();
        if (isOurs)
            delete m_runnable;
        __tsan_release(m_pool); // see waitForDone()
    }

private:
    QRunnable* m_runnable;
    QThreadPool* m_pool;
};

/// A queued call in another's place.
class CallHandover final : public QtPrivate::QSlotObjectBase {
public:
    explicit CallHandover(QtPrivate::QSlotObjectBase* call)
        : QSlotObjectBase(&CallHandover::act)
        , m_call(call)
    {
        __tsan_release(this);
    }

private:
    ~CallHandover() = default;

    static void act(int what, QSlotObjectBase* self, QObject* receiver, void** arguments, bool* result)
    {
        auto* handover = static_cast<CallHandover*>(self);
        if (what == Compare) {
            *result = false;
            return;
        }
        __tsan_acquire(handover); // also where it is dropped without being made
        if (what == Call) {
            handover->m_call->call(receiver, arguments);
            __tsan_release(receiver); // for one who waits for the call
        } else if (what == Destroy) {
            handover->m_call->destroyIfLastRef();
            delete handover;
        }
    }

    QSlotObjectBase* m_call;
};

} // namespace

void QThreadPool::start(QRunnable* runnable, int priority)
{
    static const auto real = inQt<void (*)(QThreadPool*, QRunnable*, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    real(this, new RunnableHandover(runnable, this), priority);
}

#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0) // later it is a template that calls the one above
void QThreadPool::start(std::function<void()> function, int priority)
{
    start(QRunnable::create(std::move(function)), priority);
}
#endif

bool QThreadPool::waitForDone(int milliseconds)
{
    static const auto real = inQt<bool (*)(QThreadPool*, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = real(this, milliseconds);
    if (isDone)
        __tsan_acquire(this);
    return isDone;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
bool QMetaObject::invokeMethodImpl(
    QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* result)
{
    static const auto real = inQt<bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    const bool isMade = real(object, new CallHandover(slot), type, result);
    if (type == Qt::BlockingQueuedConnection)
        __tsan_acquire(object);
    return isMade;
}
#else
bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
    qsizetype count, const void* const* parameters, const char* const* names,
    const QtPrivate::QMetaTypeInterface* const* types)
{
    using Real = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, qsizetype, const void* const*,
        const char* const*, const QtPrivate::QMetaTypeInterface* const*);
    static const auto real =
        inQt<Real>("_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt1"
                   "4ConnectionTypeExPKPKvPKPKcPKPKNS2_18QMetaTypeInterfaceE");
    const bool isMade = real(object, new CallHandover(slot), type, count, parameters, names, types);
    if (type == Qt::BlockingQueuedConnection)
        __tsan_acquire(object);
    return isMade;
}
#endif

// The fast ways through a mutex are inline, and with them instrumented; these are the slow ones.
void QBasicMutex::lockInternal()
{
    static const auto real = inQt<void (*)(QBasicMutex*)>("_ZN11QBasicMutex12lockInternalEv");
    real(this);
    __tsan_acquire(this);
}

void QBasicMutex::unlockInternal() noexcept
{
    static const auto real = inQt<void (*)(QBasicMutex*)>("_ZN11QBasicMutex14unlockInternalEv");
    __tsan_release(this);
    real(this);
}
