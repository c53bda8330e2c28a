#pragma once

#include "app/simulator/apirequest.h"
#include "app/simulator/simulatedaccount.h"

#include <mutex>

namespace bulkhead::simulation {

/// The six calls on bulk action jobs. Thread-safe: the account is locked while it is asked, not while JSON is made.
class BulkCalls {
public:
    explicit BulkCalls(SimulatedAccount& account);

    /// Takes requests to /accounts/{account_id}/email-security/investigate/bulk and below.
    Result answer(const RoutedRequest& request);

private:
    Result list(const RoutedRequest& request);
    Result create(const RoutedRequest& request);
    Result detail(const RoutedRequest& request, QUuid id);
    Result cancel(const RoutedRequest& request, QUuid id);
    Result remove(const RoutedRequest& request, QUuid id);
    Result messages(const RoutedRequest& request, QUuid id);
    std::optional<JobSnapshot> find(const RoutedRequest& request, QUuid id);

    std::mutex m_mutex; // guards the account
    SimulatedAccount& m_account;
};

} // namespace bulkhead::simulation
