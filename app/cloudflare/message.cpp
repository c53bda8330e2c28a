#include "app/cloudflare/message.h"

#include "app/cloudflare/wirenames.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array MessageStatusNames{
    std::pair{MessageStatus::Pending, "PENDING"_L1},
    std::pair{MessageStatus::Processing, "PROCESSING"_L1},
    std::pair{MessageStatus::Completed, "COMPLETED"_L1},
    std::pair{MessageStatus::Failed, "FAILED"_L1},
    std::pair{MessageStatus::Cancelled, "CANCELLED"_L1},
    std::pair{MessageStatus::Skipped, "SKIPPED"_L1},
};

} // namespace

MessageStatus messageStatusFromWire(QByteArrayView text)
{
    return valueOf(MessageStatusNames, text);
}

QLatin1String statusOnTheWire(MessageStatus status)
{
    return nameOf(MessageStatusNames, status);
}

} // namespace bulkhead
