#include "app/accounts/secretservice.h"

namespace bulkhead::secretservice {

namespace {

void answerLater(QObject* context, Receive receive)
{
    QMetaObject::invokeMethod(
        context, [receive = std::move(receive)] { receive(Finding::NotUsed); }, Qt::QueuedConnection);
}

} // namespace

void findEntry(const QString& /*service*/, const QString& /*key*/, QObject* context, Receive receive)
{
    answerLater(context, std::move(receive));
}

void findDefaultCollection(QObject* context, Receive receive)
{
    answerLater(context, std::move(receive));
}

void forgetSession() { }

} // namespace bulkhead::secretservice
