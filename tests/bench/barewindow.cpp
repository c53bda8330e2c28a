// The least that a window with a table costs: what startup.py compares the program with.

#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QTableView>

namespace {

class Numbers : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 1000; }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 8; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * 8 + index.column()) : QVariant();
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    QTableView table;
    Numbers numbers;
    table.setModel(&numbers);
    window.setCentralWidget(&table);
    window.resize(1280, 800);
    window.show();
    const int end = QApplication::exec();
    window.takeCentralWidget(); // it stands on the stack
    return end;
}
