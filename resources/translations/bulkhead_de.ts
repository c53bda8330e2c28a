<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QDockWidget</name>
    <message>
        <source>Float</source>
        <extracomment>Of Qt: a button of a dock</extracomment>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Löst den Bereich aus dem Fenster oder fügt ihn wieder ein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Schließt den Bereich</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <extracomment>Of Qt: the menu of a text field</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <extracomment>Of Qt: a standard button</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <extracomment>Of Qt: a key on the keyboard</extracomment>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <extracomment>Of Qt: the menu of a text</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>bulkhead::AboutDialog</name>
    <message>
        <source>About Bulkhead</source>
        <translation>Über Bulkhead</translation>
    </message>
    <message>
        <source>Bulkhead %1</source>
        <translation>Bulkhead %1</translation>
    </message>
    <message>
        <source>Watches and cancels Cloudflare Email Security bulk action jobs.
MIT licence. Not a product of Cloudflare.</source>
        <translation>Beobachtet Massenaktions-Jobs von Cloudflare Email Security und bricht sie ab.
MIT-Lizenz. Kein Produkt von Cloudflare.</translation>
    </message>
    <message>
        <source>Newer versions are announced at %1. Bulkhead never looks for them by itself.</source>
        <translation>Neuere Versionen werden unter %1 angekündigt. Bulkhead sucht nie von selbst danach.</translation>
    </message>
    <message>
        <source>A newer version is found where this one came from. Bulkhead never looks for one by itself.</source>
        <translation>Eine neuere Version gibt es dort, woher diese stammt. Bulkhead sucht nie von selbst danach.</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>&amp;Versionen kopieren</translation>
    </message>
    <message>
        <source>&amp;Open Homepage</source>
        <translation>&amp;Homepage öffnen</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccountBanner</name>
    <message>
        <source>Account: %1 (%2)</source>
        <translation>Konto: %1 (%2)</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purpur</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>Zinnoberrot</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccountForm</name>
    <message>
        <source>32 hexadecimal digits</source>
        <translation>32 hexadezimale Stellen</translation>
    </message>
    <message>
        <source>It stands on the account&apos;s overview in Cloudflare&apos;s dashboard</source>
        <translation>Steht in der Übersicht des Kontos im Cloudflare-Dashboard</translation>
    </message>
    <message>
        <source>&amp;Find Accounts…</source>
        <translation>K&amp;onten suchen…</translation>
    </message>
    <message>
        <source>Ask Cloudflare which accounts the credential below sees</source>
        <translation>Bei Cloudflare abfragen, welche Konten mit den Zugangsdaten unten sichtbar sind</translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation>Konto&amp;name</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Account &amp;ID</source>
        <translation>Konto-&amp;ID</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>E-mail address and global API key</source>
        <translation>E-Mail-Adresse und globaler API-Schlüssel</translation>
    </message>
    <message>
        <source>Cre&amp;dential</source>
        <translation>Zugangs&amp;daten</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>&amp;Produktion</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>Real people&apos;s mail. “production” then stands beside the account&apos;s name wherever it is named.</source>
        <translation>E-Mails echter Menschen. Neben dem Namen des Kontos steht dann überall „Produktion“.</translation>
    </message>
    <message>
        <source>Bulkhead then sends nothing that changes something in this account: no cancel, no delete, no new job.</source>
        <translation>Bulkhead sendet dann nichts, was in diesem Konto etwas ändert: keinen Abbruch, keine Löschung, keinen neuen Job.</translation>
    </message>
    <message>
        <source>Global API &amp;key</source>
        <translation>&amp;Globaler API-Schlüssel</translation>
    </message>
    <message>
        <source>API to&amp;ken</source>
        <translation>API-To&amp;ken</translation>
    </message>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>gespeichert; zum Behalten leer lassen</translation>
    </message>
    <message>
        <source>The global key may do everything that its user may: a token with Cloud Email Security Write is safer.</source>
        <translation>Der globale Schlüssel darf alles, was sein Benutzer darf: Ein Token mit Cloud Email Security Write ist sicherer.</translation>
    </message>
    <message>
        <source>It needs the permission Cloud Email Security Write (Read is enough for watching). It is kept in the system keychain, never in a file of Bulkhead&apos;s.</source>
        <translation>Das Token benötigt die Berechtigung Cloud Email Security Write (zum Beobachten genügt Read). Es wird im Schlüsselbund des Systems aufbewahrt, nie in einer Datei von Bulkhead.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) missing.</source>
        <translation>
            <numerusform>%Ln Stelle fehlt.</numerusform>
            <numerusform>%Ln Stellen fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An account id has 32 digits from 0 to 9 and a to f, and nothing else.</source>
        <translation>Eine Konto-ID besteht aus 32 Zeichen von 0 bis 9 und a bis f und aus nichts anderem.</translation>
    </message>
    <message>
        <source>The account ID is not complete: it has 32 hexadecimal digits.</source>
        <translation>Die Konto-ID ist nicht vollständig: Nötig sind 32 hexadezimale Stellen.</translation>
    </message>
    <message>
        <source>A global API key needs the e-mail address of its user.</source>
        <translation>Zu einem globalen API-Schlüssel gehört die E-Mail-Adresse seines Benutzers.</translation>
    </message>
    <message>
        <source>The e-mail address is not one: it needs one @, no spaces, and no letters outside ASCII.</source>
        <translation>Das ist keine gültige E-Mail-Adresse: Nötig ist genau ein @; Leerzeichen und Zeichen außerhalb von ASCII sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>The credential is missing.</source>
        <translation>Die Zugangsdaten fehlen.</translation>
    </message>
    <message>
        <source>The credential holds spaces or letters that none has. Copy it again, whole and alone.</source>
        <translation>Die Zugangsdaten enthalten Leerzeichen oder Zeichen, die darin nicht vorkommen können. Kopieren Sie sie erneut, vollständig und ohne weiteren Text.</translation>
    </message>
    <message>
        <source>What Bulkhead calls the account</source>
        <translation>Name des Kontos in Bulkhead</translation>
    </message>
    <message>
        <source>The name under which Bulkhead shows this account, in its title, its menus and its reports. Cloudflare is not told. Choose one that nobody takes for another account&apos;s at three in the morning.</source>
        <translation>Unter diesem Namen zeigt Bulkhead das Konto an: im Fenstertitel, in Menüs und in Berichten. Cloudflare erfährt ihn nicht. Wählen Sie einen Namen, der auch um drei Uhr nachts nicht mit dem eines anderen Kontos verwechselt wird.</translation>
    </message>
    <message>
        <source>The colour beside the account&apos;s name</source>
        <translation>Farbe neben dem Namen des Kontos</translation>
    </message>
    <message>
        <source>A sign that tells accounts apart at a glance, beside the name and never instead of it. A colour of its own for each account helps most.</source>
        <translation>Ein Kennzeichen, mit dem sich Konten auf einen Blick unterscheiden lassen; es steht neben dem Namen und ersetzt ihn nie. Am meisten hilft es, wenn jedes Konto eine eigene Farbe hat.</translation>
    </message>
    <message>
        <source>Which of Cloudflare&apos;s accounts this is: 32 digits from 0 to 9 and a to f. It stands on the account&apos;s overview in the dashboard and in the dashboard&apos;s address. A pasted address is understood as well.</source>
        <translation>Gibt an, um welches Konto bei Cloudflare es sich handelt: 32 Zeichen von 0 bis 9 und a bis f. Die ID steht im Dashboard in der Übersicht des Kontos und in der Adresse des Dashboards. Auch eine eingefügte Adresse wird erkannt.</translation>
    </message>
    <message>
        <source>Asks Cloudflare, with the credential below, which accounts it may see, and offers them for choice. It changes nothing there.</source>
        <translation>Fragt bei Cloudflare mit den Zugangsdaten unten ab, welche Konten damit sichtbar sind, und bietet sie zur Auswahl an. Bei Cloudflare ändert sich dadurch nichts.</translation>
    </message>
    <message>
        <source>How Bulkhead shows Cloudflare who asks</source>
        <translation>Womit sich Bulkhead bei Cloudflare ausweist</translation>
    </message>
    <message>
        <source>An API token is made for one purpose and can be withdrawn alone: take one wherever you can. The global API key together with its user&apos;s e-mail address may do everything that this user may.</source>
        <translation>Ein API-Token wird für einen bestimmten Zweck erstellt und lässt sich einzeln widerrufen: Verwenden Sie nach Möglichkeit ein Token. Der globale API-Schlüssel darf zusammen mit der E-Mail-Adresse seines Benutzers alles, was dieser Benutzer darf.</translation>
    </message>
    <message>
        <source>The address with which the key&apos;s user logs in to Cloudflare</source>
        <translation>Adresse, mit der sich der Benutzer des Schlüssels bei Cloudflare anmeldet</translation>
    </message>
    <message>
        <source>A global API key belongs to one user of Cloudflare&apos;s dashboard; this is the address with which that user logs in. A token needs none.</source>
        <translation>Ein globaler API-Schlüssel gehört zu einem Benutzer des Cloudflare-Dashboards; hier steht die Adresse, mit der sich dieser Benutzer anmeldet. Ein Token benötigt keine.</translation>
    </message>
    <message>
        <source>Kept in the system keychain, never in a file of Bulkhead&apos;s</source>
        <translation>Im Schlüsselbund des Systems aufbewahrt, nie in einer Datei von Bulkhead</translation>
    </message>
    <message>
        <source>The token or key itself. It goes into the system&apos;s keychain and to Cloudflare, nowhere else, and is never shown again: an empty field keeps what is stored. A pasted curl line is understood as well. The eye at the end shows what you have just typed.</source>
        <translation>Das Token oder der Schlüssel selbst. Die Eingabe geht an den Schlüsselbund des Systems und an Cloudflare, sonst nirgendwohin, und wird nie wieder angezeigt: Bleibt das Feld leer, gilt weiterhin, was gespeichert ist. Auch eine eingefügte curl-Zeile wird erkannt. Das Auge am Ende zeigt, was gerade eingegeben wurde.</translation>
    </message>
    <message>
        <source>Says “production” wherever the account is named</source>
        <translation>Nennt das Konto überall mit dem Zusatz „Produktion“</translation>
    </message>
    <message>
        <source>Marks an account with real people&apos;s mail. The word then stands beside its name in the window and in every confirmation, and the page Confirmations can require a reason for each change in it.</source>
        <translation>Kennzeichnet ein Konto mit E-Mails echter Menschen. Neben seinem Namen steht dann im Fenster und in jeder Bestätigung „Produktion“, und auf der Seite „Bestätigungen“ lässt sich für jede Änderung in diesem Konto ein Grund vorschreiben.</translation>
    </message>
    <message>
        <source>Nothing can be changed in this account from here</source>
        <translation>In diesem Konto lässt sich von hier aus nichts ändern</translation>
    </message>
    <message>
        <source>Bulkhead then sends nothing that changes something in this account, whatever the credential would allow. For displays on a wall, and for those who only watch.</source>
        <translation>Bulkhead sendet dann nichts, was in diesem Konto etwas ändert, unabhängig davon, was die Zugangsdaten erlauben. Für Wandmonitore und für alle, die nur beobachten.</translation>
    </message>
    <message>
        <source>Example Mail</source>
        <translation>Beispiel-Mail</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccountSearch</name>
    <message>
        <source>Cloudflare accepts this credential, but lists no account for it.</source>
        <translation>Cloudflare akzeptiert diese Zugangsdaten, führt für sie aber kein Konto auf.</translation>
    </message>
    <message>
        <source>Some tokens may use an account without seeing it. Enter the account id by hand: it stands on the account&apos;s overview in Cloudflare&apos;s dashboard.</source>
        <translation>Manche Token dürfen ein Konto verwenden, ohne es zu sehen. Geben Sie die Konto-ID von Hand ein; zu finden ist sie in der Übersicht des Kontos im Cloudflare-Dashboard.</translation>
    </message>
    <message>
        <source>This token belongs to an account, and such a token can&apos;t list accounts: %1</source>
        <translation>Dieses Token gehört zu einem Konto, und ein solches Token kann keine Konten auflisten: %1</translation>
    </message>
    <message>
        <source>Enter the id of the account that it was made in: it stands on that account&apos;s overview in Cloudflare&apos;s dashboard. Nothing is wrong with the token.</source>
        <translation>Geben Sie die ID des Kontos ein, in dem es erstellt wurde; zu finden ist sie in der Übersicht dieses Kontos im Cloudflare-Dashboard. Mit dem Token ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>This credential may not list accounts: %1</source>
        <translation>Diese Zugangsdaten dürfen keine Konten auflisten: %1</translation>
    </message>
    <message>
        <source>Check that it was copied whole and is of the chosen kind. If it is, enter the account id by hand: it stands on the account&apos;s overview in Cloudflare&apos;s dashboard.</source>
        <translation>Prüfen Sie, ob sie vollständig kopiert wurden und von der gewählten Art sind. Trifft beides zu, geben Sie die Konto-ID von Hand ein; zu finden ist sie in der Übersicht des Kontos im Cloudflare-Dashboard.</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccountSession</name>
    <message>
        <source>A credential is set in the environment, but no account: set CLOUDFLARE_ACCOUNT_ID, or enter the account in Settings.</source>
        <translation>In den Umgebungsvariablen sind Zugangsdaten gesetzt, aber kein Konto: Setzen Sie CLOUDFLARE_ACCOUNT_ID, oder tragen Sie das Konto in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Waiting for the system to say which proxy leads to Cloudflare…</source>
        <translation>Warten auf die Auskunft des Systems, welcher Proxy zu Cloudflare führt…</translation>
    </message>
    <message>
        <source>What is stored for this account is damaged. Enter it again in Settings.</source>
        <translation>Die gespeicherten Angaben zu diesem Konto sind beschädigt. Geben Sie sie in den Einstellungen erneut ein.</translation>
    </message>
    <message>
        <source>The account is removed all the same; in the keychain its credential stands under “%1”.</source>
        <translation>Das Konto ist trotzdem entfernt; im Schlüsselbund stehen seine Zugangsdaten unter „%1“.</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccountSwitcher</name>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>&amp;Simulated Account</source>
        <translation>&amp;Simuliertes Konto</translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation>&amp;Konten…</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>The environment says which account or credential is used. That can&apos;t be changed here: unset the variables and start Bulkhead again to use an account of the list.</source>
        <translation>Umgebungsvariablen legen fest, welches Konto oder welche Zugangsdaten verwendet werden. Hier lässt sich das nicht ändern: Um ein Konto der Liste zu verwenden, entfernen Sie die Variablen und starten Sie Bulkhead neu.</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Discard Chan&amp;ges</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Verwendung</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Aus den Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The changes to this account are not saved.</source>
        <translation>Die Änderungen an diesem Konto sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go On Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove this account from Bulkhead?</source>
        <translation>Dieses Konto aus Bulkhead entfernen?</translation>
    </message>
    <message>
        <source>Its credential is removed from the system keychain. At Cloudflare nothing changes: the credential stays valid until it is revoked there. What was done with this account stays in the activity log.</source>
        <translation>Seine Zugangsdaten werden aus dem Schlüsselbund des Systems entfernt. Bei Cloudflare ändert sich nichts: Die Zugangsdaten bleiben gültig, bis sie dort widerrufen werden. Was mit diesem Konto getan wurde, bleibt im Aktivitätsprotokoll.</translation>
    </message>
    <message>
        <source>&amp;Remove Account</source>
        <translation>Konto &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Show Certificate…</source>
        <translation>Zertifikat anzeigen…</translation>
    </message>
    <message>
        <source>Asking Cloudflare which accounts this credential sees…</source>
        <translation>Bei Cloudflare wird abgefragt, welche Konten mit diesen Zugangsdaten sichtbar sind…</translation>
    </message>
</context>
<context>
    <name>bulkhead::Activity</name>
    <message>
        <source>discovered</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>successful</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no counter changed</source>
        <translation>alle Zähler unverändert</translation>
    </message>
    <message>
        <source>Accepted by Cloudflare</source>
        <translation>Von Cloudflare angenommen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Answered with an error</source>
        <translation>Mit Fehler beantwortet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Finished first</source>
        <translation>Vorher fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellung</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>Vor dem Senden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>Fehlercodes</translation>
    </message>
    <message>
        <source>cf-ray</source>
        <translation>cf-ray</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged line(s) can&apos;t be read and are left out.</source>
        <translation>
            <numerusform>%Ln beschädigte Zeile ist nicht lesbar und wird ausgelassen.</numerusform>
            <numerusform>%Ln beschädigte Zeilen sind nicht lesbar und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last line has no end, as after a crash or a power cut, and is left out; a later entry is not affected.</source>
        <translation>Die letzte Zeile bricht ab, wie nach einem Absturz oder Stromausfall, und wird ausgelassen; spätere Einträge sind nicht betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of a kind that this version does not know, most likely from a newer Bulkhead, are left out; that one shows them.</source>
        <translation>
            <numerusform>%Ln Zeile einer Art, die diese Version nicht kennt, wird ausgelassen; sie stammt wohl von einer neueren Bulkhead-Version, die sie anzeigen kann.</numerusform>
            <numerusform>%Ln Zeilen einer Art, die diese Version nicht kennt, werden ausgelassen; sie stammen wohl von einer neueren Bulkhead-Version, die sie anzeigen kann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::ActivityActions</name>
    <message>
        <source>Activity &amp;Log…</source>
        <translation>Aktivitäts&amp;protokoll…</translation>
    </message>
    <message>
        <source>Show in Activity Log</source>
        <translation>Im Aktivitätsprotokoll anzeigen</translation>
    </message>
    <message>
        <source>What was asked of Cloudflare from this computer, and what came of it (Ctrl+Shift+A)</source>
        <translation>Was von diesem Computer aus bei Cloudflare angefordert wurde und was daraus wurde (Strg+Umschalt+A)</translation>
    </message>
</context>
<context>
    <name>bulkhead::ActivityDialog</name>
    <message>
        <source>Show All Jobs</source>
        <translation>Alle Jobs anzeigen</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>What was asked of Cloudflare about job %1, from this computer</source>
        <translation>Was von diesem Computer aus zu Job %1 bei Cloudflare angefordert wurde</translation>
    </message>
    <message>
        <source>What was asked of Cloudflare from this computer, and what came of it</source>
        <translation>Was von diesem Computer aus bei Cloudflare angefordert wurde und was daraus wurde</translation>
    </message>
    <message>
        <source>Kept in %1; no secret is in it.</source>
        <translation>Gespeichert in %1; geheime Zugangsdaten sind nicht enthalten.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>Fehlercodes</translation>
    </message>
    <message>
        <source>cf-ray</source>
        <translation>cf-ray</translation>
    </message>
</context>
<context>
    <name>bulkhead::ActivityView</name>
    <message>
        <source>Filter the activity log</source>
        <translation>Aktivitätsprotokoll filtern</translation>
    </message>
    <message>
        <source>Filter by outcome, job ID, reason, profile, error code, cf-ray…</source>
        <translation>Nach Ergebnis, Job-ID, Grund, Profil, Fehlercode, cf-ray filtern…</translation>
    </message>
    <message>
        <source>The selected entry</source>
        <translation>Der ausgewählte Eintrag</translation>
    </message>
    <message>
        <source>Select an entry to see everything about it.</source>
        <translation>Wählen Sie einen Eintrag aus, um alles darüber zu sehen.</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätsprotokoll</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) could not be read whole.</source>
        <translation>
            <numerusform>%Ln weitere Datei konnte nicht vollständig gelesen werden.</numerusform>
            <numerusform>%Ln weitere Dateien konnten nicht vollständig gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the activity log…</source>
        <translation>Aktivitätsprotokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing was asked of Cloudflare about this job from this computer.</source>
        <translation>Von diesem Computer aus wurde zu diesem Job nichts bei Cloudflare angefordert.</translation>
    </message>
    <message>
        <source>Nothing was asked of Cloudflare from this computer yet.</source>
        <translation>Von diesem Computer aus wurde noch nichts bei Cloudflare angefordert.</translation>
    </message>
    <message>
        <source>No entry matches the filter.</source>
        <translation>Kein Eintrag entspricht dem Filter.</translation>
    </message>
    <message>
        <source>The newest %1 entries are shown. Older ones are in the files, and in the details of their jobs.</source>
        <translation>Angezeigt werden die neuesten %1 Einträge. Ältere stehen in den Dateien und in den Details ihrer Jobs.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ApiCall</name>
    <message>
        <source>The call was stopped</source>
        <translation>Der Aufruf wurde gestoppt</translation>
    </message>
