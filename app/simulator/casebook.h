#pragma once

#include <QStringView>

#include <array>
#include <span>

namespace bulkhead::simulation {

/// One kind of incident and the words that go with it. In comments {ticket}, {analyst}, {subject} and {domain} stand
/// for what the job fills in. Every domain is reserved for examples (RFC 2606, RFC 6761).
struct CaseKind {
    int weight; ///< how often it comes, among all kinds
    bool isRelease;
    bool detectionsOnly;
    bool searchesSender; ///< else the subject and the domain
    std::array<QStringView, 2> destinations; ///< of a move
    QStringView disposition;
    std::span<const QStringView> comments;
    std::span<const QStringView> subjects;
    std::span<const QStringView> domains;
};

std::span<const CaseKind> caseKinds();

std::span<const QStringView> analysts();
std::span<const QStringView> givenNames();
std::span<const QStringView> familyNames();

} // namespace bulkhead::simulation
