#pragma once

#include <QLineEdit>

namespace bulkhead {

/// A line for a secret: masked, with an action to look at what one typed oneself. Nothing is ever read back into it
/// from a store, and it gives nothing to the clipboard while masked.
class SecretEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretEdit(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintEye();
    void setRevealed(bool revealed);

    QAction* m_reveal;
};

} // namespace bulkhead
