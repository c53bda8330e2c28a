#pragma once

#include "app/creation/jobdraft.h"
#include "app/creation/searchchoices.h"

#include <QHash>
#include <QScrollArea>

class QCheckBox;
class QFormLayout;

namespace bulkhead {

class ChoiceBox;
class ExactTextEdit;
class OptionalMomentEdit;

/// Every parameter of a job that is about to be started, to be edited.
class NewJobForm final : public QScrollArea {
    Q_OBJECT
public:
    explicit NewJobForm(const JobDraft& draft, QWidget* parent = nullptr);

    /// As it stands in the fields.
    JobDraft draft() const;
    /// Puts the keyboard on a field, as the API or a DraftProblem points at it; false where there is none.
    bool focusField(const QString& pointer);

Q_SIGNALS:
    void changed();

private:
    void buildAction(QFormLayout& form);
    void buildSearch(QFormLayout& form);
    void buildOthers(QFormLayout& form);
    void addText(QFormLayout& form, QLatin1StringView wireName, const QString& name, const QString& example = {});
    void addChoice(QFormLayout& form, QLatin1StringView wireName, const QString& name,
        const QList<choices::Choice>& choices, const QString& none);
    void load();
    void updateDestination();

    JobDraft m_original; ///< what the fields were filled from
    ChoiceBox* m_action = nullptr;
    ChoiceBox* m_destination = nullptr;
    QFormLayout* m_actionForm = nullptr;
    ExactTextEdit* m_comment = nullptr;
    QHash<QString, ExactTextEdit*> m_texts; ///< by the API's name
    QHash<QString, ChoiceBox*> m_choices; ///< also by it
    OptionalMomentEdit* m_start = nullptr;
    OptionalMomentEdit* m_end = nullptr;
    QCheckBox* m_detectionsOnly = nullptr;
    QCheckBox* m_submissions = nullptr;
    QHash<QString, QCheckBox*> m_kept; ///< fields that this version does not know
    QHash<QString, QWidget*> m_fields; ///< by JSON pointer
};

} // namespace bulkhead
