#pragma once

#include <QList>
#include <QString>

/// What the API lets one choose from, each as it writes it and in words.
namespace bulkhead::choices {

struct Choice {
    QString wire;
    QString words;
};

QList<Choice> destinations();
QList<Choice> dispositions();
QList<Choice> deliveryStatuses();
QList<Choice> messageActions();

} // namespace bulkhead::choices