</context>
<context>
    <name>bulkhead::ApiError</name>
    <message>
        <source>This account is set to read-only in Bulkhead, so nothing was sent.</source>
        <translation>Dieses Konto ist in Bulkhead auf „Nur lesen“ gestellt, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The request was called off before it was sent.</source>
        <translation>Die Anfrage wurde vor dem Senden zurückgezogen.</translation>
    </message>
    <message>
        <source>Cloudflare can&apos;t be reached.</source>
        <translation>Cloudflare ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>No trustworthy encrypted connection could be made, so nothing was sent.</source>
        <translation>Es kam keine vertrauenswürdige verschlüsselte Verbindung zustande, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The proxy refused or broke the connection.</source>
        <translation>Der Proxy hat die Verbindung abgelehnt oder getrennt.</translation>
    </message>
    <message>
        <source>No complete answer came in time.</source>
        <translation>Es kam nicht rechtzeitig eine vollständige Antwort.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>Die Verbindung riss ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Cloudflare does not accept this credential.</source>
        <translation>Cloudflare akzeptiert diese Zugangsdaten nicht.</translation>
    </message>
    <message>
        <source>Cloudflare refused: the credential is wrong, or it lacks the permission for this account.</source>
        <translation>Cloudflare hat abgelehnt: Die Zugangsdaten sind falsch, oder ihnen fehlt die Berechtigung für dieses Konto.</translation>
    </message>
    <message>
        <source>Cloudflare knows no such account or job, or this credential may not see it.</source>
        <translation>Cloudflare kennt dieses Konto oder diesen Job nicht, oder die Zugangsdaten haben darauf keinen Zugriff.</translation>
    </message>
    <message>
        <source>Cloudflare refused because of the job&apos;s present state.</source>
        <translation>Cloudflare hat wegen des aktuellen Status des Jobs abgelehnt.</translation>
    </message>
    <message>
        <source>Cloudflare refused the request.</source>
        <translation>Cloudflare hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s limit on calls is used up, by this program or another one of the same user.</source>
        <translation>Das Kontingent an Aufrufen bei Cloudflare ist aufgebraucht, durch dieses Programm oder ein anderes desselben Benutzers.</translation>
    </message>
    <message>
        <source>Cloudflare failed to answer the request.</source>
        <translation>Cloudflare konnte die Anfrage nicht beantworten.</translation>
    </message>
    <message>
        <source>A web page came instead of the API&apos;s answer.</source>
        <translation>Statt der Antwort der API kam eine Webseite.</translation>
    </message>
    <message>
        <source>Something other than Cloudflare&apos;s API answered.</source>
        <translation>Geantwortet hat etwas anderes als die API von Cloudflare.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s answer can&apos;t be understood.</source>
        <translation>Die Antwort von Cloudflare ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The answer was too large and was dropped.</source>
        <translation>Die Antwort war zu groß und wurde verworfen.</translation>
    </message>
    <message>
        <source>Bulkhead waits %1 and then goes on by itself.</source>
        <translation>Bulkhead wartet %1 und arbeitet dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Cloudflare asks to wait %1. Bulkhead sends nothing for %2 and then tries again.</source>
        <translation>Cloudflare verlangt, %1 zu warten. Bulkhead sendet %2 lang nichts und versucht es dann erneut.</translation>
    </message>
    <message>
        <source>Bulkhead waits %1 as Cloudflare asked and then goes on by itself.</source>
        <translation>Bulkhead wartet, wie von Cloudflare verlangt, %1 und arbeitet dann von selbst weiter.</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>cf-ray %1</source>
        <translation>cf-ray %1</translation>
    </message>
    <message>
        <source>Switch read-only off in Settings, Accounts, if this account may be changed.</source>
        <translation>Schalten Sie „Nur lesen“ in den Einstellungen unter „Konten“ aus, wenn dieses Konto geändert werden darf.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again when you are ready.</source>
        <translation>Es wurde nichts geändert. Versuchen Sie es erneut, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>Check the network connection, VPN and proxy; then refresh.</source>
        <translation>Prüfen Sie Netzwerkverbindung, VPN und Proxy; aktualisieren Sie danach.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock. If your network inspects encrypted traffic, its certificate authority must be installed in the system.</source>
        <translation>Prüfen Sie die Uhr des Computers. Falls Ihr Netzwerk verschlüsselten Datenverkehr untersucht, muss seine Zertifizierungsstelle im System installiert sein.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings, or ask who runs the proxy.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen des Systems, oder fragen Sie den Betreiber des Proxys.</translation>
    </message>
    <message>
        <source>What was asked for may have happened all the same. Refresh to see the job&apos;s present state.</source>
        <translation>Was angefordert wurde, kann trotzdem geschehen sein. Aktualisieren Sie, um den aktuellen Status des Jobs zu sehen.</translation>
    </message>
    <message>
        <source>Check the credential in Settings: was it copied whole, is it of the chosen kind, is it still valid?</source>
        <translation>Prüfen Sie die Zugangsdaten in den Einstellungen: Wurden sie vollständig kopiert, sind sie von der gewählten Art, sind sie noch gültig?</translation>
    </message>
    <message>
        <source>Check in Settings that the token belongs to this account. Watching needs the permission Cloud Email Security Read; cancelling needs Write.</source>
        <translation>Prüfen Sie in den Einstellungen, ob das Token zu diesem Konto gehört. Zum Beobachten ist die Berechtigung Cloud Email Security Read nötig, zum Abbrechen Write.</translation>
    </message>
    <message>
        <source>Check the account id in Settings. If it is right, the job was deleted meanwhile.</source>
        <translation>Prüfen Sie die Konto-ID in den Einstellungen. Wenn sie stimmt, wurde der Job inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Refresh to see the job&apos;s present state.</source>
        <translation>Aktualisieren Sie, um den aktuellen Status des Jobs zu sehen.</translation>
    </message>
    <message>
        <source>If the reason does not help, give the cf-ray to Cloudflare&apos;s support.</source>
        <translation>Wenn der Grund nicht weiterhilft, nennen Sie dem Cloudflare-Support die cf-ray.</translation>
    </message>
    <message>
        <source>This usually passes. Bulkhead tries again; if it lasts, see www.cloudflarestatus.com and give the cf-ray to Cloudflare&apos;s support.</source>
        <translation>Das geht meist vorüber. Bulkhead versucht es erneut; wenn es anhält, sehen Sie auf www.cloudflarestatus.com nach und nennen Sie dem Cloudflare-Support die cf-ray.</translation>
    </message>
    <message>
        <source>It may be a login page of the network or the block page of a proxy: open a browser and log in to the network, then try again.</source>
        <translation>Es kann die Anmeldeseite des Netzwerks oder die Sperrseite eines Proxys sein: Öffnen Sie einen Browser, melden Sie sich am Netzwerk an, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing on screen was changed by it. Refresh; if it lasts, give the cf-ray to Cloudflare&apos;s support.</source>
        <translation>Die Anzeige hat sich dadurch nicht geändert. Aktualisieren Sie; wenn es anhält, nennen Sie dem Cloudflare-Support die cf-ray.</translation>
    </message>
    <message>
        <source>Refresh; if it lasts, give the cf-ray to Cloudflare&apos;s support.</source>
        <translation>Aktualisieren Sie; wenn es anhält, nennen Sie dem Cloudflare-Support die cf-ray.</translation>
    </message>
</context>
<context>
    <name>bulkhead::AppearancePage</name>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Light, dark, or black with yellow and white for eyes that need more contrast. “As on the desktop” follows what is set there, also while Bulkhead runs.</source>
        <translation>Hell, dunkel oder Schwarz mit Gelb und Weiß für Augen, die mehr Kontrast brauchen. „Wie auf dem Desktop“ folgt der Einstellung dort, auch während Bulkhead läuft.</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <extracomment>Colours</extracomment>
        <translation>Wie auf dem Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Rows of tables:</source>
        <translation>&amp;Tabellenzeilen:</translation>
    </message>
    <message>
        <source>Comfortable rows are easier to hit and to follow; compact ones show about a third more jobs.</source>
        <translation>Bequeme Zeilen sind leichter zu treffen und zu verfolgen; kompakte zeigen etwa ein Drittel mehr Jobs.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Rows of tables</extracomment>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>&amp;Text size:</source>
        <translation>Text&amp;größe:</translation>
    </message>
    <message>
        <source>Of the size that is set on the desktop. Everything grows with it. Holds from the next start on.</source>
        <translation>Bezogen auf die Größe, die auf dem Desktop eingestellt ist. Alles wächst mit. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Of texts, numbers and dates. Holds from the next start on.</source>
        <translation>Für Texte, Zahlen und Datumsangaben. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Every time is shown with its zone, so that no two can be mixed up.</source>
        <translation>Jede Zeitangabe wird mit ihrer Zeitzone angezeigt, damit keine Verwechslungen möglich sind.</translation>
    </message>
    <message>
        <source>In the &amp;local time zone</source>
        <translation>In der &amp;lokalen Zeitzone</translation>
    </message>
    <message>
        <source>In &amp;UTC</source>
        <translation>In &amp;UTC</translation>
    </message>
    <message>
        <source>Times:</source>
        <translation>Zeiten:</translation>
    </message>
    <message>
        <source>The colours of the whole program</source>
        <translation>Die Farben des ganzen Programms</translation>
    </message>
    <message>
        <source>How much room each row has</source>
        <translation>Wie viel Platz jede Zeile hat</translation>
    </message>
    <message>
        <source>How large all texts are</source>
        <translation>Wie groß alle Texte sind</translation>
    </message>
    <message>
        <source>The language that Bulkhead speaks</source>
        <translation>Die Sprache von Bulkhead</translation>
    </message>
    <message>
        <source>The zone that times are shown in</source>
        <translation>Die Zeitzone, in der Zeiten angezeigt werden</translation>
    </message>
</context>
<context>
    <name>bulkhead::AuthorityFile</name>
    <message>
        <source>The certificate “%1” is not that of an authority: it may not vouch for others.</source>
        <translation>Das Zertifikat „%1“ ist nicht das einer Zertifizierungsstelle: Es darf nicht für andere bürgen.</translation>
    </message>
    <message>
        <source>The authority “%1” expired at %2.</source>
        <translation>Die Zertifizierungsstelle „%1“ ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The authority “%1” is valid only from %2 on.</source>
        <translation>Die Zertifizierungsstelle „%1“ ist erst ab %2 gültig.</translation>
    </message>
    <message>
        <source>The certificate file %1 does not exist. Choose it again.</source>
        <translation>Die Zertifikatsdatei %1 existiert nicht. Wählen Sie sie erneut aus.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a certificate file.</source>
        <translation>%1 ist keine Datei. Wählen Sie eine Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>The certificate file %1 can&apos;t be read (%2). Check who may read it.</source>
        <translation>Die Zertifikatsdatei %1 kann nicht gelesen werden (%2). Prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>%1 is too large for a certificate file. Choose another one.</source>
        <translation>%1 ist zu groß für eine Zertifikatsdatei. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no certificate in %1. Choose a file in PEM or DER format.</source>
        <translation>%1 enthält kein Zertifikat. Wählen Sie eine Datei im PEM- oder DER-Format.</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1, gültig bis %2</translation>
    </message>
    <message>
        <source>No authority in %1 can be used: %2 Ask who runs the network for the certificate of its authority.</source>
        <translation>Keine Zertifizierungsstelle in %1 ist verwendbar: %2 Fragen Sie den Betreiber des Netzwerks nach dem Zertifikat seiner Zertifizierungsstelle.</translation>
    </message>
</context>
<context>
    <name>bulkhead::CancelActions</name>
    <message>
        <source>&amp;Cancel Jobs…</source>
        <translation>Jobs &amp;abbrechen…</translation>
    </message>
    <message>
        <source>Show what cancelling the selected jobs would mean, and ask (F8)</source>
        <translation>Folgen eines Abbruchs der ausgewählten Jobs anzeigen und nachfragen (F8)</translation>
    </message>
</context>
<context>
    <name>bulkhead::CancelDialog</name>
    <message>
        <source>Cancel jobs</source>
        <translation>Jobs abbrechen</translation>
    </message>
    <message>
        <source>Cancelling can&apos;t be undone, and it is not harmless: messages that a job was to remove stay in their mailboxes.</source>
        <translation>Ein Abbruch lässt sich nicht rückgängig machen und ist nicht harmlos: Nachrichten, die ein Job entfernen sollte, bleiben in ihren Postfächern.</translation>
    </message>
    <message>
        <source>Jobs to cancel</source>
        <translation>Abzubrechende Jobs</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>Nichts abzubrechen</translation>
    </message>
    <message>
        <source>None of the selected jobs can be cancelled any more.</source>
        <translation>Keiner der ausgewählten Jobs kann noch abgebrochen werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln job(s)?</source>
        <translation>
            <numerusform>%Ln Job abbrechen?</numerusform>
            <numerusform>%Ln Jobs abbrechen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job abbrechen</numerusform>
            <numerusform>%Ln Jobs abbrechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln job(s) again…</source>
        <translation>
            <numerusform>%Ln Job wird erneut gelesen…</numerusform>
            <numerusform>%Ln Jobs werden erneut gelesen…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::CancelNotices</name>
    <message>
        <source>A cancel run is under way: %1.</source>
        <translation>Ein Abbruchlauf ist im Gang: %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing gets through to Cloudflare. %1 Not sent yet: %Ln cancel(s). Bulkhead goes on by itself when it works again; after %2 without an answer, what was not sent is called off.</source>
        <translation>
            <numerusform>Zurzeit dringt nichts zu Cloudflare durch. %1 Noch nicht gesendet: %Ln Abbruch. Bulkhead arbeitet von selbst weiter, sobald es wieder möglich ist; nach %2 ohne Antwort wird zurückgezogen, was noch nicht gesendet wurde.</numerusform>
            <numerusform>Zurzeit dringt nichts zu Cloudflare durch. %1 Noch nicht gesendet: %Ln Abbrüche. Bulkhead arbeitet von selbst weiter, sobald es wieder möglich ist; nach %2 ohne Antwort wird zurückgezogen, was noch nicht gesendet wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Sending</source>
        <translation>Senden stoppen</translation>
    </message>
    <message>
        <source>Bulkhead quits when every outcome is known.</source>
        <translation>Bulkhead wird beendet, sobald alle Ergebnisse bekannt sind.</translation>
    </message>
    <message>
        <source>Do Not Quit</source>
        <translation>Nicht beenden</translation>
    </message>
    <message numerus="yes">
        <source>Bulkhead ended at %1 in the middle of a cancel run: the outcome of %Ln job(s) is open. Checking only reads; nothing is cancelled by it.</source>
        <translation>
            <numerusform>Bulkhead endete am %1 mitten in einem Abbruchlauf: Das Ergebnis von %Ln Job ist offen. Die Prüfung liest nur; abgebrochen wird dadurch nichts.</numerusform>
            <numerusform>Bulkhead endete am %1 mitten in einem Abbruchlauf: Die Ergebnisse von %Ln Jobs sind offen. Die Prüfung liest nur; abgebrochen wird dadurch nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check Outcomes</source>
        <translation>Ergebnisse prüfen</translation>
    </message>
</context>
<context>
    <name>bulkhead::CancelReviewModel</name>
    <message numerus="yes">
        <source>%Ln message(s) will not be processed.</source>
        <translation>
            <numerusform>%Ln Nachricht wird nicht bearbeitet.</numerusform>
            <numerusform>%Ln Nachrichten werden nicht bearbeitet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln message(s) will not be processed.</source>
        <translation>
            <numerusform>Mindestens %Ln Nachricht wird nicht bearbeitet.</numerusform>
            <numerusform>Mindestens %Ln Nachrichten werden nicht bearbeitet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were already moved and stay moved.</source>
        <translation>
            <numerusform>%Ln Nachricht wurde bereits verschoben und bleibt verschoben.</numerusform>
            <numerusform>%Ln Nachrichten wurden bereits verschoben und bleiben verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were already released and stay released.</source>
        <translation>
            <numerusform>%Ln Nachricht wurde bereits freigegeben und bleibt freigegeben.</numerusform>
            <numerusform>%Ln Nachrichten wurden bereits freigegeben und bleiben freigegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected job(s) can&apos;t be cancelled any more and are left alone.</source>
        <translation>
            <numerusform>%Ln ausgewählter Job kann nicht mehr abgebrochen werden und bleibt unberührt.</numerusform>
            <numerusform>%Ln ausgewählte Jobs können nicht mehr abgebrochen werden und bleiben unberührt.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many messages will not be processed is not known yet.</source>
        <translation>Wie viele Nachrichten nicht bearbeitet werden, ist noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>bulkhead::CancelRunModel</name>
    <message>
        <source>What got through</source>
        <translation>Was durchkam</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading the job</source>
        <translation>Job wird gelesen</translation>
    </message>
    <message>
        <source>Sending the cancel</source>
        <translation>Abbruch wird gesendet</translation>
    </message>
    <message>
        <source>Cancel requested</source>
        <translation>Abbruch angefordert</translation>
    </message>
    <message>
        <source>Unknown, being checked</source>
        <translation>Unbekannt, wird geprüft</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Finished first</source>
        <translation>Vorher fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>%1 Nothing was sent yet; it is tried again.</source>
        <translation>%1 Es wurde noch nichts gesendet; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Cloudflare accepted the cancel, but how the job goes on could not be read. %1 It is read again.</source>
        <translation>Cloudflare hat den Abbruch angenommen, aber der weitere Verlauf des Jobs konnte nicht gelesen werden. %1 Der Job wird erneut gelesen.</translation>
    </message>
    <message>
        <source>Cloudflare accepted the cancel; the job still reads %1. Attempts in flight may finish.</source>
        <translation>Cloudflare hat den Abbruch angenommen; der Status des Jobs ist noch „%1“. Bereits begonnene Versuche können noch zu Ende laufen.</translation>
    </message>
    <message>
        <source>Bulkhead ended before the outcome was known; the job is being read to find out. %1</source>
        <translation>Bulkhead endete, bevor das Ergebnis bekannt war; der Job wird gelesen, um es festzustellen. %1</translation>
    </message>
    <message>
        <source>%1 Whether the cancel arrived is not known; the job is being read to find out.</source>
        <translation>%1 Ob der Abbruch angekommen ist, ist nicht bekannt; der Job wird gelesen, um es festzustellen.</translation>
    </message>
    <message>
        <source>It ended as “%1” before a cancel took effect. %2</source>
        <translation>Der Job endete mit dem Status „%1“, bevor ein Abbruch wirksam wurde. %2</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>The job was still “%1” at the last read. %2 Try again, or watch it in the table.</source>
        <translation>Beim letzten Lesen war der Status des Jobs noch „%1“. %2 Versuchen Sie es erneut, oder beobachten Sie den Job in der Tabelle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>jobs whose cancel is not settled</comment>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished first</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln vorher fertig</numerusform>
            <numerusform>%Ln vorher fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not confirmed</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln nicht bestätigt</numerusform>
            <numerusform>%Ln nicht bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln called off</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln zurückgezogen</numerusform>
            <numerusform>%Ln zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>The job is gone, and how it ended can&apos;t be read any more. %1 Look in the mailboxes for what it has moved.</source>
        <translation>Der Job ist nicht mehr vorhanden, und wie er endete, lässt sich nicht mehr lesen. %1 Prüfen Sie in den Postfächern, was er verschoben hat.</translation>
    </message>
    <message>
        <source>Bulkhead ended before this cancel was sent; the job is still “%1”. Cancel it again if it must stop.</source>
        <translation>Bulkhead endete, bevor dieser Abbruch gesendet wurde; der Status des Jobs ist noch „%1“. Brechen Sie ihn erneut ab, wenn er nicht weiterlaufen darf.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 %2</source>
        <translation>Es wurde nichts gesendet: %1 %2</translation>
    </message>
    <message>
        <source>Nothing was sent. Cancel it again if it must stop.</source>
        <translation>Es wurde nichts gesendet. Brechen Sie den Job erneut ab, wenn er nicht weiterlaufen darf.</translation>
    </message>
    <message>
        <source>%1 The request was refused; it is tried again.</source>
        <translation>%1 Die Anfrage wurde abgelehnt; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The request was refused, and no other was sent: %1 %2</source>
        <translation>Die Anfrage wurde abgelehnt und keine weitere gesendet: %1 %2</translation>
    </message>
    <message>
        <source>The request was refused, and no other was sent. Cancel it again if it must stop.</source>
        <translation>Die Anfrage wurde abgelehnt und keine weitere gesendet. Brechen Sie den Job erneut ab, wenn er nicht weiterlaufen darf.</translation>
    </message>
</context>
<context>
    <name>bulkhead::CancelRunPanel</name>
    <message>
        <source>Cancel run</source>
        <translation>Abbruchlauf</translation>
    </message>
    <message>
        <source>Jobs whose outcome is known</source>
        <translation>Jobs mit bekanntem Ergebnis</translation>
    </message>
    <message>
        <source>Which jobs of the run are shown</source>
        <translation>Welche Jobs des Laufs angezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Finished first</source>
        <translation>Vorher fertig</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Nicht abgebrochen</translation>
    </message>
    <message>
        <source>Try Again…</source>
        <translation>Erneut versuchen…</translation>
    </message>
    <message>
        <source>Stop Sending</source>
        <translation>Senden stoppen</translation>
    </message>
    <message>
        <source>Call off the cancels that were not sent yet</source>
        <translation>Noch nicht gesendete Abbrüche zurückziehen</translation>
    </message>
    <message>
        <source>No job was cancelled in this session.</source>
        <translation>In dieser Sitzung wurde kein Job abgebrochen.</translation>
    </message>
    <message>
        <source> · about %1 left</source>
        <translation> · noch etwa %1</translation>
    </message>
    <message>
        <source> · waits %1 for the quota, then goes on by itself</source>
        <translation> · wartet %1 auf das Kontingent und arbeitet dann von selbst weiter</translation>
    </message>
    <message>
        <source> · read-only: nothing can be tried again</source>
        <translation> · nur lesend: kein erneuter Versuch möglich</translation>
    </message>
    <message>
        <source>Ask again for the jobs whose cancel failed or was not confirmed</source>
        <translation>Für die Jobs, deren Abbruch fehlgeschlagen ist oder nicht bestätigt wurde, erneut nachfragen</translation>
    </message>
    <message>
        <source>This account is set to read-only in Bulkhead; Settings, Accounts can change that</source>
        <translation>Dieses Konto ist in Bulkhead auf „Nur lesen“ gestellt; ändern lässt sich das in den Einstellungen unter „Konten“</translation>
    </message>
    <message>
        <source>The cancel run has ended: %1.</source>
        <extracomment>Said by a screen reader. %1: such as &quot;3 cancelled, 1 failed&quot;</extracomment>
        <translation>Der Abbruchlauf ist beendet: %1.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ChoiceBox</name>
    <message>
        <source>%1 (as in the original)</source>
        <translation>%1 (wie im Original)</translation>
    </message>
</context>
<context>
    <name>bulkhead::Choices</name>
    <message>
        <source>Malicious</source>
        <translation>Bösartig</translation>
    </message>
    <message>
        <source>Malicious, business e-mail compromise</source>
        <translation>Bösartig, Business E-Mail Compromise</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Spoof</source>
        <translation>Spoofing</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Bulk mail</source>
        <translation>Massen-E-Mail</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>a verdict</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Keine Einstufung</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Move failed</source>
        <translation>Verschieben fehlgeschlagen</translation>
    </message>
    <message>
        <source>Previewed</source>
        <translation>In Vorschau angesehen</translation>
    </message>
    <message>
        <source>Released from quarantine</source>
        <translation>Aus Quarantäne freigegeben</translation>
    </message>
</context>
<context>
    <name>bulkhead::ColumnsMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>bulkhead::CommandLine</name>
    <message>
        <source>Shows the bulk action jobs of a Cloudflare Email Security account and cancels chosen ones.</source>
        <translation>Zeigt die Massenaktions-Jobs eines Kontos von Cloudflare Email Security und bricht ausgewählte ab.</translation>
    </message>
    <message>
        <source>Show this help and exit.</source>
        <translation>Diese Hilfe anzeigen und beenden.</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>Die Version anzeigen und beenden.</translation>
    </message>
    <message>
        <source>Open the simulated account: no credential, no network, nothing real.</source>
        <translation>Das simulierte Konto öffnen: keine Zugangsdaten, kein Netzwerk, nichts Echtes.</translation>
    </message>
    <message>
        <source>With --demo: further arguments for bulkhead-simulator, in one text.</source>
        <translation>Mit --demo: weitere Argumente für bulkhead-simulator, in einem einzigen Text.</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Try whether this installation works, without a window, on the simulated account and the system keychain; say what came of it and exit.</source>
        <translation>Ohne Fenster mit dem simulierten Konto und dem Schlüsselbund des Systems ausprobieren, ob diese Installation funktioniert; das Ergebnis ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Unerwartetes Argument „%1“.</translation>
    </message>
    <message>
        <source>--simulator-arguments needs --demo.</source>
        <translation>--simulator-arguments erfordert --demo.</translation>
    </message>
    <message>
        <source>--self-test opens no account; leave --demo out.</source>
        <translation>--self-test öffnet kein Konto; --demo weglassen.</translation>
    </message>
    <message>
        <source>%1
Usage: bulkhead [--demo | --self-test] [--help] [--version]
</source>
        <translation>%1
