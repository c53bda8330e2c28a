#pragma once

#include "app/simulator/messagefactory.h"

#include <QString>

namespace bulkhead::simulation {

// The API's words for what the account knows.

QString wordOf(JobStatus status);
QString wordOf(MessageStatus status);
QString actionWord(bool isRelease);

std::optional<JobStatus> jobStatusFrom(QStringView word);
std::optional<MessageStatus> messageStatusFrom(QStringView word);

} // namespace bulkhead::simulation
