#include "tests/random/randomsequence.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <numeric>

namespace bulkhead {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Token = u"cfut_canary-of-the-random-runs"_s;
const QString Account = u"023e105f4ecef8ad9ca31a8372d0c353"_s;

/// In memory where there is such a place: thousands of sequences write little, but wait for the disk each time.
QString temporaryFolder()
{
    const QString inMemory = u"/dev/shm"_s;
    const QString parent = QFileInfo(inMemory).isWritable() ? inMemory : QDir::tempPath();
    return parent + u"/bulkhead-random-XXXXXX"_s;
}

bool exchange(const QString& one, const QString& other)
{
    const QByteArray first = QFile::encodeName(one);
    const QByteArray second = QFile::encodeName(other);
    return renameat2(AT_FDCWD, first.constData(), AT_FDCWD, second.constData(), RENAME_EXCHANGE) == 0;
}

} // namespace

RandomSequence::RandomSequence(quint32 seed, QObject* parent)
    : QObject(parent)
    , m_seed(seed)
    , m_random(seed)
    , m_folder(temporaryFolder())
    , m_witness(seed, std::array{50, 200, 500}[m_random.bounded(3)], m_trap.base())
    , m_actionsLeft(int(m_random.bounded(6)))
{
    m_trap.answer = [](const FaultServer::Request&) { return FaultServer::Reply::json("{}"); };
    connect(&m_longest, &QTimer::timeout, this, [this] {
        if (--m_secondsLeft > 0)
            return;
        require(false, u"it comes to an end: "_s + standstill());
        mendTheDisk();
        end();
    });
}

RandomSequence::~RandomSequence() = default;

std::map<QByteArray, int> RandomSequence::faults() const
{
    return m_witness.faults();
}

int RandomSequence::numberOf(JobId id)
{
    return id.toString().right(12).toInt();
}

void RandomSequence::require(bool kept, const QString& promise)
{
    if (!kept)
        m_broken.append(promise);
}

void RandomSequence::start()
{
    m_longest.start(1s);
    ScriptedAccount& account = m_witness.account();
    account.addJobs(1, 10);
    account.setReadsUntilCancelled(1 + int(m_random.bounded(4)));
    for (int number = 1; number <= 10; ++number) {
        if (m_random.bounded(6) == 0)
            account.setStatus(number, m_random.bounded(2) ? "COMPLETED" : "FAILED");
    }
    begin();
    std::vector<int> numbers(1 + m_random.bounded(8));
    std::iota(numbers.begin(), numbers.end(), 1);
    add(numbers);
}

void RandomSequence::begin()
{
    WireLimits limits;
    limits.idle = 120ms;
    limits.total = 400ms;
    limits.retryPause = 2s; // of the hurried clock
    Connection connection{*ApiBase::fromUrl(m_witness.account().server().base()), *AccountId::fromString(Account),
        {Credentials::Kind::ApiToken, {}, Token}};
    m_client =
        std::make_unique<Client>(connection, nullptr, limits, QSslConfiguration::defaultConfiguration(), m_clock);
    CancelRun::Pace pace;
    pace.whileRequested = {5ms};
    pace.whileUnknown = {5ms, 5ms, 5ms};
    pace.betweenReads = 0ms;
    pace.mostAtOnce = 1 + int(m_random.bounded(RequestQueue::MostInFlight));
    m_journal = std::make_unique<RunJournal>(recordsFolder() + u"/runs"_s, JournalOwner{Account, {}, {}});
    m_activity = std::make_unique<ActivityLog>(recordsFolder() + u"/activity"_s, JournalOwner{Account, {}, {}});
    m_run = std::make_unique<CancelRun>(*m_client, *m_journal, *m_activity, pace);
    connect(m_run.get(), &CancelRun::itemChanged, this, &RandomSequence::itemChanged);
    connect(m_run.get(), &CancelRun::settled, this, &RandomSequence::goOnOrEnd, Qt::QueuedConnection);
}

void RandomSequence::add(const std::vector<int>& numbers)
{
    std::vector<Job> confirmed;
    for (const int number : numbers) {
        Job job(*JobId::fromString(ScriptedAccount::idOf(number)));
        job.status = JobStatus::Processing;
        const CancelItem* item = m_run->find(job.id);
        if (!item || isSettled(item->state))
            ++m_wanted[number].confirmations;
        m_wanted[number].isStopped = false;
        confirmed.push_back(std::move(job));
    }
    m_run->add(confirmed, u"seed %1"_s.arg(m_seed));
}