Verwendung: bulkhead [--demo | --self-test] [--help] [--version]
</translation>
    </message>
    <message>
        <source>Bulkhead is running already; its window was asked to come to the front.</source>
        <translation>Bulkhead läuft bereits; sein Fenster wurde aufgefordert, in den Vordergrund zu kommen.</translation>
    </message>
    <message>
        <source>The simulated account can be opened there, in the menu of accounts.</source>
        <translation>Das simulierte Konto lässt sich dort im Kontenmenü öffnen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::CommandListModel</name>
    <message>
        <source>on</source>
        <extracomment>Beside something that can be switched</extracomment>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>not available now</source>
        <extracomment>Beside something that can&apos;t be chosen at this moment</extracomment>
        <translation>zurzeit nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>bulkhead::CommandSearch</name>
    <message>
        <source>Nothing here has all of these words.</source>
        <translation>Kein Treffer enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Find command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>A command, an account, a view or a page of the settings</source>
        <translation>Befehl, Konto, Ansicht oder Seite der Einstellungen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found; the first: %1</source>
        <translation>
            <numerusform>%Ln Treffer: %1</numerusform>
            <numerusform>%Ln Treffer; der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not available now. %1</source>
        <translation>Zurzeit nicht verfügbar. %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::ConfirmBar</name>
    <message>
        <source>This account is marked as production: a reason is required before you can go on.</source>
        <translation>Dieses Konto ist als Produktion gekennzeichnet: Zum Fortfahren ist ein Grund erforderlich.</translation>
    </message>
    <message>
        <source>This account is marked as production: the required reason is given.</source>
        <translation>Dieses Konto ist als Produktion gekennzeichnet: Der erforderliche Grund ist angegeben.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ConfirmationsPage</name>
    <message>
        <source>Whatever changes something at Cloudflare is asked about first, in consequences. That can&apos;t be switched off.</source>
        <translation>Bevor bei Cloudflare etwas geändert wird, fragt Bulkhead nach und nennt die Folgen. Das lässt sich nicht ausschalten.</translation>
    </message>
    <message>
        <source>A &amp;reason is required in accounts that are marked as production</source>
        <translation>In Konten, die als Produktion gekennzeichnet sind, ist ein &amp;Grund erforderlich</translation>
    </message>
    <message>
        <source>Elsewhere a reason may be given. It goes into the activity log on this computer and is not sent to Cloudflare.</source>
        <translation>In anderen Konten kann ein Grund angegeben werden. Er kommt in das Aktivitätsprotokoll auf diesem Computer und wird nicht an Cloudflare gesendet.</translation>
    </message>
    <message>
        <source>Without a reason, nothing is changed in a production account</source>
        <translation>Ohne Grund wird in einem Produktionskonto nichts geändert</translation>
    </message>
    <message>
        <source>The button that changes something stays disabled until a reason is given, in accounts that are marked as production on the page Accounts. The reason stands in the activity log and in incident reports.</source>
        <translation>In Konten, die auf der Seite „Konten“ als Produktion gekennzeichnet sind, bleibt die Schaltfläche, die etwas ändert, deaktiviert, bis ein Grund angegeben ist. Der Grund steht im Aktivitätsprotokoll und in Vorfallberichten.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ConnectionCheck</name>
    <message>
        <source>Cloudflare does not accept this token, neither as a user&apos;s nor as this account&apos;s: %1</source>
        <translation>Cloudflare akzeptiert dieses Token nicht, weder als das eines Benutzers noch als das dieses Kontos: %1</translation>
    </message>
    <message>
        <source>Check that it was copied whole, that the account id is the one that the token was made for, and that it is a token: a global API key is another kind of credential.</source>
        <translation>Prüfen Sie, ob es vollständig kopiert wurde, ob die Konto-ID die ist, für die das Token erstellt wurde, und ob es ein Token ist: Ein globaler API-Schlüssel ist eine andere Art von Zugangsdaten.</translation>
    </message>
    <message>
        <source>The token is genuine, but its state is “%1”: it was good until %2.</source>
        <translation>Das Token ist echt, aber sein Status ist „%1“: Es galt bis %2.</translation>
    </message>
    <message>
        <source>The token is genuine, but its state is “%1”.</source>
        <translation>Das Token ist echt, aber sein Status ist „%1“.</translation>
    </message>
    <message>
        <source>Make a new token in Cloudflare&apos;s dashboard and enter it here.</source>
        <translation>Erstellen Sie im Cloudflare-Dashboard ein neues Token, und geben Sie es hier ein.</translation>
    </message>
    <message>
        <source>Switch it on again in Cloudflare&apos;s dashboard, or make a new one.</source>
        <translation>Schalten Sie es im Cloudflare-Dashboard wieder ein, oder erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>The token is genuine, but it is not valid before %1.</source>
        <translation>Das Token ist echt, aber erst ab %1 gültig.</translation>
    </message>
    <message>
        <source>Wait until then, or make a token without a start date. If that moment has passed, this computer&apos;s clock is wrong.</source>
        <translation>Warten Sie bis dahin, oder erstellen Sie ein Token ohne Startdatum. Ist dieser Zeitpunkt schon vorbei, geht die Uhr dieses Computers falsch.</translation>
    </message>
    <message>
        <source>The token is genuine and active.</source>
        <translation>Das Token ist echt und aktiv.</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the token expired at %1, yet Cloudflare calls it active.</source>
        <translation>Nach der Uhr dieses Computers ist das Token am %1 abgelaufen, doch Cloudflare bezeichnet es als aktiv.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, make a new token now.</source>
        <translation>Prüfen Sie die Uhr dieses Computers. Wenn sie richtig geht, erstellen Sie jetzt ein neues Token.</translation>
    </message>
    <message>
        <source>The token expires in %1, at %2.</source>
        <translation>Das Token ist nur noch %1 gültig, bis %2.</translation>
    </message>
    <message>
        <source>Make a new one in Cloudflare&apos;s dashboard before that.</source>
        <translation>Erstellen Sie vorher im Cloudflare-Dashboard ein neues.</translation>
    </message>
    <message>
        <source>The jobs of this account can be listed.</source>
        <translation>Die Jobs dieses Kontos lassen sich auflisten.</translation>
    </message>
    <message>
        <source>Whether this credential may cancel jobs can&apos;t be tested without cancelling one.</source>
        <translation>Ob diese Zugangsdaten Jobs abbrechen dürfen, lässt sich nicht testen, ohne einen abzubrechen.</translation>
    </message>
    <message>
        <source>Cancelling needs the permission Cloud Email Security Write.</source>
        <translation>Zum Abbrechen ist die Berechtigung Cloud Email Security Write nötig.</translation>
    </message>
    <message>
        <source>This account is right, but its bulk action jobs may not be listed: %1</source>
        <translation>Dieses Konto stimmt, aber seine Massenaktions-Jobs dürfen nicht aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>The user of the key needs a role in this account that includes Cloud Email Security, and the account needs Email Security.</source>
        <translation>Der Benutzer des Schlüssels benötigt in diesem Konto eine Rolle, die Cloud Email Security umfasst, und das Konto benötigt Email Security.</translation>
    </message>
    <message>
        <source>The token belongs to this account, but it may not list its bulk action jobs: %1</source>
        <translation>Das Token gehört zu diesem Konto, darf dessen Massenaktions-Jobs aber nicht auflisten: %1</translation>
    </message>
    <message>
        <source>Give it the permission Cloud Email Security Read for this account; to cancel, Write. The account also needs Email Security.</source>
        <translation>Geben Sie ihm für dieses Konto die Berechtigung Cloud Email Security Read, zum Abbrechen Write. Das Konto benötigt außerdem Email Security.</translation>
    </message>
    <message>
        <source>This credential does not see this account, but others (%1): %2</source>
        <translation>Mit diesen Zugangsdaten ist dieses Konto nicht sichtbar, wohl aber andere (%1): %2</translation>
    </message>
    <message>
        <source>Check the account id, or choose “Find Accounts…” to take one that this credential sees.</source>
        <translation>Prüfen Sie die Konto-ID, oder wählen Sie über „Konten suchen…“ ein Konto, das mit diesen Zugangsdaten sichtbar ist.</translation>
    </message>
    <message>
        <source>Cloudflare does not accept this e-mail address and global key: %1</source>
        <translation>Cloudflare akzeptiert diese E-Mail-Adresse und diesen globalen Schlüssel nicht: %1</translation>
    </message>
    <message>
        <source>Check both: the address that its owner signs in with, and the key, copied whole.</source>
        <translation>Prüfen Sie beides: die Adresse, mit der sich der Inhaber des Schlüssels anmeldet, und den Schlüssel selbst, vollständig kopiert.</translation>
    </message>
    <message>
        <source>Cloudflare knows no such account for this credential: %1</source>
        <translation>Cloudflare kennt zu diesen Zugangsdaten kein solches Konto: %1</translation>
    </message>
    <message>
        <source>Check the account id: it stands on the account&apos;s overview in Cloudflare&apos;s dashboard.</source>
        <translation>Prüfen Sie die Konto-ID; zu finden ist sie in der Übersicht des Kontos im Cloudflare-Dashboard.</translation>
    </message>
    <message>
        <source>This credential may not list the bulk action jobs of this account: %1</source>
        <translation>Diese Zugangsdaten dürfen die Massenaktions-Jobs dieses Kontos nicht auflisten: %1</translation>
    </message>
    <message>
        <source>Check the account id, and give the token the permission Cloud Email Security Read for this account; to cancel, Write.</source>
        <translation>Prüfen Sie die Konto-ID, und geben Sie dem Token für dieses Konto die Berechtigung Cloud Email Security Read, zum Abbrechen Write.</translation>
    </message>
</context>
<context>
    <name>bulkhead::CopyActions</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Job &amp;ID</source>
        <translation>Job-&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Rows as Tab-Separated Text</source>
        <translation>&amp;Zeilen als tabulatorgetrennter Text</translation>
    </message>
    <message>
        <source>Record as &amp;JSON</source>
        <translation>Eintrag als &amp;JSON</translation>
    </message>
    <message>
        <source>&amp;curl Line That Reads the Job</source>
        <translation>&amp;curl-Zeile zum Lesen des Jobs</translation>
    </message>
    <message>
        <source>curl Line That Cancels the Job</source>
        <translation>curl-Zeile zum Abbrechen des Jobs</translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln record(s) to copy…</source>
        <translation>
            <numerusform>%Ln Eintrag wird zum Kopieren gelesen…</numerusform>
            <numerusform>%Ln Einträge werden zum Kopieren gelesen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was copied, because %Ln record(s) could not be read.</source>
        <translation>
            <numerusform>Es wurde nichts kopiert, weil %Ln Eintrag nicht gelesen werden konnte.</numerusform>
            <numerusform>Es wurde nichts kopiert, weil %Ln Einträge nicht gelesen werden konnten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) copied as JSON.</source>
        <translation>
            <numerusform>%Ln Eintrag als JSON kopiert.</numerusform>
            <numerusform>%Ln Einträge als JSON kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::CreatedRangeDialog</name>
    <message>
        <source>Jobs created between</source>
        <translation>Erstellungszeitraum der Jobs</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Ab</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Times are UTC.</source>
        <translation>Zeiten in UTC.</translation>
    </message>
    <message>
        <source>Times are in the local zone (%1).</source>
        <translation>Zeiten in der lokalen Zeitzone (%1).</translation>
    </message>
    <message>
        <source>Show Jobs</source>
        <translation>Jobs anzeigen</translation>
    </message>
    <message>
        <source>The range ends before it begins: no job can be in it.</source>
        <translation>Der Zeitraum endet vor seinem Beginn: Kein Job kann darin liegen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::Creation</name>
    <message>
        <source>a folder that is not chosen yet</source>
        <translation>ein noch nicht gewählter Ordner</translation>
    </message>
    <message>
        <source>Starting a job needs the permission Cloud Email Security Write. Check in Settings that the token has it and belongs to this account; with Read it can only watch.</source>
        <translation>Zum Starten eines Jobs ist die Berechtigung Cloud Email Security Write nötig. Prüfen Sie in den Einstellungen, ob das Token sie hat und zu diesem Konto gehört; mit Read kann es nur beobachten.</translation>
    </message>
    <message>
        <source>Check the account id in Settings.</source>
        <translation>Prüfen Sie die Konto-ID in den Einstellungen.</translation>
    </message>
    <message>
        <source>Check the network connection, VPN and proxy; then start the job again.</source>
        <translation>Prüfen Sie Netzwerkverbindung, VPN und Proxy; starten Sie den Job danach erneut.</translation>
    </message>
    <message>
        <source>Change what Cloudflare objects to and start the job again. If the reason does not help, give the cf-ray to Cloudflare&apos;s support.</source>
        <translation>Ändern Sie, was Cloudflare beanstandet, und starten Sie den Job erneut. Wenn der Grund nicht weiterhilft, nennen Sie dem Cloudflare-Support die cf-ray.</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>the destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>the comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>the search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The request was sent once, at %1.</source>
        <translation>Die Anfrage wurde einmal gesendet, am %1.</translation>
    </message>
    <message>
        <source>Recording the request…</source>
        <translation>Anfrage wird aufgezeichnet…</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>The request is sent once. Closing this window does not call it back.</source>
        <translation>Die Anfrage wird einmal gesendet. Das Schließen dieses Fensters zieht sie nicht zurück.</translation>
    </message>
    <message>
        <source>It is not clear whether the job was started, so the account&apos;s jobs are being read.</source>
        <translation>Es ist nicht klar, ob der Job gestartet wurde; daher werden die Jobs des Kontos gelesen.</translation>
    </message>
    <message>
        <source>Read so far: %1.</source>
        <translation>Bisher gelesen: %1.</translation>
    </message>
    <message>
        <source>Looking for the job…</source>
        <translation>Job wird gesucht…</translation>
    </message>
    <message>
        <source>The job was started</source>
        <translation>Der Job wurde gestartet</translation>
    </message>
    <message>
        <source>A job was started, but not quite the one asked for</source>
        <translation>Ein Job wurde gestartet, aber nicht ganz der angeforderte</translation>
    </message>
    <message>
        <source>Cloudflare created a job that differs in %1. Its record says: %2; %3.</source>
        <translation>Cloudflare hat einen Job erstellt, der vom angeforderten abweicht (%1). In seinem Eintrag steht: %2; %3.</translation>
    </message>
    <message>
        <source>Look at the job now, and cancel it if it must not run.</source>
        <translation>Sehen Sie sich den Job jetzt an, und brechen Sie ihn ab, wenn er nicht laufen darf.</translation>
    </message>
    <message>
        <source>%1 jobs with this action, search and comment are in the account that were not there before; Cloudflare does not say which of them came from this request.</source>
        <translation>Im Konto sind %1 Jobs mit dieser Aktion, dieser Suche und diesem Kommentar, die vorher nicht da waren; Cloudflare gibt nicht an, welcher davon aus dieser Anfrage entstand.</translation>
    </message>
    <message>
        <source>But a job with this action, search and comment is in the account that was not there before%1: most likely it is the one.</source>
        <translation>Im Konto ist aber ein Job mit dieser Aktion, dieser Suche und diesem Kommentar, der vorher nicht da war%1: Sehr wahrscheinlich ist es dieser.</translation>
    </message>
    <message>
        <source>, created at %1</source>
        <translation>, erstellt am %1</translation>
    </message>
    <message>
        <source>The job was started: it was found</source>
        <translation>Der Job wurde gestartet: Er wurde gefunden</translation>
    </message>
    <message>
        <source>Several such jobs were found</source>
        <translation>Mehrere solche Jobs wurden gefunden</translation>
    </message>
    <message>
        <source>Do not start it again.</source>
        <translation>Starten Sie ihn nicht erneut.</translation>
    </message>
    <message>
        <source>Look at each of them, and cancel what must not run. Do not start it again.</source>
        <translation>Sehen Sie sich jeden davon an, und brechen Sie ab, was nicht laufen darf. Starten Sie den Job nicht erneut.</translation>
    </message>
    <message>
        <source>The account&apos;s jobs could not be read to the end: %1 were read, none of them like it.</source>
        <translation>Die Jobs des Kontos konnten nicht bis zum Ende gelesen werden; unter den gelesenen (%1) war kein solcher.</translation>
    </message>
    <message>
        <source>No job like it is in the account: %1 jobs were read until %2.</source>
        <translation>Im Konto ist kein solcher Job (gelesene Jobs: %1, Stand: %2).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Eintrag konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Einträge konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known whether the job was started</source>
        <translation>Es ist nicht bekannt, ob der Job gestartet wurde</translation>
    </message>
    <message>
        <source>The job was not found</source>
        <translation>Der Job wurde nicht gefunden</translation>
    </message>
    <message>
        <source>It may still appear. Look again in a moment; starting it again now may start a second one.</source>
        <translation>Er kann noch erscheinen. Sehen Sie gleich noch einmal nach; ihn jetzt erneut zu starten, kann einen zweiten Job auslösen.</translation>
    </message>
    <message>
        <source>Moves to %1 every message that this search finds: %2.</source>
        <translation>Verschiebt jede Nachricht, die diese Suche findet (Ziel: %1): %2.</translation>
    </message>
    <message>
        <source>Releases from quarantine every message that this search finds: %1.</source>
        <translation>Gibt jede Nachricht, die diese Suche findet, aus der Quarantäne frei: %1.</translation>
    </message>
    <message>
        <source>Nothing yet: what to do with the messages is not chosen. The search: %1.</source>
        <translation>Noch nichts: Was mit den Nachrichten geschehen soll, ist nicht gewählt. Die Suche: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>What changes the account is recorded first, and the record could not be written: %1</source>
        <translation>Was das Konto ändert, wird zuerst aufgezeichnet, und die Aufzeichnung konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Make it possible to write there and start the job again.</source>
        <translation>Sorgen Sie dafür, dass dort geschrieben werden kann, und starten Sie den Job erneut.</translation>
    </message>
    <message>
        <source>The job was not started</source>
        <translation>Der Job wurde nicht gestartet</translation>
    </message>
    <message>
        <source>Cloudflare says: %1</source>
        <translation>Cloudflare meldet: %1</translation>
    </message>
    <message>
        <source>Cloudflare created it: %1. Its status: %2.</source>
        <translation>Cloudflare hat ihn erstellt: %1. Status: %2.</translation>
    </message>
</context>
<context>
    <name>bulkhead::CredentialRefusal</name>
    <message>
        <source>What was entered is not an API token: %1</source>
        <translation>Die Eingabe ist kein API-Token: %1</translation>
    </message>
    <message>
        <source>If it is a global API key, choose “E-mail address and global API key” and enter the e-mail address. If it is a token, copy it again, whole and alone.</source>
        <translation>Handelt es sich um einen globalen API-Schlüssel, wählen Sie „E-Mail-Adresse und globaler API-Schlüssel“ und geben Sie die E-Mail-Adresse ein. Handelt es sich um ein Token, kopieren Sie es noch einmal, vollständig und ohne weitere Zeichen.</translation>
    </message>
    <message>
        <source>What was entered is not a global API key: %1</source>
        <translation>Die Eingabe ist kein globaler API-Schlüssel: %1</translation>
    </message>
    <message>
        <source>If it is an API token, choose “API token”. If it is a key, copy it again, whole and alone.</source>
        <translation>Handelt es sich um ein API-Token, wählen Sie „API-Token“. Handelt es sich um einen Schlüssel, kopieren Sie ihn noch einmal, vollständig und ohne weitere Zeichen.</translation>
    </message>
    <message>
        <source>This token may not be used from this computer&apos;s IP address: %1</source>
        <translation>Dieses Token darf von der IP-Adresse dieses Computers aus nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Connect through a network that the token allows (a VPN, for example), or add the address to the token&apos;s “Client IP Address Filtering” in Cloudflare&apos;s dashboard.</source>
        <translation>Verbinden Sie sich über ein Netzwerk, das für das Token zugelassen ist (etwa ein VPN), oder fügen Sie die Adresse im Cloudflare-Dashboard beim Token unter „Client IP Address Filtering“ hinzu.</translation>
    </message>
    <message>
        <source>Cloudflare can&apos;t read the e-mail address: %1</source>
        <translation>Cloudflare kann die E-Mail-Adresse nicht lesen: %1</translation>
    </message>
    <message>
        <source>Enter the address that the owner of the key signs in with.</source>
        <translation>Geben Sie die Anmeldeadresse der Person ein, der der Schlüssel gehört.</translation>
    </message>
    <message>
        <source>Cloudflare does not know this pair of e-mail address and global key: %1</source>
        <translation>Cloudflare kennt diese Kombination aus E-Mail-Adresse und globalem API-Schlüssel nicht: %1</translation>
    </message>
    <message>
        <source>Check that both belong to the same user, and that the key was not changed meanwhile.</source>
        <translation>Prüfen Sie, ob beide zum selben Benutzer gehören und ob der Schlüssel inzwischen geändert wurde.</translation>
    </message>
    <message>
        <source>Check the network connection, VPN and proxy; then test again.</source>
        <translation>Prüfen Sie Netzwerkverbindung, VPN und Proxy und testen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Test again. If it lasts, look at the network connection, VPN and proxy.</source>
        <translation>Testen Sie erneut. Bleibt es dabei, prüfen Sie Netzwerkverbindung, VPN und Proxy.</translation>
    </message>
    <message>
        <source>It may be a login page of the network or the block page of a proxy: open a browser and log in to the network, then test again.</source>
        <translation>Möglicherweise ist es die Anmeldeseite des Netzwerks oder die Sperrseite eines Proxys: Öffnen Sie einen Browser, melden Sie sich im Netzwerk an und testen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Test again in five minutes. It says nothing against the credential.</source>
        <translation>Testen Sie in fünf Minuten erneut. Gegen die Zugangsdaten spricht das nicht.</translation>
    </message>
    <message>
        <source>Test again. If it lasts, see www.cloudflarestatus.com and give the cf-ray to Cloudflare&apos;s support.</source>
        <translation>Testen Sie erneut. Bleibt es dabei, sehen Sie unter www.cloudflarestatus.com nach und nennen Sie dem Cloudflare-Support die cf-ray.</translation>
    </message>
</context>
<context>
    <name>bulkhead::DeleteActions</name>
    <message>
        <source>&amp;Delete Jobs…</source>
        <translation>Jobs &amp;löschen…</translation>
    </message>
    <message>
        <source>Show what deleting the selected finished jobs would mean, and ask (Del)</source>
        <translation>Zeigen, was das Löschen der ausgewählten beendeten Jobs bedeutet, und nachfragen (Entf)</translation>
    </message>
