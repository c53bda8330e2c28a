<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>bulkhead::AccountForm</name>
        <message numerus="yes">
            <source>%Ln digit(s) missing.</source>
            <translation>
                <numerusform>%Ln digit missing.</numerusform>
                <numerusform>%Ln digits missing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::Activity</name>
        <message numerus="yes">
            <source>%Ln damaged line(s) can't be read and are left out.</source>
            <translation>
                <numerusform>%Ln damaged line can't be read and is left out.</numerusform>
                <numerusform>%Ln damaged lines can't be read and are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) of a kind that this version does not know, most likely from a newer Bulkhead, are left out; that one shows them.</source>
            <translation>
                <numerusform>%Ln line of a kind that this version does not know, most likely from a newer Bulkhead, is left out; that one shows them.</numerusform>
                <numerusform>%Ln lines of a kind that this version does not know, most likely from a newer Bulkhead, are left out; that one shows them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::ActivityView</name>
        <message numerus="yes">
            <source>%Ln more file(s) could not be read whole.</source>
            <translation>
                <numerusform>%Ln more file could not be read whole.</numerusform>
                <numerusform>%Ln more files could not be read whole.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::CancelDialog</name>
        <message numerus="yes">
            <source>Cancel %Ln job(s)?</source>
            <translation>
                <numerusform>Cancel %Ln job?</numerusform>
                <numerusform>Cancel %Ln jobs?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cancel %Ln job(s)</source>
            <translation>
                <numerusform>Cancel %Ln job</numerusform>
                <numerusform>Cancel %Ln jobs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading %Ln job(s) again…</source>
            <translation>
                <numerusform>Reading %Ln job again…</numerusform>
                <numerusform>Reading %Ln jobs again…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::CancelNotices</name>
        <message numerus="yes">
            <source>Nothing gets through to Cloudflare. %1 Not sent yet: %Ln cancel(s). Bulkhead goes on by itself when it works again; after %2 without an answer, what was not sent is called off.</source>
            <translation>
                <numerusform>Nothing gets through to Cloudflare. %1 Not sent yet: %Ln cancel. Bulkhead goes on by itself when it works again; after %2 without an answer, what was not sent is called off.</numerusform>
                <numerusform>Nothing gets through to Cloudflare. %1 Not sent yet: %Ln cancels. Bulkhead goes on by itself when it works again; after %2 without an answer, what was not sent is called off.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bulkhead ended at %1 in the middle of a cancel run: the outcome of %Ln job(s) is open. Checking only reads; nothing is cancelled by it.</source>
            <translation>
                <numerusform>Bulkhead ended at %1 in the middle of a cancel run: the outcome of %Ln job is open. Checking only reads; nothing is cancelled by it.</numerusform>
                <numerusform>Bulkhead ended at %1 in the middle of a cancel run: the outcome of %Ln jobs is open. Checking only reads; nothing is cancelled by it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::CancelReviewModel</name>
        <message numerus="yes">
            <source>%Ln message(s) will not be processed.</source>
            <translation>
                <numerusform>%Ln message will not be processed.</numerusform>
                <numerusform>%Ln messages will not be processed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At least %Ln message(s) will not be processed.</source>
            <translation>
                <numerusform>At least %Ln message will not be processed.</numerusform>
                <numerusform>At least %Ln messages will not be processed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s) were already moved and stay moved.</source>
            <translation>
                <numerusform>%Ln message was already moved and stays moved.</numerusform>
                <numerusform>%Ln messages were already moved and stay moved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s) were already released and stay released.</source>
            <translation>
                <numerusform>%Ln message was already released and stays released.</numerusform>
                <numerusform>%Ln messages were already released and stay released.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected job(s) can't be cancelled any more and are left alone.</source>
            <translation>
                <numerusform>%Ln selected job can't be cancelled any more and is left alone.</numerusform>
                <numerusform>%Ln selected jobs can't be cancelled any more and are left alone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::CancelRunModel</name>
        <message numerus="yes">
            <source>%Ln open</source>
            <comment>jobs whose cancel is not settled</comment>
            <translation>
                <numerusform>%Ln open</numerusform>
                <numerusform>%Ln open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cancelled</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln cancelled</numerusform>
                <numerusform>%Ln cancelled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln finished first</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln finished first</numerusform>
                <numerusform>%Ln finished first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln failed</numerusform>
                <numerusform>%Ln failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not confirmed</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln not confirmed</numerusform>
                <numerusform>%Ln not confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln called off</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln called off</numerusform>
                <numerusform>%Ln called off</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::CommandSearch</name>
        <message numerus="yes">
            <source>%Ln found; the first: %1</source>
            <translation>
                <numerusform>%Ln found; the first: %1</numerusform>
                <numerusform>%Ln found; the first: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::CopyActions</name>
        <message numerus="yes">
            <source>Reading %Ln record(s) to copy…</source>
            <translation>
                <numerusform>Reading %Ln record to copy…</numerusform>
                <numerusform>Reading %Ln records to copy…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing was copied, because %Ln record(s) could not be read.</source>
            <translation>
                <numerusform>Nothing was copied, because %Ln record could not be read.</numerusform>
                <numerusform>Nothing was copied, because %Ln records could not be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) copied as JSON.</source>
            <translation>
                <numerusform>%Ln record copied as JSON.</numerusform>
                <numerusform>%Ln records copied as JSON.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::Creation</name>
        <message numerus="yes">
            <source>%Ln record(s) could not be read.</source>
            <translation>
                <numerusform>%Ln record could not be read.</numerusform>
                <numerusform>%Ln records could not be read.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::DeleteDialog</name>
        <message numerus="yes">
            <source>Delete %Ln job(s) from the account?</source>
            <translation>
                <numerusform>Delete %Ln job from the account?</numerusform>
                <numerusform>Delete %Ln jobs from the account?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %Ln job(s)</source>
            <translation>
                <numerusform>Delete %Ln job</numerusform>
                <numerusform>Delete %Ln jobs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading %Ln job(s) again…</source>
            <translation>
                <numerusform>Reading %Ln job again…</numerusform>
                <numerusform>Reading %Ln jobs again…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleting %Ln job(s)…</source>
            <translation>
                <numerusform>Deleting %Ln job…</numerusform>
                <numerusform>Deleting %Ln jobs…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Try to delete %Ln job(s) again</source>
            <translation>
                <numerusform>Try to delete %Ln job again</numerusform>
                <numerusform>Try to delete %Ln jobs again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::DeleteReviewModel</name>
        <message numerus="yes">
            <source>%Ln selected job(s) can't be deleted and are left alone.</source>
            <translation>
                <numerusform>%Ln selected job can't be deleted and is left alone.</numerusform>
                <numerusform>%Ln selected jobs can't be deleted and are left alone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::DeletionModel</name>
        <message numerus="yes">
            <source>%Ln open</source>
            <comment>jobs whose deletion is not settled</comment>
            <translation>
                <numerusform>%Ln open</numerusform>
                <numerusform>%Ln open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln deleted</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln deleted</numerusform>
                <numerusform>%Ln deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln already gone</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln already gone</numerusform>
                <numerusform>%Ln already gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln refused</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln refused</numerusform>
                <numerusform>%Ln refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not deleted</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln not deleted</numerusform>
                <numerusform>%Ln not deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not confirmed</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln not confirmed</numerusform>
                <numerusform>%Ln not confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln called off</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln called off</numerusform>
                <numerusform>%Ln called off</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::ExportActions</name>
        <message numerus="yes">
            <source>%Ln job(s) exported to %1</source>
            <translation>
                <numerusform>%Ln job exported to %1</numerusform>
                <numerusform>%Ln jobs exported to %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::ExportDialog</name>
        <message numerus="yes">
            <source>Export %Ln job(s)</source>
            <translation>
                <numerusform>Export %Ln job</numerusform>
                <numerusform>Export %Ln jobs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::GuideDialog</name>
        <message numerus="yes">
            <source>%Ln match(es)</source>
            <translation>
                <numerusform>%Ln match(es)</numerusform>
                <numerusform>%Ln match(es)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::JobFact</name>
        <message numerus="yes">
            <source>No progress for %Ln minute(s).</source>
            <translation>
                <numerusform>No progress for %Ln minute.</numerusform>
                <numerusform>No progress for %Ln minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minute(s)</source>
            <translation>
                <numerusform>about %Ln minute</numerusform>
                <numerusform>about %Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hour(s)</source>
            <translation>
                <numerusform>about %Ln hour</numerusform>
                <numerusform>about %Ln hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln day(s)</source>
            <translation>
                <numerusform>about %Ln day</numerusform>
                <numerusform>about %Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::JobFilter</name>
        <message numerus="yes">
            <source>last %Ln day(s)</source>
            <translation>
                <numerusform>last %Ln day</numerusform>
                <numerusform>last %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>last %Ln hour(s)</source>
            <translation>
                <numerusform>last %Ln hour</numerusform>
                <numerusform>last %Ln hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::JobsPage</name>
        <message numerus="yes">
            <source>%Ln job(s)</source>
            <translation>
                <numerusform>%Ln job</numerusform>
                <numerusform>%Ln jobs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln job(s) shown</source>
            <translation>
                <numerusform>%1 of %Ln job shown</numerusform>
                <numerusform>%1 of %Ln jobs shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln active</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln active</numerusform>
                <numerusform>%Ln active</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <comment>jobs</comment>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::LeaveQuestion</name>
        <message numerus="yes">
            <source>The outcome of %Ln cancel(s) is still open.</source>
            <translation>
                <numerusform>The outcome of %Ln cancel is still open.</numerusform>
                <numerusform>The outcome of %Ln cancels is still open.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them not sent yet will not be sent.</source>
            <comment>cancels</comment>
            <translation>
                <numerusform>%Ln of them not sent yet will not be sent.</numerusform>
                <numerusform>%Ln of them not sent yet will not be sent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::LoadingWords</name>
        <message numerus="yes">
            <source>%Ln message(s) are loaded.</source>
            <translation>
                <numerusform>%Ln message is loaded.</numerusform>
                <numerusform>%Ln messages are loaded.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln message(s) are loaded.</source>
            <translation>
                <numerusform>%1 of %Ln message is loaded.</numerusform>
                <numerusform>%1 of %Ln messages are loaded.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln message(s) are loaded.</source>
            <translation>
                <numerusform>All %Ln message is loaded.</numerusform>
                <numerusform>All %Ln messages are loaded.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln message(s) with the status %2 are loaded.</source>
            <translation>
                <numerusform>%1 of %Ln message with the status %2 is loaded.</numerusform>
                <numerusform>%1 of %Ln messages with the status %2 are loaded.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s) with the status %1 are loaded.</source>
            <translation>
                <numerusform>%Ln message with the status %1 is loaded.</numerusform>
                <numerusform>%Ln messages with the status %1 are loaded.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln message(s) with the status %1 are loaded.</source>
            <translation>
                <numerusform>All %Ln message with the status %1 is loaded.</numerusform>
                <numerusform>All %Ln messages with the status %1 are loaded.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::MainWindow</name>
        <message numerus="yes">
            <source>%Ln record(s) of the list could not be read and are missing in the table (%1).</source>
            <translation>
                <numerusform>%Ln record of the list could not be read and is missing in the table (%1).</numerusform>
                <numerusform>%Ln records of the list could not be read and are missing in the table (%1).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::MessageFailures</name>
        <message numerus="yes">
            <source>All %Ln failed message(s), by reason.</source>
            <translation>
                <numerusform>All %Ln failed message, by reason.</numerusform>
                <numerusform>All %Ln failed messages, by reason.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 failed among %Ln message(s) loaded so far.</source>
            <translation>
                <numerusform>%1 failed among %Ln message loaded so far.</numerusform>
                <numerusform>%1 failed among %Ln messages loaded so far.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::NetworkPage</name>
        <message numerus="yes">
            <source>… and %Ln more authority(ies)</source>
            <translation>
                <numerusform>… and %Ln more authority(ies)</numerusform>
                <numerusform>… and %Ln more authority(ies)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %Ln more left out</source>
            <translation>
                <numerusform>… and %Ln more left out</numerusform>
                <numerusform>… and %Ln more left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::Notifier</name>
        <message numerus="yes">
            <source>%Ln cancel run(s) finished</source>
            <translation>
                <numerusform>%Ln cancel run finished</numerusform>
                <numerusform>%Ln cancel runs finished</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln watched job(s) ended</source>
            <translation>
                <numerusform>%Ln watched job ended</numerusform>
                <numerusform>%Ln watched jobs ended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) without progress</source>
            <translation>
                <numerusform>%Ln job without progress</numerusform>
                <numerusform>%Ln jobs without progress</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::OverviewStrip</name>
        <message numerus="yes">
            <source>Active jobs of which nothing has changed for %Ln minute(s) or longer.</source>
            <translation>
                <numerusform>Active jobs of which nothing has changed for %Ln minute or longer.</numerusform>
                <numerusform>Active jobs of which nothing has changed for %Ln minutes or longer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) are active: show in the table</source>
            <translation>
                <numerusform>%Ln job is active: show in the table</numerusform>
                <numerusform>%Ln jobs are active: show in the table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 message(s) are pending: show the jobs in the table</source>
            <translation>
                <numerusform>%1 message is pending: show the jobs in the table</numerusform>
                <numerusform>%1 messages are pending: show the jobs in the table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) are failing: show in the table</source>
            <translation>
                <numerusform>%Ln job is failing: show in the table</numerusform>
                <numerusform>%Ln jobs are failing: show in the table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) are stuck: show in the table</source>
            <translation>
                <numerusform>%Ln job is stuck: show in the table</numerusform>
                <numerusform>%Ln jobs are stuck: show in the table</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::ReportDialog</name>
        <message numerus="yes">
            <source>Report about %Ln job(s)</source>
            <translation>
                <numerusform>Report about %Ln job</numerusform>
                <numerusform>Report about %Ln jobs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::SelfTest</name>
        <message numerus="yes">
            <source>This did not end in %n second(s). Close other programs and try again; if it stays so, install Bulkhead again.</source>
            <translation>
                <numerusform>This did not end in %n second. Close other programs and try again; if it stays so, install Bulkhead again.</numerusform>
                <numerusform>This did not end in %n seconds. Close other programs and try again; if it stays so, install Bulkhead again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s)</source>
            <translation>
                <numerusform>%Ln job</numerusform>
                <numerusform>%Ln jobs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::WindowTitle</name>
        <message numerus="yes">
            <source>Cancelling %Ln job(s) – %1 – Bulkhead</source>
            <translation>
                <numerusform>Cancelling %Ln job – %1 – Bulkhead</numerusform>
                <numerusform>Cancelling %Ln jobs – %1 – Bulkhead</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleting %Ln job(s) – %1 – Bulkhead</source>
            <translation>
                <numerusform>Deleting %Ln job – %1 – Bulkhead</numerusform>
                <numerusform>Deleting %Ln jobs – %1 – Bulkhead</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln active – %1 – Bulkhead</source>
            <extracomment>Title of the window: how many jobs are active, the account</extracomment>
            <translation>
                <numerusform>%Ln active – %1 – Bulkhead</numerusform>
                <numerusform>%Ln active – %1 – Bulkhead</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::Words</name>
        <message numerus="yes">
            <source>%Ln message(s)</source>
            <translation>
                <numerusform>%Ln message</numerusform>
                <numerusform>%Ln messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of %1 were already released and stay released.</source>
            <translation>
                <numerusform>%Ln of %1 was already released and stays released.</numerusform>
                <numerusform>%Ln of %1 were already released and stay released.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of %1 were already moved and stay moved.</source>
            <translation>
                <numerusform>%Ln of %1 was already moved and stays moved.</numerusform>
                <numerusform>%Ln of %1 were already moved and stay moved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of %1 were released before it stopped.</source>
            <translation>
                <numerusform>%Ln of %1 was released before it stopped.</numerusform>
                <numerusform>%Ln of %1 were released before it stopped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of %1 were moved before it stopped.</source>
            <translation>
                <numerusform>%Ln of %1 was moved before it stopped.</numerusform>
                <numerusform>%Ln of %1 were moved before it stopped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>limit(s) that this version does not know: %1</source>
            <translation>
                <numerusform>limit that this version does not know: %1</numerusform>
                <numerusform>limits that this version does not know: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The search covers %Ln day(s).</source>
            <translation>
                <numerusform>The search covers %Ln day.</numerusform>
                <numerusform>The search covers %Ln days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bulkhead::format</name>
        <message numerus="yes">
            <source>%Ln day(s)</source>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
    </context>
</TS>
