#pragma once

#include "ui/palette.h"

#include <QWidget>

class QLabel;

namespace bulkhead {

class SignLabel;

/// Sentences with the picture of what they mean beside them; nothing while there are none.
class SignedText final : public QWidget {
    Q_OBJECT
public:
    /// The label inside is called `objectName`.
    SignedText(look::Meaning meaning, const QString& objectName, QWidget* parent = nullptr);

    void setMeaning(look::Meaning meaning);
    void setText(const QString& text);

private:
    SignLabel* m_sign;
    QLabel* m_text;
};

} // namespace bulkhead
