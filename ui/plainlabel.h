#pragma once

#include <QFont>
#include <QHash>
#include <QLabel>
#include <QMargins>

namespace bulkhead {

/// A label for sentences: plain text, wrapped, and selectable, because people paste errors into tickets. Remembers how
/// high it is at a width: layouts ask a dozen times for each, and Qt lays the whole text out anew for each answer.
class PlainLabel final : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);

    int heightForWidth(int width) const override;

private:
    /// What the height depends on.
    struct Shape {
        QString text;
        QFont font;
        int indent = 0;
        int dotsPerInch = 0;
        QMargins margins;
        friend bool operator==(const Shape&, const Shape&) = default;
    };

    mutable Shape m_shape;
    mutable QHash<int, int> m_heights; ///< by width, of that shape
};

QLabel* plainLabel(QWidget* parent, const QString& objectName);

/// What a dialog asks or offers, at its head.
QLabel* questionLabel(QWidget* parent);

} // namespace bulkhead
