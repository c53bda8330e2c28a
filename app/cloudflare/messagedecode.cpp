#include "app/cloudflare/pagereader.h"

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

Timestamp moment(json::Object record, std::string_view key)
{
    return Timestamp::fromIso(json::textField(record, key));
}

void readActionParams(JobMessage& message, json::Object record)
{
    json::Object params;
    if (json::field(record, "action_params").get_object().get(params) != simdjson::SUCCESS)
        return;
    message.recipient = json::textField(params, "client_recipient");
    if (const QString name = json::textField(params, "destination"); !name.isEmpty())
        message.destination = destinationFromWire(name.toUtf8());
}

void readMail(JobMessage& message, json::Object record)
{
    json::Object mail;
    if (json::field(record, "message").get_object().get(mail) != simdjson::SUCCESS)
        return;
    message.subject = json::textField(mail, "subject");
    message.from = json::textField(mail, "from");
    message.fromName = json::textField(mail, "from_name");
    message.verdict = json::textField(mail, "final_disposition");
    message.sentAt = moment(mail, "sent_at");
    simdjson::dom::array to;
    if (json::field(mail, "to").get_array().get(to) == simdjson::SUCCESS) {
        for (const json::Element address : to)
            message.to.append(json::text(address));
    }
}

std::optional<JobMessage> readMessage(json::Object record, QString& fault)
{
    JobMessage message;
    message.id = json::textField(record, "message_id");
    if (message.id.isEmpty()) {
        fault = u"\"message_id\" is missing"_s;
        return std::nullopt;
    }
    const QString status = json::textField(record, "status");
    message.status = messageStatusFromWire(status.toUtf8());
    if (message.status == MessageStatus::Unknown)
        message.statusText = status;
    message.action = actionFromWire(json::textField(record, "action_type").toUtf8());
    readActionParams(message, record);
    message.statusMessage = json::textField(record, "status_message");
    int64_t retries = 0;
    if (json::field(record, "retry_count").get_int64().get(retries) == simdjson::SUCCESS && retries >= 0)
        message.retries = retries;
    message.retryAfter = moment(record, "retry_after");
    message.createdAt = moment(record, "created_at");
    message.processedAt = moment(record, "processed_at");
    message.postfixId = json::textField(record, "postfix_id");
    message.alertId = json::textField(record, "alert_id");
    message.emailMessageId = json::textField(record, "email_message_id");
    readMail(message, record);
    return message;
}

} // namespace

ApiResult<MessagePage> decodeMessagePage(const RawAnswer& answer)
{
    return decodePage<JobMessage>(answer, readMessage);
}

} // namespace bulkhead
