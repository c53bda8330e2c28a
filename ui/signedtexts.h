#pragma once

#include "ui/palette.h"

#include <QStringList>
#include <QWidget>

namespace bulkhead {

/// Several things that are to be said, each with a picture of its own, one below the other; nothing while there are
/// none.
class SignedTexts final : public QWidget {
    Q_OBJECT
public:
    /// Every label inside is called `objectName`.
    SignedTexts(look::Meaning meaning, const QString& objectName, QWidget* parent = nullptr);

    void setTexts(const QStringList& texts);

private:
    look::Meaning m_meaning;
    QString m_objectName;
    QStringList m_texts;
};

} // namespace bulkhead
