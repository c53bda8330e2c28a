#include "ui/leavequestion.h"

#include "app/jobs/livejobs.h"
#include "ui/accountbanner.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

struct LeaveWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::LeaveQuestion)
};

} // namespace

LeaveAnswer askToLeave(QWidget& parent, LiveJobs& live, Leaving leaving)
{
    const CancelRun& run = live.cancelRun();
    const QString account = accountWords(live.face());
    QMessageBox box(&parent);
    box.setObjectName(u"leaveMessageBox"_s);
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(LeaveWords::tr("Cancels are under way"));
    box.setTextFormat(Qt::PlainText);
    // The run goes on while the question is open.
    const auto count = [&box, &run, account] {
        if (!run.isUnderWay()) {
            box.setText(account + u'\n' + LeaveWords::tr("The outcome of every cancel is known now."));
            box.setInformativeText({});
            return;
        }
        box.setText(
            account + u'\n' + LeaveWords::tr("The outcome of %Ln cancel(s) is still open.", nullptr, run.openCount()));
        const int unsent = run.progress().unsent;
        const QString notSent = unsent > 0
            ? LeaveWords::tr("%Ln of them not sent yet will not be sent.", "cancels", unsent) + u' '
            : QString();
        box.setInformativeText(notSent
            + LeaveWords::tr(
                "Those already sent take effect all the same. Bulkhead keeps a record of them and offers to "
                "check what came of them when this account is opened again."));
    };
    count();
    QObject::connect(&run, &CancelRun::itemChanged, &box, count);
    QPushButton* stay = box.addButton(LeaveWords::tr("Stay"), QMessageBox::RejectRole);
    QPushButton* whenDone = leaving == Leaving::TheProgram
        ? box.addButton(LeaveWords::tr("Quit When Done"), QMessageBox::AcceptRole)
        : nullptr;
    QPushButton* now =
        box.addButton(leaving == Leaving::TheProgram ? LeaveWords::tr("Quit Now") : LeaveWords::tr("Switch Now"),
            QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == now)
        return LeaveAnswer::Now;
    return whenDone && box.clickedButton() == whenDone ? LeaveAnswer::WhenDone : LeaveAnswer::Stay;
}

} // namespace bulkhead
