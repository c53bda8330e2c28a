#pragma once

#include "ui/palette.h"

#include <QWidget>

namespace bulkhead {

/// The picture of a meaning as a widget as tall as a line of text. Decoration: the words beside it say the same.
class SignLabel final : public QWidget {
    Q_OBJECT
public:
    explicit SignLabel(look::Meaning meaning, QWidget* parent = nullptr);

    void setMeaning(look::Meaning meaning);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Meaning m_meaning;
};

} // namespace bulkhead
