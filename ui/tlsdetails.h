#pragma once

#include "app/cloudflare/tlsfailure.h"

#include <QDialog>

namespace bulkhead {

/// What is wrong with the certificate that was shown, link by link. There is no way to go on all the same.
class TlsDetails : public QDialog {
    Q_OBJECT
public:
    explicit TlsDetails(const TlsFailure& failure, QWidget* parent = nullptr);
};

} // namespace bulkhead
