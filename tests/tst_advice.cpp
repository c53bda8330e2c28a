#include "app/cloudflare/apierror.h"
#include "app/deletion/deletionmodel.h"
#include "app/jobs/cancelrunmodel.h"
#include "tests/samplejobs.h"

#include <QTest>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Whatever fails, the sentence about it is followed by another one that says what to do now.
class TestAdvice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorOfACall_data() { everyKind(); }
    void everyErrorOfACall();
    void everyTrustFailure();
    void everyProxyFailure();
    void everyUnsuccessfulCancel_data() { everyKind(); }
    void everyUnsuccessfulCancel();
    void everyUnsuccessfulDeletion_data() { everyKind(); }
    void everyUnsuccessfulDeletion();
    void whatWasCalledOffWithoutAnError();

private:
    static void everyKind();
    static ApiError errorOf(int kind);
};

void TestAdvice::everyKind()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(ApiError::Kind::TooLarge); ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

ApiError TestAdvice::errorOf(int kind)
{
    ApiError error;
    error.kind = ApiError::Kind(kind);
    return error;
}

namespace {

bool isSentence(const QString& text)
{
    return text.size() > 10 && text.front().isUpper() && (text.endsWith(u'.') || text.endsWith(u'?'));
}

} // namespace

void TestAdvice::everyErrorOfACall()
{
    QFETCH(int, kind);
    ApiError error = errorOf(kind);
    for (const bool isWebPage : {false, true}) {
        for (const auto wait : {std::optional<std::chrono::seconds>(), std::optional(std::chrono::seconds(7)),
                 std::optional(std::chrono::seconds(86'400))}) {
            error.isWebPage = isWebPage;
            error.retryAfter = wait;
            QVERIFY2(isSentence(errorSentence(error)), qPrintable(errorSentence(error)));
            QVERIFY2(isSentence(errorAdvice(error)), qPrintable(errorAdvice(error)));
        }
    }
}

void TestAdvice::everyTrustFailure()
{
    for (int reason = 0; reason <= int(TlsFailure::Reason::Other); ++reason) {
        for (int kind = 0; kind <= int(CertificateFault::Kind::Other); ++kind) {
            ApiError error = errorOf(int(ApiError::Kind::Tls));
            error.tls = TlsFailure();
            error.tls->reason = TlsFailure::Reason(reason);
            error.tls->host = u"api.cloudflare.com"_s;
            error.tls->chain.resize(1);
            error.tls->chain[0].faults.append({CertificateFault::Kind(kind), u"words"_s});
            QVERIFY2(isSentence(errorAdvice(error)), qPrintable(errorAdvice(error)));
        }
    }
}

void TestAdvice::everyProxyFailure()
{
    for (int reason = 0; reason <= int(ProxyFailure::Reason::FoundNobody); ++reason) {
        for (const bool hasPassword : {false, true}) {
            ApiError error = errorOf(int(ApiError::Kind::Proxy));
            error.proxy = ProxyFailure{u"proxy.example:3128"_s, ProxyFailure::Reason(reason), hasPassword};
            QVERIFY2(isSentence(errorAdvice(error)), qPrintable(errorAdvice(error)));
        }
    }
}

void TestAdvice::everyUnsuccessfulCancel()
{
    QFETCH(int, kind);
    CancelItem item{samples::job(1), samples::job(1), CancelState::Failed, {}, {}, false, {}};
    item.error = errorOf(kind);
    for (const CancelState state : {CancelState::Failed, CancelState::CalledOff, CancelState::Unconfirmed}) {
        item.state = state;
        const QString words = CancelRunModel::resultWords(item);
        const qsizetype sentence = words.indexOf(errorSentence(*item.error));
        QVERIFY2(sentence >= 0, qPrintable(words));
        const QString after = words.mid(sentence + errorSentence(*item.error).size()).trimmed();
        QVERIFY2(isSentence(after), qPrintable(words));
    }
}

void TestAdvice::everyUnsuccessfulDeletion()
{
    QFETCH(int, kind);
    DeletionItem item(samples::job(1, JobStatus::Completed));
    item.error = errorOf(kind);
    for (const DeletionState state :
        {DeletionState::Refused, DeletionState::Failed, DeletionState::Unconfirmed, DeletionState::CalledOff}) {
        for (const bool wasSent : {false, true}) {
            item.state = state;
            item.wasSent = wasSent;
            const QString words = DeletionModel::resultWords(item);
            const qsizetype sentence = words.indexOf(errorSentence(*item.error));
            QVERIFY2(sentence >= 0, qPrintable(words));
            const QString after = words.mid(sentence + errorSentence(*item.error).size()).trimmed();
            QVERIFY2(isSentence(after), qPrintable(words));
        }
    }
}

void TestAdvice::whatWasCalledOffWithoutAnError()
{
    CancelItem cancel{samples::job(1), samples::job(1), CancelState::CalledOff, {}, {}, false, {}};
    QVERIFY2(CancelRunModel::resultWords(cancel).contains(u"again"_s), qPrintable(CancelRunModel::resultWords(cancel)));
    cancel.isRecovered = true;
    QVERIFY2(CancelRunModel::resultWords(cancel).contains(u"again"_s), qPrintable(CancelRunModel::resultWords(cancel)));
    DeletionItem deletion(samples::job(1, JobStatus::Completed));
    deletion.state = DeletionState::CalledOff;
    QVERIFY2(
        DeletionModel::resultWords(deletion).contains(u"again"_s), qPrintable(DeletionModel::resultWords(deletion)));
}

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
