#pragma once

#include <QFont>
#include <QHash>
#include <QLabel>
#include <QMargins>

namespace bulkhead {

/// A label for sentences: plain text, wrapped, and selectable, because people paste errors into tickets. Remembers how
/// high it is at a width: layouts ask a dozen times for each, and Qt lays the whole text out anew for each answer. One
/// of a fixed width asks for that width, and is laid out once.
class PlainLabel final : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);

    int heightForWidth(int offered) const override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

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

    bool hasFixedWidth() const { return minimumWidth() == maximumWidth(); }

    mutable Shape m_shape;
    mutable QHash<int, int> m_heights; ///< by width, of that shape
};

QLabel* plainLabel(QWidget* parent, const QString& objectName);

/// For words of the program's own that nobody pastes into a ticket: they can't be selected, and so Qt need not lay each
/// out as a document, which is most of what a page of text costs.
QLabel* staticLabel(QWidget* parent, const QString& objectName, const QString& text);

/// What a dialog asks or offers, at its head.
QLabel* questionLabel(QWidget* parent);

} // namespace bulkhead