void RandomSequence::itemChanged(int item)
{
    const CancelItem& changed = m_run->items()[size_t(item)];
    const int number = numberOf(changed.last.id);
    Wanted& wanted = m_wanted[number];
    if (changed.state >= CancelState::Sending)
        wanted.isOpen = !isSettled(changed.state);
    require(!wanted.isStopped || changed.state >= CancelState::Sending,
        u"job %1: after a stop nothing waits to be sent"_s.arg(number));
    judgeClaim(number, changed.state);
    maybeAct();
}

void RandomSequence::maybeAct()
{
    if (m_isActing || m_actionsLeft == 0 || m_random.bounded(8) != 0)
        return;
    --m_actionsLeft;
    m_isActing = true;
    // Not from within the run, which a crash destroys.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isActing = false;
            if (m_isOver)
                return;
            act();
            goOnOrEnd();
        },
        Qt::QueuedConnection);
}

void RandomSequence::act()
{
    switch (m_random.bounded(7)) {
    case 0:
        add({int(1 + m_random.bounded(10)), int(1 + m_random.bounded(10))});
        break;
    case 1:
        stopSending();
        break;
    case 2:
        m_witness.account().setStatus(int(1 + m_random.bounded(10)), "COMPLETED");
        break;
    case 3:
        breakTheDisk();
        break;
    case 4:
        mendTheDisk();
        break;
    case 5:
        watchAsTheTableDoes();
        break;
    default:
        crash();
    }
}

void RandomSequence::stopSending()
{
    for (auto& [number, wanted] : m_wanted)
        wanted.isStopped = true;
    m_run->stopSending();
    for (const CancelItem& item : m_run->items())
        require(item.state >= CancelState::Sending,
            u"job %1 is reached by a stop unless it is being sent"_s.arg(numberOf(item.last.id)));
}

/// As the program stops.
void RandomSequence::stop()
{
    m_run.reset();
    m_journal.reset();
    m_activity.reset();
    m_client.reset();
}

void RandomSequence::crash()
{
    mendTheDisk(); // what a new start needs is another matter
    ++m_crashes;
    stop();
    // Locks that a broken disk kept from being removed: a new start finds them of a process that is gone, but this one
    // lives.
    const auto locks = QDir(recordsFolder() + u"/runs"_s).entryInfoList({u"*.lock"_s}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& lock : locks)
        QFile::remove(lock.absoluteFilePath());
    begin();
    m_run->recover(RunJournal::leftBehind(recordsFolder() + u"/runs"_s, {Account, {}, {}}));
}

void RandomSequence::watchAsTheTableDoes()
{
    const AskedAt askedAt = m_clock.now();
    m_client->listJobs({})->then(m_run.get(), [this, askedAt](const ApiResult<JobPage>& page) {
        if (page.ok())
            m_run->note(page.value().records, askedAt);
    });
}

/// Where the records' folder was, there is a file. Exchanged at once, or the writer makes a new folder in between.
void RandomSequence::breakTheDisk()
{
    if (m_isDiskBroken || !QFileInfo(recordsFolder()).isDir())
        return; // nothing was written yet
    QFile inTheWay(awayFolder());
    m_isDiskBroken = m_wasDiskBroken = inTheWay.open(QFile::WriteOnly) && exchange(recordsFolder(), awayFolder());
    require(m_isDiskBroken, u"the test can break the disk"_s);
}

void RandomSequence::mendTheDisk()
{
    if (std::exchange(m_isDiskBroken, false))
        require(
            exchange(recordsFolder(), awayFolder()) && QFile::remove(awayFolder()), u"the test can mend the disk"_s);
}

void RandomSequence::goOnOrEnd()
{
    if (m_isOver || m_isActing || m_run->isUnderWay())
        return;
    std::vector<int> again;
    if (m_triesLeft-- > 0) {
        for (const CancelItem& item : m_run->items()) {
            if (canBeTriedAgain(item.state) && m_random.bounded(2))
                again.push_back(numberOf(item.last.id));
        }
    }
    if (!again.empty()) {
        mendTheDisk();
        add(again);
        return;
    }
    judge();
    end();
}

/// What holds a run up that does not end.
QString RandomSequence::standstill() const
{
    QStringList told;
    for (const CancelItem& item : m_run->items())
        told += u"job %1 %2"_s.arg(numberOf(item.last.id)).arg(int(item.state));
    const RequestQueue& queue = m_client->queue();
    told += u"held for %1 ms"_s.arg(queue.heldFor().count());
    told += m_run->outage() ? u"outage: %1"_s.arg(errorSentence(*m_run->outage())) : u"no outage"_s;
    if (m_isDiskBroken)
        told += u"the disk is broken"_s;
    return told.join(u", "_s);
}

