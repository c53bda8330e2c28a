#include "ui/commandlistmodel.h"

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

void CommandListModel::setCommands(const QList<Command>& commands)
{
    m_commands = commands;
    find({});
}

std::optional<CommandListModel::Found> CommandListModel::match(const Command& command, const FoundWords& words)
{
    const auto spans = words.in(command.name + u'\n' + command.place);
    if (!spans)
        return std::nullopt;
    Found found;
    const qsizetype placeStart = command.name.size() + 1;
    for (const FoundWords::Span& span : *spans) {
        if (span.start < placeStart)
            found.inName.append(span);
        else
            found.inPlace.append({span.start - placeStart, span.length, span.beginsAWord});
    }
    const auto begins = [](const FoundWords::Span& span) { return span.beginsAWord; };
    if (!found.inPlace.isEmpty())
        found.rank = 4;
    else if (!std::all_of(found.inName.begin(), found.inName.end(), begins))
        found.rank = 2;
    if (!command.isEnabled && !words.isEmpty())
        ++found.rank;
    return found;
}

void CommandListModel::find(const QString& typed)
{
    beginResetModel();
    m_found.clear();
    const FoundWords words(typed);
    for (int number = 0; number < int(m_commands.size()); ++number) {
        if (auto found = match(m_commands.at(number), words)) {
            found->command = number;
            m_found.append(*found);
        }
    }
    std::stable_sort(
        m_found.begin(), m_found.end(), [](const Found& left, const Found& right) { return left.rank < right.rank; });
    endResetModel();
}

int CommandListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Command& command = commandAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.name;
    case Qt::AccessibleTextRole: {
        QStringList words{command.name, command.place, command.keys};
        //: Beside something that can be switched
        words.append(command.isOn ? tr("on") : QString());
        //: Beside something that can't be chosen at this moment
        words.append(command.isEnabled ? QString() : tr("not available now"));
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    case PlaceRole:
        return command.place;
    case KeysRole:
        return command.keys;
    case HintRole:
        return command.hint;
    case IsEnabledRole:
        return command.isEnabled;
    case IsOnRole:
        return command.isOn;
    default:
        return {};
    }
}

} // namespace bulkhead
