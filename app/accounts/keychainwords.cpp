#include "app/accounts/keychainwords.h"

#include "app/text/displayed.h"

#include <QCoreApplication>

namespace bulkhead::keychainwords {

using namespace Qt::StringLiterals;

namespace {

using Kind = StoreOutcome::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Keychain)
};

/// The sentence, with the keychain's own words where it said some.
QString withReason(const QString& sentence, const QString& reason)
{
    const QString end = u"."_s;
    return reason.isEmpty() ? sentence + end : sentence + u": "_s + displayedInSentence(reason) + end;
}

QString whatHappened(const StoreOutcome& outcome)
{
    switch (outcome.kind) {
    case Kind::Done:
        return {};
    case Kind::NoEntry:
        return Words::tr("The system keychain holds no credential for this account: it was removed there, or it was "
                         "stored in another keychain than the one that is running now.");
    case Kind::Locked:
        return Words::tr("The system keychain is locked, and stayed locked: its question for the password was closed "
                         "or could not be shown.");
    case Kind::NoKeyring:
        return Words::tr("The system keychain has no keyring yet, and none was made: its question for a new password "
                         "was closed or could not be shown.");
    case Kind::Denied:
        return withReason(Words::tr("The system keychain refused"), outcome.reason);
    case Kind::NoAnswer:
        return Words::tr("The system keychain did not answer in time; it may be asking something in another window.");
    case Kind::Absent:
        return withReason(
            Words::tr("There is no system keychain on this computer, or it is not running"), outcome.reason);
    case Kind::Unavailable:
        return withReason(Words::tr("The system keychain can't be used"), outcome.reason);
    }
    Q_UNREACHABLE();
    return {};
}

QString wayToRead(Kind kind)
{
    switch (kind) {
    case Kind::Done:
        return {};
    case Kind::NoEntry:
        return Words::tr("Enter the credential again in Settings, or start the keychain that has it and try again.");
    case Kind::Locked:
        return Words::tr("Try again and give it its password, or enter the credential in Settings.");
    case Kind::Denied:
        return Words::tr("Allow Bulkhead to read it and try again, or enter the credential in Settings.");
    case Kind::NoAnswer:
        return Words::tr("Answer it and try again; if that does not help, start Bulkhead again, or enter the "
                         "credential in Settings. While the keychain does not answer, it will be kept for this session "
                         "only.");
    case Kind::NoKeyring:
        return Words::tr("Enter the credential in Settings and give the new keyring a password, or make a keyring with "
                         "the keychain's own program and try again.");
    case Kind::Unavailable:
        return Words::tr("Try again, or enter the credential in Settings; while the keychain can't be used, it will be "
                         "kept for this session only.");
    case Kind::Absent:
        return Words::tr("Start a keychain and try again, or enter the credential in Settings; without a keychain it "
                         "will be kept for this session only.");
    }
    Q_UNREACHABLE();
    return {};
}

QString wayToStore(Kind kind)
{
    switch (kind) {
    case Kind::Done:
        return {};
    case Kind::Locked:
        return Words::tr("To store it, unlock the keychain and enter the credential again.");
    case Kind::NoKeyring:
        return Words::tr("To store it, enter the credential again and give the new keyring a password.");
    case Kind::Denied:
        return Words::tr("To store it, allow Bulkhead to use the keychain and enter the credential again.");
    case Kind::NoAnswer:
        return Words::tr("To be sure of it, answer the keychain and enter the credential again.");
    case Kind::NoEntry:
    case Kind::Absent:
    case Kind::Unavailable:
        return Words::tr("To store it, start a keychain and enter the credential again.");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

QString waiting()
{
    return Words::tr("Waiting for the keychain… It may be asking for its password, maybe behind another window. If it "
                     "stays silent, the credential can be entered in Settings for this session.");
}

QString waitingForChange()
{
    return Words::tr("Waiting for the keychain… It may be asking for its password, maybe behind another window.");
}

QString whyNotTested(const StoreOutcome& read)
{
    return whatHappened(read) + u' '
        + Words::tr("Test again when the keychain is ready, or enter the credential again.");
}

QString whyNoSecret(const StoreOutcome& read)
{
    return whatHappened(read) + u' ' + wayToRead(read.kind);
}

QString whyNotStored(const StoreOutcome& write)
{
    const QString consequence = write.kind == Kind::NoAnswer
        ? Words::tr("The credential is kept for this session; whether it will be there after the next start is not "
                    "known.")
        : Words::tr("The credential is kept for this session only and must be entered again after the next start.");
    return whatHappened(write) + u' ' + consequence + u' ' + wayToStore(write.kind);
}

QString whyNotRemoved(const StoreOutcome& removal)
{
    const bool isThere = removal.kind == Kind::Locked || removal.kind == Kind::Denied;
    const QString consequence = isThere ? Words::tr("The credential is still in the keychain.")
                                        : Words::tr("The credential may still be in the keychain.");
    return whatHappened(removal) + u' ' + consequence + u' '
        + Words::tr("Delete the entry “Bulkhead” with the keychain's own program; to be safe at once, revoke the token "
                    "in Cloudflare's dashboard.");
}

QString whyNotUsable(const StoreOutcome& outcome)
{
    const QString happened = outcome.kind == Kind::NoEntry
        ? Words::tr("The system keychain does not have what it said it had stored.")
        : whatHappened(outcome);
    return happened + u' '
        + Words::tr("Bulkhead would keep credentials in memory, until it ends. Start or unlock a keychain (GNOME "
                    "Keyring, KWallet, KeePassXC, Windows' or macOS' own) and run the self-test again.");
}

} // namespace bulkhead::keychainwords
