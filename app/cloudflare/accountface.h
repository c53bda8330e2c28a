#pragma once

#include <QMetaType>
#include <QString>

#include <array>

namespace bulkhead {

/// What tells accounts apart at a glance. Never the only sign: the name stands beside it.
enum class AccountColour { Blue, Green, Orange, Purple, Red, Grey };
inline constexpr std::array AccountColours{AccountColour::Blue, AccountColour::Green, AccountColour::Orange,
    AccountColour::Purple, AccountColour::Red, AccountColour::Grey};

/// What an account looks like to people, and whether anything may be changed in it: shown with everything that acts on
/// it.
struct AccountFace {
    QString name; ///< what people call the account; show it through displayed()
    AccountColour colour = AccountColour::Blue;
    bool isProduction = false; ///< real people's mail: said in words wherever the account is named
    bool isReadOnly = false; ///< no cancel, no delete, no new job

    friend bool operator==(const AccountFace&, const AccountFace&) = default;
};

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::AccountFace)
