#pragma once

#include "ui/palette.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace bulkhead {

/// Sentences that matter now, above the table: a failed refresh, a credential from the environment, a wait that
/// Cloudflare asked for. Each has a key; showing a key again replaces its sentence. Texts are plain and can be selected
/// and copied. A screen reader says each once, when it appears or becomes another kind of notice; a sentence that is
/// replaced in its place, such as one that counts seconds, is not said again.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    struct Notice {
        look::Meaning meaning = look::Meaning::Neutral;
        QString text;
        QString action; ///< label of a button; empty for none
    };

    void show(const QString& key, const Notice& notice);
    void remove(const QString& key);
    void removeStartingWith(const QString& prefix);
    QString textOf(const QString& key) const;

Q_SIGNALS:
    void actionTriggered(const QString& key);

private:
    QWidget* makeRow(const QString& key, const Notice& notice);

    QVBoxLayout* m_layout;
    QHash<QString, QWidget*> m_rows;
    QHash<QString, Notice> m_notices;
};

} // namespace bulkhead
