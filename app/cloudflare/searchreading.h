#pragma once

#include "app/cloudflare/envelope.h"
#include "app/cloudflare/packedsearch.h"

namespace bulkhead {

/// `search_params` as they stand in an answer.
PackedSearch packedSearch(json::Object search);

} // namespace bulkhead