</context>
<context>
    <name>bulkhead::DeleteDialog</name>
    <message>
        <source>Delete jobs</source>
        <translation>Jobs löschen</translation>
    </message>
    <message>
        <source>The records disappear from list and detail for everybody who uses this account, and can&apos;t be brought back: export or copy them first if they may be needed. Messages that were moved or released stay where they are; nothing is undone. What Bulkhead recorded about these jobs stays in its activity log.</source>
        <translation>Die Einträge verschwinden für alle, die dieses Konto verwenden, aus der Liste und den Details und lassen sich nicht wiederherstellen: Exportieren oder kopieren Sie sie vorher, falls sie noch gebraucht werden. Verschobene oder freigegebene Nachrichten bleiben, wo sie sind; nichts wird rückgängig gemacht. Was Bulkhead zu diesen Jobs aufgezeichnet hat, bleibt im Aktivitätsprotokoll.</translation>
    </message>
    <message>
        <source>Jobs to delete</source>
        <translation>Zu löschende Jobs</translation>
    </message>
    <message>
        <source>What came of each job</source>
        <translation>Ergebnis je Job</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln job(s) from the account?</source>
        <translation>
            <numerusform>%Ln Job aus dem Konto löschen?</numerusform>
            <numerusform>%Ln Jobs aus dem Konto löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to delete</source>
        <translation>Nichts zu löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job löschen</numerusform>
            <numerusform>%Ln Jobs löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln job(s) again…</source>
        <translation>
            <numerusform>%Ln Job wird erneut gelesen…</numerusform>
            <numerusform>%Ln Jobs werden erneut gelesen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln job(s)…</source>
        <translation>
            <numerusform>%Ln Job wird gelöscht…</numerusform>
            <numerusform>%Ln Jobs werden gelöscht…</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing calls off what was not sent yet.</source>
        <translation>Beim Schließen wird zurückgezogen, was noch nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>Closing stops nothing: what was sent is read until its outcome is known.</source>
        <translation>Schließen hält nichts auf: Was gesendet wurde, wird gelesen, bis das Ergebnis bekannt ist.</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message numerus="yes">
        <source>Try to delete %Ln job(s) again</source>
        <translation>
            <numerusform>Löschen erneut versuchen (%Ln Job)</numerusform>
            <numerusform>Löschen erneut versuchen (%Ln Jobs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::DeleteReviewModel</name>
    <message>
        <source>%1 of %2 released</source>
        <translation>%1 von %2 freigegeben</translation>
    </message>
    <message>
        <source>%1 of %2 moved</source>
        <translation>%1 von %2 verschoben</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>Messages: %1.</source>
        <translation>Nachrichten: %1.</translation>
    </message>
    <message>
        <source>It has not ended, and only jobs that have ended can be deleted. Cancel it first if it is to stop.</source>
        <translation>Der Job ist noch nicht beendet, und nur beendete Jobs lassen sich löschen. Brechen Sie ihn zuerst ab, wenn er nicht weiterlaufen soll.</translation>
    </message>
    <message>
        <source>Bulkhead does not know this status, so it may be one of a job that still works.</source>
        <translation>Bulkhead kennt diesen Status nicht; der Job könnte also noch arbeiten.</translation>
    </message>
    <message>
        <source>Cloudflare lets completed, failed and cancelled jobs be deleted, but says nothing of skipped ones.</source>
        <translation>Cloudflare erlaubt das Löschen abgeschlossener, fehlgeschlagener und abgebrochener Jobs, sagt aber nichts über übersprungene.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected job(s) can&apos;t be deleted and are left alone.</source>
        <translation>
            <numerusform>%Ln ausgewählter Job lässt sich nicht löschen und bleibt unberührt.</numerusform>
            <numerusform>%Ln ausgewählte Jobs lassen sich nicht löschen und bleiben unberührt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::DeletionModel</name>
    <message>
        <source>Why, and what to do</source>
        <translation>Grund und Abhilfe</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading the job</source>
        <translation>Job wird gelesen</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Unknown, being checked</source>
        <translation>Unbekannt, wird geprüft</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Already gone</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>%1 Whether the job was deleted is not known; it is being read to find out.</source>
        <translation>%1 Ob der Job gelöscht wurde, ist nicht bekannt; er wird gelesen, um das festzustellen.</translation>
    </message>
    <message>
        <source>No usable answer came to the request, but Cloudflare does not know the job any more.</source>
        <translation>Auf die Anfrage kam keine brauchbare Antwort, aber Cloudflare kennt den Job nicht mehr.</translation>
    </message>
    <message>
        <source>Cloudflare confirmed it.</source>
        <translation>Von Cloudflare bestätigt.</translation>
    </message>
    <message>
        <source>Cloudflare did not know the job any more: it was gone before this request.</source>
        <translation>Cloudflare kannte den Job nicht mehr: Er war schon vor dieser Anfrage nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Nothing was sent: the job is “%1” now. Only completed, failed and cancelled jobs can be deleted.</source>
        <translation>Es wurde nichts gesendet: Der Job hat jetzt den Status „%1“. Nur abgeschlossene, fehlgeschlagene und abgebrochene Jobs lassen sich löschen.</translation>
    </message>
    <message>
        <source>Nothing was sent, because it could not be recorded first. %1</source>
        <translation>Es wurde nichts gesendet, weil es nicht vorher protokolliert werden konnte. %1</translation>
    </message>
    <message>
        <source>Nothing was sent, because the job could not be read first. %1 %2</source>
        <translation>Es wurde nichts gesendet, weil der Job nicht vorher gelesen werden konnte. %1 %2</translation>
    </message>
    <message>
        <source>A request was sent, but whether the job was deleted could not be read. %1 The table will show it.</source>
        <translation>Eine Anfrage wurde gesendet, aber ob der Job gelöscht wurde, ließ sich nicht lesen. %1 Die Tabelle wird es zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>jobs whose deletion is not settled</comment>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln gelöscht</numerusform>
            <numerusform>%Ln gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already gone</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln nicht mehr vorhanden</numerusform>
            <numerusform>%Ln nicht mehr vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not deleted</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln nicht gelöscht</numerusform>
            <numerusform>%Ln nicht gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not confirmed</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln nicht bestätigt</numerusform>
            <numerusform>%Ln nicht bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln called off</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln zurückgezogen</numerusform>
            <numerusform>%Ln zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The job was still there when it was read afterwards: delete it again.</source>
        <translation>%1 Beim anschließenden Lesen war der Job noch vorhanden: Löschen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Nothing was sent, because another call failed: %1 %2</source>
        <translation>Es wurde nichts gesendet, weil ein anderer Aufruf fehlgeschlagen ist: %1 %2</translation>
    </message>
    <message>
        <source>Nothing was sent. Delete it again when you are ready.</source>
        <translation>Es wurde nichts gesendet. Löschen Sie den Job erneut, sobald Sie bereit sind.</translation>
    </message>
</context>
<context>
    <name>bulkhead::Desk</name>
    <message>
        <source>%1 is shown as soon as every outcome is known.</source>
        <translation>%1 wird angezeigt, sobald alle Ergebnisse bekannt sind.</translation>
    </message>
    <message>
        <source>Simulated account</source>
        <translation>Simuliertes Konto</translation>
    </message>
    <message>
        <source>The account is left as soon as every outcome is known.</source>
        <translation>Das Konto wird verlassen, sobald alle Ergebnisse bekannt sind.</translation>
    </message>
    <message>
        <source>%1 is not shown yet. %2</source>
        <translation>%1 wird noch nicht angezeigt. %2</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>The account of the environment</source>
        <translation>Konto aus den Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>bulkhead::Environment</name>
    <message>
        <source>CLOUDFLARE_EMAIL is set without CLOUDFLARE_API_KEY, so it is not used.</source>
        <translation>CLOUDFLARE_EMAIL ist ohne CLOUDFLARE_API_KEY gesetzt und wird daher nicht verwendet.</translation>
    </message>
    <message>
        <source>CLOUDFLARE_API_KEY is set without CLOUDFLARE_EMAIL, so it is not used.</source>
        <translation>CLOUDFLARE_API_KEY ist ohne CLOUDFLARE_EMAIL gesetzt und wird daher nicht verwendet.</translation>
    </message>
    <message>
        <source>%1 holds characters that can&apos;t be part of it, so it is not used.</source>
        <translation>%1 enthält unzulässige Zeichen und wird daher nicht verwendet.</translation>
    </message>
    <message>
        <source>CLOUDFLARE_ACCOUNT_ID is not an account id (32 hexadecimal digits), so it is not used.</source>
        <translation>CLOUDFLARE_ACCOUNT_ID ist keine Konto-ID (32 hexadezimale Ziffern) und wird daher nicht verwendet.</translation>
    </message>
    <message>
        <source>CLOUDFLARE_BASE_URL is not an https address (http is accepted for this machine only), so it is not used.</source>
        <translation>CLOUDFLARE_BASE_URL ist keine https-Adresse (http ist nur für diesen Rechner zulässig) und wird daher nicht verwendet.</translation>
    </message>
    <message>
        <source>Used from the environment instead of the settings: %1.</source>
        <translation>Statt der Einstellungen gelten diese Umgebungsvariablen: %1.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ExactTextEdit</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Ersetzen: %1</translation>
    </message>
    <message>
        <source>Empty this field, to type another text</source>
        <translation>Dieses Feld leeren, um einen anderen Text einzugeben</translation>
    </message>
    <message>
        <source>Kept exactly as in the original; it holds what can&apos;t be shown in a line or edited safely.</source>
        <translation>Genau wie im Original belassen; der Text enthält Zeichen, die sich in einer Zeile nicht darstellen oder nicht gefahrlos bearbeiten lassen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::Exchange</name>
    <message>
        <source>No complete answer in time</source>
        <translation>Keine vollständige Antwort innerhalb der Frist</translation>
    </message>
    <message>
        <source>Nothing was received in time</source>
        <translation>Zu lange nichts empfangen</translation>
    </message>
    <message>
        <source>The call was stopped</source>
        <translation>Der Aufruf wurde gestoppt</translation>
    </message>
    <message>
        <source>More than %1 MiB came</source>
        <translation>Es kamen mehr als %1 MiB</translation>
    </message>
    <message>
        <source>The connection broke, and two answers came as one</source>
        <translation>Die Verbindung brach ab, und zwei Antworten kamen als eine an</translation>
    </message>
    <message>
        <source>The connection ended before all of the answer came</source>
        <translation>Die Verbindung endete, bevor die Antwort vollständig war</translation>
    </message>
</context>
<context>
    <name>bulkhead::ExportActions</name>
    <message>
        <source>&amp;Export Shown Jobs…</source>
        <translation>Angezeigte Jobs e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Incident &amp;Report…</source>
        <translation>&amp;Vorfallbericht…</translation>
    </message>
    <message>
        <source>Save the jobs that are shown, in their order, as CSV or JSON (Ctrl+E)</source>
        <translation>Die angezeigten Jobs in ihrer Reihenfolge als CSV oder JSON speichern (Strg+E)</translation>
    </message>
    <message>
        <source>A report is being made; the next one can follow it</source>
        <translation>Ein Bericht wird gerade erstellt; danach ist der nächste möglich</translation>
    </message>
    <message>
        <source>Everything about the selected jobs as one file, for a ticket or on paper (Ctrl+Shift+R)</source>
        <translation>Alles über die ausgewählten Jobs in einer Datei, für ein Ticket oder auf Papier (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>The export is being written.</source>
        <translation>Der Export wird geschrieben.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) exported to %1</source>
        <translation>
            <numerusform>%Ln Job exportiert nach %1</numerusform>
            <numerusform>%Ln Jobs exportiert nach %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Its account was left while it was gathered. Go back to that account and make it again.</source>
        <translation>Sein Konto wurde verlassen, während er noch zusammengestellt wurde. Wechseln Sie zu diesem Konto zurück und erstellen Sie den Bericht erneut.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ExportDialog</name>
    <message>
        <source>Export jobs</source>
        <translation>Jobs exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job exportieren</numerusform>
            <numerusform>%Ln Jobs exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Account %1. Exactly the jobs that the filter leaves, in the order of the table, as they were known at %2.</source>
        <translation>Konto %1. Genau die Jobs, die der Filter übrig lässt, in der Reihenfolge der Tabelle, Stand: %2.</translation>
    </message>
    <message>
        <source>Account %1. All jobs of the table, in its order, as they were known at %2.</source>
        <translation>Konto %1. Alle Jobs der Tabelle in deren Reihenfolge, Stand: %2.</translation>
    </message>
    <message>
        <source>Bulkhead is still reading the list of jobs, so more may be missing. Wait until the status line counts them all, or export what is there.</source>
        <translation>Bulkhead liest die Liste der Jobs noch; es können also weitere fehlen. Warten Sie, bis die Statuszeile alle zählt, oder exportieren Sie, was schon da ist.</translation>
    </message>
    <message>
        <source>&amp;CSV, for a spreadsheet</source>
        <translation>&amp;CSV, für die Tabellenkalkulation</translation>
    </message>
    <message>
        <source>&amp;JSON, exact, for programs</source>
        <translation>&amp;JSON, exakt, für Programme</translation>
    </message>
    <message>
        <source>Hidden characters are made visible, and an apostrophe stands before what a spreadsheet would run as a formula.</source>
        <translation>Verborgene Zeichen werden sichtbar gemacht; was eine Tabellenkalkulation als Formel ausführen würde, erhält einen vorangestellten Apostroph.</translation>
    </message>
    <message>
        <source>Every field and text as Cloudflare&apos;s API has it.</source>
        <translation>Alle Felder und Texte so, wie die Cloudflare-API sie liefert.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
</context>
<context>
    <name>bulkhead::Exports</name>
    <message>
        <source>Not all of Bulkhead&apos;s activity log could be read, so entries may be missing in this report: %1</source>
        <translation>Das Aktivitätsprotokoll von Bulkhead konnte nicht ganz gelesen werden; in diesem Bericht können daher Einträge fehlen: %1</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>Messages with status %1, page %2</source>
        <translation>Nachrichten mit Status %1, Seite %2</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s page %1 brought nothing new, though it was not the last.</source>
        <translation>Cloudflares Seite %1 brachte nichts Neues, obwohl sie nicht die letzte war.</translation>
    </message>
    <message>
        <source>reading job %1 of %2, messages so far: %3</source>
        <translation>Job %1 von %2 wird gelesen, Nachrichten bisher: %3</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Vorfallbericht</translation>
    </message>
    <message>
        <source>Incident report: %1</source>
        <translation>Vorfallbericht: %1</translation>
    </message>
    <message>
        <source>Bulk action jobs of Cloudflare Email Security, as Cloudflare&apos;s API told them and as Bulkhead recorded them. All times are in UTC.</source>
        <translation>Massenaktions-Jobs von Cloudflare Email Security nach den Angaben der Cloudflare-API und den Aufzeichnungen von Bulkhead. Alle Zeiten sind in UTC angegeben.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Jobs in this report</source>
        <translation>Jobs in diesem Bericht</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>Job-ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language</comment>
        <extracomment>The language of this translation, as HTML names it</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Not all messages could be read: %1 The first %2 are in this report.</source>
        <translation>Nicht alle Nachrichten konnten gelesen werden: %1 Die ersten %2 stehen in diesem Bericht.</translation>
    </message>
    <message>
        <source>There are more: a report has at most %1 messages, and of this list only the first %2 were read.</source>
        <translation>Es gibt weitere: Ein Bericht enthält höchstens %1 Nachrichten, und von dieser Liste wurden nur die ersten %2 gelesen.</translation>
    </message>
    <message>
        <source>The record counts %1, but Cloudflare&apos;s list has %2.</source>
        <translation>Der Eintrag zählt %1, Cloudflares Liste enthält aber %2.</translation>
    </message>
    <message>
        <source>Records that could not be understood and are missing here: %1.</source>
        <translation>Einträge, die nicht verstanden wurden und hier fehlen: %1.</translation>
    </message>
    <message>
        <source>The first %1 of %2 stand here; the HTML report has all of them.</source>
        <translation>Hier stehen die ersten %1 von %2; der HTML-Bericht enthält alle.</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Failures by reason</source>
        <translation>Fehlschläge nach Grund</translation>
    </message>
    <message>
        <source>Cloudflare lists no failed message.</source>
        <translation>Cloudflare führt keine fehlgeschlagene Nachricht auf.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Reason as Cloudflare gave it</source>
        <translation>Grund laut Cloudflare</translation>
    </message>
    <message>
        <source>(none given)</source>
        <translation>(keiner angegeben)</translation>
    </message>
    <message>
        <source>Messages that failed</source>
        <translation>Fehlgeschlagene Nachrichten</translation>
    </message>
    <message>
        <source>The lists of messages were not asked for, so they are not in this report.</source>
        <translation>Die Nachrichtenlisten wurden nicht angefordert und sind daher nicht in diesem Bericht.</translation>
    </message>
    <message>
        <source>Messages that were released</source>
        <translation>Freigegebene Nachrichten</translation>
    </message>
    <message>
        <source>Messages that were moved</source>
        <translation>Verschobene Nachrichten</translation>
    </message>
    <message>
        <source>Cloudflare lists no released message.</source>
        <translation>Cloudflare führt keine freigegebene Nachricht auf.</translation>
    </message>
    <message>
        <source>Cloudflare lists no moved message.</source>
        <translation>Cloudflare führt keine verschobene Nachricht auf.</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>Der Job</translation>
    </message>
    <message>
        <source>The job could not be read for this report: %1 What stands here is what Bulkhead knew before.</source>
        <translation>Der Job konnte für diesen Bericht nicht gelesen werden: %1 Hier steht, was Bulkhead vorher wusste.</translation>
    </message>
    <message>
        <source>The job was still running while this report was made: numbers and lists change.</source>
        <translation>Der Job lief noch, während dieser Bericht erstellt wurde: Zahlen und Listen ändern sich.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Search, field by field</source>
        <translation>Suche, Feld für Feld</translation>
    </message>
    <message>
        <source>The cancel</source>
        <translation>Der Abbruch</translation>
    </message>
    <message>
        <source>Bulkhead knows of no cancel of this job.</source>
        <translation>Bulkhead ist kein Abbruch dieses Jobs bekannt.</translation>
    </message>
    <message>
        <source>Outcome: %1.</source>
        <translation>Ergebnis: %1.</translation>
    </message>
    <message>
        <source>Accepted by Cloudflare at %1.</source>
        <translation>Von Cloudflare angenommen: %1.</translation>
    </message>
    <message>
        <source>How the job ends is not known yet: at the last read it was still running.</source>
        <translation>Wie der Job endet, ist noch nicht bekannt: Beim letzten Lesen lief er noch.</translation>
    </message>
    <message>
        <source>Before the cancel</source>
        <translation>Vor dem Abbruch</translation>
    </message>
    <message>
        <source>At the last read after it</source>
        <translation>Beim letzten Lesen danach</translation>
    </message>
    <message>
        <source>In this report</source>
        <translation>In diesem Bericht</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Cloudflare does not tell who started or cancelled a job elsewhere. What was done with other programs is missing here.</source>
        <translation>Cloudflare teilt nicht mit, wer einen Job an anderer Stelle gestartet oder abgebrochen hat. Was mit anderen Programmen getan wurde, fehlt hier.</translation>
    </message>
    <message>
        <source>cf-ray of Cloudflare&apos;s answers</source>
        <translation>cf-ray der Antworten von Cloudflare</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s support finds an answer by its cf-ray.</source>
        <translation>Der Cloudflare-Support findet eine Antwort anhand ihrer cf-ray.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>The record as Cloudflare sent it</source>
        <translation>Der Eintrag, wie Cloudflare ihn gesendet hat</translation>
    </message>
    <message>
        <source>Read at %1, laid out; characters that could deceive stand as \u escapes.</source>
        <translation>Gelesen: %1, mit Einrückungen; Zeichen, die täuschen könnten, stehen als \u-Escapes da.</translation>
    </message>
    <message>
        <source>Long lines are cut (“…”); the HTML report has them whole.</source>
        <translation>Lange Zeilen sind gekürzt („…“); im HTML-Bericht sind sie vollständig.</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>%1: confirmed by the analyst.</source>
        <translation>%1: manuell bestätigt.</translation>
    </message>
    <message>
        <source>%1: written down, then sent.</source>
        <translation>%1: protokolliert, dann gesendet.</translation>
    </message>
    <message>
        <source>%1: accepted by Cloudflare, HTTP status %2.</source>
        <translation>%1: von Cloudflare angenommen, HTTP-Status %2.</translation>
    </message>
    <message>
        <source>%1: no success. %2</source>
        <translation>%1: ohne Erfolg. %2</translation>
    </message>
    <message>
        <source>%1: outcome “%2”.</source>
        <translation>%1: Ergebnis „%2“.</translation>
    </message>
    <message>
        <source>%1; discovered %2, pending %3, successful %4, failed %5, skipped %6, cancelled %7.</source>
        <translation>%1; gefunden %2, ausstehend %3, erfolgreich %4, fehlgeschlagen %5, übersprungen %6, abgebrochen %7.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Danach: %1</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>Angegebener Grund: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Start of the job</source>
        <translation>Start des Jobs</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s record</source>
        <translation>Cloudflares Eintrag</translation>
    </message>
    <message>
        <source>The job was created.</source>
        <translation>Der Job wurde erstellt.</translation>
    </message>
    <message>
        <source>It was started.</source>
        <translation>Der Job wurde gestartet.</translation>
    </message>
    <message>
        <source>It ended: %1.</source>
        <translation>Der Job endete: %1.</translation>
    </message>
    <message>
        <source>Bulkhead&apos;s activity log</source>
        <translation>Aktivitätsprotokoll von Bulkhead</translation>
    </message>
    <message>
        <source>Seen by Bulkhead</source>
        <translation>Von Bulkhead beobachtet</translation>
    </message>
    <message>
        <source>Cloudflare accepted the cancel.</source>
        <translation>Cloudflare hat den Abbruch angenommen.</translation>
    </message>
    <message>
        <source>%1 of %2 messages handled.</source>
        <translation>%1 von %2 Nachrichten bearbeitet.</translation>
    </message>
    <message>
        <source>%1 is a link to another place, so nothing was written. Choose another name.</source>
        <translation>%1 ist eine Verknüpfung mit einem anderen Ort; daher wurde nichts geschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is a folder, so nothing was written. Choose a name for a file in it.</source>
        <translation>%1 ist ein Ordner; daher wurde nichts geschrieben. Wählen Sie einen Namen für eine Datei darin.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file, so nothing was written. Choose another name.</source>
        <translation>%1 ist keine gewöhnliche Datei; daher wurde nichts geschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder %1, so nothing was written. Choose another folder.</source>
        <translation>Den Ordner %1 gibt es nicht; daher wurde nichts geschrieben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full, so nothing was written. Make room on it or choose another folder, then save again.</source>
        <translation>Der Datenträger mit %1 ist voll; daher wurde nichts geschrieben. Schaffen Sie dort Platz oder wählen Sie einen anderen Ordner und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2. Nothing was changed there. Choose another folder, or check who may write to this one.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Dort wurde nichts geändert. Wählen Sie einen anderen Ordner oder prüfen Sie, wer in diesen schreiben darf.</translation>
    </message>
</context>
<context>
    <name>bulkhead::FailureGroupModel</name>
    <message>
        <source>Failed</source>
        <comment>messages</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>bulkhead::FilterBar</name>
    <message>
        <source>Filter jobs</source>
        <translation>Jobs filtern</translation>
    </message>
    <message>
        <source>Pending, discovering and processing: the jobs that can still be cancelled</source>
        <translation>„Ausstehend“, „Suche läuft“ und „In Arbeit“: die Jobs, die sich noch abbrechen lassen</translation>
    </message>
    <message>
        <source>&amp;More Filters</source>
        <translation>&amp;Weitere Filter</translation>
    </message>
    <message>
        <source>Action, destination, time of creation</source>
        <translation>Aktion, Ziel, Erstellungszeit</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zeitraum…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>On a button that filters: a status and how many jobs have it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern…</translation>
    </message>
    <message>
        <source>Filters by any text: comment, subject, sender, job ID…</source>
        <translation>Filtert nach beliebigem Text: Kommentar, Betreff, Absender, Job-ID…</translation>
    </message>
</context>
<context>
    <name>bulkhead::FilterChips</name>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Den Filter „%1“ entfernen</translation>
    </message>
    <message>
        <source>Clear All</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>bulkhead::FoundAccountsDialog</name>
    <message>
        <source>Accounts of This Credential</source>
        <translation>Konten dieser Zugangsdaten</translation>
    </message>
    <message>
        <source>Accounts that the credential sees</source>
        <translation>Konten, die mit den Zugangsdaten sichtbar sind</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>name and id of an account</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>&amp;Use This Account</source>
        <translation>Dieses Konto &amp;verwenden</translation>
    </message>
    <message>
        <source>Cloudflare listed the first %1; there may be more. If yours is missing, enter its id by hand.</source>
        <translation>Cloudflare hat die ersten %1 aufgelistet; es kann weitere geben. Fehlt das gesuchte Konto, geben Sie seine ID von Hand ein.</translation>
    </message>
    <message>
        <source>The credential sees these accounts. That says nothing about its permissions there.</source>
        <translation>Mit den Zugangsdaten sind diese Konten sichtbar. Über die Berechtigungen dort sagt das nichts aus.</translation>
    </message>
</context>
<context>
    <name>bulkhead::GuideBrowser</name>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
</context>
<context>
    <name>bulkhead::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::JobDetailsDock</name>
    <message>
        <source>Job details</source>
        <translation>Jobdetails</translation>
    </message>
    <message>
        <source>Select a job to see everything about it.</source>
        <translation>Wählen Sie einen Job aus, um alles über ihn zu sehen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobDraft</name>
    <message>
        <source>Choose what the job shall do.</source>
        <translation>Wählen Sie, was der Job tun soll.</translation>
    </message>
    <message>
        <source>Choose what the job shall do: this version does not know the original&apos;s action %1 and could not say what it would start.</source>
        <translation>Wählen Sie, was der Job tun soll: Diese Version kennt die Aktion %1 des Originals nicht und könnte nicht sagen, was damit gestartet würde.</translation>
    </message>
    <message>
        <source>Choose where the messages are to be moved.</source>
        <translation>Wählen Sie, wohin die Nachrichten verschoben werden sollen.</translation>
    </message>
    <message>
        <source>This field holds only blanks: fill it in or empty it.</source>
        <translation>Dieses Feld enthält nur Leerzeichen: Füllen Sie es aus oder leeren Sie es.</translation>
    </message>
    <message>
        <source>This field holds a character that could not be read (“�”), so it would search for something else. Replace it.</source>
        <translation>Dieses Feld enthält ein Zeichen, das nicht gelesen werden konnte („�“); der Job würde daher nach etwas anderem suchen. Ersetzen Sie es.</translation>
    </message>
    <message>
        <source>The beginning must lie before the end.</source>
        <translation>Der Beginn muss vor dem Ende liegen.</translation>
    </message>
    <message>
        <source>The original&apos;s limit %1 can&apos;t be carried over exactly. Leave it out if the job may find more without it.</source>
        <translation>Die Einschränkung %1 des Originals lässt sich nicht genau übernehmen. Lassen Sie sie weg, wenn der Job ohne sie mehr finden darf.</translation>
    </message>
    <message>
        <source>The request is too long to be recorded. Shorten its texts.</source>
        <translation>Die Anfrage ist zu lang, um protokolliert zu werden. Kürzen Sie ihre Texte.</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobFact</name>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>etwa %Ln Minute</numerusform>
            <numerusform>etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>etwa %Ln Stunde</numerusform>
            <numerusform>etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln day(s)</source>
        <translation>
            <numerusform>etwa %Ln Tag</numerusform>
            <numerusform>etwa %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Status message</source>
        <translation>Statusmeldung</translation>
    </message>
    <message>
        <source>Expected verdict</source>
        <translation>Erwartete Einstufung</translation>
    </message>
    <message>
        <source>The counters contradict each other: %1 discovered, but pending, successful, failed, skipped and cancelled add up to %2.</source>
        <translation>Die Zähler widersprechen sich: %1 gefunden, aber ausstehend, erfolgreich, fehlgeschlagen, übersprungen und abgebrochen ergeben zusammen %2.</translation>
    </message>
    <message numerus="yes">
        <source>No progress for %Ln minute(s).</source>
        <translation>
            <numerusform>Seit %Ln Minute kein Fortschritt.</numerusform>
            <numerusform>Seit %Ln Minuten kein Fortschritt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits for its turn: nothing was done yet.</source>
        <translation>Der Job wartet, bis er an der Reihe ist: Bisher wurde nichts getan.</translation>
    </message>
    <message>
        <source>Too early to tell how fast it goes.</source>
        <translation>Für eine Angabe zum Tempo ist es noch zu früh.</translation>
    </message>
    <message>
        <source>%1 messages per minute over the last %2.</source>
        <translation>%1 Nachrichten pro Minute, gemessen über die letzten %2.</translation>
    </message>
    <message>
        <source>At this pace the rest takes %1.</source>
        <translation>Bei diesem Tempo dauert der Rest %1.</translation>
    </message>
    <message>
        <source>It still searches, so nobody knows how much is left.</source>
        <translation>Die Suche läuft noch; wie viel übrig ist, lässt sich daher nicht sagen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobFilter</name>
    <message>
        <source>Text: %1</source>
        <translation>Text: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Aktion: %1</translation>
    </message>
    <message>
        <source>Destination: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message numerus="yes">
        <source>last %Ln day(s)</source>
        <translation>
            <numerusform>letzter Tag</numerusform>
            <numerusform>letzte %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %Ln hour(s)</source>
        <translation>
            <numerusform>letzte Stunde</numerusform>
            <numerusform>letzte %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Messages pending</source>
        <extracomment>Filter: active jobs that have messages to handle yet</extracomment>
        <translation>Nachrichten ausstehend</translation>
    </message>
    <message>
        <source>Failing jobs</source>
        <extracomment>Filter: active jobs of which some messages failed</extracomment>
        <translation>Jobs mit Fehlschlägen</translation>
    </message>
    <message>
        <source>Stuck jobs</source>
        <extracomment>Filter: active jobs that make no progress</extracomment>
        <translation>Jobs, die stillstehen</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobNotifications</name>
    <message>
        <source>A Cancel Run Has &amp;Ended</source>
        <translation>&amp;Abbruchlauf beendet</translation>
    </message>
    <message>
        <source>A &amp;Watched Job Has Ended</source>
        <translation>&amp;Beobachteter Job beendet</translation>
    </message>
    <message>
        <source>A Job Looks &amp;Stuck</source>
        <translation>Job steht anscheinend &amp;still</translation>
    </message>
    <message>
        <source>%1: a watched job has ended</source>
        <translation>%1: Ein beobachteter Job ist beendet</translation>
    </message>
    <message>
        <source>%1 It is %2. %3</source>
        <translation>%1 Status: %2. %3</translation>
    </message>
    <message>
        <source>%1: a job looks stuck</source>
        <translation>%1: Ein Job steht anscheinend still</translation>
    </message>
    <message>
        <source>%1 No progress for %2.</source>
        <translation>%1 Seit %2 kein Fortschritt.</translation>
    </message>
    <message>
        <source>%1, job %2.</source>
        <translation>%1, Job %2.</translation>
    </message>
    <message>
        <source>%1: the cancel run has ended</source>
        <translation>%1: Der Abbruchlauf ist beendet</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobOverview</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>The account does not have this job any more. This is what was read last.</source>
        <translation>Das Konto hat diesen Job nicht mehr. Hier steht, was zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>Searches for: %1</source>
        <translation>Sucht nach: %1</translation>
    </message>
    <message>
        <source>Overview of the job</source>
        <translation>Überblick über den Job</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobReviewModel</name>
    <message>
        <source>Cloudflare does not know this job any more; it is left alone.</source>
        <translation>Cloudflare kennt diesen Job nicht mehr; er bleibt unberührt.</translation>
    </message>
    <message>
        <source>It could not be read again, so this is how it was last seen: %1 (%2)</source>
        <translation>Der Job konnte nicht erneut gelesen werden; zuletzt bekannter Stand: %1 (%2)</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Wird erneut gelesen…</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>Kommentar: %1</translation>
    </message>
    <message>
        <source>Searches for: %1</source>
        <translation>Sucht nach: %1</translation>
    </message>
    <message>
        <source>Created %1 · job %2</source>
        <translation>Erstellt %1 · Job %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobTableModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Discovered</source>
        <comment>messages</comment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>messages</comment>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Successful</source>
        <comment>messages</comment>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>messages</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>messages</comment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>messages</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Searches for</source>
        <translation>Sucht nach</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>Job-ID</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobTableView</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
</context>
<context>
    <name>bulkhead::JobsPage</name>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job</numerusform>
            <numerusform>%Ln Jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln job(s) shown</source>
        <translation>
            <numerusform>%1 von %Ln Job angezeigt</numerusform>
            <numerusform>%1 von %Ln Jobs angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No job matches the filter.</source>
        <translation>Kein Job entspricht dem Filter.</translation>
    </message>
    <message>
        <source>This account has no bulk action jobs.
A job appears here within seconds of being started.</source>
        <translation>Dieses Konto hat keine Massenaktions-Jobs.
Ein Job erscheint hier wenige Sekunden nach seinem Start.</translation>
    </message>
    <message>
        <source>The jobs could not be read yet.</source>
        <translation>Die Jobs konnten noch nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading the jobs of the account…</source>
        <translation>Die Jobs des Kontos werden gelesen…</translation>
    </message>
</context>
<context>
    <name>bulkhead::Keychain</name>
    <message>
        <source>The system keychain holds no credential for this account: it was removed there, or it was stored in another keychain than the one that is running now.</source>
        <translation>Der Schlüsselbund des Systems enthält keine Zugangsdaten für dieses Konto: Sie wurden dort entfernt oder in einem anderen Schlüsselbund gespeichert als dem, der jetzt läuft.</translation>
    </message>
    <message>
        <source>The system keychain is locked, and stayed locked: its question for the password was closed or could not be shown.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt und blieb es: Seine Passwortabfrage wurde geschlossen oder konnte nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The system keychain has no keyring yet, and none was made: its question for a new password was closed or could not be shown.</source>
        <translation>Der Schlüsselbund des Systems ist noch nicht eingerichtet und wurde auch jetzt nicht eingerichtet: Die Abfrage eines neuen Passworts wurde geschlossen oder konnte nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The system keychain refused</source>
        <translation>Der Schlüsselbund des Systems hat den Zugriff verweigert</translation>
    </message>
    <message>
        <source>The system keychain did not answer in time; it may be asking something in another window.</source>
        <translation>Der Schlüsselbund des Systems hat nicht rechtzeitig geantwortet; vielleicht wartet er in einem anderen Fenster auf eine Eingabe.</translation>
    </message>
    <message>
        <source>There is no system keychain on this computer, or it is not running</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund des Systems, oder er läuft nicht</translation>
    </message>
    <message>
        <source>The system keychain can&apos;t be used</source>
        <translation>Der Schlüsselbund des Systems lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>Enter the credential again in Settings, or start the keychain that has it and try again.</source>
        <translation>Geben Sie die Zugangsdaten in den Einstellungen noch einmal ein, oder starten Sie den Schlüsselbund, der sie enthält, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Try again and give it its password, or enter the credential in Settings.</source>
        <translation>Versuchen Sie es erneut und geben Sie das Passwort des Schlüsselbunds ein, oder geben Sie die Zugangsdaten in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Allow Bulkhead to read it and try again, or enter the credential in Settings.</source>
        <translation>Erlauben Sie Bulkhead das Lesen und versuchen Sie es erneut, oder geben Sie die Zugangsdaten in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Answer it and try again; if that does not help, start Bulkhead again, or enter the credential in Settings. While the keychain does not answer, it will be kept for this session only.</source>
        <translation>Beantworten Sie die Abfrage und versuchen Sie es erneut; hilft das nicht, starten Sie Bulkhead neu oder geben Sie die Zugangsdaten in den Einstellungen ein. Solange der Schlüsselbund nicht antwortet, werden sie nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>Enter the credential in Settings and give the new keyring a password, or make a keyring with the keychain&apos;s own program and try again.</source>
        <translation>Geben Sie die Zugangsdaten in den Einstellungen ein und vergeben Sie ein Passwort für den neuen Schlüsselbund, oder richten Sie den Schlüsselbund mit der Schlüsselbundverwaltung des Systems ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Try again, or enter the credential in Settings; while the keychain can&apos;t be used, it will be kept for this session only.</source>
        <translation>Versuchen Sie es erneut oder geben Sie die Zugangsdaten in den Einstellungen ein; solange sich der Schlüsselbund nicht verwenden lässt, werden sie nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>Start a keychain and try again, or enter the credential in Settings; without a keychain it will be kept for this session only.</source>
        <translation>Starten Sie einen Schlüsselbund und versuchen Sie es erneut, oder geben Sie die Zugangsdaten in den Einstellungen ein; ohne Schlüsselbund werden sie nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>To store it, unlock the keychain and enter the credential again.</source>
        <translation>Um sie zu speichern, entsperren Sie den Schlüsselbund und geben Sie die Zugangsdaten noch einmal ein.</translation>
    </message>
    <message>
        <source>To store it, enter the credential again and give the new keyring a password.</source>
        <translation>Um sie zu speichern, geben Sie die Zugangsdaten noch einmal ein und vergeben Sie ein Passwort für den neuen Schlüsselbund.</translation>
    </message>
    <message>
        <source>To store it, allow Bulkhead to use the keychain and enter the credential again.</source>
        <translation>Um sie zu speichern, erlauben Sie Bulkhead die Verwendung des Schlüsselbunds und geben Sie die Zugangsdaten noch einmal ein.</translation>
    </message>
    <message>
        <source>To be sure of it, answer the keychain and enter the credential again.</source>
        <translation>Um sicherzugehen, beantworten Sie die Abfrage des Schlüsselbunds und geben Sie die Zugangsdaten noch einmal ein.</translation>
    </message>
    <message>
        <source>To store it, start a keychain and enter the credential again.</source>
        <translation>Um sie zu speichern, starten Sie einen Schlüsselbund und geben Sie die Zugangsdaten noch einmal ein.</translation>
    </message>
    <message>
        <source>Waiting for the keychain… It may be asking for its password, maybe behind another window. If it stays silent, the credential can be entered in Settings for this session.</source>
        <translation>Warten auf den Schlüsselbund… Möglicherweise fragt er nach seinem Passwort, vielleicht hinter einem anderen Fenster. Antwortet er nicht, können die Zugangsdaten für diese Sitzung in den Einstellungen eingegeben werden.</translation>
    </message>
    <message>
        <source>Waiting for the keychain… It may be asking for its password, maybe behind another window.</source>
        <translation>Warten auf den Schlüsselbund… Möglicherweise fragt er nach seinem Passwort, vielleicht hinter einem anderen Fenster.</translation>
    </message>
    <message>
        <source>Test again when the keychain is ready, or enter the credential again.</source>
        <translation>Testen Sie erneut, wenn der Schlüsselbund bereit ist, oder geben Sie die Zugangsdaten noch einmal ein.</translation>
    </message>
    <message>
        <source>The credential is kept for this session; whether it will be there after the next start is not known.</source>
        <translation>Die Zugangsdaten werden für diese Sitzung behalten; ob sie nach dem nächsten Start noch vorhanden sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The credential is kept for this session only and must be entered again after the next start.</source>
        <translation>Die Zugangsdaten werden nur für diese Sitzung behalten und müssen nach dem nächsten Start noch einmal eingegeben werden.</translation>
    </message>
    <message>
        <source>The credential is still in the keychain.</source>
        <translation>Die Zugangsdaten sind noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The credential may still be in the keychain.</source>
        <translation>Die Zugangsdaten sind möglicherweise noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Delete the entry “Bulkhead” with the keychain&apos;s own program; to be safe at once, revoke the token in Cloudflare&apos;s dashboard.</source>
        <translation>Löschen Sie den Eintrag „Bulkhead“ mit der Schlüsselbundverwaltung des Systems; um sofort sicher zu sein, widerrufen Sie das Token im Cloudflare-Dashboard.</translation>
    </message>
    <message>
        <source>The system keychain does not have what it said it had stored.</source>
        <translation>Der Schlüsselbund des Systems enthält nicht, was er angeblich gespeichert hat.</translation>
    </message>
    <message>
        <source>Bulkhead would keep credentials in memory, until it ends. Start or unlock a keychain (GNOME Keyring, KWallet, KeePassXC, Windows&apos; or macOS&apos; own) and run the self-test again.</source>
        <translation>Bulkhead würde Zugangsdaten nur im Arbeitsspeicher behalten, bis es beendet wird. Starten oder entsperren Sie einen Schlüsselbund (GNOME Keyring, KWallet, KeePassXC, den von Windows oder macOS) und führen Sie den Selbsttest erneut aus.</translation>
    </message>
</context>
<context>
    <name>bulkhead::KeysSheet</name>
    <message>
        <source>Table of jobs</source>
        <translation>Jobtabelle</translation>
    </message>
    <message>
        <source>Every table</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Show the details of the current job</source>
        <translation>Details des aktuellen Jobs anzeigen</translation>
    </message>
    <message>
        <source>Menu of what can be done with the selected jobs</source>
        <translation>Menü mit allem, was mit den ausgewählten Jobs möglich ist</translation>
    </message>
    <message>
        <source>Copy the selected messages</source>
        <translation>Ausgewählte Nachrichten kopieren</translation>
    </message>
    <message>
        <source>Go to another row</source>
        <translation>Zu einer anderen Zeile gehen</translation>
    </message>
    <message>
        <source>Select more rows, one by one</source>
        <translation>Weitere Zeilen einzeln auswählen</translation>
    </message>
    <message>
        <source>Go to another row and leave the selection as it is</source>
        <translation>Zu einer anderen Zeile gehen, ohne die Auswahl zu ändern</translation>
    </message>
    <message>
        <source>Select the current row or take it out of the selection</source>
        <translation>Aktuelle Zeile auswählen oder aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>Select all rows that are shown</source>
        <translation>Alle angezeigten Zeilen auswählen</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Go to the next or the previous field</source>
        <translation>Zum nächsten oder vorherigen Feld gehen</translation>
    </message>
    <message>
        <source>What a field is for, where it has an explanation</source>
        <translation>Erklärung eines Felds anzeigen, sofern vorhanden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>Benutzer&amp;handbuch</translation>
    </message>
</context>
<context>
    <name>bulkhead::LeaveQuestion</name>
    <message>
        <source>Cancels are under way</source>
        <translation>Abbrüche laufen noch</translation>
    </message>
    <message>
        <source>The outcome of every cancel is known now.</source>
        <translation>Das Ergebnis jedes Abbruchs ist jetzt bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %Ln cancel(s) is still open.</source>
        <translation>
            <numerusform>Das Ergebnis von %Ln Abbruch ist noch offen.</numerusform>
            <numerusform>Das Ergebnis von %Ln Abbrüchen ist noch offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them not sent yet will not be sent.</source>
        <comment>cancels</comment>
        <translation>
            <numerusform>%Ln davon ist noch nicht gesendet und wird auch nicht mehr gesendet.</numerusform>
            <numerusform>%Ln davon sind noch nicht gesendet und werden auch nicht mehr gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Those already sent take effect all the same. Bulkhead keeps a record of them and offers to check what came of them when this account is opened again.</source>
        <translation>Bereits gesendete werden trotzdem wirksam. Bulkhead zeichnet sie auf und bietet an, ihr Ergebnis zu prüfen, wenn dieses Konto wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Quit When Done</source>
        <translation>Nach Abschluss beenden</translation>
    </message>
    <message>
        <source>Quit Now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Switch Now</source>
        <translation>Jetzt wechseln</translation>
    </message>
</context>
<context>
    <name>bulkhead::LoadingWords</name>
    <message numerus="yes">
        <source>%1 of %Ln message(s) are loaded.</source>
        <translation>
            <numerusform>%1 von %Ln Nachricht geladen.</numerusform>
            <numerusform>%1 von %Ln Nachrichten geladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are loaded.</source>
        <translation>
            <numerusform>%Ln Nachricht geladen.</numerusform>
            <numerusform>%Ln Nachrichten geladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) with the status %2 are loaded.</source>
        <translation>
            <numerusform>%1 von %Ln Nachricht mit dem Status „%2“ geladen.</numerusform>
            <numerusform>%1 von %Ln Nachrichten mit dem Status „%2“ geladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) with the status %1 are loaded.</source>
        <translation>
            <numerusform>%Ln Nachricht mit dem Status „%1“ geladen.</numerusform>
            <numerusform>%Ln Nachrichten mit dem Status „%1“ geladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cloudflare lists no messages of this job.</source>
        <translation>Cloudflare führt keine Nachrichten dieses Jobs auf.</translation>
    </message>
    <message>
        <source>The only message is loaded.</source>
        <translation>Die einzige Nachricht ist geladen.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln message(s) are loaded.</source>
        <translation>
            <numerusform>Die %Ln Nachricht ist geladen.</numerusform>
            <numerusform>Alle %Ln Nachrichten sind geladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No message has the status %1.</source>
        <translation>Keine Nachricht hat den Status „%1“.</translation>
    </message>
    <message>
        <source>The only message with the status %1 is loaded.</source>
        <translation>Die einzige Nachricht mit dem Status „%1“ ist geladen.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln message(s) with the status %1 are loaded.</source>
        <translation>
            <numerusform>Die %Ln Nachricht mit dem Status „%1“ ist geladen.</numerusform>
            <numerusform>Alle %Ln Nachrichten mit dem Status „%1“ sind geladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The job&apos;s own counter says %1.</source>
        <translation>Der Zähler des Jobs selbst nennt %1.</translation>
    </message>
    <message>
        <source>None of those that are loaded matches the filter.</source>
        <translation>Keine der geladenen Nachrichten entspricht dem Filter.</translation>
    </message>
    <message>
        <source>1 matches the filter.</source>
        <translation>1 Nachricht entspricht dem Filter.</translation>
    </message>
    <message>
        <source>%1 match the filter.</source>
        <translation>%1 Nachrichten entsprechen dem Filter.</translation>
    </message>
    <message>
        <source>Filter and order know only these; Load All reads the rest.</source>
        <translation>Filter und Sortierung gelten nur für diese; „Alle laden“ liest den Rest.</translation>
    </message>
    <message>
        <source>Scroll down for more.</source>
        <translation>Für weitere nach unten scrollen.</translation>
    </message>
    <message>
        <source>The table shows what was read before.</source>
        <translation>Die Tabelle zeigt, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>Reading the messages…</source>
        <translation>Die Nachrichten werden gelesen…</translation>
    </message>
    <message>
        <source>Reading all of them…</source>
        <translation>Alle werden gelesen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Select a job to see its messages.</source>
        <translation>Wählen Sie einen Job aus, um seine Nachrichten zu sehen.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s next page brought only messages that are here already, so reading stopped; there may be more. Refresh reads from the beginning.</source>
        <translation>Cloudflares nächste Seite brachte nur Nachrichten, die schon hier sind; deshalb wurde nicht weitergelesen. Es kann weitere geben. „Aktualisieren“ liest von vorn.</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Wird sortiert…</translation>
    </message>
    <message>
        <source>Some messages could not be read and are missing here (%1).</source>
        <translation>Einige Nachrichten konnten nicht gelesen werden und fehlen hier (%1).</translation>
    </message>
    <message>
        <source>Read at %1.</source>
        <translation>Gelesen: %1.</translation>
    </message>
