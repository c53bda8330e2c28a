#pragma once

#include <QWidget>

namespace bulkhead {

/// The number of a step, in a disc.
class NumberLabel final : public QWidget {
    Q_OBJECT
public:
    explicit NumberLabel(int number, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace bulkhead