void RandomSequence::end()
{
    m_isOver = true;
    m_longest.stop();
    Q_EMIT ended();
}

void RandomSequence::judgeClaim(int number, CancelState state)
{
    const Witness::AboutOneJob seen = m_witness.about(number);
    const auto told = [&](const char* status) { return !isJudgedByADeafWitness && seen.told.count(status) > 0; };
    if (state == CancelState::Cancelled) {
        require(told("CANCELLED"), u"job %1 is called cancelled only after a read that said so"_s.arg(number));
        require(seen.posts > 0, u"job %1 is called cancelled only after a request"_s.arg(number));
    } else if (state == CancelState::FinishedFirst) {
        require(told("CANCELLED") || told("COMPLETED") || told("FAILED"),
            u"job %1 is called finished only after a read that said so"_s.arg(number));
    }
}

void RandomSequence::judge()
{
    for (const auto& [number, wanted] : m_wanted) {
        const Witness::AboutOneJob seen = m_witness.about(number);
        const int mayComeAgain = m_witness.isConfusing() ? m_witness.refusedWith429() : seen.refusedWith429;
        require(seen.posts <= wanted.confirmations + mayComeAgain,
            u"job %1: %2 requests for %3 confirmations, of which %4 may have been refused with 429"_s.arg(number)
                .arg(seen.posts)
                .arg(wanted.confirmations)
                .arg(mayComeAgain));
        require(!seen.isAskedBlindly || m_witness.isConfusing(),
            u"job %1: no request without a read before it"_s.arg(number));
        require(seen.posts == 0 || !wanted.isOpen, u"job %1: what was sent has an outcome in the end"_s.arg(number));
    }
    for (const CancelItem& item : m_run->items()) {
        const bool isExplained = item.error || !item.problem.isEmpty() || item.isRecovered;
        require(isExplained || (item.state != CancelState::Failed && item.state != CancelState::Unconfirmed),
            u"job %1: a failure is explained"_s.arg(numberOf(item.last.id)));
    }
    judgeTheWire();
    mendTheDisk();
    stop(); // so that everything is on the disk
    judgeTheLog();
}

void RandomSequence::judgeTheWire()
{
    require(m_trap.connections() == 0, u"no redirect is followed"_s);
    const QByteArray bulk = "/client/v4/accounts/" + Account.toLatin1() + "/email-security/investigate/bulk";
    const QByteArray authorization = "Bearer " + Token.toLatin1();
    const auto journal = m_witness.account().server().journal();
    for (const FaultServer::Request& request : journal) {
        require(request.header("authorization") == authorization, u"the credential is sent as it is"_s);
        require(request.header("cookie").isEmpty(), u"no cookie is sent back"_s);
        const QByteArray id = request.path.mid(bulk.size() + 1, 36);
        const QByteArray rest = request.path.mid(bulk.size() + 1 + 36);
        const bool isOneJob = request.path.startsWith(bulk + '/') && JobId::fromString(QString::fromLatin1(id))
            && (request.method == "POST" ? rest == "/cancel" : request.method == "GET" && rest.isEmpty());
        const bool isList = request.method == "GET" && request.path.startsWith(bulk + '?');
        require(isOneJob || isList,
            u"%1 %2 is none of a cancel run's calls"_s.arg(
                QString::fromLatin1(request.method), QString::fromLatin1(request.path)));
    }
}

void RandomSequence::judgeTheLog()
{
    struct Logged {
        int asked = 0;
        ActivityEntry::Event last = ActivityEntry::Event::Confirmed;
    };
    std::map<int, Logged> logged;
    const ActivityLog::Contents log = ActivityLog::read(recordsFolder() + u"/activity"_s);
    require(log.faults.empty() || m_wasDiskBroken, u"the activity log can be read to its end"_s);
    for (const ActivityEntry& entry : log.entries) {
        if (!entry.job)
            continue;
        Logged& job = logged[numberOf(*entry.job)];
        job.asked += entry.event == ActivityEntry::Event::Asked;
        job.last = entry.event;
    }
    for (const auto& [number, wanted] : m_wanted) {
        const int posts = m_witness.about(number).posts;
        require(posts <= logged[number].asked,
            u"job %1: %2 requests, but %3 in the log"_s.arg(number).arg(posts).arg(logged[number].asked));
        require(posts == 0 || m_wasDiskBroken || logged[number].last == ActivityEntry::Event::Settled,
            u"job %1: the log ends with an outcome"_s.arg(number));
    }
}

} // namespace bulkhead