</context>
<context>
    <name>bulkhead::MainWindow</name>
    <message>
        <source>The table shows what was read at %1.</source>
        <translation>Die Tabelle zeigt den Stand von %1.</translation>
    </message>
    <message>
        <source>Nothing could be read yet.</source>
        <translation>Bisher konnte nichts gelesen werden.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Show Certificate…</source>
        <translation>Zertifikat anzeigen…</translation>
    </message>
    <message>
        <source>Refresh Now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of the list could not be read and are missing in the table (%1).</source>
        <translation>
            <numerusform>%Ln Eintrag der Liste konnte nicht gelesen werden und fehlt in der Tabelle (%1).</numerusform>
            <numerusform>%Ln Einträge der Liste konnten nicht gelesen werden und fehlen in der Tabelle (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>What came of a request could not be written into the activity log; the table and the job itself still tell it. %1</source>
        <translation>Das Ergebnis einer Anfrage konnte nicht ins Aktivitätsprotokoll geschrieben werden; aus der Tabelle und dem Job selbst geht es weiterhin hervor. %1</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s limit on calls is used up, by Bulkhead or by another tool of the same user. Nothing is sent for %1; then Bulkhead goes on by itself.</source>
        <translation>Das Kontingent an Aufrufen bei Cloudflare ist aufgebraucht, durch Bulkhead oder ein anderes Programm desselben Benutzers. %1 lang wird nichts gesendet; dann arbeitet Bulkhead von selbst weiter.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>Read all jobs again (F5)</source>
        <translation>Alle Jobs erneut lesen (F5)</translation>
    </message>
    <message>
        <source>&amp;Pause Refreshing</source>
        <translation>Aktualisieren an&amp;halten</translation>
    </message>
    <message>
        <source>Read nothing by itself; F5 still works</source>
        <translation>Nichts automatisch lesen; F5 funktioniert weiterhin</translation>
    </message>
    <message>
        <source>&amp;Notify When It Ends</source>
        <translation>Am Ende bena&amp;chrichtigen</translation>
    </message>
    <message>
        <source>Tell on the desktop when the selected jobs have ended</source>
        <translation>Auf dem Desktop melden, wenn die ausgewählten Jobs beendet sind</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About Bulkhead</source>
        <translation>Ü&amp;ber Bulkhead</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Job &amp;Details</source>
        <translation>Job&amp;details</translation>
    </message>
    <message>
        <source>Everything about the current job (Ctrl+I)</source>
        <translation>Alles über den aktuellen Job (Strg+I)</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>The messages of the current job, and why some failed (Ctrl+M)</source>
        <translation>Die Nachrichten des aktuellen Jobs und warum einige fehlgeschlagen sind (Strg+M)</translation>
    </message>
    <message>
        <source>Cancel &amp;Run</source>
        <translation>Abbruch&amp;lauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Refresh &amp;Every</source>
        <translation>Aktualisierungs&amp;intervall</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeitangaben</translation>
    </message>
    <message>
        <source>&amp;Local</source>
        <translation>&amp;Lokale Zeitzone</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>Benachrichti&amp;gungen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>What every key does, in one table</source>
        <translation>Alle Tasten und ihre Funktion in einer Tabelle</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>Benutzer&amp;handbuch</translation>
    </message>
    <message>
        <source>What to do when the wrong job runs, step by step</source>
        <translation>Schritt für Schritt: was zu tun ist, wenn der falsche Job läuft</translation>
    </message>
    <message>
        <source>&amp;Find Command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>Find an action, an account, a view or a page of the settings by its name</source>
        <translation>Einen Befehl, ein Konto, eine Ansicht oder eine Seite der Einstellungen am Namen finden</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>bulkhead::MessageFailures</name>
    <message>
        <source>All Reasons</source>
        <translation>Alle Gründe</translation>
    </message>
    <message>
        <source>Load All Failed</source>
        <translation>Alle fehlgeschlagenen laden</translation>
    </message>
    <message>
        <source>Failures by reason</source>
        <translation>Fehlschläge nach Grund</translation>
    </message>
    <message>
        <source>Take back the choice of a reason</source>
        <translation>Auswahl des Grundes aufheben</translation>
    </message>
    <message>
        <source>Read every failed message of the job, 1,000 with each call</source>
        <translation>Alle fehlgeschlagenen Nachrichten des Jobs lesen, 1.000 mit jedem Aufruf</translation>
    </message>
    <message>
        <source>Why messages failed</source>
        <translation>Warum Nachrichten fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>Failed messages are not among those that are shown.</source>
        <translation>Fehlgeschlagene Nachrichten gehören nicht zu den angezeigten.</translation>
    </message>
    <message>
        <source>No message has failed.</source>
        <translation>Keine Nachricht ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The only failed message, and its reason.</source>
        <translation>Die einzige fehlgeschlagene Nachricht und ihr Grund.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln failed message(s), by reason.</source>
        <translation>
            <numerusform>%Ln fehlgeschlagene Nachricht, nach Grund.</numerusform>
            <numerusform>Alle %Ln fehlgeschlagenen Nachrichten, nach Grund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed among %Ln message(s) loaded so far.</source>
        <translation>
            <numerusform>Bisher %Ln Nachricht geladen, davon %1 fehlgeschlagen.</numerusform>
            <numerusform>Bisher %Ln Nachrichten geladen, davon %1 fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The job counts %1.</source>
        <translation>Der Zähler des Jobs steht bei %1.</translation>
    </message>
    <message>
        <source>The %1 most frequent of %2 reasons are listed.</source>
        <translation>Aufgeführt sind die %1 häufigsten von %2 Gründen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::MessageTableModel</name>
    <message>
        <source>Sorts what is loaded; a third click brings back Cloudflare&apos;s order</source>
        <translation>Sortiert die geladenen Nachrichten; ein dritter Klick stellt die Reihenfolge von Cloudflare wieder her</translation>
    </message>
</context>
<context>
    <name>bulkhead::MessageTableView</name>
    <message>
        <source>Messages of the job</source>
        <translation>Nachrichten des Jobs</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>bulkhead::MessageWords</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Next retry</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Status message</source>
        <translation>Statusmeldung</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>Bösartig</translation>
    </message>
    <message>
        <source>Malicious, BEC</source>
        <comment>business e-mail compromise</comment>
        <translation>Bösartig, BEC</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Spoof</source>
        <translation>Spoofing</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Bulk</source>
        <translation>Massenmail</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Kein Grund angegeben</translation>
    </message>
</context>
<context>
    <name>bulkhead::MessagesDock</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Status of the messages</source>
        <translation>Status der Nachrichten</translation>
    </message>
    <message>
        <source>Which messages to ask Cloudflare for</source>
        <translation>Welche Nachrichten von Cloudflare abgerufen werden</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>Filter the loaded messages</source>
        <translation>Geladene Nachrichten filtern</translation>
    </message>
    <message>
        <source>Read the messages again, from the first page</source>
        <translation>Nachrichten von der ersten Seite an neu lesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Load All</source>
        <translation>Alle laden</translation>
    </message>
    <message>
        <source>What has come stays</source>
        <translation>Bereits Geladenes bleibt erhalten</translation>
    </message>
    <message>
        <source>Read every message, 1,000 with each of the calls that Cloudflare allows you</source>
        <translation>Alle Nachrichten lesen, 1.000 mit jedem Aufruf aus dem Kontingent</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern…</translation>
    </message>
    <message>
        <source>Filters what is loaded by any text: recipient, subject, sender, ID…</source>
        <translation>Filtert das Geladene nach beliebigem Text: Empfänger, Betreff, Absender, ID…</translation>
    </message>
</context>
<context>
    <name>bulkhead::NetworkPage</name>
    <message>
        <source>As the system says</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>for example: proxy.example.com</source>
        <translation>zum Beispiel: proxy.example.com</translation>
    </message>
    <message>
        <source>empty where the proxy wants none</source>
        <translation>leer, wenn der Proxy keinen verlangt</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>none beside the system&apos;s</source>
        <translation>keine außer denen des Systems</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Auswählen…</translation>
    </message>
    <message>
        <source>Certificate &amp;authority</source>
        <translation>&amp;Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A proxy that wants a password is better entered here.</source>
        <translation>Ein Proxy, der ein Passwort verlangt, wird besser hier eingetragen.</translation>
    </message>
    <message>
        <source>Cloudflare is asked directly, whatever the system says.</source>
        <translation>Cloudflare wird direkt angesprochen, unabhängig von den Systemeinstellungen.</translation>
    </message>
    <message>
        <source>It is kept in the system keychain, never in a file of Bulkhead&apos;s. The credential for Cloudflare is never given to a proxy.</source>
        <translation>Es wird im Schlüsselbund des Systems aufbewahrt, nie in einer Datei von Bulkhead. Die Zugangsdaten für Cloudflare werden nie an einen Proxy weitergegeben.</translation>
    </message>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>gespeichert; zum Behalten leer lassen</translation>
    </message>
    <message>
        <source>Certificate authority to trust</source>
        <translation>Zertifizierungsstelle, der vertraut werden soll</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Needed where the network inspects encrypted traffic: a file (PEM or DER) with the certificate of its authority. Whoever has that authority&apos;s key can read what Bulkhead sends, credential included.</source>
        <translation>Nötig, wenn das Netzwerk verschlüsselten Datenverkehr prüft: eine Datei (PEM oder DER) mit dem Zertifikat seiner Zertifizierungsstelle. Wer den Schlüssel dieser Zertifizierungsstelle besitzt, kann mitlesen, was Bulkhead sendet, auch die Zugangsdaten.</translation>
    </message>
    <message>
        <source>Will be trusted: %1</source>
        <translation>Künftig vertrauenswürdig: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more authority(ies)</source>
        <translation>
            <numerusform>… und %Ln weitere Zertifizierungsstelle</numerusform>
            <numerusform>… und %Ln weitere Zertifizierungsstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more left out</source>
        <translation>
            <numerusform>… und %Ln weiteres Zertifikat ausgelassen</numerusform>
            <numerusform>… und %Ln weitere Zertifikate ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy&apos;s host is missing.</source>
        <translation>Der Host des Proxys fehlt.</translation>
    </message>
    <message>
        <source>The proxy&apos;s host is a name or an address alone, without “http://” and without the port.</source>
        <translation>Als Host des Proxys ist nur ein Name oder eine Adresse anzugeben, ohne „http://“ und ohne Port.</translation>
    </message>
    <message>
        <source>The proxy&apos;s port is missing: a number from 1 to 65535.</source>
        <translation>Der Port des Proxys fehlt: eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A password for the proxy needs a user name.</source>
        <translation>Zu einem Passwort für den Proxy gehört ein Benutzername.</translation>
    </message>
    <message>
        <source>A user name for an HTTP proxy can&apos;t have a colon in it.</source>
        <translation>Der Benutzername für einen HTTP-Proxy darf keinen Doppelpunkt enthalten.</translation>
    </message>
    <message>
        <source>The password for the proxy is missing.</source>
        <translation>Das Passwort für den Proxy fehlt.</translation>
    </message>
    <message>
        <source>The certificate file is still being read. Try again in a moment.</source>
        <translation>Die Zertifikatsdatei wird noch gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Choose the certificate&apos;s file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>Shows the files of this computer, to choose the one with the certificate of the authority.</source>
        <translation>Zeigt die Dateien dieses Computers, um diejenige mit dem Zertifikat der Zertifizierungsstelle auszuwählen.</translation>
    </message>
    <message>
        <source>How Bulkhead reaches Cloudflare</source>
        <translation>Wie Bulkhead Cloudflare erreicht</translation>
    </message>
    <message>
        <source>A proxy passes on what goes to Cloudflare. “As the system says” uses what the desktop or the environment names; “None” goes directly; an HTTP or SOCKS5 proxy is entered below.</source>
        <translation>Ein Proxy leitet weiter, was an Cloudflare geht. „Wie im System eingestellt“ verwendet, was der Desktop oder die Umgebungsvariablen vorgeben; „Kein Proxy“ verbindet direkt; ein HTTP- oder SOCKS5-Proxy wird unten eingetragen.</translation>
    </message>
    <message>
        <source>The proxy&apos;s name or address, without “http://” and without the port</source>
        <translation>Name oder Adresse des Proxys, ohne „http://“ und ohne Port</translation>
    </message>
    <message>
        <source>The name or address of the proxy alone, as your network&apos;s people name it: without “http://” before it and without the port behind it.</source>
        <translation>Nur der Name oder die Adresse des Proxys, wie vom Betreiber des Netzwerks angegeben: ohne „http://“ davor und ohne Port dahinter.</translation>
    </message>
    <message>
        <source>A number from 1 to 65535</source>
        <translation>Eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>The number that stands behind the proxy&apos;s address, often 3128 or 8080 for HTTP and 1080 for SOCKS5.</source>
        <translation>Die Zahl, die hinter der Adresse des Proxys steht, oft 3128 oder 8080 bei HTTP und 1080 bei SOCKS5.</translation>
    </message>
    <message>
        <source>For the proxy, not for Cloudflare</source>
        <translation>Für den Proxy, nicht für Cloudflare</translation>
    </message>
    <message>
        <source>The name with which you log in to the proxy. Leave it empty where the proxy asks for none. It is not the user at Cloudflare.</source>
        <translation>Der Name, mit dem Sie sich beim Proxy anmelden. Lassen Sie das Feld leer, wenn der Proxy keinen verlangt. Der Benutzer bei Cloudflare ist damit nicht gemeint.</translation>
    </message>
    <message>
        <source>For the proxy, not for Cloudflare; kept in the system keychain</source>
        <translation>Für den Proxy, nicht für Cloudflare; im Schlüsselbund des Systems aufbewahrt</translation>
    </message>
    <message>
        <source>The password with which you log in to the proxy. It is kept in the system&apos;s keychain; an empty field keeps what is stored.</source>
        <translation>Das Passwort, mit dem Sie sich beim Proxy anmelden. Es wird im Schlüsselbund des Systems aufbewahrt; bleibt das Feld leer, gilt weiterhin, was gespeichert ist.</translation>
    </message>
    <message>
        <source>A file (PEM or DER) with the certificate of an authority to trust besides the system&apos;s</source>
        <translation>Eine Datei (PEM oder DER) mit dem Zertifikat einer Zertifizierungsstelle, der zusätzlich zu denen des Systems vertraut werden soll</translation>
    </message>
    <message>
        <source>Only for networks that open encrypted connections and look into them. Their own authority vouches for those connections, and Bulkhead trusts it when its certificate is named here. Ask whoever runs the network for the file, and for nothing less trustworthy: who has that authority&apos;s key can read what Bulkhead sends.</source>
        <translation>Nur für Netzwerke, die verschlüsselte Verbindungen öffnen und prüfen. Für diese Verbindungen bürgt eine eigene Zertifizierungsstelle des Netzwerks; Bulkhead vertraut ihr, wenn ihr Zertifikat hier angegeben ist. Beziehen Sie die Datei vom Betreiber des Netzwerks und aus keiner weniger vertrauenswürdigen Quelle: Wer den Schlüssel dieser Zertifizierungsstelle besitzt, kann mitlesen, was Bulkhead sendet.</translation>
    </message>
</context>
<context>
    <name>bulkhead::NetworkSettings</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saved. It is in use from now on.</source>
        <translation>Gespeichert. Die Einstellungen gelten ab sofort.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The changes to the network settings are not saved.</source>
        <translation>Die Änderungen an den Netzwerkeinstellungen sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go On Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Use these settings from now on</source>
        <translation>Diese Einstellungen ab sofort verwenden</translation>
    </message>
    <message>
        <source>Keeps what is entered on this page and uses it from the next call on. Nothing of it holds before.</source>
        <translation>Speichert, was auf dieser Seite eingegeben ist, und verwendet es ab dem nächsten Aufruf. Vorher gilt nichts davon.</translation>
    </message>
</context>
<context>
    <name>bulkhead::NetworkSource</name>
    <message>
        <source>The system keychain gave no password for the proxy. Unlock it and try again, or enter the password under Network in Settings.</source>
        <translation>Der Schlüsselbund des Systems hat kein Passwort für den Proxy geliefert. Entsperren Sie ihn und versuchen Sie es erneut, oder geben Sie das Passwort unter „Netzwerk“ in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Until then only the system&apos;s certificate authorities are trusted.</source>
        <translation>Bis dahin wird nur den Zertifizierungsstellen des Systems vertraut.</translation>
    </message>
    <message>
        <source>The system does not say which proxy to use. Bulkhead connects without one until it does; a proxy can also be chosen under Network in Settings.</source>
        <translation>Das System gibt nicht an, welcher Proxy zu verwenden ist. Bis es das tut, verbindet sich Bulkhead ohne Proxy; ein Proxy lässt sich auch unter „Netzwerk“ in den Einstellungen festlegen.</translation>
    </message>
    <message>
        <source>The system keychain can&apos;t be used: %1. The proxy&apos;s password is kept for this session only and must be entered again after the next start.</source>
        <translation>Der Schlüsselbund des Systems ist nicht verwendbar: %1. Das Passwort für den Proxy wird nur für diese Sitzung behalten und muss nach dem nächsten Start neu eingegeben werden.</translation>
    </message>
    <message>
        <source>The password for the proxy is missing. Enter it and save again.</source>
        <translation>Das Passwort für den Proxy fehlt. Geben Sie es ein und speichern Sie erneut.</translation>
    </message>
</context>
<context>
    <name>bulkhead::NewJobActions</name>
    <message>
        <source>&amp;New Job…</source>
        <translation>&amp;Neuer Job…</translation>
    </message>
    <message>
        <source>R&amp;un Again…</source>
        <translation>Erneut &amp;starten…</translation>
    </message>
    <message>
        <source>Fill in a form about a new job; it asks before anything is started (Ctrl+N)</source>
        <translation>Formular für einen neuen Job ausfüllen; vor dem Start wird noch einmal gefragt (Strg+N)</translation>
    </message>
    <message>
        <source>Show the search and action of the selected job, to start a new job like it</source>
        <translation>Suche und Aktion des ausgewählten Jobs anzeigen, um einen gleichartigen neuen Job zu starten</translation>
    </message>
</context>
<context>
    <name>bulkhead::NewJobConfirmPage</name>
    <message>
        <source>Start this job?</source>
        <translation>Diesen Job starten?</translation>
    </message>
    <message>
        <source>How many messages these are shows only when the job has searched: Cloudflare offers no preview. Until it has ended the job can be cancelled; what it has done by then stays done.</source>
        <translation>Wie viele Nachrichten das sind, zeigt sich erst, wenn der Job gesucht hat: Cloudflare bietet keine Vorschau. Bis zu seinem Ende lässt sich der Job abbrechen; was er bis dahin ausgeführt hat, bleibt bestehen.</translation>
    </message>
    <message>
        <source>Exactly what will be sent</source>
        <translation>Was genau gesendet wird</translation>
    </message>
    <message>
        <source>The request as JSON</source>
        <translation>Die Anfrage als JSON</translation>
    </message>
    <message>
        <source>Start this job</source>
        <translation>Diesen Job starten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Without a comment.</source>
        <translation>Ohne Kommentar.</translation>
    </message>
    <message>
        <source>Comment: “%1”</source>
        <translation>Kommentar: „%1“</translation>
    </message>
</context>
<context>
    <name>bulkhead::NewJobDialog</name>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Neuer Job</translation>
    </message>
    <message>
        <source>Discard this draft? It was edited and not sent.</source>
        <translation>Diesen Entwurf verwerfen? Er wurde bearbeitet und nicht gesendet.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>A request from this form was sent at %1, and whether it started a job is not known. If it did, starting this one makes a second.</source>
        <translation>Am %1 wurde bereits eine Anfrage aus diesem Formular gesendet; ob sie einen Job gestartet hat, ist nicht bekannt. Falls ja, entsteht durch diesen Start ein zweiter.</translation>
    </message>
</context>
<context>
    <name>bulkhead::NewJobDraftPage</name>
    <message>
        <source>With the search, range, action and comment of job %1. That job is not changed.</source>
        <translation>Mit Suche, Zeitraum, Aktion und Kommentar von Job %1. Der ursprüngliche Job bleibt unverändert.</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>bulkhead::NewJobForm</name>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Which messages: those that meet every limit</source>
        <translation>Welche Nachrichten: alle, die sämtliche Einschränkungen erfüllen</translation>
    </message>
    <message>
        <source>Limits that this version does not know</source>
        <translation>Einschränkungen, die diese Version nicht kennt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Move messages</source>
        <translation>Nachrichten verschieben</translation>
    </message>
    <message>
        <source>Release messages from quarantine</source>
        <translation>Nachrichten aus der Quarantäne freigeben</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Aktion wählen</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Choose where to</source>
        <translation>Ziel wählen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Kept with the job; others see it</source>
        <translation>Wird beim Job gespeichert; für andere sichtbar</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Aktion</translation>
    </message>
    <message>
        <source>&amp;Destination</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>Ko&amp;mmentar</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>For example: billing@example.com</source>
        <translation>Zum Beispiel: billing@example.com</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Subject contains</source>
        <translation>Betreff enthält</translation>
    </message>
    <message>
        <source>Subject is exactly</source>
        <translation>Betreff ist genau</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Suchbegriffe</translation>
    </message>
    <message>
        <source>Words, separated by spaces</source>
        <translation>Wörter, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Alert ID</source>
        <translation>Alert-ID</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Jede Einstufung</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Any delivery status</source>
        <translation>Jeder Zustellstatus</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>Erfolgte Aktion</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Beliebige oder keine</translation>
    </message>
    <message>
        <source>HELO IP address</source>
        <translation>HELO-IP-Adresse</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Only messages with a detection</source>
        <translation>Nur Nachrichten mit Erkennung</translation>
    </message>
    <message>
        <source>Only messages that users submitted as phish</source>
        <translation>Nur Nachrichten, die Benutzer als Phishing gemeldet haben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Beibehalten</translation>
    </message>
    <message>
        <source>Keep the limit %1</source>
        <translation>Einschränkung %1 beibehalten</translation>
    </message>
    <message>
        <source>%1: its value can&apos;t be carried over exactly</source>
        <translation>%1: Der Wert lässt sich nicht genau übernehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::NewJobOutcomePage</name>
    <message>
        <source>Back to the Form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Copy Job ID</source>
        <translation>Job-ID kopieren</translation>
    </message>
    <message>
        <source>Show Job</source>
        <translation>Job anzeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Job ID: %1</source>
        <translation>Job-ID: %1</translation>
    </message>
    <message>
        <source>The filter hides this job in the table. Clear the filter to see it.</source>
        <translation>Der Filter blendet diesen Job in der Tabelle aus. Heben Sie den Filter auf, um den Job zu sehen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::NotificationService</name>
    <message>
        <source>Show Bulkhead</source>
        <translation>Bulkhead anzeigen</translation>
    </message>
</context>
<context>
    <name>bulkhead::NotificationsPage</name>
    <message>
        <source>Tell on the desktop, outside of Bulkhead&apos;s window, when:</source>
        <translation>Auf dem Desktop, außerhalb des Bulkhead-Fensters, bei folgenden Ereignissen benachrichtigen:</translation>
    </message>
    <message>
        <source>They name jobs by action and id. What strangers wrote, as comments and subjects, is never in them. Whether and for how long one stays on the screen is up to the desktop.</source>
        <translation>Die Benachrichtigungen nennen Jobs mit Aktion und ID. Texte Fremder, etwa Kommentare und Betreffzeilen, stehen nie darin. Ob und wie lange eine Benachrichtigung auf dem Bildschirm bleibt, bestimmt der Desktop.</translation>
    </message>
    <message>
        <source>When every outcome is known and Bulkhead is not in front</source>
        <translation>Wenn alle Ergebnisse bekannt sind und Bulkhead nicht im Vordergrund ist</translation>
    </message>
    <message>
        <source>After a cancel, one notification when the outcome of every job in the run is known. Where Bulkhead&apos;s window is in front, the window tells it instead.</source>
        <translation>Nach einem Abbruch eine einzige Benachrichtigung, sobald das Ergebnis jedes Jobs des Laufs bekannt ist. Ist das Bulkhead-Fenster im Vordergrund, meldet es stattdessen das Fenster selbst.</translation>
    </message>
    <message>
        <source>For the jobs that were marked with “Notify When It Ends”</source>
        <translation>Für Jobs, die mit „Am Ende benachrichtigen“ markiert wurden</translation>
    </message>
    <message>
        <source>A job is watched when it was marked with “Notify When It Ends” in the menu Jobs. The notification tells how it ended and how far it came.</source>
        <translation>Ein Job wird beobachtet, wenn er im Menü „Jobs“ mit „Am Ende benachrichtigen“ markiert wurde. Die Benachrichtigung nennt, wie er endete und wie weit er kam.</translation>
    </message>
    <message>
        <source>When an active job has made no progress for %1</source>
        <translation>Wenn ein aktiver Job seit %1 keinen Fortschritt macht</translation>
    </message>
    <message>
        <source>Told once for each active job whose counters have not moved for a while. It may be waiting at Cloudflare; its details say since when.</source>
        <translation>Wird für jeden aktiven Job, dessen Zähler sich eine Zeit lang nicht verändert haben, einmal gemeldet. Möglicherweise wartet er bei Cloudflare; seit wann, steht in seinen Details.</translation>
    </message>
</context>
<context>
    <name>bulkhead::Notifier</name>
    <message numerus="yes">
        <source>%Ln cancel run(s) finished</source>
        <translation>
            <numerusform>%Ln Abbruchlauf beendet</numerusform>
            <numerusform>%Ln Abbruchläufe beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln watched job(s) ended</source>
        <translation>
            <numerusform>%Ln beobachteter Job beendet</numerusform>
            <numerusform>%Ln beobachtete Jobs beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) without progress</source>
        <translation>
            <numerusform>%Ln Job ohne Fortschritt</numerusform>
            <numerusform>%Ln Jobs ohne Fortschritt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::NumberLabel</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::OptionalMomentEdit</name>
    <message>
        <source>Limit: %1</source>
        <translation>Einschränkung: %1</translation>
    </message>
    <message>
        <source>%1, in UTC</source>
        <translation>%1, in UTC</translation>
    </message>
