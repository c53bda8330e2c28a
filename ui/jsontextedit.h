#pragma once

#include "ui/fixedtextedit.h"

namespace bulkhead {

/// JSON to be read: as it is laid out by indentedJson(), harmless, and copied with the keyboard only.
class JsonTextEdit final : public FixedTextEdit {
    Q_OBJECT
public:
    explicit JsonTextEdit(QWidget* parent = nullptr);

    /// Laid out already. Very long lines are shown cut.
    void setJson(const QByteArray& json);
};

} // namespace bulkhead
