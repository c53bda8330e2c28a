#include "app/simulator/casebook.h"

namespace bulkhead::simulation {

namespace {

constexpr std::array<QStringView, 4> PhishingComments = {
    u"{ticket} credential phish from {domain}, pull from all mailboxes ({analyst})",
    u"{ticket}: fake sign-in page behind \"{subject}\". Confirmed by sandbox. {analyst}",
    u"Campaign {domain} wave 2, same kit as last week. {ticket}",
    u"Reported by 14 users, link goes to a login clone. {ticket} / {analyst}",
};
constexpr std::array<QStringView, 6> PhishingSubjects = {
    u"Your password expires today",
    u"Shared document: Q3 salary review",
    u"Unusual sign-in activity on your account",
    u"Voicemail from +1 555 0142 (0:38)",
    u"Action required: verify your mailbox storage",
    u"Benefits enrolment closes tonight",
};
constexpr std::array<QStringView, 5> PhishingDomains = {
    u"login-northwind.example",
    u"secure-docs.example",
    u"mail-quota.test",
    u"sso.verify-account.example",
    u"hr-portal.test",
};

constexpr std::array<QStringView, 3> FraudComments = {
    u"{ticket} BEC: display name of our CFO, reply-to on {domain}. {analyst}",
    u"Changed bank details, \"{subject}\". Treasury informed. {ticket}",
    u"Gift card request, {ticket}. Two people answered already, see thread. {analyst}",
};
constexpr std::array<QStringView, 5> FraudSubjects = {
    u"Updated bank details for invoice 40817",
    u"Are you at your desk?",
    u"Confidential: wire before 3 pm",
    u"Re: Outstanding payment",
    u"Payroll change request",
};
constexpr std::array<QStringView, 4> FraudDomains = {
    u"northwind-finance.example",
    u"executive-office.test",
    u"supplier-accounts.example",
    u"example.org",
};

constexpr std::array<QStringView, 3> NewsletterComments = {
    u"Newsletter flood from {domain}, unsubscribe link is dead. {ticket}",
    u"{ticket} bulk sender, move to junk as agreed with the service desk ({analyst})",
    u"Mailing list loop at {domain}, {ticket}",
};
constexpr std::array<QStringView, 5> NewsletterSubjects = {
    u"50 % off everything, this weekend only",
    u"Your weekly digest",
    u"Webinar: ten trends you cannot miss",
    u"We miss you!",
    u"Last chance to register",
};
constexpr std::array<QStringView, 4> NewsletterDomains = {
    u"news.shopping-deals.example",
    u"mailer.example.com",
    u"events.webinar-hub.test",
    u"lists.example.org",
};

constexpr std::array<QStringView, 3> MalwareComments = {
    u"{ticket} loader in the attachment, hash on the block list. Purge. {analyst}",
    u"HTML smuggling, \"{subject}\". {ticket}",
    u"{ticket}: ISO attachment, EDR alert on two hosts. {analyst}",
};
constexpr std::array<QStringView, 5> MalwareSubjects = {
    u"Invoice INV-20418 attached",
    u"Scan from MFP-3rd-floor",
    u"Delivery note 7731 0092",
    u"Purchase order 5500-118",
    u"Court summons, case 21-4471",
};
constexpr std::array<QStringView, 4> MalwareDomains = {
    u"parcel-tracking.test",
    u"scan-service.example",
    u"orders.example.com",
    u"legal-notice.example",
};

constexpr std::array<QStringView, 2> SpoofComments = {
    u"Spoofed internal sender, SPF gap at {domain} closed now. {ticket}",
    u"{ticket} our own name in the From, sent through {domain}. {analyst}",
};
constexpr std::array<QStringView, 3> SpoofSubjects = {
    u"IT maintenance tonight",
    u"New travel policy, please sign",
    u"Mandatory security training overdue",
};
constexpr std::array<QStringView, 3> SpoofDomains = {
    u"relay.example.org",
    u"bulk-smtp.test",
    u"example.com.mail-gw.example",
};

constexpr std::array<QStringView, 3> RecallComments = {
    u"Misdirected salary list, recall for HR before anybody opens it. {ticket} ({analyst})",
    u"{ticket} wrong distribution list, legal asked for removal",
    u"Customer data in an all-hands mail. {ticket}, DPO informed. {analyst}",
};
constexpr std::array<QStringView, 3> RecallSubjects = {
    u"Salary bands 2026 (internal)",
    u"Draft: restructuring plan",
    u"Customer export April",
};
constexpr std::array<QStringView, 2> RecallDomains = {u"example.com", u"example.org"};

constexpr std::array<QStringView, 3> ReleaseComments = {
    u"False positives: {domain} is our payroll provider. {ticket}",
    u"{ticket} release after review, sender on the allow list now ({analyst})",
    u"Quarantined tickets from {domain}, service desk is waiting. {ticket}",
};
constexpr std::array<QStringView, 4> ReleaseSubjects = {
    u"Payslip for October",
    u"[Ticket 99812] has been updated",
    u"Signed contract for your records",
    u"Your travel itinerary",
};
constexpr std::array<QStringView, 3> ReleaseDomains = {
    u"payroll-partner.example",
    u"support.example.com",
    u"travel-desk.test",
};

constexpr std::array<QStringView, 2> UndoComments = {
    u"Put back what {ticket} moved by mistake. {analyst}",
    u"{ticket}: verdict overturned, restore to inbox",
};

constexpr std::array Kinds = {
    CaseKind{30, false, true, false, {u"DeletedItems", u"RecoverableItemsDeletions"}, u"MALICIOUS", PhishingComments,
        PhishingSubjects, PhishingDomains},
    CaseKind{14, false, true, true, {u"JunkEmail", u"DeletedItems"}, u"MALICIOUS-BEC", FraudComments, FraudSubjects,
        FraudDomains},
    CaseKind{16, false, false, false, {u"JunkEmail", u"JunkEmail"}, u"BULK", NewsletterComments, NewsletterSubjects,
        NewsletterDomains},
    CaseKind{14, false, true, false, {u"RecoverableItemsPurges", u"RecoverableItemsDeletions"}, u"MALICIOUS",
        MalwareComments, MalwareSubjects, MalwareDomains},
    CaseKind{
        8, false, true, true, {u"JunkEmail", u"DeletedItems"}, u"SPOOF", SpoofComments, SpoofSubjects, SpoofDomains},
    CaseKind{5, false, false, true, {u"RecoverableItemsPurges", u"RecoverableItemsDeletions"}, u"NONE", RecallComments,
        RecallSubjects, RecallDomains},
    CaseKind{9, true, true, false, {}, u"SUSPICIOUS", ReleaseComments, ReleaseSubjects, ReleaseDomains},
    CaseKind{4, false, true, false, {u"Inbox", u"Inbox"}, u"SPAM", UndoComments, ReleaseSubjects, ReleaseDomains},
};

constexpr std::array<QStringView, 8> Analysts = {
    u"M. Okafor", u"jlindqvist", u"P. Ruiz", u"T. Nakamura", u"A. Haddad", u"sschmidt", u"K. O'Brien", u"night shift"};
constexpr std::array<QStringView, 16> GivenNames = {u"amina", u"ben", u"carla", u"dmitri", u"elena", u"farid", u"grace",
    u"hiro", u"ines", u"jonas", u"kavya", u"liam", u"maria", u"noah", u"olga", u"pedro"};
constexpr std::array<QStringView, 16> FamilyNames = {u"almeida", u"berg", u"castillo", u"dubois", u"eriksen",
    u"fischer", u"garcia", u"huang", u"ivanova", u"jensen", u"khan", u"lopez", u"moreau", u"nguyen", u"osei", u"patel"};

} // namespace

std::span<const CaseKind> caseKinds()
{
    return Kinds;
}

std::span<const QStringView> analysts()
{
    return Analysts;
}

std::span<const QStringView> givenNames()
{
    return GivenNames;
}

std::span<const QStringView> familyNames()
{
    return FamilyNames;
}

} // namespace bulkhead::simulation
