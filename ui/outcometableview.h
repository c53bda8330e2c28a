#pragma once

#include "ui/palette.h"

#include <QTableView>

#include <functional>

namespace bulkhead {

/// Shows an OutcomeModel: whole sentences, with a picture for the outcome.
class OutcomeTableView : public QTableView {
    Q_OBJECT
public:
    using MeaningOf = std::function<look::Meaning(const QModelIndex&)>;

    OutcomeTableView(const QString& objectName, MeaningOf meaningOf, QWidget* parent = nullptr);

    /// Makes the columns wide enough for a job, of which an id in one piece is the least, and for the longest outcome.
    /// Call it once there is a model.
    void fitColumns(int charactersOfAJob = 0);
    /// Makes every row as tall as its sentence. Of very many rows measuring them all would hold up the window: there
    /// the whole sentence is in the tool tip only.
    void fitRows();

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace bulkhead
