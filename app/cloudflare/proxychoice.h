#pragma once

#include <QString>

namespace bulkhead {

/// Which proxy an analyst chose.
struct ProxyChoice {
    enum class Mode { System, None, Http, Socks5 };

    Mode mode = Mode::System;
    QString host; ///< this and the following for Http and Socks5 only
    quint16 port = 0;
    QString user; ///< empty where the proxy wants none
    QString password; ///< a secret: in memory and in the keychain only

    bool isManual() const { return mode == Mode::Http || mode == Mode::Socks5; }
    friend bool operator==(const ProxyChoice&, const ProxyChoice&) = default;
};

} // namespace bulkhead
