#pragma once

#include "app/text/foundwords.h"
#include "ui/command.h"

#include <QAbstractListModel>

namespace bulkhead {

/// The commands that have all the words somebody typed, the best ones first: those whose name begins with them, those
/// that have them in their name, the others; what can be done now before what can't.
class CommandListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< QString
        KeysRole, ///< QString
        HintRole, ///< QString
        IsEnabledRole, ///< bool
        IsOnRole, ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(const QList<Command>& commands);
    void find(const QString& typed);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const Command& commandAt(int row) const { return m_commands.at(m_found.at(row).command); }
    /// What is to be marked in the name.
    const QList<FoundWords::Span>& inName(int row) const { return m_found.at(row).inName; }
    const QList<FoundWords::Span>& inPlace(int row) const { return m_found.at(row).inPlace; }

private:
    struct Found {
        int command = 0;
        int rank = 0; ///< the smaller, the better
        QList<FoundWords::Span> inName;
        QList<FoundWords::Span> inPlace;
    };

    static std::optional<Found> match(const Command& command, const FoundWords& words);

    QList<Command> m_commands;
    QList<Found> m_found;
};

} // namespace bulkhead
