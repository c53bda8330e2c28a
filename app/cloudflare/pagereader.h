#pragma once

#include "app/cloudflare/decode.h"
#include "app/cloudflare/envelope.h"

namespace bulkhead {

/// Reads the answer of a list call. `read(record, fault)` gives one record, or nullopt and why; one that can't be read
/// is counted and does not take the others with it.
template <typename Record, typename Read>
ApiResult<Page<Record>> decodePage(const RawAnswer& answer, Read read)
{
    constexpr int FaultsKept = 5;
    constexpr int64_t MostPerPage = 1'000'000; // what says more is no page size
    const Envelope envelope(answer);
    if (envelope.error())
        return *envelope.error();
    simdjson::dom::array records;
    if (envelope.result().get_array().get(records) != simdjson::SUCCESS)
        return envelope.badAnswer(QStringLiteral("The answer holds no list."));

    Page<Record> page;
    page.records.reserve(records.size());
    for (const json::Element element : records) {
        QString fault = QStringLiteral("the record is not an object");
        json::Object object;
        if (element.get_object().get(object) == simdjson::SUCCESS) {
            if (auto record = read(object, fault)) {
                page.records.push_back(std::move(*record));
                continue;
            }
        }
        ++page.undecodable;
        if (page.faults.size() < FaultsKept)
            page.faults.append(fault);
    }
    json::Object info;
    int64_t perPage = 0;
    if (json::field(envelope.root(), "result_info").get_object().get(info) == simdjson::SUCCESS
        && json::field(info, "per_page").get_int64().get(perPage) == simdjson::SUCCESS && perPage > 0
        && perPage <= MostPerPage)
        page.perPage = int(perPage);
    return {std::move(page), envelope.notes()};
}

} // namespace bulkhead