</context>
<context>
    <name>bulkhead::OutcomeModel</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>bulkhead::OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Pending, discovering and processing: the jobs that can still be cancelled.</source>
        <translation>„Ausstehend“, „Suche läuft“ und „In Arbeit“: die Jobs, die sich noch abbrechen lassen.</translation>
    </message>
    <message>
        <source>Messages that the active jobs have yet to handle; the bar shows how far they are.</source>
        <translation>Nachrichten, die die aktiven Jobs noch bearbeiten müssen; der Balken zeigt, wie weit sie sind.</translation>
    </message>
    <message>
        <source>Active jobs that failed to handle some of their messages.</source>
        <translation>Aktive Jobs, bei denen einige Nachrichten fehlgeschlagen sind.</translation>
    </message>
    <message numerus="yes">
        <source>Active jobs of which nothing has changed for %Ln minute(s) or longer.</source>
        <translation>
            <numerusform>Aktive Jobs, bei denen sich seit mindestens %Ln Minute nichts geändert hat.</numerusform>
            <numerusform>Aktive Jobs, bei denen sich seit mindestens %Ln Minuten nichts geändert hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows these jobs alone; again, what was shown before.</source>
        <translation>Zeigt nur diese Jobs; noch einmal: was vorher angezeigt wurde.</translation>
    </message>
    <message>
        <source>active</source>
        <extracomment>On a tile of the overview, beside how many jobs are active</extracomment>
        <translation>aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are active: show in the table</source>
        <translation>
            <numerusform>%Ln Job ist aktiv: in der Tabelle zeigen</numerusform>
            <numerusform>%Ln Jobs sind aktiv: in der Tabelle zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>messages pending</source>
        <extracomment>On a tile of the overview, beside how many messages are pending</extracomment>
        <translation>Nachrichten ausstehend</translation>
    </message>
    <message numerus="yes">
        <source>%1 message(s) are pending: show the jobs in the table</source>
        <translation>
            <numerusform>%1 Nachricht steht aus: die Jobs in der Tabelle zeigen</numerusform>
            <numerusform>%1 Nachrichten stehen aus: die Jobs in der Tabelle zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>failing</source>
        <extracomment>On a tile of the overview, beside how many active jobs failed to handle messages</extracomment>
        <translation>mit Fehlschlägen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are failing: show in the table</source>
        <translation>
            <numerusform>%Ln Job mit Fehlschlägen: in der Tabelle zeigen</numerusform>
            <numerusform>%Ln Jobs mit Fehlschlägen: in der Tabelle zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>stuck</source>
        <extracomment>On a tile of the overview, beside how many active jobs make no progress</extracomment>
        <translation>stehen still</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are stuck: show in the table</source>
        <translation>
            <numerusform>%Ln Job steht still: in der Tabelle zeigen</numerusform>
            <numerusform>%Ln Jobs stehen still: in der Tabelle zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>calls left</source>
        <extracomment>On a tile of the overview, beside how many calls of Cloudflare&apos;s quota are left</extracomment>
        <translation>Aufrufe übrig</translation>
    </message>
    <message>
        <source>%1 of %2 calls left</source>
        <translation>%1 von %2 Aufrufen übrig</translation>
    </message>
    <message>
        <source>The quota is whole again in %1.</source>
        <translation>In %1 ist das Kontingent wieder voll.</translation>
    </message>
    <message>
        <source>Cloudflare counts the calls of this user in all tools together, the dashboard included.</source>
        <translation>Cloudflare zählt die Aufrufe dieses Benutzers in allen Werkzeugen zusammen, das Dashboard eingeschlossen.</translation>
    </message>
    <message>
        <source>%1: not read yet</source>
        <extracomment>%1: the word of a tile of the overview, such as &quot;messages pending&quot;</extracomment>
        <translation>%1: noch nicht gelesen</translation>
    </message>
