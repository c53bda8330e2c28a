#include "app/simulator/statuswords.h"

#include <array>

namespace bulkhead::simulation {

using namespace Qt::StringLiterals;

namespace {

/// The enum whose values stand in the same order as their words.
template <typename Status, std::size_t N>
std::optional<Status> statusFrom(QStringView word, const std::array<QStringView, N>& words)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word)
            return static_cast<Status>(i);
    }
    return std::nullopt;
}

constexpr std::array<QStringView, 6> JobWords = {
    u"PENDING", u"DISCOVERING", u"PROCESSING", u"COMPLETED", u"FAILED", u"CANCELLED"};
constexpr std::array<QStringView, 6> MessageWords = {
    u"PENDING", u"PROCESSING", u"COMPLETED", u"FAILED", u"CANCELLED", u"SKIPPED"};

} // namespace

QString wordOf(JobStatus status)
{
    return JobWords[static_cast<std::size_t>(status)].toString();
}

QString wordOf(MessageStatus status)
{
    return MessageWords[static_cast<std::size_t>(status)].toString();
}

QString actionWord(bool isRelease)
{
    return isRelease ? u"RELEASE"_s : u"MOVE"_s;
}

std::optional<JobStatus> jobStatusFrom(QStringView word)
{
    return statusFrom<JobStatus>(word, JobWords);
}

std::optional<MessageStatus> messageStatusFrom(QStringView word)
{
    return statusFrom<MessageStatus>(word, MessageWords);
}

} // namespace bulkhead::simulation
