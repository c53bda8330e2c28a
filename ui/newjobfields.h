#pragma once

#include "app/creation/searchchoices.h"
#include "app/text/timestamp.h"

#include <QComboBox>
#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace bulkhead {

// The fields of a form about a job. Each keeps a value that it was given exactly as it is until a person changes it.

/// A line of text. What could not be shown truthfully in it (hidden or reordering characters, line breaks, a megabyte)
/// is shown by displayed(), kept as it is, and can be replaced but not edited.
class ExactTextEdit final : public QWidget {
    Q_OBJECT
public:
    /// `name` says what it holds, for screen readers; `key` goes into the object names.
    ExactTextEdit(const QString& key, const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// Blanks around what a person typed or pasted are no part of it.
    QString text() const;
    void setPlaceholderText(const QString& text);

Q_SIGNALS:
    void changed();

private:
    void replace();

    QLineEdit* m_edit;
    QPushButton* m_replace;
    QString m_text; ///< as it was set
};

/// A moment in UTC, or none.
class OptionalMomentEdit final : public QWidget {
    Q_OBJECT
public:
    OptionalMomentEdit(const QString& key, const QString& name, QWidget* parent = nullptr);

    /// `proposal` is what the field shows while there is none.
    void setMoment(Timestamp moment, Timestamp proposal);
    Timestamp moment() const;
    /// Where a wrong moment is mended.
    QWidget& field() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox* m_isSet;
    QDateTimeEdit* m_edit;
    Timestamp m_moment; ///< exact, while the edit may show less
};

/// One of the API's values, in words. One that is not on its list is added as it came.
class ChoiceBox final : public QComboBox {
    Q_OBJECT
public:
    /// Without `none` there is no entry for "nothing": then nothing is chosen at first, and `placeholder` is shown.
    ChoiceBox(const QString& objectName, const QString& name, const QList<choices::Choice>& choices,
        const QString& none, QWidget* parent = nullptr);

    void setWire(const QString& value);
    /// As the API writes it; empty for none.
    QString wire() const { return currentData().toString(); }

protected:
    /// The wheel scrolls the form and changes nothing by the way.
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace bulkhead