</context>
<context>
    <name>bulkhead::ProgressChart</name>
    <message>
        <source>Messages handled over time</source>
        <translation>Bearbeitete Nachrichten im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1 at the beginning, %2 of %3 at the end, in %4</source>
        <translation>%1 am Anfang, %2 von %3 am Ende, innerhalb von %4</translation>
    </message>
    <message>
        <source>%1 of %2 handled</source>
        <translation>%1 von %2 bearbeitet</translation>
    </message>
    <message>
        <source>%1 ago: %2</source>
        <translation>vor %1: %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>bulkhead::ProgressDelegate</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>bulkhead::ProxyFailure</name>
    <message>
        <source>The proxy %1 can&apos;t be found, or it can&apos;t find Cloudflare</source>
        <translation>Der Proxy %1 wurde nicht gefunden, oder er findet Cloudflare nicht</translation>
    </message>
    <message>
        <source>The proxy %1 does not take connections</source>
        <translation>Der Proxy %1 nimmt keine Verbindungen an</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password</source>
        <translation>Der Proxy %1 verlangt einen Benutzernamen und ein Passwort</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept the user name or the password that is set for it</source>
        <translation>Der Proxy %1 akzeptiert den Benutzernamen oder das Passwort nicht, die für ihn eingestellt sind</translation>
    </message>
    <message>
        <source>The proxy %1 refuses to connect to Cloudflare, or to accept the user name and the password that are set for it</source>
        <translation>Der Proxy %1 lehnt die Verbindung zu Cloudflare oder den für ihn eingestellten Benutzernamen samt Passwort ab</translation>
    </message>
    <message>
        <source>The proxy %1 refuses to connect to Cloudflare</source>
        <translation>Der Proxy %1 lehnt die Verbindung zu Cloudflare ab</translation>
    </message>
    <message>
        <source>The proxy %1 ended the connection before it led to Cloudflare</source>
        <translation>Der Proxy %1 hat die Verbindung beendet, bevor sie Cloudflare erreichte</translation>
    </message>
    <message>
        <source>Cloudflare can&apos;t be reached through the proxy %1</source>
        <translation>Cloudflare ist über den Proxy %1 nicht erreichbar</translation>
    </message>
    <message>
        <source>Check its name and port under Network in Settings (or in the system&apos;s settings, where those are used), and the network connection and VPN.</source>
        <translation>Prüfen Sie Name und Port des Proxys unter „Netzwerk“ in den Einstellungen (oder in den Systemeinstellungen, falls diese verwendet werden) sowie Netzwerkverbindung und VPN.</translation>
    </message>
    <message>
        <source>Choose this proxy under Network in Settings, and enter them there. The credential for Cloudflare is never given to a proxy.</source>
        <translation>Wählen Sie diesen Proxy unter „Netzwerk“ in den Einstellungen und geben Sie dort beides ein. Die Zugangsdaten für Cloudflare werden nie an einen Proxy weitergegeben.</translation>
    </message>
    <message>
        <source>Enter them again under Network in Settings. Until then this password is not sent again, so that it does not lock anybody out.</source>
        <translation>Geben Sie beides unter „Netzwerk“ in den Einstellungen neu ein. Bis dahin wird dieses Passwort nicht noch einmal gesendet, damit es niemanden aussperrt.</translation>
    </message>
    <message>
        <source>Ask who runs the proxy to let connections to the API&apos;s address through, or choose another one under Network in Settings.</source>
        <translation>Bitten Sie den Betreiber des Proxys, Verbindungen zur Adresse der API zuzulassen, oder wählen Sie unter „Netzwerk“ in den Einstellungen einen anderen Proxy.</translation>
    </message>
    <message>
        <source>Ask who runs the proxy, or choose another one under Network in Settings; then refresh.</source>
        <translation>Wenden Sie sich an den Betreiber des Proxys, oder wählen Sie unter „Netzwerk“ in den Einstellungen einen anderen; aktualisieren Sie dann.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ReasonEdit</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason (required, kept in the activity log on this computer)</source>
        <translation>Grund (erforderlich, bleibt im Aktivitätsprotokoll auf diesem Computer)</translation>
    </message>
    <message>
        <source>Reason (optional, kept in the activity log on this computer)</source>
        <translation>Grund (optional, bleibt im Aktivitätsprotokoll auf diesem Computer)</translation>
    </message>
</context>
<context>
    <name>bulkhead::RecordView</name>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Record as JSON</source>
        <translation>Eintrag als JSON</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Eintrag wird gelesen…</translation>
    </message>
    <message>
        <source>Below stands what was read before.</source>
        <translation>Unten steht, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>As Cloudflare sent it at %1, laid out.</source>
        <translation>Wie von Cloudflare am %1 gesendet, zur Lesbarkeit eingerückt.</translation>
    </message>
</context>
<context>
    <name>bulkhead::Records</name>
    <message>
        <source>%1 Part of what was to be written may stand in the file.</source>
        <translation>%1 Ein Teil dessen, was geschrieben werden sollte, steht möglicherweise schon in der Datei.</translation>
    </message>
    <message>
        <source>An entry is too long for %1. Do less at once, then try again.</source>
        <translation>Ein Eintrag ist zu lang für %1. Nehmen Sie sich weniger auf einmal vor und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Make room on it, then try again.</source>
        <translation>Der Datenträger, auf dem %1 liegt, ist voll. Schaffen Sie dort Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 may not become longer. Move it somewhere else, then try again: a new one is begun.</source>
        <translation>%1 darf nicht länger werden. Verschieben Sie die Datei an einen anderen Ort und versuchen Sie es dann erneut: Es wird eine neue begonnen.</translation>
    </message>
    <message>
        <source>%1 is a link to another place. Move it somewhere else, then try again.</source>
        <translation>%1 ist eine Verknüpfung zu einem anderen Ort. Verschieben Sie sie an eine andere Stelle und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Bulkhead is not allowed to use %1. Check who owns it and its folder and that its disk can be written, then try again.</source>
        <translation>Bulkhead darf %1 nicht verwenden. Prüfen Sie, wem die Datei und ihr Ordner gehören und ob der Datenträger beschreibbar ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used: %2. Check its folder and its disk, then try again.</source>
        <translation>%1 ist nicht verwendbar: %2. Prüfen Sie Ordner und Datenträger und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 is not a file. Move it somewhere else, then try again.</source>
        <translation>%1 ist keine Datei. Verschieben Sie, was dort liegt, an einen anderen Ort und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 belongs to another user of this computer, who can change what stands in it. Move it somewhere else, then try again.</source>
        <translation>%1 gehört einem anderen Benutzer dieses Computers, der den Inhalt ändern kann. Verschieben Sie die Datei an einen anderen Ort und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Other users of this computer can change %1. See whether what stands in it is yours, allow only yourself to write to it, then try again.</source>
        <translation>Andere Benutzer dieses Computers können %1 ändern. Prüfen Sie, ob der Inhalt von Ihnen stammt, beschränken Sie das Schreibrecht auf sich selbst und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ReportDialog</name>
    <message>
        <source>Incident report</source>
        <translation>Vorfallbericht</translation>
    </message>
    <message numerus="yes">
        <source>Report about %Ln job(s)</source>
        <translation>
            <numerusform>Bericht über %Ln Job</numerusform>
            <numerusform>Bericht über %Ln Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Account %1. For each job: its record, what Bulkhead asked for and saw, the counters before and after a cancel, and the cf-ray of Cloudflare&apos;s answers. Nothing at Cloudflare is changed by it.</source>
        <translation>Konto %1. Zu jedem Job: sein Eintrag, was Bulkhead angefordert und gesehen hat, die Zähler vor und nach einem Abbruch und der cf-ray der Antworten von Cloudflare. Bei Cloudflare ändert sich dadurch nichts.</translation>
    </message>
    <message>
        <source>Jobs in the report</source>
        <translation>Jobs im Bericht</translation>
    </message>
    <message>
        <source>Optional, for example INC-2031</source>
        <translation>Optional, zum Beispiel INC-2031</translation>
    </message>
    <message>
        <source>&amp;Messages that were moved or released, and those that failed</source>
        <translation>Verschobene, freigegebene und fehlgeschlagene &amp;Nachrichten</translation>
    </message>
    <message>
        <source>One more call of the quota for every 1,000 messages; they hold addresses and subjects</source>
        <translation>Je 1.000 Nachrichten ein weiterer Aufruf aus dem Kontingent; sie enthalten Adressen und Betreffzeilen</translation>
    </message>
    <message>
        <source>&amp;HTML, one file for any browser</source>
        <translation>&amp;HTML, eine Datei für jeden Browser</translation>
    </message>
    <message>
        <source>&amp;PDF, for paper; long lists are cut</source>
        <translation>&amp;PDF, für den Druck; lange Listen werden gekürzt</translation>
    </message>
    <message>
        <source>Case or &amp;title</source>
        <translation>Fall oder &amp;Titel</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>A report has at most %1 jobs, and %2 are selected. Select fewer.</source>
        <translation>Ein Bericht umfasst höchstens %1 Jobs, ausgewählt sind %2. Wählen Sie weniger aus.</translation>
    </message>
    <message>
        <source>Choose HTML, PDF or both.</source>
        <translation>Wählen Sie HTML, PDF oder beides.</translation>
    </message>
    <message>
        <source>Save incident report</source>
        <translation>Vorfallbericht speichern</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, so that it is not replaced.</source>
        <translation>%1 ist bereits vorhanden. Wählen Sie einen anderen Namen, damit die Datei nicht ersetzt wird.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ReportMaker</name>
    <message>
        <source>Incident report: %1.</source>
        <translation>Vorfallbericht: %1.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The incident report was not saved. %1</source>
        <translation>Der Vorfallbericht wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Incident report: the file is being written.</source>
        <translation>Vorfallbericht: Die Datei wird geschrieben.</translation>
    </message>
    <message>
        <source>Incident report saved: %1</source>
        <translation>Vorfallbericht gespeichert: %1</translation>
    </message>
    <message>
        <source>It was stopped. Make it again when you want it.</source>
        <translation>Die Erstellung wurde gestoppt. Erstellen Sie ihn bei Bedarf erneut.</translation>
    </message>
</context>
<context>
    <name>bulkhead::SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
</context>
<context>
    <name>bulkhead::SelfTest</name>
    <message numerus="yes">
        <source>This did not end in %n second(s). Close other programs and try again; if it stays so, install Bulkhead again.</source>
        <translation>
            <numerusform>Dieser Schritt war nach %n Sekunde nicht beendet. Schließen Sie andere Programme und versuchen Sie es erneut; bleibt es dabei, installieren Sie Bulkhead neu.</numerusform>
            <numerusform>Dieser Schritt war nach %n Sekunden nicht beendet. Schließen Sie andere Programme und versuchen Sie es erneut; bleibt es dabei, installieren Sie Bulkhead neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make TLS connections</source>
        <translation>TLS-Verbindungen herstellen</translation>
    </message>
    <message>
        <source>Qt found no TLS library, so Cloudflare can&apos;t be reached. On Linux install OpenSSL 3 (in Debian: libssl3), elsewhere install Bulkhead again.</source>
        <translation>Qt hat keine TLS-Bibliothek gefunden, daher ist Cloudflare nicht erreichbar. Installieren Sie unter Linux OpenSSL 3 (in Debian: libssl3), andernfalls Bulkhead neu.</translation>
    </message>
    <message>
        <source>The system has no certificate authorities, so Cloudflare can&apos;t be told from an impostor. Install them (in Debian and Fedora: ca-certificates).</source>
        <translation>Das System hat keine Zertifizierungsstellen, daher lässt sich Cloudflare nicht von einer Fälschung unterscheiden. Installieren Sie die Zertifizierungsstellen (in Debian und Fedora: ca-certificates).</translation>
    </message>
    <message>
        <source>Start the simulated account</source>
        <translation>Simuliertes Konto starten</translation>
    </message>
    <message>
        <source>List its jobs</source>
        <translation>Jobs des Kontos auflisten</translation>
    </message>
    <message>
        <source>None of them can be cancelled, which is not how the simulated account is made. Install Bulkhead again.</source>
        <translation>Keiner davon lässt sich abbrechen; so ist das simulierte Konto nicht angelegt. Installieren Sie Bulkhead neu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job</numerusform>
            <numerusform>%Ln Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel one of them</source>
        <translation>Einen der Jobs abbrechen</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Read that it is cancelled</source>
        <translation>Lesen, ob der Job abgebrochen ist</translation>
    </message>
    <message>
        <source>The job says “%1” after it was cancelled. Install Bulkhead again.</source>
        <translation>Der Job meldet nach dem Abbruch „%1“. Installieren Sie Bulkhead neu.</translation>
    </message>
    <message>
        <source>Write a secret into the keychain</source>
        <translation>Geheimnis in den Schlüsselbund schreiben</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Geheimnis wieder lesen</translation>
    </message>
    <message>
        <source>The keychain gave back something else than it was given. Use another keychain, or enter the credential anew each time.</source>
        <translation>Der Schlüsselbund hat etwas anderes zurückgegeben, als er erhalten hatte. Verwenden Sie einen anderen Schlüsselbund, oder geben Sie die Zugangsdaten jedes Mal neu ein.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Geheimnis löschen</translation>
    </message>
    <message>
        <source>An entry “%1” may have stayed; it holds nothing of value and may be deleted.</source>
        <translation>Ein Eintrag „%1“ ist möglicherweise zurückgeblieben; er enthält nichts von Wert und darf gelöscht werden.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>gelöscht</translation>
    </message>
</context>
<context>
    <name>bulkhead::SelfTestRun</name>
    <message>
        <source>Draw the window</source>
        <translation>Fenster zeichnen</translation>
    </message>
    <message>
        <source>There are no fonts, so no text could be read. Install some (in Debian: fonts-dejavu-core).</source>
        <translation>Es sind keine Schriften vorhanden, daher wäre kein Text lesbar. Installieren Sie Schriften (in Debian: fonts-dejavu-core).</translation>
    </message>
    <message>
        <source>Nothing was drawn. Install Bulkhead again.</source>
        <translation>Es wurde nichts gezeichnet. Installieren Sie Bulkhead neu.</translation>
    </message>
    <message>
        <source>This installation of Bulkhead works.</source>
        <translation>Diese Installation von Bulkhead funktioniert.</translation>
    </message>
    <message>
        <source>The self-test failed.</source>
        <translation>Der Selbsttest ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::Settings</name>
    <message>
        <source>The settings file could not be read. It was kept as %1, and Bulkhead starts with defaults: enter the account again.</source>
        <translation>Die Einstellungsdatei konnte nicht gelesen werden. Sie wurde als %1 aufbewahrt, und Bulkhead startet mit Standardwerten: Geben Sie das Konto neu ein.</translation>
    </message>
    <message>
        <source>The settings file %1 can&apos;t be read. Bulkhead uses defaults; check who owns the file.</source>
        <translation>Die Einstellungsdatei %1 lässt sich nicht lesen. Bulkhead verwendet Standardwerte; prüfen Sie, wem die Datei gehört.</translation>
    </message>
    <message>
        <source>The settings could not be written to %1. Check that the folder can be written and the disk is not full; what was there before is unchanged.</source>
        <translation>Die Einstellungen konnten nicht in %1 geschrieben werden. Prüfen Sie, ob der Ordner beschreibbar ist und der Datenträger noch Platz hat; was vorher dort stand, ist unverändert.</translation>
    </message>
</context>
<context>
    <name>bulkhead::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>A page with a Save button keeps nothing before you press it. On the others, what you choose takes effect at once.</source>
        <translation>Auf Seiten mit der Schaltfläche „Speichern“ wird nichts übernommen, bevor sie betätigt wird. Auf den anderen wirkt jede Auswahl sofort.</translation>
    </message>
</context>
<context>
    <name>bulkhead::SimulatorProcess</name>
    <message>
        <source>The simulated account can&apos;t be started: %1 is missing or can&apos;t be run. Install Bulkhead again.</source>
        <translation>Das simulierte Konto lässt sich nicht starten: %1 fehlt oder ist nicht ausführbar. Installieren Sie Bulkhead neu.</translation>
    </message>
    <message>
        <source>The simulated account has ended by itself. Start Bulkhead again to go on.</source>
        <translation>Das simulierte Konto hat sich von selbst beendet. Starten Sie Bulkhead neu, um fortzufahren.</translation>
    </message>
    <message>
        <source>The simulated account announced itself in a way that this version does not understand. Install Bulkhead again.</source>
        <translation>Das simulierte Konto hat sich auf eine Weise gemeldet, die diese Version nicht versteht. Installieren Sie Bulkhead neu.</translation>
    </message>
</context>
<context>
    <name>bulkhead::SingleInstance</name>
    <message>
        <source>Bulkhead is running already (process %1 on %2), but does not answer. End that one, then start again.</source>
        <translation>Bulkhead läuft bereits (Prozess %1 auf %2), antwortet aber nicht. Beenden Sie diesen Prozess und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>%1 takes no lock file, so nobody can tell whether Bulkhead is running already. See to it that this is the only one, and that the folder can be written.</source>
        <translation>In %1 lässt sich keine Sperrdatei anlegen; daher ist nicht feststellbar, ob Bulkhead bereits läuft. Stellen Sie sicher, dass es nur einmal läuft und dass der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>A second start can&apos;t bring this window to the front: %1. Use the desktop&apos;s list of windows.</source>
        <translation>Ein zweiter Start kann dieses Fenster nicht in den Vordergrund holen: %1. Verwenden Sie die Fensterliste des Desktops.</translation>
    </message>
</context>
<context>
    <name>bulkhead::Spoken</name>
    <message>
        <source>none</source>
        <extracomment>Said by a screen reader for a cell that shows a dash, because there is nothing to show</extracomment>
        <translation>keine Angabe</translation>
    </message>
