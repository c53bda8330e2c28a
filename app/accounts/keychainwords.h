#pragma once

#include "app/accounts/credentialstore.h"

/// What to tell when the keychain did not do what was wanted: what happened, what it means for the credential, and the
/// way on. For every outcome but Done.
namespace bulkhead::keychainwords {

/// While it has not given the credential yet.
QString waiting();
/// While it has not stored or removed it yet.
QString waitingForChange();
/// For a reader who has a “Try Again” at hand.
QString whyNoSecret(const StoreOutcome& read);
/// For a reader who wants to test a credential that is stored.
QString whyNotTested(const StoreOutcome& read);
/// For a credential that is kept in memory instead.
QString whyNotStored(const StoreOutcome& write);
QString whyNotRemoved(const StoreOutcome& removal);
/// For the self-test, whose secret is no credential.
QString whyNotUsable(const StoreOutcome& outcome);

} // namespace bulkhead::keychainwords