</context>
<context>
    <name>bulkhead::StartPage</name>
    <message>
        <source>Stop the wrong bulk job in time</source>
        <translation>Die falsche Massenaktion rechtzeitig stoppen</translation>
    </message>
    <message>
        <source>Bulkhead shows every bulk action job of a Cloudflare Email Security account and cancels the ones you choose.</source>
        <translation>Bulkhead zeigt alle Massenaktions-Jobs eines Kontos von Cloudflare Email Security und bricht die ausgewählten ab.</translation>
    </message>
    <message>
        <source>Connect an account: it needs an API token of its own</source>
        <translation>Ein Konto verbinden: Dafür wird ein eigenes API-Token benötigt</translation>
    </message>
    <message>
        <source>&amp;Open Cloudflare&apos;s Token Page</source>
        <translation>&amp;Token-Seite von Cloudflare öffnen</translation>
    </message>
    <message>
        <source>Sign in to Cloudflare&apos;s dashboard, open My Profile, API Tokens, and choose Create Token, Custom token.</source>
        <translation>Melden Sie sich im Dashboard von Cloudflare an, öffnen Sie „My Profile“, „API Tokens“ und wählen Sie „Create Token“, „Custom token“.</translation>
    </message>
    <message>
        <source>Give it one permission: Account · Cloud Email Security · Read to watch, or Account · Cloud Email Security · Write (the dashboard may call it Edit) to cancel as well. Nothing else is needed.</source>
        <translation>Geben Sie dem Token eine einzige Berechtigung: Account · Cloud Email Security · Read zum Beobachten oder Account · Cloud Email Security · Write (im Dashboard eventuell „Edit“ genannt), um auch abzubrechen. Mehr ist nicht nötig.</translation>
    </message>
    <message>
        <source>Under Account Resources include only the account in question. An end date is a good idea: Bulkhead tells when it comes near.</source>
        <translation>Schließen Sie unter „Account Resources“ nur das betreffende Konto ein. Ein Ablaufdatum ist sinnvoll: Bulkhead meldet, wenn es näher rückt.</translation>
    </message>
    <message>
        <source>Copy the token, choose Connect an Account, and paste it there. It is kept in the system keychain.</source>
        <translation>Kopieren Sie das Token, wählen Sie „Konto verbinden“ und fügen Sie es dort ein. Es wird im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Connect an Account…</source>
        <translation>&amp;Konto verbinden…</translation>
    </message>
    <message>
        <source>&amp;Explore the Simulated Account</source>
        <translation>&amp;Simuliertes Konto erkunden</translation>
    </message>
    <message>
        <source>A whole account on this computer: try everything, nothing leaves the machine</source>
        <translation>Ein vollständiges Konto auf diesem Computer: Alles lässt sich ausprobieren, nichts verlässt das Gerät</translation>
    </message>
    <message>
        <source>No token at hand? The simulated account has jobs of every kind. It runs on this computer, and nothing that is cancelled there is real.</source>
        <translation>Kein Token zur Hand? Das simulierte Konto enthält Jobs aller Art. Es läuft auf diesem Computer, und nichts, was dort abgebrochen wird, ist echt.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Ask the keychain once more</source>
        <translation>Schlüsselbund noch einmal abfragen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Enter the credential, or choose another account</source>
        <translation>Zugangsdaten eingeben oder ein anderes Konto wählen</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this address in one: %1</source>
        <translation>Es konnte kein Browser geöffnet werden. Öffnen Sie diese Adresse in einem Browser: %1</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung mit %1 wird hergestellt</translation>
    </message>
    <message>
        <source>%1 can&apos;t be shown yet</source>
        <translation>%1 kann noch nicht angezeigt werden</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
</context>
<context>
    <name>bulkhead::StatusLine</name>
    <message>
        <source>Cloudflare counts the calls of this user in all tools together, the dashboard included.</source>
        <translation>Cloudflare zählt die Aufrufe dieses Benutzers aus allen Programmen zusammen, auch die des Dashboards.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Stale: last updated %1</source>
        <translation>Veraltet, Stand: %1</translation>
    </message>
    <message>
        <source>Updated %1 · paused</source>
        <translation>Stand: %1 · angehalten</translation>
    </message>
    <message>
        <source>Updated %1 · every %2, to spare the quota</source>
        <translation>Stand: %1 · alle %2, um das Kontingent zu schonen</translation>
    </message>
    <message>
        <source>Updated %1 · every %2</source>
        <translation>Stand: %1 · alle %2</translation>
    </message>
    <message>
        <source>%1 of %2 calls left</source>
        <translation>%1 von %2 Aufrufen übrig</translation>
    </message>
    <message>
        <source>%1, reset in %2</source>
        <translation>%1, neu in %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::TlsDetails</name>
    <message>
        <source>What is wrong with the certificate</source>
        <translation>Was an dem Zertifikat nicht stimmt</translation>
    </message>
    <message>
        <source>The certificates that the server showed</source>
        <translation>Vom Server vorgelegte Zertifikate</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>bulkhead::TlsFailure</name>
    <message>
        <source>the authority %1 at its end is not known here</source>
        <translation>Zertifizierungsstelle %1 am Ende der Kette hier nicht bekannt</translation>
    </message>
    <message>
        <source>its issuer %1 is not known here</source>
        <translation>Aussteller %1 hier nicht bekannt</translation>
    </message>
    <message>
        <source>nobody but itself vouches for it (it is self-signed)</source>
        <translation>nur von sich selbst beglaubigt (selbstsigniert)</translation>
    </message>
    <message>
        <source>it expired at %1</source>
        <translation>abgelaufen am %1</translation>
    </message>
    <message>
        <source>it is valid only from %1 on</source>
        <translation>erst ab %1 gültig</translation>
    </message>
    <message>
        <source>it is for another host, %1</source>
        <translation>für einen anderen Host ausgestellt, %1</translation>
    </message>
    <message>
        <source>it vouches for another certificate, which it may not</source>
        <translation>beglaubigt ein anderes Zertifikat, ohne dazu berechtigt zu sein</translation>
    </message>
    <message>
        <source>it is not meant for servers</source>
        <translation>nicht für Server bestimmt</translation>
    </message>
    <message>
        <source>its signature is not that of its issuer</source>
        <translation>Signatur stammt nicht vom Aussteller</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>of its issuer %1: %2</source>
        <translation>Zertifikat des Ausstellers %1: %2</translation>
    </message>
    <message>
        <source>The server&apos;s certificate</source>
        <translation>Zertifikat des Servers</translation>
    </message>
    <message>
        <source>An authority above it</source>
        <translation>Übergeordnete Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>✓ nothing wrong found</source>
        <translation>✓ nichts zu beanstanden</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ Prüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>   Name: %1</source>
        <translation>   Name: %1</translation>
    </message>
    <message>
        <source>   For: %1</source>
        <translation>   Für: %1</translation>
    </message>
    <message>
        <source>   Issued by: %1</source>
        <translation>   Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>   Valid: %1 to %2</source>
        <translation>   Gültig: %1 bis %2</translation>
    </message>
    <message>
        <source>   SHA-256: %1</source>
        <translation>   SHA-256: %1</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent: %2</source>
        <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig, daher wurde nichts gesendet: %2</translation>
    </message>
    <message>
        <source>What answers as %1 speaks only a version of TLS before 1.2, which is no longer safe, so nothing was sent</source>
        <translation>Was als %1 antwortet, beherrscht nur eine TLS-Version vor 1.2, die nicht mehr sicher ist, daher wurde nichts gesendet</translation>
    </message>
    <message>
        <source>What answers as %1 does not encrypt, so nothing was sent</source>
        <translation>Was als %1 antwortet, verschlüsselt nicht, daher wurde nichts gesendet</translation>
    </message>
    <message>
        <source>No trustworthy encrypted connection to %1 could be made, so nothing was sent</source>
        <translation>Zu %1 kam keine vertrauenswürdige verschlüsselte Verbindung zustande, daher wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Cloudflare is not like that: something in between answers in its place. Ask who runs this network or its proxy.</source>
        <translation>So verhält sich Cloudflare nicht: Etwas dazwischen antwortet an seiner Stelle. Wenden Sie sich an den Betreiber dieses Netzwerks oder seines Proxys.</translation>
    </message>
    <message>
        <source>If your network inspects encrypted traffic, get the certificate of its authority from who runs it, and choose that file under Network in Settings. If it does not, somebody may be listening in: use another network.</source>
        <translation>Falls Ihr Netzwerk verschlüsselten Datenverkehr prüft, lassen Sie sich von seinem Betreiber das Zertifikat der Zertifizierungsstelle geben und wählen Sie diese Datei unter „Netzwerk“ in den Einstellungen. Falls nicht, hört möglicherweise jemand mit: Verwenden Sie ein anderes Netzwerk.</translation>
    </message>
    <message>
        <source>Something answers in Cloudflare&apos;s place, for example a login page of the network: open a web page in a browser, then refresh.</source>
        <translation>Etwas antwortet an Stelle von Cloudflare, zum Beispiel eine Anmeldeseite des Netzwerks: Öffnen Sie eine Webseite in einem Browser und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock. If it is right, ask who runs this network or its proxy.</source>
        <translation>Prüfen Sie die Uhr des Computers. Geht sie richtig, wenden Sie sich an den Betreiber dieses Netzwerks oder seines Proxys.</translation>
    </message>
    <message>
        <source>%1. The issuer %2: ✗ missing</source>
        <translation>%1. Aussteller %2: ✗ fehlt</translation>
    </message>
    <message>
        <source>   The server did not send it, and it is not among the authorities that are trusted here.</source>
        <translation>   Der Server hat sein Zertifikat nicht gesendet, und er gehört nicht zu den hier vertrauenswürdigen Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>Quotation marks around a name</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>bulkhead::ToolButtonAccess</name>
    <message>
        <source>Clear “%1”</source>
        <translation>„%1“ leeren</translation>
    </message>
</context>
<context>
    <name>bulkhead::ViewsButton</name>
    <message>
        <source>Vie&amp;ws</source>
        <translation>Ansi&amp;chten</translation>
    </message>
    <message>
        <source>Filters, columns and order under a name</source>
        <translation>Filter, Spalten und Sortierung unter einem Namen</translation>
    </message>
    <message>
        <source>All Jobs</source>
        <translation>Alle Jobs</translation>
    </message>
    <message>
        <source>&amp;Save This View…</source>
        <translation>Diese Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete View</source>
        <translation>Ansicht &amp;löschen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>For example: Purges of today</source>
        <translation>Zum Beispiel: Endgültige Löschungen von heute</translation>
    </message>
    <message>
        <source>Takes the place of the view of that name.</source>
        <translation>Ersetzt die vorhandene Ansicht dieses Namens.</translation>
    </message>
    <message>
        <source>Keeps filters, columns and order under this name.</source>
        <translation>Speichert Filter, Spalten und Sortierung unter diesem Namen.</translation>
    </message>
</context>
<context>
    <name>bulkhead::WatchingPage</name>
    <message>
        <source>While jobs are active and the window is in front, this takes about %1 of the %2 calls that Cloudflare allows this user or token in %3 minutes, the dashboard and all other tools included.</source>
        <translation>Solange Jobs aktiv sind und das Fenster im Vordergrund ist, verbraucht dies etwa %1 der %2 Aufrufe, die Cloudflare diesem Benutzer oder Token in %3 Minuten gewährt, das Dashboard und alle anderen Programme eingeschlossen.</translation>
    </message>
    <message>
        <source>Watching never takes more than a quarter of them, so refreshes become rarer where active jobs keep this pace up for minutes.</source>
        <translation>Die Beobachtung verbraucht nie mehr als ein Viertel davon; halten aktive Jobs dieses Tempo minutenlang aufrecht, wird daher seltener aktualisiert.</translation>
    </message>
    <message>
        <source>&amp;Pause refreshing</source>
        <translation>Aktualisieren an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Refresh every</source>
        <translation>Aktualisierungs&amp;intervall</translation>
    </message>
    <message>
        <source>Nothing is read by itself then; F5 still reads everything. It lasts until Bulkhead ends.</source>
        <translation>Dann wird nichts von selbst gelesen; F5 liest weiterhin alles. Das gilt, bis Bulkhead beendet wird.</translation>
    </message>
    <message>
        <source>How old the rows of active jobs may become</source>
        <translation>Wie alt die Zeilen aktiver Jobs höchstens werden</translation>
    </message>
    <message>
        <source>How often active jobs are read again while the window is in front. Behind other windows, and where no job is active, Bulkhead reads less often by itself. Every read counts in the quota that Cloudflare gives a user for all tools together.</source>
        <translation>Legt fest, wie oft aktive Jobs neu gelesen werden, solange das Fenster im Vordergrund ist. Hinter anderen Fenstern und wenn kein Job aktiv ist, liest Bulkhead von selbst seltener. Jedes Lesen zählt zum Kontingent, das Cloudflare einem Benutzer für alle Programme zusammen gewährt.</translation>
    </message>
    <message>
        <source>Read nothing by itself; F5 still works</source>
        <translation>Nichts automatisch lesen; F5 funktioniert weiterhin</translation>
    </message>
    <message>
        <source>For the times when another tool needs the whole quota. The table then grows old, and says so. Cancels that are under way are still followed to their end.</source>
        <translation>Für Zeiten, in denen ein anderes Programm das ganze Kontingent braucht. Die Tabelle veraltet dann und weist darauf hin. Laufende Abbrüche werden trotzdem bis zum Ende verfolgt.</translation>
    </message>
</context>
<context>
    <name>bulkhead::WindowTitle</name>
    <message>
        <source>Bulkhead</source>
        <translation>Bulkhead</translation>
    </message>
    <message numerus="yes">
        <source>Cancelling %Ln job(s) – %1 – Bulkhead</source>
        <translation>
            <numerusform>%Ln Job wird abgebrochen – %1 – Bulkhead</numerusform>
            <numerusform>%Ln Jobs werden abgebrochen – %1 – Bulkhead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln job(s) – %1 – Bulkhead</source>
        <translation>
            <numerusform>%Ln Job wird gelöscht – %1 – Bulkhead</numerusform>
            <numerusform>%Ln Jobs werden gelöscht – %1 – Bulkhead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active – %1 – Bulkhead</source>
        <extracomment>Title of the window: how many jobs are active, the account</extracomment>
        <translation>
            <numerusform>%Ln aktiv – %1 – Bulkhead</numerusform>
            <numerusform>%Ln aktiv – %1 – Bulkhead</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Bulkhead</source>
        <translation>%1 – Bulkhead</translation>
    </message>
</context>
<context>
    <name>bulkhead::Words</name>
    <message>
        <source>an unnamed folder</source>
        <translation>Ordner ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Discovering</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Junk Email</source>
        <translation>Junk-E-Mail</translation>
    </message>
    <message>
        <source>Deleted Items</source>
        <translation>Gelöschte Elemente</translation>
    </message>
    <message>
        <source>Recoverable Items, Deletions</source>
        <translation>Wiederherstellbare Elemente, Löschungen</translation>
    </message>
    <message>
        <source>Recoverable Items, Purges</source>
        <translation>Wiederherstellbare Elemente, Endgültige Löschungen</translation>
    </message>
    <message>
        <source>No destination</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Unknown destination</source>
        <translation>Unbekanntes Ziel</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Unknown action</source>
        <translation>Unbekannte Aktion</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Verschieben nach %1</translation>
    </message>
    <message>
        <source>Release from quarantine</source>
        <translation>Aus Quarantäne freigeben</translation>
    </message>
    <message>
        <source>No messages found yet</source>
        <translation>Noch keine Nachrichten gefunden</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Nachrichten</translation>
    </message>
    <message>
        <source>%1 %, %2 of %3 handled</source>
        <translation>%1 %, %2 von %3 bearbeitet</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>, %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>How many messages were already released is not known.</source>
        <translation>Wie viele Nachrichten bereits freigegeben wurden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How many messages were already moved is not known.</source>
        <translation>Wie viele Nachrichten bereits verschoben wurden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing was released yet.</source>
        <translation>Bisher wurde nichts freigegeben.</translation>
    </message>
    <message>
        <source>Nothing was moved yet.</source>
        <translation>Bisher wurde nichts verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 were already released and stay released.</source>
        <translation>
            <numerusform>%Ln von %1 wurde bereits freigegeben und bleibt freigegeben.</numerusform>
            <numerusform>%Ln von %1 wurden bereits freigegeben und bleiben freigegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 were already moved and stay moved.</source>
        <translation>
            <numerusform>%Ln von %1 wurde bereits verschoben und bleibt verschoben.</numerusform>
            <numerusform>%Ln von %1 wurden bereits verschoben und bleiben verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already released: that stays.</source>
        <translation>%1 bereits freigegeben: Das bleibt so.</translation>
    </message>
    <message>
        <source>%1 already moved: that stays.</source>
        <translation>%1 bereits verschoben: Das bleibt so.</translation>
    </message>
    <message>
        <source>It has not started; its search will not be carried out.</source>
        <translation>Der Job hat noch nicht begonnen; seine Suche wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>It is still searching: what it has found so far and not handled yet, and what it would still find, stays in place.</source>
        <translation>Der Job sucht noch: Was er bisher gefunden und noch nicht bearbeitet hat und was er noch finden würde, bleibt an seinem Ort.</translation>
    </message>
    <message>
        <source>%1 will not be processed and will stay in place.</source>
        <translation>Was noch aussteht, wird nicht bearbeitet und bleibt an seinem Ort: %1.</translation>
    </message>
    <message>
        <source>How many are left is not known.</source>
        <translation>Wie viele noch ausstehen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How many messages were released is not known.</source>
        <translation>Wie viele Nachrichten freigegeben wurden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How many messages were moved is not known.</source>
        <translation>Wie viele Nachrichten verschoben wurden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing was released.</source>
        <translation>Es wurde nichts freigegeben.</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>Es wurde nichts verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 were released before it stopped.</source>
        <translation>
            <numerusform>%Ln von %1 wurde freigegeben, bevor der Job endete.</numerusform>
            <numerusform>%Ln von %1 wurden freigegeben, bevor der Job endete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 were moved before it stopped.</source>
        <translation>
            <numerusform>%Ln von %1 wurde verschoben, bevor der Job endete.</numerusform>
            <numerusform>%Ln von %1 wurden verschoben, bevor der Job endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 released before it stopped.</source>
        <translation>%1 freigegeben, bevor der Job endete.</translation>
    </message>
    <message>
        <source>%1 moved before it stopped.</source>
        <translation>%1 verschoben, bevor der Job endete.</translation>
    </message>
    <message>
        <source>%1 of them after the cancel was asked for.</source>
        <translation>Davon %1, nachdem der Abbruch angefordert war.</translation>
    </message>
    <message>
        <source>%1 left untouched.</source>
        <translation>%1 nicht angetastet.</translation>
    </message>
    <message>
        <source>%1 skipped.</source>
        <translation>%1 übersprungen.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 %2: nothing is left to cancel.</source>
        <translation>%1 %2: Es gibt nichts mehr abzubrechen.</translation>
    </message>
    <message>
        <source>%1: nothing is left to cancel.</source>
        <translation>%1: Es gibt nichts mehr abzubrechen.</translation>
    </message>
    <message>
        <source>No dates limit the search.</source>
        <translation>Die Suche ist zeitlich nicht eingegrenzt.</translation>
    </message>
    <message>
        <source>The search has no beginning: it goes back as far as the service keeps messages.</source>
        <translation>Die Suche hat keinen Anfang: Sie reicht so weit zurück, wie der Dienst Nachrichten aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>The search covers %Ln day(s).</source>
        <translation>
            <numerusform>Die Suche umfasst %Ln Tag.</numerusform>
            <numerusform>Die Suche umfasst %Ln Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were found malicious are released into mailboxes.</source>
        <translation>Als bösartig eingestufte Nachrichten werden in Postfächer freigegeben.</translation>
    </message>
    <message>
        <source>No verdict limits the search, so messages that were found malicious may be released into mailboxes.</source>
        <translation>Keine Einstufung grenzt die Suche ein, daher werden möglicherweise auch als bösartig eingestufte Nachrichten in Postfächer freigegeben.</translation>
    </message>
    <message>
        <source>Neither a sender, a subject nor an ID narrows the search.</source>
        <translation>Weder Absender noch Betreff noch ID grenzen die Suche ein.</translation>
    </message>
    <message>
        <source>Messages without a detection are included: ordinary mail.</source>
        <translation>Auch Nachrichten ohne Erkennung sind eingeschlossen: gewöhnliche E-Mails.</translation>
    </message>
    <message>
        <source>Purged messages can&apos;t be brought back by the people they were sent to.</source>
        <translation>Endgültig gelöschte Nachrichten können von ihren Empfängern nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 bis %2 UTC</translation>
    </message>
    <message>
        <source>since %1 UTC</source>
        <translation>seit %1 UTC</translation>
    </message>
    <message>
        <source>until %1 UTC</source>
        <translation>bis %1 UTC</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>limits that this version does not know: %1 and %L2 more</source>
        <translation>Einschränkungen, die diese Version nicht kennt: %1 und %L2 weitere</translation>
    </message>
    <message numerus="yes">
        <source>limit(s) that this version does not know: %1</source>
        <translation>
            <numerusform>Einschränkung, die diese Version nicht kennt: %1</numerusform>
            <numerusform>Einschränkungen, die diese Version nicht kennt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>of the domain %1</source>
        <translation>zur Domain %1</translation>
    </message>
    <message>
        <source>with “%1” in the subject</source>
        <translation>mit „%1“ im Betreff</translation>
    </message>
    <message>
        <source>with exactly the subject “%1”</source>
        <translation>mit genau dem Betreff „%1“</translation>
    </message>
    <message>
        <source>matching “%1”</source>
        <translation>mit den Suchbegriffen „%1“</translation>
    </message>
    <message>
        <source>with the message ID %1</source>
        <translation>mit der Message-ID %1</translation>
    </message>
    <message>
        <source>with the alert ID %1</source>
        <translation>mit der Alert-ID %1</translation>
    </message>
    <message>
        <source>verdict %1</source>
        <translation>Einstufung %1</translation>
    </message>
    <message>
        <source>delivery %1</source>
        <translation>Zustellung %1</translation>
    </message>
    <message>
        <source>action taken %1</source>
        <translation>erfolgte Aktion %1</translation>
    </message>
    <message>
        <source>HELO from %1</source>
        <translation>HELO von %1</translation>
    </message>
    <message>
        <source>metric %1</source>
        <translation>Metrik %1</translation>
    </message>
    <message>
        <source>any message</source>
        <translation>alle Nachrichten</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>messages %1</source>
        <translation>Nachrichten %1</translation>
    </message>
    <message>
        <source>submissions only</source>
        <translation>nur von Benutzern gemeldete</translation>
    </message>
    <message>
        <source>detections only</source>
        <translation>nur mit Erkennung</translation>
    </message>
    <message>
        <source>also without a detection</source>
        <translation>auch ohne Erkennung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A job&apos;s status and how far it is</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 of %3 released</source>
        <extracomment>%1: a job&apos;s status; %2: a number; %3: such as &quot;40,000 messages&quot;</extracomment>
        <translation>%1, %2 von %3 freigegeben</translation>
    </message>
    <message>
        <source>%1, %2 of %3 moved</source>
        <translation>%1, %2 von %3 verschoben</translation>
    </message>
    <message>
        <source>, %1 % handled</source>
        <translation>, %1 % bearbeitet</translation>
    </message>
</context>
<context>
    <name>bulkhead::format</name>
    <message>
        <source>%1 s</source>
        <extracomment>Spans of time, the two largest units: seconds, minutes, hours</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln d</numerusform>
            <numerusform>%Ln d</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a span of time such as &quot;4 min 10 s&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
</context>
</TS>
