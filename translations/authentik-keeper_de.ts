<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>&amp;Try Again</source>
        <comment>@action:button</comment>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Correct the A&amp;ddress</source>
        <comment>@action:button</comment>
        <translation>Adresse &amp;korrigieren</translation>
    </message>
    <message>
        <source>Copy the Co&amp;mmand</source>
        <comment>@action:button</comment>
        <translation>Befehl k&amp;opieren</translation>
    </message>
    <message>
        <source>Open Fol&amp;der</source>
        <comment>@action:button</comment>
        <translation>Or&amp;dner öffnen</translation>
    </message>
    <message>
        <source>Show the Ru&amp;ns</source>
        <comment>@action:button</comment>
        <translation>&amp;Läufe anzeigen</translation>
    </message>
    <message>
        <source>Look &amp;Inside</source>
        <comment>@action:button</comment>
        <translation>H&amp;ineinsehen</translation>
    </message>
    <message>
        <source>Choose A&amp;nother Folder…</source>
        <comment>@action:button</comment>
        <translation>A&amp;nderen Ordner wählen …</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Begun, no end noted</source>
        <comment>@status step</comment>
        <translation>Begonnen, kein Ende vermerkt</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>@label activity</comment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>@label activity</comment>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Undo of a restore</source>
        <comment>@label activity</comment>
        <translation>Rückgängigmachen einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Resumed restore</source>
        <comment>@label activity</comment>
        <translation>Fortgesetzte Wiederherstellung</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <comment>@label activity</comment>
        <translation>Wird aufgeräumt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>@status backup</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>@status backup</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No end noted</source>
        <comment>@status run</comment>
        <translation>Kein Ende vermerkt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>@status run</comment>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Everything that was found was saved.</source>
        <comment>@info</comment>
        <translation>Alles, was gefunden wurde, ist gesichert.</translation>
    </message>
    <message>
        <source>Something is missing in this backup.</source>
        <comment>@info</comment>
        <translation>In dieser Sicherung fehlt etwas.</translation>
    </message>
    <message>
        <source>Look into the backup for what is missing.</source>
        <comment>@info next</comment>
        <translation>Sehen Sie in der Sicherung nach, was fehlt.</translation>
    </message>
    <message>
        <source>It failed, and no backup was left.</source>
        <comment>@info</comment>
        <translation>Sie ist fehlgeschlagen, und es blieb keine Sicherung.</translation>
    </message>
    <message>
        <source>It was cancelled, and no backup was left.</source>
        <comment>@info</comment>
        <translation>Sie wurde abgebrochen, und es blieb keine Sicherung.</translation>
    </message>
    <message>
        <source>Its journal has no end: it goes on somewhere else, or the program was ended in the middle.</source>
        <comment>@info</comment>
        <translation>Das Protokoll hat kein Ende: Der Lauf geht anderswo weiter, oder das Programm wurde mittendrin beendet.</translation>
    </message>
    <message>
        <source>Look on the server: it says where the run stands, and can be resumed.</source>
        <comment>@info next</comment>
        <translation>Sehen Sie auf dem Server nach: Er weiß, wo der Lauf steht, und der Lauf lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>What was kept of the other state is deleted.</source>
        <comment>@info</comment>
        <translation>Was vom anderen Zustand aufbewahrt wurde, ist gelöscht.</translation>
    </message>
    <message>
        <source>The chosen parts were saved, and not all of authentik.</source>
        <comment>@info</comment>
        <translation>Die gewählten Teile wurden gesichert, nicht ganz authentik.</translation>
    </message>
</context>
<context>
    <name>AmountText</name>
    <message>
        <source>%1/s</source>
        <comment>@label bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>almost done</source>
        <comment>@label time left</comment>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <comment>@label time left</comment>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <comment>@label time left</comment>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <comment>@label time left</comment>
        <translation>noch etwa %1 h %2 min</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <comment>@label duration</comment>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>@label duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>@label duration</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>@label duration</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <comment>@label bytes</comment>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>@label bytes</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Saving authentik %1…</source>
        <comment>@info</comment>
        <translation>authentik %1 wird gesichert …</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>The backup is whole</source>
        <comment>@label check</comment>
        <translation>Die Sicherung ist unversehrt</translation>
    </message>
    <message>
        <source>Every file is what was written.</source>
        <comment>@info check</comment>
        <translation>Jede Datei ist so, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>The backup is damaged.</source>
        <comment>@info check</comment>
        <translation>Die Sicherung ist beschädigt.</translation>
    </message>
    <message>
        <source>At least one file is not what was written.</source>
        <comment>@info why</comment>
        <translation>Mindestens eine Datei ist nicht so, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>Nothing is missing in it.</source>
        <comment>@info check</comment>
        <translation>Es fehlt nichts darin.</translation>
    </message>
    <message>
        <source>Parts could not be saved: %1</source>
        <comment>@info check</comment>
        <translation>Teile konnten nicht gesichert werden: %1</translation>
    </message>
    <message>
        <source>They will not be there after the restore.</source>
        <comment>@info why</comment>
        <translation>Nach der Wiederherstellung werden sie nicht vorhanden sein.</translation>
    </message>
    <message>
        <source>Use a complete backup if there is one, or go on without them.</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie eine vollständige Sicherung, falls es eine gibt, oder fahren Sie ohne diese Teile fort.</translation>
    </message>
    <message>
        <source>The backup lies outside of what is replaced</source>
        <comment>@label check</comment>
        <translation>Die Sicherung liegt außerhalb dessen, was ersetzt wird</translation>
    </message>
    <message>
        <source>It does.</source>
        <comment>@info check</comment>
        <translation>So ist es.</translation>
    </message>
    <message>
        <source>The backup lies in %1, which would be replaced.</source>
        <comment>@info check</comment>
        <translation>Die Sicherung liegt in %1; das würde ersetzt.</translation>
    </message>
    <message>
        <source>A backup must not be moved away by its own restore.</source>
        <comment>@info why</comment>
        <translation>Eine Sicherung darf nicht durch ihre eigene Wiederherstellung verschoben werden.</translation>
    </message>
    <message>
        <source>Copy the backup to another folder and restore from there.</source>
        <comment>@info next</comment>
        <translation>Kopieren Sie die Sicherung in einen anderen Ordner, und stellen Sie von dort wieder her.</translation>
    </message>
    <message>
        <source>the host key</source>
        <comment>@item difference</comment>
        <translation>der Host-Schlüssel</translation>
    </message>
    <message>
        <source>the host&apos;s own name</source>
        <comment>@item difference</comment>
        <translation>der eigene Name des Hosts</translation>
    </message>
    <message>
        <source>the project</source>
        <comment>@item difference</comment>
        <translation>das Projekt</translation>
    </message>
    <message>
        <source>The same server</source>
        <comment>@label check</comment>
        <translation>Derselbe Server</translation>
    </message>
    <message>
        <source>The backup was made of this server.</source>
        <comment>@info check</comment>
        <translation>Die Sicherung stammt von diesem Server.</translation>
    </message>
    <message>
        <source>This is a migration from %1 to %2.</source>
        <comment>@info check</comment>
        <translation>Dies ist ein Umzug von %1 nach %2.</translation>
    </message>
    <message>
        <source>Another now: %1.</source>
        <comment>@info why</comment>
        <translation>Jetzt anders: %1.</translation>
    </message>
    <message>
        <source>After it, point DNS to this server, and see to the host names and URLs in authentik&apos;s brands, providers and outposts. Stop the old server, or both will send mail and synchronise.</source>
        <comment>@info next</comment>
        <translation>Lassen Sie danach DNS auf diesen Server zeigen, und passen Sie die Hostnamen und URLs in den Brands, Providern und Outposts von authentik an. Halten Sie den alten Server an, sonst versenden beide E-Mails und synchronisieren.</translation>
    </message>
    <message>
        <source>The same installation</source>
        <comment>@label check</comment>
        <translation>Dieselbe Installation</translation>
    </message>
    <message>
        <source>Its id is that of the backup, or there is none yet.</source>
        <comment>@info check</comment>
        <translation>Ihre ID ist die der Sicherung, oder es gibt noch keine.</translation>
    </message>
    <message>
        <source>The authentik on the server is another installation.</source>
        <comment>@info check</comment>
        <translation>Das authentik auf dem Server ist eine andere Installation.</translation>
    </message>
    <message>
        <source>Its users, applications and settings will be replaced by those of the backup.</source>
        <comment>@info why</comment>
        <translation>Ihre Benutzer, Anwendungen und Einstellungen werden durch die der Sicherung ersetzt.</translation>
    </message>
    <message>
        <source>Make sure that this is the server you mean. Its old state is kept for undo.</source>
        <comment>@info next</comment>
        <translation>Vergewissern Sie sich, dass dies der gemeinte Server ist. Sein alter Stand wird aufbewahrt, um die Wiederherstellung rückgängig machen zu können.</translation>
    </message>
    <message>
        <source>Version of authentik</source>
        <comment>@label check</comment>
        <translation>Version von authentik</translation>
    </message>
    <message>
        <source>It is %1, as in the backup.</source>
        <comment>@info check</comment>
        <translation>Es ist %1, wie in der Sicherung.</translation>
    </message>
    <message>
        <source>It is %1, a later patch of the backup&apos;s %2.</source>
        <comment>@info check</comment>
        <translation>Es ist %1, ein späterer Patch der Version %2 aus der Sicherung.</translation>
    </message>
    <message>
        <source>It is %1, the next after the backup&apos;s %2.</source>
        <comment>@info check</comment>
        <translation>Es ist %1, die nächste Version nach %2 aus der Sicherung.</translation>
    </message>
    <message>
        <source>authentik will migrate the restored database when it starts, which takes longer.</source>
        <comment>@info why</comment>
        <translation>authentik migriert die wiederhergestellte Datenbank beim Start; das dauert länger.</translation>
    </message>
    <message>
        <source>Read the release notes of %1 first.</source>
        <comment>@info next</comment>
        <translation>Lesen Sie zuerst die Versionshinweise zu %1.</translation>
    </message>
    <message>
        <source>The server runs authentik %1, the backup is of %2, and %3 lie between.</source>
        <comment>@info check</comment>
        <translation>Auf dem Server läuft authentik %1, die Sicherung stammt von %2, und dazwischen liegen: %3.</translation>
    </message>
    <message>
        <source>authentik must be upgraded one version after another; a skipped one breaks its database.</source>
        <comment>@info why</comment>
        <translation>authentik muss Version für Version aktualisiert werden; eine übersprungene Version beschädigt die Datenbank.</translation>
    </message>
    <message>
        <source>Start authentik %1 on the server, restore there, then upgrade one version at a time: %2.</source>
        <comment>@info next</comment>
        <translation>Starten Sie authentik %1 auf dem Server, stellen Sie dort wieder her, und aktualisieren Sie dann Version für Version: %2.</translation>
    </message>
    <message>
        <source>The server runs authentik %1, older than the backup&apos;s %2.</source>
        <comment>@info check</comment>
        <translation>Auf dem Server läuft authentik %1, älter als %2 aus der Sicherung.</translation>
    </message>
    <message>
        <source>authentik has no way back to an older version.</source>
        <comment>@info why</comment>
        <translation>Bei authentik führt kein Weg zu einer älteren Version zurück.</translation>
    </message>
    <message>
        <source>Start authentik %1 on the server, then restore.</source>
        <comment>@info next</comment>
        <translation>Starten Sie authentik %1 auf dem Server, und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>Between authentik %1 on the server and %2 in the backup no way is known.</source>
        <comment>@info check</comment>
        <translation>Zwischen authentik %1 auf dem Server und %2 in der Sicherung ist kein Weg bekannt.</translation>
    </message>
    <message>
        <source>One of them is not in this program&apos;s list of versions.</source>
        <comment>@info why</comment>
        <translation>Eine von beiden steht nicht in der Versionsliste dieses Programms.</translation>
    </message>
    <message>
        <source>Start authentik %1 on the server, restore, then upgrade one version at a time; or use a newer version of this program.</source>
        <comment>@info next</comment>
        <translation>Starten Sie authentik %1 auf dem Server, stellen Sie wieder her, und aktualisieren Sie dann Version für Version; oder verwenden Sie eine neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>Containers can be stopped and started</source>
        <comment>@label check</comment>
        <translation>Container lassen sich anhalten und starten</translation>
    </message>
    <message>
        <source>They can.</source>
        <comment>@info check</comment>
        <translation>Das ist möglich.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>@info check</comment>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Without these the restore can&apos;t be carried out on the server.</source>
        <comment>@info why</comment>
        <translation>Ohne diese kann die Wiederherstellung auf dem Server nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>Start the whole project (docker compose up -d), with authentik&apos;s own image.</source>
        <comment>@info next</comment>
        <translation>Starten Sie das ganze Projekt (docker compose up -d), mit dem eigenen Image von authentik.</translation>
    </message>
    <message>
        <source>Nobody else is restoring</source>
        <comment>@label check</comment>
        <translation>Niemand sonst stellt gerade wieder her</translation>
    </message>
    <message>
        <source>Nobody is.</source>
        <comment>@info check</comment>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>There is a lock on the server that names nobody.</source>
        <comment>@info check</comment>
        <translation>Auf dem Server gibt es eine Sperre, die niemanden nennt.</translation>
    </message>
    <message>
        <source>It is being taken just now, or was left by a program that ended early.</source>
        <comment>@info why</comment>
        <translation>Sie wird gerade erst gesetzt, oder ein vorzeitig beendetes Programm hat sie hinterlassen.</translation>
    </message>
    <message>
        <source>Wait a minute and look again. Going on takes it over.</source>
        <comment>@info next</comment>
        <translation>Warten Sie eine Minute, und sehen Sie erneut nach. Beim Fortfahren wird die Sperre übernommen.</translation>
    </message>
    <message>
        <source>%1 on %2, since %3 (run %4).</source>
        <comment>@info check: person, computer, time, run</comment>
        <translation>%1 auf %2, seit %3 (Lauf %4).</translation>
    </message>
    <message>
        <source>Two restores at a time would mix two states.</source>
        <comment>@info why</comment>
        <translation>Zwei Wiederherstellungen zugleich würden zwei Stände vermischen.</translation>
    </message>
    <message>
        <source>Wait until that run has ended.</source>
        <comment>@info next</comment>
        <translation>Warten Sie, bis dieser Lauf beendet ist.</translation>
    </message>
    <message>
        <source>That run has not been heard of for too long; its lock has ended.</source>
        <comment>@info why</comment>
        <translation>Von diesem Lauf kam zu lange kein Lebenszeichen; seine Sperre ist abgelaufen.</translation>
    </message>
    <message>
        <source>The worker</source>
        <comment>@label check</comment>
        <translation>Der Worker</translation>
    </message>
    <message>
        <source>It starts again, and does what is due: sends mail, synchronises, and lets what has expired since the backup expire.</source>
        <comment>@info check</comment>
        <translation>Er startet wieder und erledigt, was ansteht: Er versendet E-Mails, synchronisiert und lässt ablaufen, was seit der Sicherung abgelaufen ist.</translation>
    </message>
    <message>
        <source>It is left stopped, as you asked for.</source>
        <comment>@info check</comment>
        <translation>Er bleibt angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>Until it runs, nothing is sent, synchronised or expired.</source>
        <comment>@info why</comment>
        <translation>Bis er läuft, wird nichts versendet oder synchronisiert, und nichts läuft ab.</translation>
    </message>
    <message>
        <source>Start it when you have looked around: docker compose start worker</source>
        <comment>@info next</comment>
        <translation>Starten Sie ihn nach einer Durchsicht: docker compose start worker</translation>
    </message>
    <message>
        <source>The project&apos;s folder</source>
        <comment>@label check</comment>
        <translation>Der Ordner des Projekts</translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <comment>@info check</comment>
        <translation>%1 ist vorhanden.</translation>
    </message>
    <message>
        <source>%1 is not there on the server.</source>
        <comment>@info check</comment>
        <translation>%1 gibt es auf dem Server nicht.</translation>
    </message>
    <message>
        <source>The run keeps its records there, and undo needs them.</source>
        <comment>@info why</comment>
        <translation>Der Lauf führt dort seine Aufzeichnungen; sie werden gebraucht, um ihn rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Make it, or start the project from where its files are now.</source>
        <comment>@info next</comment>
        <translation>Legen Sie ihn an, oder starten Sie das Projekt von dort, wo seine Dateien jetzt liegen.</translation>
    </message>
    <message>
        <source>Fine</source>
        <comment>@status check</comment>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>@status check</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Blocking</source>
        <comment>@status check</comment>
        <translation>Blockierend</translation>
    </message>
    <message>
        <source>What the backup holds</source>
        <comment>@label check</comment>
        <translation>Inhalt der Sicherung</translation>
    </message>
    <message>
        <source>Look at that run first, and resume it. Going on takes its lock over.</source>
        <comment>@info next</comment>
        <translation>Sehen Sie zuerst nach diesem Lauf, und setzen Sie ihn fort. Beim Fortfahren wird seine Sperre übernommen.</translation>
    </message>
    <message>
        <source>Use another backup. Verifying it says which file it is.</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie eine andere Sicherung. Eine Prüfung nennt die betroffene Datei.</translation>
    </message>
    <message>
        <source>The server runs authentik %1, newer than any that this program knows; the backup is of %2.</source>
        <comment>@info check</comment>
        <translation>Auf dem Server läuft authentik %1, neuer als alle, die dieses Programm kennt; die Sicherung ist von %2.</translation>
    </message>
    <message>
        <source>authentik will migrate the restored database when it starts. Where it skips a version on the way, its database may break.</source>
        <comment>@info why</comment>
        <translation>authentik migriert die wiederhergestellte Datenbank beim Start. Wird dabei eine Version übersprungen, kann die Datenbank Schaden nehmen.</translation>
    </message>
    <message>
        <source>Make sure by the release notes that none lies between. The old state is kept for undo.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie anhand der Versionshinweise, dass keine dazwischen liegt. Der alte Stand bleibt zum Rückgängigmachen erhalten.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Show the authentik found on a server, and what a backup would hold.</source>
        <comment>@info help</comment>
        <translation>Zeigt, welches authentik auf einem Server gefunden wird und was eine Sicherung enthielte.</translation>
    </message>
    <message>
        <source>Save a whole, verified backup set of the authentik on a server.</source>
        <comment>@info help</comment>
        <translation>Sichert das authentik eines Servers als vollständigen, geprüften Sicherungssatz.</translation>
    </message>
    <message>
        <source>Check every byte of a backup set.</source>
        <comment>@info help</comment>
        <translation>Prüft jedes Byte eines Sicherungssatzes.</translation>
    </message>
    <message>
        <source>Show what a backup set holds.</source>
        <comment>@info help</comment>
        <translation>Zeigt, was ein Sicherungssatz enthält.</translation>
    </message>
    <message>
        <source>List the backup sets below a folder.</source>
        <comment>@info help</comment>
        <translation>Listet die Sicherungssätze unterhalb eines Ordners auf.</translation>
    </message>
    <message>
        <source>Folder that holds the backup sets.</source>
        <comment>@info help</comment>
        <translation>Ordner, der die Sicherungssätze aufnimmt.</translation>
    </message>
    <message>
        <source>Save these components only.</source>
        <comment>@info help</comment>
        <translation>Nur diese Teile sichern.</translation>
    </message>
    <message>
        <source>Leave these components out.</source>
        <comment>@info help</comment>
        <translation>Diese Teile auslassen.</translation>
    </message>
    <message>
        <source>Compose project, where a server has several authentiks.</source>
        <comment>@info help</comment>
        <translation>Compose-Projekt, falls ein Server mehrere authentiks hat.</translation>
    </message>
    <message>
        <source>Log in with this key first.</source>
        <comment>@info help</comment>
        <translation>Bei der Anmeldung zuerst diesen Schlüssel versuchen.</translation>
    </message>
    <message>
        <source>Trust this key for this run, if the host is not known yet.</source>
        <comment>@info help</comment>
        <translation>Diesem Schlüssel für diesen Lauf vertrauen, falls der Host noch nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Print one JSON object on standard output.</source>
        <comment>@info help</comment>
        <translation>Ein einziges JSON-Objekt auf der Standardausgabe ausgeben.</translation>
    </message>
    <message>
        <source>Print nothing but the result.</source>
        <comment>@info help</comment>
        <translation>Nur das Ergebnis ausgeben.</translation>
    </message>
    <message>
        <source>Print every command and what it said.</source>
        <comment>@info help</comment>
        <translation>Jeden Befehl und seine Meldungen ausgeben.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <comment>@info help</comment>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <comment>@info help</comment>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <comment>@info help</comment>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>TARGET is [user@]host[:port] or a name of the ssh configuration.
“authentik-keeper-cli VERB --help” shows the options of a verb, “man authentik-keeper-cli” tells all.</source>
        <comment>@info help</comment>
        <translation>TARGET ist [benutzer@]host[:port] oder ein Name der ssh-Konfiguration.
„authentik-keeper-cli VERB --help“ zeigt die Optionen eines Verbs, „man authentik-keeper-cli“ beschreibt alles.</translation>
    </message>
    <message>
        <source>“%1” is not a component; known are: %2</source>
        <comment>@info why</comment>
        <translation>„%1“ ist kein Teil; bekannt sind: %2</translation>
    </message>
    <message>
        <source>--%1 needs at least one component.</source>
        <comment>@info why</comment>
        <translation>--%1 braucht mindestens einen Teil.</translation>
    </message>
    <message>
        <source>It is used so: %1</source>
        <comment>@info why</comment>
        <translation>So wird es aufgerufen: %1</translation>
    </message>
    <message>
        <source>--accept-host-key takes a fingerprint: SHA256: and 43 characters.</source>
        <comment>@info why</comment>
        <translation>--accept-host-key erwartet einen Fingerabdruck: SHA256: und 43 Zeichen.</translation>
    </message>
    <message>
        <source>The folder for the backup is missing: --to DIR</source>
        <comment>@info why</comment>
        <translation>Der Ordner für die Sicherung fehlt: --to DIR</translation>
    </message>
    <message>
        <source>--only and --skip exclude each other.</source>
        <comment>@info why</comment>
        <translation>--only und --skip schließen einander aus.</translation>
    </message>
    <message>
        <source>A verb is missing; known are: %1</source>
        <comment>@info why</comment>
        <translation>Ein Verb fehlt; bekannt sind: %1</translation>
    </message>
    <message>
        <source>“%1” is not a verb; known are: %2</source>
        <comment>@info why</comment>
        <translation>„%1“ ist kein Verb; bekannt sind: %2</translation>
    </message>
    <message>
        <source>Restore a backup set beside the live authentik, prove it, and swap it in.</source>
        <comment>@info help</comment>
        <translation>Stellt einen Sicherungssatz neben dem laufenden authentik wieder her, prüft ihn mit Nachweis und schaltet auf ihn um.</translation>
    </message>
    <message>
        <source>Swap back what a restore has swapped in; once more: forth again.</source>
        <comment>@info help</comment>
        <translation>Schaltet zurück, was eine Wiederherstellung umgeschaltet hat; noch einmal: wieder vor.</translation>
    </message>
    <message>
        <source>Finish or take back a restore that was interrupted.</source>
        <comment>@info help</comment>
        <translation>Schließt eine unterbrochene Wiederherstellung ab oder nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Delete what a restore has kept for undo.</source>
        <comment>@info help</comment>
        <translation>Löscht, was eine Wiederherstellung zum Rückgängigmachen aufbewahrt hat.</translation>
    </message>
    <message>
        <source>List the restores that a server still knows of.</source>
        <comment>@info help</comment>
        <translation>Listet die Wiederherstellungen auf, die ein Server noch kennt.</translation>
    </message>
    <message>
        <source>The server to restore on.</source>
        <comment>@info help</comment>
        <translation>Der Server, auf dem wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Show what would be done, and do nothing.</source>
        <comment>@info help</comment>
        <translation>Zeigen, was getan würde, und nichts tun.</translation>
    </message>
    <message>
        <source>Restore these components only.</source>
        <comment>@info help</comment>
        <translation>Nur diese Teile wiederherstellen.</translation>
    </message>
    <message>
        <source>Leave these components as they are.</source>
        <comment>@info help</comment>
        <translation>Diese Teile lassen, wie sie sind.</translation>
    </message>
    <message>
        <source>Restore this one file or folder alone, without a stop: media/public/logo.png</source>
        <comment>@info help</comment>
        <translation>Nur diese eine Datei oder diesen einen Ordner wiederherstellen, ohne Anhalten: media/public/logo.png</translation>
    </message>
    <message>
        <source>What becomes of Redis: “empty” (the default), “keep”, or “from-backup”.</source>
        <comment>@info help</comment>
        <translation>Was mit Redis geschieht: „empty“ (Vorgabe), „keep“ oder „from-backup“.</translation>
    </message>
    <message>
        <source>Ask before every step.</source>
        <comment>@info help</comment>
        <translation>Vor jedem Schritt nachfragen.</translation>
    </message>
    <message>
        <source>Don&apos;t start the worker: nothing is sent, synchronised or expired.</source>
        <comment>@info help</comment>
        <translation>Den Worker nicht starten: Nichts wird versendet oder synchronisiert, und nichts läuft ab.</translation>
    </message>
    <message>
        <source>The server of the run.</source>
        <comment>@info help</comment>
        <translation>Der Server des Laufs.</translation>
    </message>
    <message>
        <source>The host of TARGET, as it is given there: may be changed without a question.</source>
        <comment>@info help</comment>
        <translation>Der Host aus TARGET, wie dort angegeben: darf ohne Rückfrage geändert werden.</translation>
    </message>
    <message>
        <source>Backs up and restores an authentik server over SSH, with nothing installed there.</source>
        <comment>@info help</comment>
        <translation>Sichert einen authentik-Server über SSH und stellt ihn wieder her, ohne dass dort etwas installiert wird.</translation>
    </message>
    <message>
        <source>The server is missing: --to TARGET</source>
        <comment>@info why</comment>
        <translation>Der Server fehlt: --to TARGET</translation>
    </message>
    <message>
        <source>--redis takes “empty”, “keep” or “from-backup”.</source>
        <comment>@info why</comment>
        <translation>--redis erwartet „empty“, „keep“ oder „from-backup“.</translation>
    </message>
    <message>
        <source>--path names one entry, and goes without --only and --skip.</source>
        <comment>@info why</comment>
        <translation>--path nennt einen einzigen Eintrag und steht ohne --only und --skip.</translation>
    </message>
    <message>
        <source>The server is missing: --on TARGET</source>
        <comment>@info why</comment>
        <translation>Der Server fehlt: --on TARGET</translation>
    </message>
    <message>
        <source>“%1” is no name of a run; “runs --on %2” lists them.</source>
        <comment>@info why</comment>
        <translation>„%1“ ist kein Name eines Laufs; „runs --on %2“ listet sie auf.</translation>
    </message>
    <message>
        <source>Restore the Compose and .env files too; on a host without authentik, make it from them.</source>
        <comment>@info help</comment>
        <translation>Auch die Compose- und .env-Dateien wiederherstellen; auf einem Host ohne authentik es daraus erstellen.</translation>
    </message>
</context>
<context>
    <name>ComponentText</name>
    <message>
        <source>Icons, backgrounds and other files that were uploaded.</source>
        <comment>@info why a part is needed</comment>
        <translation>Symbole, Hintergründe und andere hochgeladene Dateien.</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>@label component</comment>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Users, applications, flows, tokens and events. Without them there is nothing to restore.</source>
        <comment>@info why a part is needed</comment>
        <translation>Benutzer, Anwendungen, Abläufe, Tokens und Ereignisse. Ohne sie gibt es nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Redis</source>
        <comment>@label component</comment>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Sessions of older versions, and queued tasks. A restore starts it empty unless told otherwise.</source>
        <comment>@info why a part is needed</comment>
        <translation>Sitzungen älterer Versionen und wartende Aufgaben. Eine Wiederherstellung startet es leer, wenn nichts anderes gewählt wird.</translation>
    </message>
    <message>
        <source>Media files</source>
        <comment>@label component</comment>
        <translation>Mediendateien</translation>
    </message>
    <message>
        <source>Data files</source>
        <comment>@label component</comment>
        <translation>Datendateien</translation>
    </message>
    <message>
        <source>Certificates</source>
        <comment>@label component</comment>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Certificates that authentik reads from files. Which of them it has imported into the database, too, is not looked at here: leave the folder out only where you know.</source>
        <comment>@info why a part is needed</comment>
        <translation>Zertifikate, die authentik aus Dateien liest. Welche davon auch in die Datenbank importiert sind, wird hier nicht geprüft: Lassen Sie den Ordner nur weg, wo Sie es wissen.</translation>
    </message>
    <message>
        <source>Custom templates</source>
        <comment>@label component</comment>
        <translation>Eigene Vorlagen</translation>
    </message>
    <message>
        <source>E-mail templates of your own.</source>
        <comment>@info why a part is needed</comment>
        <translation>Eigene Vorlagen für E-Mails.</translation>
    </message>
    <message>
        <source>Blueprints</source>
        <comment>@label component</comment>
        <translation>Blueprints</translation>
    </message>
    <message>
        <source>Blueprints of your own. Those of authentik come with its image.</source>
        <comment>@info why a part is needed</comment>
        <translation>Eigene Blueprints. Die von authentik kommen mit dessen Image.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <comment>@label component</comment>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>The Compose files and .env with the secret key and passwords. A new host needs them.</source>
        <comment>@info why a part is needed</comment>
        <translation>Die Compose-Dateien und .env mit dem geheimen Schlüssel und Passwörtern. Ein neuer Host braucht sie.</translation>
    </message>
</context>
<context>
    <name>DatabaseCheckText</name>
    <message>
        <source>container</source>
        <comment>@label check</comment>
        <translation>Container</translation>
    </message>
    <message>
        <source>It runs in a container of this project.</source>
        <comment>@info check</comment>
        <translation>Sie läuft in einem Container dieses Projekts.</translation>
    </message>
    <message>
        <source>It is in no container of this project (%1).</source>
        <comment>@info check</comment>
        <translation>Sie liegt in keinem Container dieses Projekts (%1).</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tools are needed beside it, and are used in its container.</source>
        <comment>@info why</comment>
        <translation>Dazu werden PostgreSQLs eigene Werkzeuge gebraucht; sie werden in seinem Container verwendet.</translation>
    </message>
    <message>
        <source>version of PostgreSQL</source>
        <comment>@label check</comment>
        <translation>Version von PostgreSQL</translation>
    </message>
    <message>
        <source>It is %1; the backup is of %2.</source>
        <comment>@info check</comment>
        <translation>Es ist %1; die Sicherung stammt von %2.</translation>
    </message>
    <message>
        <source>It is %1, older than the backup&apos;s %2.</source>
        <comment>@info check</comment>
        <translation>Es ist %1, älter als %2 aus der Sicherung.</translation>
    </message>
    <message>
        <source>A dump can&apos;t be restored into an older PostgreSQL.</source>
        <comment>@info why</comment>
        <translation>Ein Dump lässt sich nicht in ein älteres PostgreSQL wiederherstellen.</translation>
    </message>
    <message>
        <source>Run PostgreSQL %1 or newer on the server.</source>
        <comment>@info next</comment>
        <translation>Betreiben Sie PostgreSQL %1 oder neuer auf dem Server.</translation>
    </message>
    <message>
        <source>encoding</source>
        <comment>@label check</comment>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <comment>@info check</comment>
        <translation>Sie ist %1.</translation>
    </message>
    <message>
        <source>In the backup it is %1.</source>
        <comment>@info check</comment>
        <translation>In der Sicherung ist sie %1.</translation>
    </message>
    <message>
        <source>authentik needs UTF8.</source>
        <comment>@info why</comment>
        <translation>authentik braucht UTF8.</translation>
    </message>
    <message>
        <source>Convert it by hand; RESTORE.md in the backup tells how a database is made.</source>
        <comment>@info next</comment>
        <translation>Sie von Hand umwandeln; RESTORE.md in der Sicherung beschreibt, wie eine Datenbank angelegt wird.</translation>
    </message>
    <message>
        <source>locale</source>
        <comment>@label check</comment>
        <translation>Locale</translation>
    </message>
    <message>
        <source>%1 is available.</source>
        <comment>@info check</comment>
        <translation>%1 ist verfügbar.</translation>
    </message>
    <message>
        <source>%1 is not available on the server.</source>
        <comment>@info check</comment>
        <translation>%1 ist auf dem Server nicht verfügbar.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s image is of another kind.</source>
        <comment>@info why</comment>
        <translation>Das Image von PostgreSQL ist von anderer Art.</translation>
    </message>
    <message>
        <source>Use the PostgreSQL image of the old server (Alpine&apos;s has fewer than Debian&apos;s).</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie das PostgreSQL-Image des alten Servers (das von Alpine hat weniger als das von Debian).</translation>
    </message>
    <message>
        <source>extensions</source>
        <comment>@label check</comment>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>All are available.</source>
        <comment>@info check</comment>
        <translation>Alle sind verfügbar.</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <comment>@info check</comment>
        <translation>Nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>The backup&apos;s database uses them.</source>
        <comment>@info why</comment>
        <translation>Die Datenbank der Sicherung verwendet sie.</translation>
    </message>
    <message>
        <source>Install them on the server, or use the PostgreSQL image of the old one.</source>
        <comment>@info next</comment>
        <translation>Installieren Sie sie auf dem Server, oder verwenden Sie das PostgreSQL-Image des alten.</translation>
    </message>
    <message>
        <source>owners and rights</source>
        <comment>@label check</comment>
        <translation>Eigentümer und Rechte</translation>
    </message>
    <message>
        <source>They are restored as they were.</source>
        <comment>@info check</comment>
        <translation>Sie werden so wiederhergestellt, wie sie waren.</translation>
    </message>
    <message>
        <source>Roles that are not on the server: %1</source>
        <comment>@info check</comment>
        <translation>Rollen, die es auf dem Server nicht gibt: %1</translation>
    </message>
    <message>
        <source>Roles that %1 can&apos;t act as: %2</source>
        <comment>@info check</comment>
        <translation>Rollen, in deren Namen %1 nicht handeln kann: %2</translation>
    </message>
    <message>
        <source>Everything will belong to %1, and rights of others are left out.</source>
        <comment>@info why</comment>
        <translation>Alles wird %1 gehören, und Rechte anderer werden ausgelassen.</translation>
    </message>
    <message>
        <source>This suits authentik. To keep them, make the roles first (globals.sql in the backup has them).</source>
        <comment>@info next</comment>
        <translation>Für authentik ist das passend. Um sie zu behalten, legen Sie zuerst die Rollen an (sie stehen in globals.sql in der Sicherung).</translation>
    </message>
    <message>
        <source>rights of authentik&apos;s role</source>
        <comment>@label check</comment>
        <translation>Rechte der Rolle von authentik</translation>
    </message>
    <message>
        <source>%1 may make and rename databases.</source>
        <comment>@info check</comment>
        <translation>%1 darf Datenbanken anlegen und umbenennen.</translation>
    </message>
    <message>
        <source>%1 may not make databases.</source>
        <comment>@info check</comment>
        <translation>%1 darf keine Datenbanken anlegen.</translation>
    </message>
    <message>
        <source>%1 does not own the live database.</source>
        <comment>@info check</comment>
        <translation>%1 ist nicht Eigentümer der laufenden Datenbank.</translation>
    </message>
    <message>
        <source>The backup is restored into a new database, which then takes the live one&apos;s name.</source>
        <comment>@info why</comment>
        <translation>Die Sicherung wird in eine neue Datenbank wiederhergestellt, die dann den Namen der laufenden übernimmt.</translation>
    </message>
    <message>
        <source>As superuser: ALTER ROLE … CREATEDB; ALTER DATABASE … OWNER TO …</source>
        <comment>@info next</comment>
        <translation>Als Superuser: ALTER ROLE … CREATEDB; ALTER DATABASE … OWNER TO …</translation>
    </message>
    <message>
        <source>nothing holds it</source>
        <comment>@label check</comment>
        <translation>nichts hält sie fest</translation>
    </message>
    <message>
        <source>It can be renamed.</source>
        <comment>@info check</comment>
        <translation>Sie kann umbenannt werden.</translation>
    </message>
    <message>
        <source>prepared transactions (%1)</source>
        <comment>@item</comment>
        <translation>vorbereitete Transaktionen (%1)</translation>
    </message>
    <message>
        <source>logical replication slots (%1)</source>
        <comment>@item</comment>
        <translation>logische Replikations-Slots (%1)</translation>
    </message>
    <message>
        <source>subscriptions (%1)</source>
        <comment>@item</comment>
        <translation>Subskriptionen (%1)</translation>
    </message>
    <message>
        <source>The live database has %1.</source>
        <comment>@info check</comment>
        <translation>In der laufenden Datenbank vorhanden: %1.</translation>
    </message>
    <message>
        <source>PostgreSQL does not rename a database that has them.</source>
        <comment>@info why</comment>
        <translation>PostgreSQL benennt eine Datenbank, die so etwas hat, nicht um.</translation>
    </message>
    <message>
        <source>End them first (ROLLBACK PREPARED, pg_drop_replication_slot, DROP SUBSCRIPTION).</source>
        <comment>@info next</comment>
        <translation>Beenden Sie sie zuerst (ROLLBACK PREPARED, pg_drop_replication_slot, DROP SUBSCRIPTION).</translation>
    </message>
    <message>
        <source>room</source>
        <comment>@label check</comment>
        <translation>Platz</translation>
    </message>
    <message>
        <source>%1 are free, about %2 are needed.</source>
        <comment>@info check</comment>
        <translation>%1 sind frei, etwa %2 werden gebraucht.</translation>
    </message>
    <message>
        <source>Only %1 are free, about %2 are needed.</source>
        <comment>@info check</comment>
        <translation>Nur %1 sind frei, etwa %2 werden gebraucht.</translation>
    </message>
    <message>
        <source>Its container has no working %1.</source>
        <comment>@info check</comment>
        <translation>In seinem Container ist kein funktionierendes %1.</translation>
    </message>
    <message>
        <source>The database is built and swapped by PostgreSQL&apos;s own tools there.</source>
        <comment>@info why</comment>
        <translation>Die Datenbank wird dort mit den eigenen Werkzeugen von PostgreSQL aufgebaut und getauscht.</translation>
    </message>
    <message>
        <source>Use PostgreSQL&apos;s official image for it, or one with its client programs.</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie das offizielle Image von PostgreSQL oder eines mit dessen Client-Programmen.</translation>
    </message>
    <message>
        <source>The old database is kept until you delete it; both must fit.</source>
        <comment>@info why</comment>
        <translation>Die alte Datenbank wird aufbewahrt, bis Sie sie löschen; beide müssen Platz haben.</translation>
    </message>
    <message>
        <source>Make room where PostgreSQL keeps its data, for example by deleting what earlier restores kept.</source>
        <comment>@info next</comment>
        <translation>Schaffen Sie Platz, wo PostgreSQL seine Daten ablegt, etwa indem Sie löschen, was frühere Wiederherstellungen aufbewahrt haben.</translation>
    </message>
    <message>
        <source>Restore it by hand as RESTORE.md in the backup tells; leave it out here.</source>
        <comment>@info next</comment>
        <translation>Stellen Sie sie von Hand wieder her, wie RESTORE.md in der Sicherung es beschreibt; lassen Sie sie hier aus.</translation>
    </message>
</context>
<context>
    <name>DatabaseErrorText</name>
    <message>
        <source>authentik&apos;s database is not there.</source>
        <comment>@title</comment>
        <translation>Die Datenbank von authentik ist nicht da.</translation>
    </message>
    <message>
        <source>PostgreSQL answers, but has no database of that name: it was dropped, or never made.</source>
        <comment>@info why</comment>
        <translation>PostgreSQL antwortet, hat aber keine Datenbank dieses Namens: sie wurde gelöscht oder nie angelegt.</translation>
    </message>
    <message>
        <source>If it was dropped, restore it from a backup.</source>
        <comment>@info next</comment>
        <translation>Wurde sie gelöscht, stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>PostgreSQL has no free connection.</source>
        <comment>@title</comment>
        <translation>PostgreSQL hat keine freie Verbindung.</translation>
    </message>
    <message>
        <source>All that max_connections allows are in use.</source>
        <comment>@info why</comment>
        <translation>Alle, die max_connections erlaubt, sind belegt.</translation>
    </message>
    <message>
        <source>Try again when fewer are in use, or raise max_connections.</source>
        <comment>@info next</comment>
        <translation>Versuchen Sie es erneut, wenn weniger belegt sind, oder erhöhen Sie max_connections.</translation>
    </message>
    <message>
        <source>A table of the database stayed locked for a minute.</source>
        <comment>@title</comment>
        <translation>Eine Tabelle der Datenbank blieb eine Minute lang gesperrt.</translation>
    </message>
    <message>
        <source>Another session holds it: a forgotten transaction, or a migration. The details name it.</source>
        <comment>@info why</comment>
        <translation>Eine andere Sitzung hält sie: eine vergessene Transaktion oder eine Migration. Die Details nennen die Tabelle.</translation>
    </message>
    <message>
        <source>End that session and try again.</source>
        <comment>@info next</comment>
        <translation>Beenden Sie diese Sitzung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>PostgreSQL takes no changes.</source>
        <comment>@title</comment>
        <translation>PostgreSQL nimmt keine Änderungen an.</translation>
    </message>
    <message>
        <source>It is a standby, or its sessions are set to be read-only.</source>
        <comment>@info why</comment>
        <translation>Es ist ein Standby-Server, oder seine Sitzungen sind auf Nur-Lesen gestellt.</translation>
    </message>
    <message>
        <source>Use the primary, or see default_transaction_read_only.</source>
        <comment>@info next</comment>
        <translation>Nehmen Sie den Primärserver, oder sehen Sie nach default_transaction_read_only.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <comment>@title</comment>
        <translation>Die Datenbank antwortet nicht.</translation>
    </message>
    <message>
        <source>The PostgreSQL container is stopped, starting, or elsewhere.</source>
        <comment>@info why</comment>
        <translation>Der PostgreSQL-Container ist angehalten, startet gerade, oder ist anderswo.</translation>
    </message>
    <message>
        <source>Start it (docker compose up -d) and try again.</source>
        <comment>@info next</comment>
        <translation>Starten Sie ihn (docker compose up -d) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>PostgreSQL does not accept authentik&apos;s password.</source>
        <comment>@title</comment>
        <translation>PostgreSQL nimmt das Passwort von authentik nicht an.</translation>
    </message>
    <message>
        <source>The database keeps its first password; the configuration has another one.</source>
        <comment>@info why</comment>
        <translation>Die Datenbank behält ihr erstes Passwort; in der Konfiguration steht ein anderes.</translation>
    </message>
    <message>
        <source>Set AUTHENTIK_POSTGRESQL__PASSWORD to the right one.</source>
        <comment>@info next</comment>
        <translation>Setzen Sie AUTHENTIK_POSTGRESQL__PASSWORD auf das richtige.</translation>
    </message>
    <message>
        <source>PostgreSQL refused what was asked.</source>
        <comment>@title</comment>
        <translation>PostgreSQL hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The details show its own message.</source>
        <comment>@info why</comment>
        <translation>Die Details zeigen seine eigene Meldung.</translation>
    </message>
    <message>
        <source>Check the rights of authentik&apos;s role and the server&apos;s disk.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie die Rechte von authentiks Rolle und die Festplatte des Servers.</translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message numerus="yes">
        <source>%1 in %Ln entries</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%1 in %Ln Eintrag</numerusform>
            <numerusform>%1 in %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <comment>@status found</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>not there</source>
        <comment>@status found</comment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>kept in the S3 bucket “%1”</source>
        <comment>@info found</comment>
        <translation>liegt im S3-Bucket „%1“</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <comment>@info found</comment>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Found as</source>
        <comment>@label</comment>
        <translation>Gefunden als</translation>
    </message>
    <message>
        <source>Compose project “%1” in %2, %3 %4</source>
        <comment>@info project, folder, engine</comment>
        <translation>Compose-Projekt „%1“ in %2, %3 %4</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>@label</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>PostgreSQL %1, %2, “%3” of %4</source>
        <comment>@info version, size, database, role</comment>
        <translation>PostgreSQL %1, %2, „%3“ von %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %Ln keys</source>
        <comment>@info flavour, version</comment>
        <translation>
            <numerusform>%1 %2, %Ln Schlüssel</numerusform>
            <numerusform>%1 %2, %Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>could not be reached</source>
        <comment>@status found</comment>
        <translation>war nicht erreichbar</translation>
    </message>
    <message>
        <source>not used by this version</source>
        <comment>@status found</comment>
        <translation>wird von dieser Version nicht verwendet</translation>
    </message>
    <message>
        <source>found, where nothing can count it</source>
        <comment>@status found</comment>
        <translation>gefunden, nicht zählbar</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>the server</source>
        <comment>@info name</comment>
        <translation>der Server</translation>
    </message>
    <message>
        <source>this user</source>
        <comment>@info name</comment>
        <translation>dieser Benutzer</translation>
    </message>
    <message>
        <source>a file</source>
        <comment>@info name</comment>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>Something happened that this program does not expect.</source>
        <comment>@title</comment>
        <translation>Es ist etwas geschehen, womit dieses Programm nicht rechnet.</translation>
    </message>
    <message>
        <source>This is a mistake in Authentik Keeper, not yours.</source>
        <comment>@info why</comment>
        <translation>Das ist ein Fehler in Authentik Keeper, nicht Ihrer.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <comment>@info next</comment>
        <translation>Versuchen Sie es erneut. Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <comment>@title</comment>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>You asked for it.</source>
        <comment>@info why</comment>
        <translation>Sie haben es so gewünscht.</translation>
    </message>
    <message>
        <source>On the server this may still run: %1</source>
        <comment>@info next</comment>
        <translation>Auf dem Server läuft vielleicht noch: %1</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <comment>@info next</comment>
        <translation>Beginnen Sie neu, wann Sie möchten.</translation>
    </message>
    <message>
        <source>That can&apos;t be done as it was asked for.</source>
        <comment>@title</comment>
        <translation>Das lässt sich so nicht ausführen.</translation>
    </message>
    <message>
        <source>A value is missing or not of the right form.</source>
        <comment>@info why</comment>
        <translation>Eine Angabe fehlt oder hat nicht die richtige Form.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <comment>@info next</comment>
        <translation>Berichtigen Sie die Angabe und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No server named %1 was found.</source>
        <comment>@title</comment>
        <translation>Ein Server namens %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The name has no address in DNS, and the ssh configuration has none by that name.</source>
        <comment>@info why</comment>
        <translation>Der Name hat keine Adresse im DNS, und auch die ssh-Konfiguration kennt ihn nicht.</translation>
    </message>
    <message>
        <source>Check the spelling, and whether a VPN is needed.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie die Schreibweise, und ob ein VPN nötig ist.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <comment>@title</comment>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>There is no way to it from here, or a firewall drops what is sent.</source>
        <comment>@info why</comment>
        <translation>Von hier führt kein Weg dorthin, oder eine Firewall verwirft alles.</translation>
    </message>
    <message>
        <source>Check the network, a VPN, and whether the server is on.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie das Netz, ein VPN, und ob der Server eingeschaltet ist.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <comment>@title</comment>
        <translation>%1 weist die Verbindung ab.</translation>
    </message>
    <message>
        <source>No SSH server listens on that port, or it refuses this computer for a while after failed log-ins.</source>
        <comment>@info why</comment>
        <translation>An diesem Port lauscht kein SSH-Server, oder er weist diesen Rechner nach misslungenen Anmeldungen eine Weile ab.</translation>
    </message>
    <message>
        <source>Check the port (HOST:PORT). After failed log-ins wait some minutes.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie den Port (HOST:PORT). Warten Sie nach misslungenen Anmeldungen einige Minuten.</translation>
    </message>
    <message>
        <source>What answers at %1 is not an SSH server.</source>
        <comment>@title</comment>
        <translation>Was bei %1 antwortet, ist kein SSH-Server.</translation>
    </message>
    <message>
        <source>It does not begin as SSH does.</source>
        <comment>@info why</comment>
        <translation>Es beginnt nicht so, wie SSH beginnt.</translation>
    </message>
    <message>
        <source>Check the port (HOST:PORT).</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie den Port (HOST:PORT).</translation>
    </message>
    <message>
        <source>%1 and this program have no encryption in common.</source>
        <comment>@title</comment>
        <translation>%1 und dieses Programm haben keine Verschlüsselung gemeinsam.</translation>
    </message>
    <message>
        <source>The server offers only: %1</source>
        <comment>@info why</comment>
        <translation>Der Server bietet nur an: %1</translation>
    </message>
    <message>
        <source>The server offers only methods that are no longer safe.</source>
        <comment>@info why</comment>
        <translation>Der Server bietet nur Verfahren an, die nicht mehr sicher sind.</translation>
    </message>
    <message>
        <source>Update OpenSSH on the server.</source>
        <comment>@info next</comment>
        <translation>Aktualisieren Sie OpenSSH auf dem Server.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <comment>@title</comment>
        <translation>Die Verbindung zu %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>The link ended, or nothing came over it for too long.</source>
        <comment>@info why</comment>
        <translation>Die Leitung wurde beendet, oder es kam zu lange nichts darüber.</translation>
    </message>
    <message>
        <source>Check the network and start again. Nothing was changed on the server.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie das Netz und beginnen Sie neu. Auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The ssh configuration can&apos;t be read.</source>
        <comment>@title</comment>
        <translation>Die ssh-Konfiguration ist nicht lesbar.</translation>
    </message>
    <message>
        <source>“ssh -G” refuses it; the details say which line.</source>
        <comment>@info why</comment>
        <translation>„ssh -G“ weist sie zurück; die Details nennen die Zeile.</translation>
    </message>
    <message>
        <source>Correct ~/.ssh/config and try again.</source>
        <comment>@info next</comment>
        <translation>Berichtigen Sie ~/.ssh/config und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 needs an ssh option that is not supported.</source>
        <comment>@title</comment>
        <translation>%1 braucht eine ssh-Option, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The ssh configuration sets %1 for it.</source>
        <comment>@info why</comment>
        <translation>Die ssh-Konfiguration setzt dafür %1.</translation>
    </message>
    <message>
        <source>such an option</source>
        <comment>@info name</comment>
        <translation>eine solche Option</translation>
    </message>
    <message>
        <source>Reach it another way, by ProxyJump for example.</source>
        <comment>@info next</comment>
        <translation>Wählen Sie einen anderen Weg, etwa ProxyJump.</translation>
    </message>
    <message>
        <source>%1 does not let us reach the database&apos;s port.</source>
        <comment>@title</comment>
        <translation>%1 lässt uns nicht an den Port der Datenbank.</translation>
    </message>
    <message>
        <source>Its SSH server forbids tunnels, or nothing listens at the far end.</source>
        <comment>@info why</comment>
        <translation>Der SSH-Server verbietet Tunnel, oder am anderen Ende lauscht nichts.</translation>
    </message>
    <message>
        <source>Set “AllowTcpForwarding yes” for this user, or check that the containers run.</source>
        <comment>@info next</comment>
        <translation>Setzen Sie „AllowTcpForwarding yes“ für diesen Benutzer, oder prüfen Sie, ob die Container laufen.</translation>
    </message>
    <message>
        <source>Somebody may be listening in, or the server was set up anew.</source>
        <comment>@info why</comment>
        <translation>Vielleicht hört jemand mit, oder der Server wurde neu aufgesetzt.</translation>
    </message>
    <message>
        <source>Known:  %1</source>
        <comment>@info fingerprint</comment>
        <translation>Bekannt:  %1</translation>
    </message>
    <message>
        <source>Shown now:  %1</source>
        <comment>@info fingerprint</comment>
        <translation>Jetzt gezeigt:  %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>@info name</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>The key of %1 is not known, so nothing was sent to it.</source>
        <comment>@title</comment>
        <translation>Der Schlüssel von %1 ist nicht bekannt; deshalb wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>It shows: %1</source>
        <comment>@info fingerprint</comment>
        <translation>Er zeigt: %1</translation>
    </message>
    <message>
        <source>No known_hosts file has it.</source>
        <comment>@info why</comment>
        <translation>Er steht in keiner known_hosts-Datei.</translation>
    </message>
    <message>
        <source>The key of %1 is not the one it had before.</source>
        <comment>@title</comment>
        <translation>Der Schlüssel von %1 ist nicht mehr der bisherige.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server. Only if the change was meant, remove the old key (%1) and try again.</source>
        <comment>@info next</comment>
        <translation>Fragen Sie beim Betreiber des Servers nach. Nur wenn die Änderung gewollt war, entfernen Sie den alten Schlüssel (%1) und versuchen es erneut.</translation>
    </message>
    <message>
        <source>The key of %1 has been revoked.</source>
        <comment>@title</comment>
        <translation>Der Schlüssel von %1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>It is marked so in %1.</source>
        <comment>@info why</comment>
        <translation>So ist er in %1 gekennzeichnet.</translation>
    </message>
    <message>
        <source>Don&apos;t log in. Ask whoever runs the server.</source>
        <comment>@info next</comment>
        <translation>Melden Sie sich nicht an. Fragen Sie beim Betreiber des Servers nach.</translation>
    </message>
    <message>
        <source>Tried: %1. The server allows: %2.</source>
        <comment>@info why</comment>
        <translation>Versucht: %1. Der Server erlaubt: %2.</translation>
    </message>
    <message>
        <source>The server allows: %1.</source>
        <comment>@info why</comment>
        <translation>Der Server erlaubt: %1.</translation>
    </message>
    <message>
        <source>No key or password was accepted.</source>
        <comment>@info why</comment>
        <translation>Kein Schlüssel und kein Passwort wurde angenommen.</translation>
    </message>
    <message>
        <source>%1 did not let %2 log in.</source>
        <comment>@title</comment>
        <translation>%1 hat %2 nicht angemeldet.</translation>
    </message>
    <message>
        <source>Check the user name and the key; “ssh” by hand must work too.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie Benutzername und Schlüssel; auch „ssh“ von Hand muss gelingen.</translation>
    </message>
    <message>
        <source>The key %1 can&apos;t be used.</source>
        <comment>@title</comment>
        <translation>Der Schlüssel %1 ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>It is missing, not a private key, or the passphrase is wrong.</source>
        <comment>@info why</comment>
        <translation>Er fehlt, ist kein privater Schlüssel, oder die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>Choose another key, or try the passphrase again.</source>
        <comment>@info next</comment>
        <translation>Wählen Sie einen anderen Schlüssel, oder versuchen Sie die Passphrase noch einmal.</translation>
    </message>
    <message>
        <source>A password is needed, and there is nobody to ask.</source>
        <comment>@title</comment>
        <translation>Ein Passwort wird gebraucht, und niemand ist da, den man fragen könnte.</translation>
    </message>
    <message>
        <source>No terminal, and no program in SSH_ASKPASS.</source>
        <comment>@info why</comment>
        <translation>Kein Terminal und kein Programm in SSH_ASKPASS.</translation>
    </message>
    <message>
        <source>Use a key from the agent, or start in a terminal.</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie einen Schlüssel aus dem Agenten, oder starten Sie in einem Terminal.</translation>
    </message>
    <message>
        <source>sudo asks for the password of %1.</source>
        <comment>@title</comment>
        <translation>sudo fragt nach dem Passwort von %1.</translation>
    </message>
    <message>
        <source>This part may be read only with the rights of root.</source>
        <comment>@info why</comment>
        <translation>Dieser Teil ist nur mit den Rechten von root lesbar.</translation>
    </message>
    <message>
        <source>Try again and give the password.</source>
        <comment>@info next</comment>
        <translation>Versuchen Sie es erneut und geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>sudo did not accept the password of %1.</source>
        <comment>@title</comment>
        <translation>sudo hat das Passwort von %1 nicht angenommen.</translation>
    </message>
    <message>
        <source>It was tried once; nothing ran with other rights.</source>
        <comment>@info why</comment>
        <translation>Es wurde einmal versucht; mit anderen Rechten lief nichts.</translation>
    </message>
    <message>
        <source>Try again with the right password.</source>
        <comment>@info next</comment>
        <translation>Versuchen Sie es mit dem richtigen Passwort erneut.</translation>
    </message>
    <message>
        <source>%1 may not use sudo on this server.</source>
        <comment>@title</comment>
        <translation>%1 darf auf diesem Server sudo nicht verwenden.</translation>
    </message>
    <message>
        <source>sudo is not there, does not know this user, or wants a terminal.</source>
        <comment>@info why</comment>
        <translation>sudo ist nicht da, kennt diesen Benutzer nicht, oder verlangt ein Terminal.</translation>
    </message>
    <message>
        <source>Log in as a user of the docker group, or allow sudo for this one.</source>
        <comment>@info next</comment>
        <translation>Melden Sie sich als Benutzer der Gruppe docker an, oder erlauben Sie diesem sudo.</translation>
    </message>
    <message>
        <source>A command</source>
        <comment>@info name</comment>
        <translation>Ein Befehl</translation>
    </message>
    <message>
        <source>%1 is not there on the server.</source>
        <comment>@title</comment>
        <translation>%1 gibt es auf dem Server nicht.</translation>
    </message>
    <message>
        <source>The log-in shell does not find it.</source>
        <comment>@info why</comment>
        <translation>Die Anmelde-Shell findet es nicht.</translation>
    </message>
    <message>
        <source>Install it, or check PATH of this user.</source>
        <comment>@info next</comment>
        <translation>Installieren Sie es, oder prüfen Sie PATH dieses Benutzers.</translation>
    </message>
    <message>
        <source>A command on the server failed.</source>
        <comment>@title</comment>
        <translation>Ein Befehl auf dem Server ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 ended with code %2.</source>
        <comment>@info why</comment>
        <translation>%1 endete mit Code %2.</translation>
    </message>
    <message>
        <source>The details hold what it said.</source>
        <comment>@info next</comment>
        <translation>Die Details enthalten, was er gemeldet hat.</translation>
    </message>
    <message>
        <source>What came from the server is not what it sent.</source>
        <comment>@title</comment>
        <translation>Was vom Server ankam, ist nicht, was er gesendet hat.</translation>
    </message>
    <message>
        <source>The end is missing or the checksums of both sides differ.</source>
        <comment>@info why</comment>
        <translation>Das Ende fehlt, oder die Prüfsummen beider Seiten unterscheiden sich.</translation>
    </message>
    <message>
        <source>Start again. If it happens again, check the server&apos;s log-in scripts and its memory.</source>
        <comment>@info next</comment>
        <translation>Beginnen Sie neu. Geschieht es wieder, prüfen Sie die Anmelde-Skripte des Servers und seinen Speicher.</translation>
    </message>
    <message>
        <source>No Docker was found on %1.</source>
        <comment>@title</comment>
        <translation>Auf %1 wurde kein Docker gefunden.</translation>
    </message>
    <message>
        <source>authentik is looked for in Docker Compose projects.</source>
        <comment>@info why</comment>
        <translation>authentik wird in Docker-Compose-Projekten gesucht.</translation>
    </message>
    <message>
        <source>Check the address. Other ways to run authentik are not supported yet.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie die Adresse. Andere Arten, authentik zu betreiben, werden noch nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1 may not use Docker on the server.</source>
        <comment>@title</comment>
        <translation>%1 darf Docker auf dem Server nicht verwenden.</translation>
    </message>
    <message>
        <source>The user is not in the docker group, and sudo does not allow it.</source>
        <comment>@info why</comment>
        <translation>Der Benutzer ist nicht in der Gruppe docker, und sudo erlaubt es nicht.</translation>
    </message>
    <message>
        <source>On the server: “sudo usermod -aG docker USER”, then log in again.</source>
        <comment>@info next</comment>
        <translation>Auf dem Server: „sudo usermod -aG docker BENUTZER“, dann neu anmelden.</translation>
    </message>
    <message>
        <source>This way of running authentik is not supported yet.</source>
        <comment>@title</comment>
        <translation>Diese Art, authentik zu betreiben, wird noch nicht unterstützt.</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <comment>@info why</comment>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>It is not Docker with Compose.</source>
        <comment>@info why</comment>
        <translation>Es ist nicht Docker mit Compose.</translation>
    </message>
    <message>
        <source>Supported is Docker with Compose, run by root.</source>
        <comment>@info next</comment>
        <translation>Unterstützt wird Docker mit Compose, betrieben von root.</translation>
    </message>
    <message>
        <source>No authentik was found on %1.</source>
        <comment>@title</comment>
        <translation>Auf %1 wurde kein authentik gefunden.</translation>
    </message>
    <message>
        <source>Looked for: %1. Seen: %2.</source>
        <comment>@info why</comment>
        <translation>Gesucht: %1. Gesehen: %2.</translation>
    </message>
    <message>
        <source>No Compose project has a container of authentik&apos;s image.</source>
        <comment>@info why</comment>
        <translation>Kein Compose-Projekt hat einen Container mit authentiks Image.</translation>
    </message>
    <message>
        <source>Check the address, and that the project has been started.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie die Adresse, und ob das Projekt gestartet ist.</translation>
    </message>
    <message>
        <source>There is more than one authentik on %1.</source>
        <comment>@title</comment>
        <translation>Auf %1 gibt es mehr als ein authentik.</translation>
    </message>
    <message>
        <source>Projects: %1</source>
        <comment>@info why</comment>
        <translation>Projekte: %1</translation>
    </message>
    <message>
        <source>There is no authentik project “%1”.</source>
        <comment>@title</comment>
        <translation>Ein authentik-Projekt „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>No Compose project of that name runs it.</source>
        <comment>@info why</comment>
        <translation>Kein Compose-Projekt dieses Namens betreibt es.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>authentik&apos;s configuration can&apos;t be read.</source>
        <comment>@title</comment>
        <translation>Die Konfiguration von authentik ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Neither “ak dump_config” nor the container&apos;s environment told it.</source>
        <comment>@info why</comment>
        <translation>Weder „ak dump_config“ noch die Umgebung des Containers hat sie genannt.</translation>
    </message>
    <message>
        <source>Check that the server or worker container runs.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie, ob der Container „server“ oder „worker“ läuft.</translation>
    </message>
    <message>
        <source>Redis does not answer.</source>
        <comment>@title</comment>
        <translation>Redis antwortet nicht.</translation>
    </message>
    <message>
        <source>Its container is stopped, starting, or elsewhere.</source>
        <comment>@info why</comment>
        <translation>Sein Container ist angehalten, startet gerade, oder ist anderswo.</translation>
    </message>
    <message>
        <source>Start it (docker compose up -d), or leave Redis out.</source>
        <comment>@info next</comment>
        <translation>Starten Sie ihn (docker compose up -d), oder lassen Sie Redis aus.</translation>
    </message>
    <message>
        <source>Redis does not accept authentik&apos;s password.</source>
        <comment>@title</comment>
        <translation>Redis nimmt das Passwort von authentik nicht an.</translation>
    </message>
    <message>
        <source>The configuration has another one, or the user may not replicate.</source>
        <comment>@info why</comment>
        <translation>In der Konfiguration steht ein anderes, oder der Benutzer darf nicht replizieren.</translation>
    </message>
    <message>
        <source>Check AUTHENTIK_REDIS__PASSWORD, or leave Redis out.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie AUTHENTIK_REDIS__PASSWORD, oder lassen Sie Redis aus.</translation>
    </message>
    <message>
        <source>Redis refused what was asked.</source>
        <comment>@title</comment>
        <translation>Redis hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Check its log and memory, or leave Redis out.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie sein Protokoll und seinen Speicher, oder lassen Sie Redis aus.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read on the server.</source>
        <comment>@title</comment>
        <translation>%1 ist auf dem Server nicht lesbar.</translation>
    </message>
    <message>
        <source>It is gone, or this user may not read it.</source>
        <comment>@info why</comment>
        <translation>Es ist verschwunden, oder dieser Benutzer darf es nicht lesen.</translation>
    </message>
    <message>
        <source>Check its rights, or log in as a user who may use sudo.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie die Rechte, oder melden Sie sich als Benutzer an, der sudo verwenden darf.</translation>
    </message>
    <message>
        <source>The database dump is not whole.</source>
        <comment>@title</comment>
        <translation>Der Auszug der Datenbank ist nicht vollständig.</translation>
    </message>
    <message>
        <source>A check of its contents failed; it was not kept.</source>
        <comment>@info why</comment>
        <translation>Eine Prüfung des Inhalts ist fehlgeschlagen; er wurde nicht behalten.</translation>
    </message>
    <message>
        <source>Start again. The details say what was missing.</source>
        <comment>@info next</comment>
        <translation>Beginnen Sie neu. Die Details nennen, was fehlte.</translation>
    </message>
    <message>
        <source>The copy of Redis is not whole.</source>
        <comment>@title</comment>
        <translation>Die Kopie von Redis ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Its structure or its checksum is wrong.</source>
        <comment>@info why</comment>
        <translation>Ihr Aufbau oder ihre Prüfsumme ist falsch.</translation>
    </message>
    <message>
        <source>Start again. If it happens again, check Redis&apos; own log.</source>
        <comment>@info next</comment>
        <translation>Beginnen Sie neu. Geschieht es wieder, sehen Sie ins Protokoll von Redis.</translation>
    </message>
    <message>
        <source>An archive of files is not whole.</source>
        <comment>@title</comment>
        <translation>Ein Archiv von Dateien ist nicht vollständig.</translation>
    </message>
    <message>
        <source>What tar sent can&apos;t be read to its end.</source>
        <comment>@info why</comment>
        <translation>Was tar gesendet hat, ist nicht bis zum Ende lesbar.</translation>
    </message>
    <message>
        <source>Start again. The details say where it ended.</source>
        <comment>@info next</comment>
        <translation>Beginnen Sie neu. Die Details nennen, wo es endete.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <comment>@title</comment>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>It was moved or removed, or a disk is not mounted.</source>
        <comment>@info why</comment>
        <translation>Er wurde verschoben oder entfernt, oder ein Datenträger ist nicht eingehängt.</translation>
    </message>
    <message>
        <source>Make it or choose another one.</source>
        <comment>@info next</comment>
        <translation>Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1.</source>
        <comment>@title</comment>
        <translation>In %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>It is read-only, or belongs to someone else.</source>
        <comment>@info why</comment>
        <translation>Der Ordner ist schreibgeschützt oder gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <comment>@info next</comment>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no room left in %1.</source>
        <comment>@title</comment>
        <translation>In %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Needed: %1, free: %2.</source>
        <comment>@info why</comment>
        <translation>Nötig: %1, frei: %2.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <comment>@info why</comment>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room or choose another folder. No half backup was left.</source>
        <comment>@info next</comment>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner. Eine halbe Sicherung ist nicht geblieben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read or written on this computer.</source>
        <comment>@title</comment>
        <translation>%1 ist auf diesem Rechner nicht lesbar oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Check its rights and the disk.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie die Rechte und den Datenträger.</translation>
    </message>
    <message>
        <source>There is no backup at %1.</source>
        <comment>@title</comment>
        <translation>In %1 ist keine Sicherung.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <comment>@info why</comment>
        <translation>Den Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>%1 is not a backup of this program.</source>
        <comment>@title</comment>
        <translation>%1 ist keine Sicherung dieses Programms.</translation>
    </message>
    <message>
        <source>It has no manifest that can be read.</source>
        <comment>@info why</comment>
        <translation>Ein lesbares Manifest fehlt.</translation>
    </message>
    <message>
        <source>Choose a folder that holds a manifest.json.</source>
        <comment>@info next</comment>
        <translation>Wählen Sie einen Ordner, der eine manifest.json enthält.</translation>
    </message>
    <message>
        <source>This backup was made by a newer Authentik Keeper.</source>
        <comment>@title</comment>
        <translation>Diese Sicherung stammt von einem neueren Authentik Keeper.</translation>
    </message>
    <message>
        <source>Its format is number %1.</source>
        <comment>@info why</comment>
        <translation>Ihr Format hat die Nummer %1.</translation>
    </message>
    <message>
        <source>Use a newer version of this program.</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie eine neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>This backup is damaged.</source>
        <comment>@title</comment>
        <translation>Diese Sicherung ist beschädigt.</translation>
    </message>
    <message>
        <source>At least one file is not what was written.</source>
        <comment>@info why</comment>
        <translation>Mindestens eine Datei ist nicht so, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>Don&apos;t rely on it. Use another one, and check the disk.</source>
        <comment>@info next</comment>
        <translation>Verlassen Sie sich nicht auf sie. Verwenden Sie eine andere, und prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>Another backup is being written to the same place.</source>
        <comment>@title</comment>
        <translation>Am selben Ort wird gerade eine andere Sicherung geschrieben.</translation>
    </message>
    <message>
        <source>Two runs must not share one folder.</source>
        <comment>@info why</comment>
        <translation>Zwei Läufe dürfen sich keinen Ordner teilen.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <comment>@info next</comment>
        <translation>Warten Sie, bis sie beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A database outside of the Compose project is not supported yet.</source>
        <comment>@title</comment>
        <translation>Eine Datenbank außerhalb des Compose-Projekts wird noch nicht unterstützt.</translation>
    </message>
    <message>
        <source>authentik&apos;s configuration names %1, which is no container of this project.</source>
        <comment>@info why</comment>
        <translation>Die Konfiguration von authentik nennt %1; das ist kein Container dieses Projekts.</translation>
    </message>
    <message>
        <source>Check the network. Then see what became of run %1, and resume it.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie das Netz. Sehen Sie dann nach, was aus Lauf %1 geworden ist, und setzen Sie ihn fort.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the server&apos;s own (ssh-keygen -lf there, with the file of that type in /etc/ssh), then trust it.</source>
        <comment>@info next</comment>
        <translation>Vergleichen Sie den Fingerabdruck mit dem des Servers (dort: ssh-keygen -lf mit der Datei dieser Art in /etc/ssh) und vertrauen Sie ihm dann.</translation>
    </message>
    <message>
        <source>Save that database by its own means, and leave it out here.</source>
        <comment>@info next</comment>
        <translation>Sichern Sie diese Datenbank mit ihren eigenen Mitteln, und lassen Sie sie hier aus.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <comment>@info next</comment>
        <translation>Wählen Sie eines.</translation>
    </message>
    <message>
        <source>The details show its own message.</source>
        <comment>@info why</comment>
        <translation>Die Details zeigen seine eigene Meldung.</translation>
    </message>
    <message>
        <source>The details show the system&apos;s own message.</source>
        <comment>@info why</comment>
        <translation>Die Details zeigen die Meldung des Systems.</translation>
    </message>
    <message>
        <source>It has a part that this program does not know: %1.</source>
        <comment>@info why</comment>
        <translation>Sie hat einen Teil, den dieses Programm nicht kennt: %1.</translation>
    </message>
    <message>
        <source>%1 lets too few commands run at a time.</source>
        <comment>@title</comment>
        <translation>%1 lässt zu wenige Befehle gleichzeitig laufen.</translation>
    </message>
    <message>
        <source>Its SSH server refused one more session on this connection: MaxSessions.</source>
        <comment>@info why</comment>
        <translation>Sein SSH-Server hat eine weitere Sitzung auf dieser Verbindung abgelehnt: MaxSessions.</translation>
    </message>
    <message>
        <source>Set “MaxSessions 3” or more for this user in the server&apos;s sshd_config.</source>
        <comment>@info next</comment>
        <translation>Setzen Sie für diesen Benutzer in der sshd_config des Servers „MaxSessions 3“ oder mehr.</translation>
    </message>
    <message>
        <source>Redis does not allow authentik&apos;s user to copy it.</source>
        <comment>@title</comment>
        <translation>Redis erlaubt dem Benutzer von authentik nicht, es zu kopieren.</translation>
    </message>
    <message>
        <source>The user lacks the right to a command (ACL), or the command was renamed.</source>
        <comment>@info why</comment>
        <translation>Dem Benutzer fehlt das Recht auf einen Befehl (ACL), oder der Befehl wurde umbenannt.</translation>
    </message>
    <message>
        <source>Allow INFO, SYNC and PSYNC, or leave Redis out: it holds sessions and caches.</source>
        <comment>@info next</comment>
        <translation>Erlauben Sie INFO, SYNC und PSYNC, oder lassen Sie Redis weg: es enthält Sitzungen und Zwischenspeicher.</translation>
    </message>
</context>
<context>
    <name>FileCheckText</name>
    <message>
        <source>Other mounts lie inside it: %1</source>
        <comment>@info check</comment>
        <translation>Andere Einhängungen liegen darin: %1</translation>
    </message>
    <message>
        <source>One is a file, the other a directory: %1</source>
        <comment>@info check</comment>
        <translation>Das eine ist eine Datei, das andere ein Verzeichnis: %1</translation>
    </message>
    <message>
        <source>It can&apos;t be read: %1</source>
        <comment>@info check</comment>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Only parts of it are mounted: %1</source>
        <comment>@info check</comment>
        <translation>Nur Teile davon sind eingehängt: %1</translation>
    </message>
    <message>
        <source>It is not mounted on the server: %1</source>
        <comment>@info check</comment>
        <translation>Auf dem Server nicht eingehängt: %1</translation>
    </message>
    <message>
        <source>Swapping the outer one would not swap them.</source>
        <comment>@info why</comment>
        <translation>Beim Umschalten der äußeren würden sie nicht mit umgeschaltet.</translation>
    </message>
    <message>
        <source>The container would not start with the other.</source>
        <comment>@info why</comment>
        <translation>Der Container würde mit dem anderen nicht starten.</translation>
    </message>
    <message>
        <source>What can&apos;t be read can&apos;t be kept for undo.</source>
        <comment>@info why</comment>
        <translation>Was nicht lesbar ist, kann für das Rückgängigmachen nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Files inside a container are lost when it is made anew.</source>
        <comment>@info why</comment>
        <translation>Dateien in einem Container gehen verloren, wenn er neu angelegt wird.</translation>
    </message>
    <message>
        <source>mounted</source>
        <comment>@label check</comment>
        <translation>eingehängt</translation>
    </message>
    <message>
        <source>It is a mount that can be swapped.</source>
        <comment>@info check</comment>
        <translation>Es ist eine Einhängung, die umgeschaltet werden kann.</translation>
    </message>
    <message>
        <source>It was empty when the backup was made, and becomes so.</source>
        <comment>@info check</comment>
        <translation>War leer, als die Sicherung erstellt wurde, und wird es wieder.</translation>
    </message>
    <message>
        <source>What is in it now is swapped away.</source>
        <comment>@info why</comment>
        <translation>Was jetzt darin ist, wird beim Umschalten entfernt.</translation>
    </message>
    <message>
        <source>layout</source>
        <comment>@label check</comment>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>It is %1, as in the backup.</source>
        <comment>@info check</comment>
        <translation>Es ist %1, wie in der Sicherung.</translation>
    </message>
    <message>
        <source>The backup has %1, which this server&apos;s version does not use.</source>
        <comment>@info check</comment>
        <translation>Die Sicherung enthält %1; die Version dieses Servers verwendet das nicht.</translation>
    </message>
    <message>
        <source>Its version is older than the backup&apos;s.</source>
        <comment>@info why</comment>
        <translation>Seine Version ist älter als die der Sicherung.</translation>
    </message>
    <message>
        <source>Start the backup&apos;s version of authentik on the server, then restore.</source>
        <comment>@info next</comment>
        <translation>Starten Sie auf dem Server die authentik-Version der Sicherung, und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>What was %1 becomes the folder “media” in %2.</source>
        <comment>@info check</comment>
        <translation>Was %1 war, wird der Ordner „media“ in %2.</translation>
    </message>
    <message>
        <source>This version of authentik keeps uploads there. All of %1 is swapped, so what else is in it goes away with the old one.</source>
        <comment>@info why</comment>
        <translation>Diese Version von authentik legt hochgeladene Dateien dort ab. %1 wird als Ganzes umgeschaltet; was sonst noch darin ist, verschwindet also mit dem alten Stand.</translation>
    </message>
    <message>
        <source>The old one is kept for undo.</source>
        <comment>@info next</comment>
        <translation>Der alte Stand wird für das Rückgängigmachen aufbewahrt.</translation>
    </message>
    <message>
        <source>room</source>
        <comment>@label check</comment>
        <translation>Platz</translation>
    </message>
    <message>
        <source>%1 are free, about %2 are needed.</source>
        <comment>@info check</comment>
        <translation>%1 sind frei, etwa %2 werden gebraucht.</translation>
    </message>
    <message>
        <source>Only %1 are free, about %2 are needed.</source>
        <comment>@info check</comment>
        <translation>Nur %1 sind frei, etwa %2 werden gebraucht.</translation>
    </message>
    <message>
        <source>not in the backup</source>
        <comment>@label check</comment>
        <translation>nicht in der Sicherung</translation>
    </message>
    <message>
        <source>There was nothing in it when the backup was made.</source>
        <comment>@info check</comment>
        <translation>Als die Sicherung erstellt wurde, war nichts darin.</translation>
    </message>
    <message>
        <source>It was kept elsewhere when the backup was made.</source>
        <comment>@info check</comment>
        <translation>Als die Sicherung erstellt wurde, lag es anderswo.</translation>
    </message>
    <message>
        <source>It could not be saved when the backup was made.</source>
        <comment>@info check</comment>
        <translation>Als die Sicherung erstellt wurde, konnte es nicht gesichert werden.</translation>
    </message>
    <message>
        <source>It was left out when the backup was made.</source>
        <comment>@info check</comment>
        <translation>Als die Sicherung erstellt wurde, wurde es ausgelassen.</translation>
    </message>
    <message>
        <source>The backup does not have it.</source>
        <comment>@info check</comment>
        <translation>In der Sicherung nicht enthalten.</translation>
    </message>
    <message>
        <source>What is on the server now stays as it is.</source>
        <comment>@info why</comment>
        <translation>Was jetzt auf dem Server ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Use another backup if it should be restored too.</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie eine andere Sicherung, falls es ebenfalls wiederhergestellt werden soll.</translation>
    </message>
    <message>
        <source>It could not be looked at.</source>
        <comment>@info check</comment>
        <translation>Konnte nicht angesehen werden.</translation>
    </message>
    <message>
        <source>Its files are on no mount.</source>
        <comment>@info check</comment>
        <translation>Die Dateien liegen auf keiner Einhängung.</translation>
    </message>
    <message>
        <source>They can&apos;t be kept for undo.</source>
        <comment>@info why</comment>
        <translation>Sie können für das Rückgängigmachen nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>There is no Redis in this backup.</source>
        <comment>@info check</comment>
        <translation>In dieser Sicherung ist kein Redis.</translation>
    </message>
    <message>
        <source>It can&apos;t be restored from it.</source>
        <comment>@info why</comment>
        <translation>Es kann nicht daraus wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The backup&apos;s format is number %1, the server reads up to %2.</source>
        <comment>@info check</comment>
        <translation>Das Format der Sicherung hat die Nummer %1, der Server liest bis %2.</translation>
    </message>
    <message>
        <source>Redis does not start with a newer one.</source>
        <comment>@info why</comment>
        <translation>Mit einem neueren startet Redis nicht.</translation>
    </message>
    <message>
        <source>It is not known which formats this Redis reads.</source>
        <comment>@info check</comment>
        <translation>Es ist nicht bekannt, welche Formate dieses Redis liest.</translation>
    </message>
    <message>
        <source>It does not start with one that is too new.</source>
        <comment>@info why</comment>
        <translation>Mit einem zu neuen startet es nicht.</translation>
    </message>
    <message>
        <source>what becomes of it</source>
        <comment>@label check</comment>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <source>It stays as it is.</source>
        <comment>@info check</comment>
        <translation>Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>It stays as it is, while the database goes back.</source>
        <comment>@info check</comment>
        <translation>Es bleibt, wie es ist, während die Datenbank zurückgesetzt wird.</translation>
    </message>
    <message>
        <source>It is restored, as append-only files since this Redis starts from those.</source>
        <comment>@info check</comment>
        <translation>Es wird wiederhergestellt, und zwar als Append-only-Dateien, da dieses Redis aus solchen startet.</translation>
    </message>
    <message>
        <source>It is restored from the backup.</source>
        <comment>@info check</comment>
        <translation>Es wird aus der Sicherung wiederhergestellt.</translation>
    </message>
    <message>
        <source>Sessions and queued tasks of that time come back, and may run again.</source>
        <comment>@info why</comment>
        <translation>Sitzungen und wartende Aufgaben von damals kehren zurück und laufen vielleicht noch einmal.</translation>
    </message>
    <message>
        <source>It starts empty: everybody logs in again. Its old files are kept for undo.</source>
        <comment>@info check</comment>
        <translation>Es startet leer: Alle müssen sich neu anmelden. Die alten Dateien werden für das Rückgängigmachen aufbewahrt.</translation>
    </message>
    <message>
        <source>The engine on the server has no Compose.</source>
        <comment>@info check</comment>
        <translation>Die Engine auf dem Server hat kein Compose.</translation>
    </message>
    <message>
        <source>Only Compose makes containers of these files.</source>
        <comment>@info why</comment>
        <translation>Nur Compose macht aus diesen Dateien Container.</translation>
    </message>
    <message>
        <source>Install the engine&apos;s Compose plugin, then try again.</source>
        <comment>@info next</comment>
        <translation>Installieren Sie das Compose-Plugin der Engine und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The backup has no configuration.</source>
        <comment>@info check</comment>
        <translation>Die Sicherung enthält keine Konfiguration.</translation>
    </message>
    <message>
        <source>An authentik can&apos;t be made on this host without it.</source>
        <comment>@info why</comment>
        <translation>Ohne sie lässt sich auf diesem Host kein authentik erstellen.</translation>
    </message>
    <message>
        <source>Set authentik up by hand with the secret key it had, then restore.</source>
        <comment>@info next</comment>
        <translation>Richten Sie authentik von Hand mit seinem bisherigen geheimen Schlüssel ein und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>There is something of this project already: %1</source>
        <comment>@info check</comment>
        <translation>Von diesem Projekt ist schon etwas vorhanden: %1</translation>
    </message>
    <message>
        <source>It would be mixed with what is made from the backup.</source>
        <comment>@info why</comment>
        <translation>Es würde sich mit dem vermischen, was aus der Sicherung erstellt wird.</translation>
    </message>
    <message>
        <source>Move it away, or start it and restore onto it.</source>
        <comment>@info next</comment>
        <translation>Räumen Sie es beiseite, oder starten Sie es und stellen Sie darauf wieder her.</translation>
    </message>
    <message>
        <source>The containers were made from other files: %1</source>
        <comment>@info check</comment>
        <translation>Die Container wurden aus anderen Dateien erstellt: %1</translation>
    </message>
    <message>
        <source>Compose would mix them with those of the backup.</source>
        <comment>@info why</comment>
        <translation>Compose würde sie mit denen der Sicherung vermischen.</translation>
    </message>
    <message>
        <source>There is no folder on the server: %1</source>
        <comment>@info check</comment>
        <translation>Dieser Ordner fehlt auf dem Server: %1</translation>
    </message>
    <message>
        <source>A file of the backup belongs in it.</source>
        <comment>@info why</comment>
        <translation>Eine Datei der Sicherung gehört dorthin.</translation>
    </message>
    <message>
        <source>Images are not on the server: %1</source>
        <comment>@info check</comment>
        <translation>Diese Images fehlen auf dem Server: %1</translation>
    </message>
    <message>
        <source>The containers of the backup are made from them.</source>
        <comment>@info why</comment>
        <translation>Daraus werden die Container der Sicherung erstellt.</translation>
    </message>
    <message>
        <source>Pull them (docker pull), then try again.</source>
        <comment>@info next</comment>
        <translation>Laden Sie sie (docker pull) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Without it an undo could not give the old password back.</source>
        <comment>@info why</comment>
        <translation>Ohne ihn könnte ein Rückgängigmachen das alte Passwort nicht zurückgeben.</translation>
    </message>
    <message>
        <source>There is no authentik yet; it is made from the backup&apos;s files.</source>
        <comment>@info check</comment>
        <translation>Es gibt noch kein authentik; es wird aus den Dateien der Sicherung erstellt.</translation>
    </message>
    <message>
        <source>These files become those of the backup: %1</source>
        <comment>@info check</comment>
        <translation>Diese Dateien werden durch die der Sicherung ersetzt: %1</translation>
    </message>
    <message>
        <source>Compose makes the containers anew from them, and the database&apos;s role gets the password that they name.</source>
        <comment>@info why</comment>
        <translation>Compose erstellt die Container daraus neu, und die Rolle der Datenbank erhält das Passwort, das darin steht.</translation>
    </message>
    <message>
        <source>The old files and the old password are kept for undo.</source>
        <comment>@info next</comment>
        <translation>Die alten Dateien und das alte Passwort werden für das Rückgängigmachen aufbewahrt.</translation>
    </message>
    <message>
        <source>The old files are kept until you delete them; both must fit.</source>
        <comment>@info why</comment>
        <translation>Die alten Dateien werden aufbewahrt, bis Sie sie löschen; beide müssen Platz haben.</translation>
    </message>
    <message>
        <source>Make room on that disk of the server, for example by deleting what earlier restores kept.</source>
        <comment>@info next</comment>
        <translation>Schaffen Sie Platz auf diesem Datenträger des Servers, etwa indem Sie löschen, was frühere Wiederherstellungen aufbewahrt haben.</translation>
    </message>
    <message>
        <source>It is not known where its files are, so they can&apos;t be kept for undo.</source>
        <comment>@info why</comment>
        <translation>Es ist nicht bekannt, wo seine Dateien liegen; sie können also nicht zum Rückgängigmachen aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Present sessions and queued tasks stay, but the database gets older: some may fail.</source>
        <comment>@info why</comment>
        <translation>Die jetzigen Sitzungen und wartenden Aufgaben bleiben, aber die Datenbank wird älter: Manche können fehlschlagen.</translation>
    </message>
    <message>
        <source>The database role %1 may not read the hash of its own password.</source>
        <comment>@info check</comment>
        <translation>Die Datenbankrolle %1 darf den Prüfwert ihres eigenen Passworts nicht lesen.</translation>
    </message>
    <message>
        <source>It is kept for undo. Leave the part out if it is to stay there.</source>
        <comment>@info next</comment>
        <translation>Es wird für das Rückgängigmachen aufbewahrt. Lassen Sie den Teil aus, wenn es dort bleiben soll.</translation>
    </message>
    <message>
        <source>Mount it as on the old server, or leave the part out.</source>
        <comment>@info next</comment>
        <translation>Hängen Sie es wie auf dem alten Server ein, oder lassen Sie den Teil aus.</translation>
    </message>
    <message>
        <source>Keep Redis as it is.</source>
        <comment>@info next</comment>
        <translation>Belassen Sie Redis, wie es ist.</translation>
    </message>
    <message>
        <source>Start it, or keep it as it is.</source>
        <comment>@info next</comment>
        <translation>Starten Sie es, oder belassen Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>Start it empty, or keep it as it is.</source>
        <comment>@info next</comment>
        <translation>Starten Sie es leer, oder belassen Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>Start it empty, or use the Redis of the old server.</source>
        <comment>@info next</comment>
        <translation>Starten Sie es leer, oder verwenden Sie das Redis des alten Servers.</translation>
    </message>
    <message>
        <source>Start it empty.</source>
        <comment>@info next</comment>
        <translation>Starten Sie es leer.</translation>
    </message>
    <message>
        <source>Start it empty unless you need what is in it.</source>
        <comment>@info next</comment>
        <translation>Starten Sie es leer, sofern Sie nicht brauchen, was darin ist.</translation>
    </message>
    <message>
        <source>Start it empty unless you need what was in it.</source>
        <comment>@info next</comment>
        <translation>Starten Sie es leer, sofern Sie nicht brauchen, was darin war.</translation>
    </message>
    <message>
        <source>Restore without the configuration, and take over by hand what you need.</source>
        <comment>@info next</comment>
        <translation>Stellen Sie ohne die Konfiguration wieder her, und übernehmen Sie von Hand, was Sie brauchen.</translation>
    </message>
    <message>
        <source>Make the folder, or restore without the configuration.</source>
        <comment>@info next</comment>
        <translation>Legen Sie den Ordner an, oder stellen Sie ohne die Konfiguration wieder her.</translation>
    </message>
    <message>
        <source>Restore without the configuration.</source>
        <comment>@info next</comment>
        <translation>Stellen Sie ohne die Konfiguration wieder her.</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>its bytes are not those that were written</source>
        <comment>@info finding</comment>
        <translation>die Bytes sind nicht die, die geschrieben wurden</translation>
    </message>
    <message>
        <source>unpacked, it is not what the server sent</source>
        <comment>@info finding</comment>
        <translation>ausgepackt ist es nicht, was der Server gesendet hat</translation>
    </message>
    <message>
        <source>an entry is not the one in the index</source>
        <comment>@info finding</comment>
        <translation>ein Eintrag ist nicht der des Verzeichnisses</translation>
    </message>
    <message>
        <source>it is not as the manifest says</source>
        <comment>@info finding</comment>
        <translation>es ist nicht so, wie das Manifest sagt</translation>
    </message>
    <message>
        <source>the manifest can&apos;t be read</source>
        <comment>@info finding</comment>
        <translation>das Manifest ist nicht lesbar</translation>
    </message>
    <message>
        <source>the list of checksums can&apos;t be read</source>
        <comment>@info finding</comment>
        <translation>die Liste der Prüfsummen ist nicht lesbar</translation>
    </message>
    <message>
        <source>it is missing</source>
        <comment>@info finding</comment>
        <translation>es fehlt</translation>
    </message>
    <message>
        <source>it does not belong to the set</source>
        <comment>@info finding</comment>
        <translation>es gehört nicht zum Satz</translation>
    </message>
    <message>
        <source>it can&apos;t be read</source>
        <comment>@info finding</comment>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <source>its structure is damaged</source>
        <comment>@info finding</comment>
        <translation>der Aufbau ist beschädigt</translation>
    </message>
    <message>
        <source>it holds no users of authentik</source>
        <comment>@info finding</comment>
        <translation>es enthält keine Benutzer von authentik</translation>
    </message>
    <message>
        <source>its structure was not checked</source>
        <comment>@info finding</comment>
        <translation>der Aufbau wurde nicht geprüft</translation>
    </message>
    <message>
        <source>parts could not be saved</source>
        <comment>@info finding</comment>
        <translation>Teile konnten nicht gesichert werden</translation>
    </message>
    <message>
        <source>the backup was never finished</source>
        <comment>@info finding</comment>
        <translation>die Sicherung wurde nie abgeschlossen</translation>
    </message>
    <message>
        <source>there is no manifest of ours</source>
        <comment>@info finding</comment>
        <translation>ein Manifest von uns ist nicht da</translation>
    </message>
    <message>
        <source>its format is newer than this program</source>
        <comment>@info finding</comment>
        <translation>das Format ist neuer als dieses Programm</translation>
    </message>
    <message>
        <source>The set is whole: every byte is as it was written.</source>
        <comment>@info</comment>
        <translation>Der Satz ist unversehrt: Jedes Byte ist, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>What is in the set is whole, but the set is incomplete.</source>
        <comment>@info</comment>
        <translation>Was im Satz ist, ist unversehrt, aber der Satz ist unvollständig.</translation>
    </message>
    <message>
        <source>The set is DAMAGED.</source>
        <comment>@info</comment>
        <translation>Der Satz ist BESCHÄDIGT.</translation>
    </message>
    <message>
        <source>This is not a backup set of this program.</source>
        <comment>@info</comment>
        <translation>Das ist kein Sicherungssatz dieses Programms.</translation>
    </message>
    <message>
        <source>The set was written by a newer version of this program.</source>
        <comment>@info</comment>
        <translation>Der Satz wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
</context>
<context>
    <name>FolderFacts</name>
    <message>
        <source>Nothing can be written to this folder.</source>
        <comment>@info validation</comment>
        <translation>In diesen Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <comment>@info validation</comment>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>FoundParts</name>
    <message>
        <source>PostgreSQL %1, “%2”</source>
        <comment>@info found</comment>
        <translation>PostgreSQL %1, „%2“</translation>
    </message>
    <message numerus="yes">
        <source>Redis %1, %Ln keys</source>
        <comment>@info found</comment>
        <extracomment>%1 is a version</extracomment>
        <translation>
            <numerusform>Redis %1, %Ln Schlüssel</numerusform>
            <numerusform>Redis %1, %Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not be looked at</source>
        <comment>@info found</comment>
        <translation>Konnte nicht angesehen werden</translation>
    </message>
    <message>
        <source>Not used by authentik %1</source>
        <comment>@info found</comment>
        <translation>Wird von authentik %1 nicht verwendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries in %1</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%Ln Eintrag in %1</numerusform>
            <numerusform>%Ln Einträge in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>@info found</comment>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Not mounted in this installation</source>
        <comment>@info found</comment>
        <translation>In dieser Installation nicht eingehängt</translation>
    </message>
    <message>
        <source>Kept in the S3 bucket “%1”; save it there</source>
        <comment>@info found</comment>
        <translation>Liegt im S3-Bucket „%1“; dort zu sichern</translation>
    </message>
    <message>
        <source>Can&apos;t be read: %1</source>
        <comment>@info found</comment>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files: Compose, .env</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%Ln Datei: Compose, .env</numerusform>
            <numerusform>%Ln Dateien: Compose, .env</numerusform>
        </translation>
    </message>
    <message>
        <source>No file of it can be read</source>
        <comment>@info found</comment>
        <translation>Keine Datei davon ist lesbar</translation>
    </message>
    <message>
        <source>Found in %1, where nothing can count it</source>
        <comment>@info found</comment>
        <translation>Gefunden in %1, dort nicht zählbar</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Containers run and stay up</source>
        <comment>@label proof</comment>
        <translation>Container laufen und bleiben in Betrieb</translation>
    </message>
    <message>
        <source>authentik answers</source>
        <comment>@label proof</comment>
        <translation>authentik antwortet</translation>
    </message>
    <message>
        <source>authentik is ready</source>
        <comment>@label proof</comment>
        <translation>authentik ist bereit</translation>
    </message>
    <message>
        <source>authentik&apos;s log-in to the database</source>
        <comment>@label proof</comment>
        <translation>Anmeldung von authentik an der Datenbank</translation>
    </message>
    <message>
        <source>Row counts as in the backup</source>
        <comment>@label proof</comment>
        <translation>Zeilenzahlen wie in der Sicherung</translation>
    </message>
    <message>
        <source>The worker reports</source>
        <comment>@label proof</comment>
        <translation>Der Worker meldet sich</translation>
    </message>
    <message>
        <source>A file as in the backup</source>
        <comment>@label proof</comment>
        <translation>Eine Datei wie in der Sicherung</translation>
    </message>
    <message>
        <source>No errors in the logs since the start</source>
        <comment>@label proof</comment>
        <translation>Keine Fehler in den Protokollen seit dem Start</translation>
    </message>
    <message>
        <source>Passed</source>
        <comment>@status proof</comment>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>@status proof</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>@status proof</comment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>@status restore</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>@status restore</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>@status restore</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed and taken back</source>
        <comment>@status restore</comment>
        <translation>Fehlgeschlagen und zurückgenommen</translation>
    </message>
    <message>
        <source>A person must act</source>
        <comment>@status restore</comment>
        <translation>Eingriff von Hand nötig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>@status restore</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Everything is in place, and authentik runs on it.</source>
        <comment>@info restore</comment>
        <translation>Alles ist an seinem Platz, und authentik läuft damit.</translation>
    </message>
    <message>
        <source>The live system was not touched; what was made beside it is gone.</source>
        <comment>@info restore</comment>
        <translation>Das laufende System wurde nicht angetastet; was daneben angelegt wurde, ist entfernt.</translation>
    </message>
    <message>
        <source>Everything was put back; the live system is as before.</source>
        <comment>@info restore</comment>
        <translation>Alles wurde zurückgestellt; das laufende System ist wie zuvor.</translation>
    </message>
    <message>
        <source>Cancelled; the live system is as before.</source>
        <comment>@info restore</comment>
        <translation>Abgebrochen; das laufende System ist wie zuvor.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <comment>@status run</comment>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>@status run</comment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Restored, not proven</source>
        <comment>@status run</comment>
        <translation>Wiederhergestellt, ohne Nachweis</translation>
    </message>
    <message>
        <source>Restored</source>
        <comment>@status run</comment>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Undone</source>
        <comment>@status run</comment>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>The live system was not touched. Resume removes what was made beside it.</source>
        <comment>@info run</comment>
        <translation>Das laufende System wurde nicht angetastet. Fortsetzen entfernt, was daneben angelegt wurde.</translation>
    </message>
    <message>
        <source>The swap was begun and did not end. Resume finishes it or takes it back.</source>
        <comment>@info run</comment>
        <translation>Die Umschaltung wurde begonnen und nicht beendet. Fortsetzen schließt sie ab oder nimmt sie zurück.</translation>
    </message>
    <message>
        <source>The restored state is live, but nobody saw whether authentik runs on it. Resume checks it, undo takes it back.</source>
        <comment>@info run</comment>
        <translation>Der wiederhergestellte Stand ist in Betrieb, aber niemand hat gesehen, ob authentik damit läuft. Fortsetzen prüft ihn, Rückgängigmachen nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>The restored state is live, the old one is kept. Undo swaps them, release deletes the old one.</source>
        <comment>@info run</comment>
        <translation>Der wiederhergestellte Stand ist in Betrieb, der alte ist aufbewahrt. Rückgängigmachen vertauscht sie, Freigeben löscht den alten.</translation>
    </message>
    <message>
        <source>The old state is live again, the restored one is kept. Undo swaps them, release deletes the restored one.</source>
        <comment>@info run</comment>
        <translation>Der alte Stand ist wieder in Betrieb, der wiederhergestellte ist aufbewahrt. Rückgängigmachen vertauscht sie, Freigeben löscht den wiederhergestellten.</translation>
    </message>
    <message>
        <source>No container was to be started.</source>
        <comment>@info proof</comment>
        <translation>Es war kein Container zu starten.</translation>
    </message>
    <message>
        <source>There is no server container.</source>
        <comment>@info proof</comment>
        <translation>Es gibt keinen Server-Container.</translation>
    </message>
    <message>
        <source>authentik&apos;s image has no Python to ask with.</source>
        <comment>@info proof</comment>
        <translation>Das Image von authentik hat kein Python, mit dem gefragt werden könnte.</translation>
    </message>
    <message>
        <source>There are no counts to compare with.</source>
        <comment>@info proof</comment>
        <translation>Es gibt keine Zählung zum Vergleich.</translation>
    </message>
    <message>
        <source>There is no worker container.</source>
        <comment>@info proof</comment>
        <translation>Es gibt keinen Worker-Container.</translation>
    </message>
    <message>
        <source>This version keeps no list of its workers.</source>
        <comment>@info proof</comment>
        <translation>Diese Version führt keine Liste ihrer Worker.</translation>
    </message>
    <message>
        <source>There is no file that can be asked for without a signed address.</source>
        <comment>@info proof</comment>
        <translation>Es gibt keine Datei, die ohne signierte Adresse abrufbar ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln containers</source>
        <comment>@info proof</comment>
        <translation>
            <numerusform>%Ln Container</numerusform>
            <numerusform>%Ln Container</numerusform>
        </translation>
    </message>
    <message>
        <source>after its start at %1</source>
        <comment>@info proof</comment>
        <translation>nach seinem Start (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables; all others were counted before the swap</source>
        <comment>@info proof</comment>
        <translation>
            <numerusform>%Ln Tabelle; alle anderen wurden vor der Umschaltung gezählt</numerusform>
            <numerusform>%Ln Tabellen; alle anderen wurden vor der Umschaltung gezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version may change rows at its start; all were counted before.</source>
        <comment>@info proof</comment>
        <translation>Eine neuere Version ändert beim Start womöglich Zeilen; alle wurden vorher gezählt.</translation>
    </message>
    <message>
        <source>The worker was left stopped.</source>
        <comment>@info proof</comment>
        <translation>Der Worker blieb angehalten.</translation>
    </message>
    <message>
        <source>A check failed before anything was touched.</source>
        <comment>@info restore</comment>
        <translation>Eine Prüfung ist fehlgeschlagen, bevor etwas angerührt wurde.</translation>
    </message>
    <message>
        <source>authentik may be stopped: the commands below must be run by hand on the server.</source>
        <comment>@info restore</comment>
        <translation>authentik ist womöglich angehalten: Die Befehle unten müssen von Hand auf dem Server ausgeführt werden.</translation>
    </message>
</context>
<context>
    <name>LaterRun</name>
    <message>
        <source>At work now</source>
        <comment>@status run</comment>
        <translation>Gerade in Arbeit</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <comment>@status run</comment>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>The server is at work on it just now. Look again in some seconds.</source>
        <comment>@info run</comment>
        <translation>Der Server arbeitet gerade daran. Sehen Sie in einigen Sekunden noch einmal nach.</translation>
    </message>
    <message>
        <source>Its record was not written by this program, or by a newer version of it. Use the version that made it.</source>
        <comment>@info run</comment>
        <translation>Die Aufzeichnung stammt nicht von diesem Programm oder von einer neueren Version. Verwenden Sie die Version, die sie geschrieben hat.</translation>
    </message>
    <message>
        <source>The swap was begun and did not end: authentik may be stopped. Resume finishes it or takes it back.</source>
        <comment>@info run</comment>
        <translation>Die Umschaltung wurde begonnen und nicht beendet: authentik ist womöglich angehalten. „Fortsetzen“ schließt sie ab oder nimmt sie zurück.</translation>
    </message>
    <message>
        <source>The restored state is live, and the one before it is kept. Undo swaps them; the one before can be deleted.</source>
        <comment>@info run</comment>
        <translation>Der wiederhergestellte Stand ist aktiv, der vorige ist aufbewahrt. „Rückgängig machen“ vertauscht beide; der vorige kann gelöscht werden.</translation>
    </message>
    <message>
        <source>The state before the restore is live again, and the restored one is kept. Restore again swaps them; the restored one can be deleted.</source>
        <comment>@info run</comment>
        <translation>Der Stand vor der Wiederherstellung ist wieder aktiv, der wiederhergestellte ist aufbewahrt. „Erneut wiederherstellen“ vertauscht beide; der wiederhergestellte kann gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>LaterRuns</name>
    <message>
        <source>Nothing was written since the swap.</source>
        <comment>@info</comment>
        <translation>Seit der Umschaltung wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The restored state of run %1 becomes live again; the present one is kept.</source>
        <comment>@info question</comment>
        <translation>Der wiederhergestellte Stand von Lauf %1 wird wieder der laufende; der jetzige wird aufbewahrt.</translation>
    </message>
    <message>
        <source>The state before run %1 becomes live again; the present one is kept.</source>
        <comment>@info question</comment>
        <translation>Der Stand vor Lauf %1 wird wieder der laufende; der jetzige wird aufbewahrt.</translation>
    </message>
    <message>
        <source>What is kept of run %1 is deleted. This can&apos;t be undone.</source>
        <comment>@info question</comment>
        <translation>Was von Lauf %1 aufbewahrt ist, wird gelöscht. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>NewHost</name>
    <message>
        <source>There is no authentik on %1 yet. It is made there from the backup of %2, and the backup is restored onto it.</source>
        <comment>@info question: host, time</comment>
        <translation>Auf %1 gibt es noch kein authentik. Es wird dort aus der Sicherung vom %2 erstellt, und die Sicherung wird darauf wiederhergestellt.</translation>
    </message>
    <message>
        <source>Then the backup is restored onto it, as onto any server.</source>
        <comment>@info</comment>
        <translation>Danach wird die Sicherung darauf wiederhergestellt, wie auf jedem Server.</translation>
    </message>
</context>
<context>
    <name>PreviewText</name>
    <message>
        <source>Folder</source>
        <comment>@info kind of file</comment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>@info kind of file</comment>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Device or pipe</source>
        <comment>@info kind of file</comment>
        <translation>Gerät oder Pipe</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <comment>@info file</comment>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Size: %1 (%2 bytes)</source>
        <comment>@info file</comment>
        <extracomment>%1 is &quot;1.2 MB&quot;, %2 the exact number</extracomment>
        <translation>Größe: %1 (%2 Byte)</translation>
    </message>
    <message>
        <source>Leads to: %1</source>
        <comment>@info file</comment>
        <translation>Führt zu: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <comment>@info file, moment</comment>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Owner and rights: %1, %2</source>
        <comment>@info file</comment>
        <extracomment>%1 is &quot;1000:1000&quot;, %2 &quot;rw-r--r--&quot;</extracomment>
        <translation>Eigentümer und Rechte: %1, %2</translation>
    </message>
    <message>
        <source>Hard link</source>
        <comment>@info kind of file</comment>
        <translation>Hardlink</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>The ssh configuration sets %1, which is not supported yet; going on without it.</source>
        <comment>@info</comment>
        <translation>Die ssh-Konfiguration setzt %1; das wird noch nicht unterstützt und bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>Connecting to %1@%2, port %3…</source>
        <comment>@info</comment>
        <translation>Verbindung zu %1@%2, Port %3 …</translation>
    </message>
    <message>
        <source>Looking for authentik…</source>
        <comment>@info</comment>
        <translation>authentik wird gesucht …</translation>
    </message>
    <message>
        <source>There are several authentiks on this server:
%1
Which project? </source>
        <comment>@info question</comment>
        <translation>Auf diesem Server gibt es mehrere authentiks:
%1
Welches Projekt? </translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Checking every byte of the backup…</source>
        <comment>@info</comment>
        <translation>Jedes Byte der Sicherung wird geprüft …</translation>
    </message>
    <message>
        <source>The backup of %1 replaces what is on %2 now. The old state is kept until you release it.</source>
        <comment>@info question: time, host</comment>
        <translation>Die Sicherung vom %1 ersetzt, was jetzt auf %2 ist. Der alte Stand wird aufbewahrt, bis er freigegeben wird.</translation>
    </message>
    <message>
        <source>Looking whether it can be restored there…</source>
        <comment>@info</comment>
        <translation>Es wird geprüft, ob dort wiederhergestellt werden kann …</translation>
    </message>
</context>
<context>
    <name>RestoreAction</name>
    <message>
        <source>Closing cancels it: what was swapped is put back, and authentik runs again before the window closes.</source>
        <comment>@info</comment>
        <translation>Schließen bricht ab: Was umgeschaltet wurde, wird zurückgenommen, und authentik läuft wieder, bevor das Fenster schließt.</translation>
    </message>
    <message>
        <source>What is swapped out is kept.</source>
        <comment>@info</comment>
        <translation>Was durch die Umschaltung ersetzt wird, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Look at authentik yourself. Until you delete what is kept, it can be undone.</source>
        <comment>@info next</comment>
        <translation>Sehen Sie sich authentik selbst an. Bis Sie Aufbewahrtes löschen, lässt sich das rückgängig machen.</translation>
    </message>
    <message>
        <source>Replace what is on %1?</source>
        <comment>@title</comment>
        <translation>Ersetzen, was auf %1 ist?</translation>
    </message>
    <message>
        <source>&amp;Replace %1</source>
        <comment>@action</comment>
        <translation>%1 e&amp;rsetzen</translation>
    </message>
    <message>
        <source>Restoring</source>
        <comment>@title</comment>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>authentik keeps running until the swap. Cancelling before it leaves everything as it was.</source>
        <comment>@info</comment>
        <translation>authentik läuft bis zur Umschaltung weiter. Wird vorher abgebrochen, bleibt alles, wie es war.</translation>
    </message>
    <message>
        <source>authentik is restored</source>
        <comment>@title</comment>
        <translation>authentik ist wiederhergestellt</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>@label action</comment>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>&amp;Undo Restore…</source>
        <comment>@action</comment>
        <translation>Wiederherstellung &amp;rückgängig machen …</translation>
    </message>
    <message>
        <source>Swaps back to the state before the restore; asks first</source>
        <comment>@info accessible</comment>
        <translation>Schaltet auf den Stand vor der Wiederherstellung zurück; fragt vorher nach</translation>
    </message>
    <message>
        <source>Undo the restore on %1?</source>
        <comment>@title</comment>
        <translation>Wiederherstellung auf %1 rückgängig machen?</translation>
    </message>
    <message>
        <source>&amp;Undo on %1</source>
        <comment>@action</comment>
        <translation>Auf %1 &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Undoing the restore</source>
        <comment>@title</comment>
        <translation>Wiederherstellung wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>The restore is undone</source>
        <comment>@title</comment>
        <translation>Die Wiederherstellung ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>The restored state is kept until you delete it.</source>
        <comment>@info next</comment>
        <translation>Der wiederhergestellte Stand wird aufbewahrt, bis Sie ihn löschen.</translation>
    </message>
    <message>
        <source>Undo of a restore</source>
        <comment>@label action</comment>
        <translation>Rückgängigmachen einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Restore A&amp;gain…</source>
        <comment>@action</comment>
        <translation>&amp;Erneut wiederherstellen …</translation>
    </message>
    <message>
        <source>Swaps to the restored state once more; asks first</source>
        <comment>@info accessible</comment>
        <translation>Schaltet noch einmal auf den wiederhergestellten Stand um; fragt vorher nach</translation>
    </message>
    <message>
        <source>Restore again on %1?</source>
        <comment>@title</comment>
        <translation>Auf %1 erneut wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore A&amp;gain on %1</source>
        <comment>@action</comment>
        <translation>Auf %1 ern&amp;eut wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring again</source>
        <comment>@title</comment>
        <translation>Wird erneut wiederhergestellt</translation>
    </message>
    <message>
        <source>authentik is restored again</source>
        <comment>@title</comment>
        <translation>authentik ist erneut wiederhergestellt</translation>
    </message>
    <message>
        <source>Restore again, after an undo</source>
        <comment>@label action</comment>
        <translation>Erneute Wiederherstellung nach dem Rückgängigmachen</translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <comment>@action</comment>
        <translation>F&amp;ortsetzen …</translation>
    </message>
    <message>
        <source>Has the run finished or taken back; asks first</source>
        <comment>@info accessible</comment>
        <translation>Lässt den Lauf abschließen oder zurücknehmen; fragt vorher nach</translation>
    </message>
    <message>
        <source>Resume the restore on %1?</source>
        <comment>@title</comment>
        <translation>Die Wiederherstellung auf %1 fortsetzen?</translation>
    </message>
    <message>
        <source>Resu&amp;me on %1</source>
        <comment>@action</comment>
        <translation>Auf %1 f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Resuming the restore</source>
        <comment>@title</comment>
        <translation>Die Wiederherstellung wird fortgesetzt</translation>
    </message>
    <message>
        <source>The server decides by what it finds: a swap that was begun is finished or taken back.</source>
        <comment>@info</comment>
        <translation>Der Server entscheidet nach dem, was er vorfindet: Eine begonnene Umschaltung wird abgeschlossen oder zurückgenommen.</translation>
    </message>
    <message>
        <source>Closing cancels it. The server finishes the swap or takes it back by itself; the rest is resumed later.</source>
        <comment>@info</comment>
        <translation>Schließen bricht ab. Der Server schließt die Umschaltung selbst ab oder nimmt sie zurück; das Übrige wird später fortgesetzt.</translation>
    </message>
    <message>
        <source>The restore is finished</source>
        <comment>@title</comment>
        <translation>Die Wiederherstellung ist abgeschlossen</translation>
    </message>
    <message>
        <source>Resuming an interrupted restore</source>
        <comment>@label action</comment>
        <translation>Fortsetzen einer unterbrochenen Wiederherstellung</translation>
    </message>
    <message>
        <source>&amp;Delete What Is Kept…</source>
        <comment>@action</comment>
        <translation>Aufbewahrtes &amp;löschen …</translation>
    </message>
    <message>
        <source>Deletes from the server what is kept for the undo; asks first</source>
        <comment>@info accessible</comment>
        <translation>Löscht vom Server, was zum Rückgängigmachen aufbewahrt wird; fragt vorher nach</translation>
    </message>
    <message>
        <source>Delete what is kept on %1?</source>
        <comment>@title</comment>
        <translation>Auf %1 Aufbewahrtes löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete on %1</source>
        <comment>@action</comment>
        <translation>Auf %1 &amp;löschen</translation>
    </message>
    <message>
        <source>Deleting what is kept</source>
        <comment>@title</comment>
        <translation>Aufbewahrtes wird gelöscht</translation>
    </message>
    <message>
        <source>authentik keeps running. What was deleted can&apos;t be brought back.</source>
        <comment>@info</comment>
        <translation>authentik läuft weiter. Was gelöscht wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Closing cancels it. What was deleted already can&apos;t be brought back; the rest is deleted later.</source>
        <comment>@info</comment>
        <translation>Schließen bricht ab. Was schon gelöscht ist, lässt sich nicht zurückholen; das Übrige wird später gelöscht.</translation>
    </message>
    <message>
        <source>What was kept is deleted</source>
        <comment>@title</comment>
        <translation>Aufbewahrtes ist gelöscht</translation>
    </message>
    <message>
        <source>Nothing of this run is left on the server.</source>
        <comment>@info next</comment>
        <translation>Auf dem Server ist von diesem Lauf nichts geblieben.</translation>
    </message>
    <message>
        <source>Delete what is kept</source>
        <comment>@label action</comment>
        <translation>Aufbewahrtes löschen</translation>
    </message>
</context>
<context>
    <name>RestoreErrorText</name>
    <message>
        <source>RUN</source>
        <comment>@info placeholder for the name of a run</comment>
        <translation>RUN</translation>
    </message>
    <message>
        <source>Its lock is there, and its lease has not ended.</source>
        <comment>@info why</comment>
        <translation>Die Sperre dazu ist da, und ihre Frist ist nicht abgelaufen.</translation>
    </message>
    <message>
        <source>%1 on %2, since %3 (run %4).</source>
        <comment>@info why: person, computer, time, run</comment>
        <translation>%1 auf %2, seit %3 (Lauf %4).</translation>
    </message>
    <message>
        <source>This backup can&apos;t be restored there as things are.</source>
        <comment>@title</comment>
        <translation>Diese Sicherung kann dort im jetzigen Zustand nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>At least one check says no.</source>
        <comment>@info why</comment>
        <translation>Mindestens eine Prüfung lehnt ab.</translation>
    </message>
    <message>
        <source>Nothing was changed. Do what the checks ask for, then try again.</source>
        <comment>@info next</comment>
        <translation>Es wurde nichts geändert. Erledigen Sie, was die Prüfungen verlangen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nobody confirmed that %1 may be changed.</source>
        <comment>@title</comment>
        <translation>Niemand hat bestätigt, dass %1 geändert werden darf.</translation>
    </message>
    <message>
        <source>The name of the host must be typed just as it was given.</source>
        <comment>@info why</comment>
        <translation>Der Name des Hosts muss genau so eingegeben werden, wie er angegeben wurde.</translation>
    </message>
    <message>
        <source>Somebody else is restoring on this server.</source>
        <comment>@title</comment>
        <translation>Auf diesem Server stellt gerade jemand anderes wieder her.</translation>
    </message>
    <message>
        <source>Wait until that run has ended. Nothing was changed by this one.</source>
        <comment>@info next</comment>
        <translation>Warten Sie, bis jener Lauf beendet ist. Dieser hat nichts geändert.</translation>
    </message>
    <message>
        <source>The server is not what it was at the preview.</source>
        <comment>@title</comment>
        <translation>Der Server ist nicht mehr so wie bei der Vorschau.</translation>
    </message>
    <message>
        <source>Containers, mounts, the database or the version are others now.</source>
        <comment>@info why</comment>
        <translation>Container, Einhängungen, die Datenbank oder die Version sind jetzt andere.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the preview again, then start again.</source>
        <comment>@info next</comment>
        <translation>Es wurde nichts geändert. Sehen Sie sich die Vorschau noch einmal an, und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>There is no run %1 on this server.</source>
        <comment>@title</comment>
        <translation>Einen Lauf %1 gibt es auf diesem Server nicht.</translation>
    </message>
    <message>
        <source>It was released, or it belongs to another server or project.</source>
        <comment>@info why</comment>
        <translation>Er wurde freigegeben, oder er gehört zu einem anderen Server oder Projekt.</translation>
    </message>
    <message>
        <source>The record of run %1 on the server can&apos;t be used.</source>
        <comment>@title</comment>
        <translation>Die Aufzeichnung des Laufs %1 auf dem Server ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>It was not written by this program, or by a newer version of it.</source>
        <comment>@info why</comment>
        <translation>Sie stammt nicht von diesem Programm oder von einer neueren Version davon.</translation>
    </message>
    <message>
        <source>Use the version that made it. Nothing was changed.</source>
        <comment>@info next</comment>
        <translation>Verwenden Sie die Version, von der sie stammt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1: what was restored is not what the backup says.</source>
        <comment>@title part</comment>
        <translation>%1: Was wiederhergestellt wurde, ist nicht, was die Sicherung angibt.</translation>
    </message>
    <message>
        <source>What was restored is not what the backup says.</source>
        <comment>@title</comment>
        <translation>Was wiederhergestellt wurde, ist nicht, was die Sicherung angibt.</translation>
    </message>
    <message>
        <source>Counts or checksums differ.</source>
        <comment>@info why</comment>
        <translation>Anzahlen oder Prüfsummen unterscheiden sich.</translation>
    </message>
    <message>
        <source>The live system was not touched. Verify the backup, then start again.</source>
        <comment>@info next</comment>
        <translation>Das laufende System wurde nicht angetastet. Prüfen Sie die Sicherung, und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>The restored state could not be put in place.</source>
        <comment>@title</comment>
        <translation>Der wiederhergestellte Stand konnte nicht eingesetzt werden.</translation>
    </message>
    <message>
        <source>A step on the server failed, and it put everything back.</source>
        <comment>@info why</comment>
        <translation>Ein Schritt auf dem Server ist fehlgeschlagen, und der Server hat alles zurückgestellt.</translation>
    </message>
    <message>
        <source>authentik does not run well on the restored state.</source>
        <comment>@title</comment>
        <translation>authentik läuft mit dem wiederhergestellten Stand nicht einwandfrei.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <comment>@info why</comment>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>At least one check of it failed.</source>
        <comment>@info why</comment>
        <translation>Mindestens eine Prüfung davon ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>See the details, and authentik&apos;s own log.</source>
        <comment>@info next</comment>
        <translation>Siehe die Details und das Protokoll von authentik.</translation>
    </message>
    <message>
        <source>The connection ended in the middle, or the server was restarted.</source>
        <comment>@info why</comment>
        <translation>Die Verbindung endete mittendrin, oder der Server wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The backup&apos;s configuration leads to another database.</source>
        <comment>@title</comment>
        <translation>Die Konfiguration der Sicherung führt zu einer anderen Datenbank.</translation>
    </message>
    <message>
        <source>It names %1; authentik uses %2 here.</source>
        <comment>@info why</comment>
        <translation>Sie nennt %1; hier verwendet authentik %2.</translation>
    </message>
    <message>
        <source>Compose does not accept the backup&apos;s configuration.</source>
        <comment>@title</comment>
        <translation>Compose nimmt die Konfiguration der Sicherung nicht an.</translation>
    </message>
    <message>
        <source>Its words are in the details.</source>
        <comment>@info why</comment>
        <translation>Der Wortlaut steht in den Details.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type it as it is written above.</source>
        <comment>@info next</comment>
        <translation>Es wurde nichts geändert. Geben Sie den Namen so ein, wie er oben steht.</translation>
    </message>
    <message>
        <source>Look at the runs that are there.</source>
        <comment>@info next</comment>
        <translation>Sehen Sie nach, welche Läufe vorhanden sind.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore without the configuration, or mend what is named above.</source>
        <comment>@info next</comment>
        <translation>Es wurde nichts geändert. Stellen Sie ohne die Konfiguration wieder her, oder beheben Sie, was oben genannt ist.</translation>
    </message>
    <message>
        <source>Resume run %1: it is finished or taken back.</source>
        <comment>@info next</comment>
        <translation>Setzen Sie den Lauf %1 fort: Er wird abgeschlossen oder zurückgenommen.</translation>
    </message>
    <message>
        <source>None of it is live. The details say what failed.</source>
        <comment>@info next</comment>
        <translation>Nichts davon ist aktiv. Die Details nennen, was fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>These checks failed: %1</source>
        <comment>@info why</comment>
        <translation>Diese Prüfungen sind fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>It is not known how the swap on the server ended.</source>
        <comment>@title</comment>
        <translation>Es ist nicht bekannt, wie die Umschaltung auf dem Server endete.</translation>
    </message>
</context>
<context>
    <name>RestorePreview</name>
    <message>
        <source>Users</source>
        <comment>@label rows</comment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>@label rows</comment>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Applications</source>
        <comment>@label rows</comment>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Providers</source>
        <comment>@label rows</comment>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Flows</source>
        <comment>@label rows</comment>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>@label rows</comment>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>@info</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>@info number</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <comment>@label row</comment>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>@label row</comment>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>dump of %1</source>
        <comment>@info size</comment>
        <translation>Dump von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <comment>@info</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>as it is</source>
        <comment>@info</comment>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>from the backup</source>
        <comment>@info</comment>
        <translation>aus der Sicherung</translation>
    </message>
    <message>
        <source>authentik</source>
        <comment>@label row</comment>
        <translation>authentik</translation>
    </message>
    <message>
        <source>%1, on data of %2</source>
        <comment>@info versions</comment>
        <translation>%1, mit Daten von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody.</source>
        <comment>@info logged out</comment>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>Everybody: sessions are kept in Redis, which starts empty.</source>
        <comment>@info logged out</comment>
        <translation>Alle: Sitzungen liegen in Redis, das leer startet.</translation>
    </message>
    <message>
        <source>Whoever logged in after the backup was made. Sessions of that time are valid again, as far as they have not ended.</source>
        <comment>@info logged out</comment>
        <translation>Wer sich nach dem Erstellen der Sicherung angemeldet hat. Sitzungen von damals gelten wieder, soweit sie nicht abgelaufen sind.</translation>
    </message>
    <message>
        <source>Nobody for good; requests during the downtime fail.</source>
        <comment>@info logged out</comment>
        <translation>Niemand auf Dauer; Anfragen während der Ausfallzeit schlagen fehl.</translation>
    </message>
    <message numerus="yes">
        <source>It can be restored. %Ln warnings to read first.</source>
        <comment>@info</comment>
        <translation>
            <numerusform>Die Wiederherstellung ist möglich. Zuvor ist %Ln Warnung zu lesen.</numerusform>
            <numerusform>Die Wiederherstellung ist möglich. Zuvor sind %Ln Warnungen zu lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be restored: every check is fine.</source>
        <comment>@info</comment>
        <translation>Die Wiederherstellung ist möglich: Jede Prüfung ist in Ordnung.</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>@info duration</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>may be skipped</source>
        <comment>@info</comment>
        <translation>kann übersprungen werden</translation>
    </message>
    <message>
        <source>can&apos;t be undone</source>
        <comment>@info</comment>
        <translation>kann nicht rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>None: authentik keeps running.</source>
        <comment>@info downtime</comment>
        <translation>Keine: authentik läuft weiter.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>@label duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>not there</source>
        <comment>@info</comment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>There is no authentik on %1 yet, and it can&apos;t be made there from this backup as things are.</source>
        <comment>@info host</comment>
        <translation>Auf %1 gibt es noch kein authentik, und so, wie es dort aussieht, lässt es sich aus dieser Sicherung nicht erstellen.</translation>
    </message>
    <message>
        <source>There is no authentik on %1 yet. It is made there from this backup, and the backup is restored onto it. Nothing is overwritten.</source>
        <comment>@info host</comment>
        <translation>Auf %1 gibt es noch kein authentik. Es wird dort aus dieser Sicherung erstellt, und die Sicherung wird darauf wiederhergestellt. Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>None: no authentik runs there.</source>
        <comment>@info downtime</comment>
        <translation>Keine: Dort läuft kein authentik.</translation>
    </message>
    <message>
        <source>Restore the backup onto it, as onto any server</source>
        <comment>@label step</comment>
        <translation>Die Sicherung darauf wiederherstellen, wie auf jeden Server</translation>
    </message>
    <message>
        <source>If the server is restarted in those seconds, authentik stays stopped until you resume the run on the page “Activity”.</source>
        <comment>@info downtime</comment>
        <translation>Wird der Server in diesen Sekunden neu gestartet, bleibt authentik angehalten, bis Sie den Lauf auf der Seite „Aktivität“ fortsetzen.</translation>
    </message>
    <message>
        <source>unchanged; the dump is of PostgreSQL %1</source>
        <comment>@info version</comment>
        <translation>unverändert; der Dump stammt von PostgreSQL %1</translation>
    </message>
    <message numerus="yes">
        <source>It can&apos;t be restored as things are: %Ln checks failed.</source>
        <comment>@info</comment>
        <translation>
            <numerusform>Die Wiederherstellung ist im jetzigen Zustand nicht möglich: %Ln Prüfung ist fehlgeschlagen.</numerusform>
            <numerusform>Die Wiederherstellung ist im jetzigen Zustand nicht möglich: %Ln Prüfungen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: stopping took %2, the swap %3, starting %4.</source>
        <comment>@info</comment>
        <translation>%1: Das Anhalten dauerte %2, die Umschaltung %3, der Start %4.</translation>
    </message>
    <message>
        <source>About %1: stopping takes %2, the swap %3, starting %4.</source>
        <comment>@info</comment>
        <translation>Etwa %1: Das Anhalten dauert %2, die Umschaltung %3, der Start %4.</translation>
    </message>
</context>
<context>
    <name>RestoreReport</name>
    <message>
        <source>Who, what, where</source>
        <comment>@title</comment>
        <translation>Wer, was, wo</translation>
    </message>
    <message>
        <source>What was done</source>
        <comment>@label</comment>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>@label</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>By</source>
        <comment>@label</comment>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Logged in as</source>
        <comment>@label</comment>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Begun</source>
        <comment>@label</comment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>@label</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>@label</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Its host key</source>
        <comment>@label</comment>
        <translation>Sein Host-Schlüssel</translation>
    </message>
    <message>
        <source>authentik there</source>
        <comment>@label</comment>
        <translation>authentik dort</translation>
    </message>
    <message>
        <source>%1, project “%2”</source>
        <comment>@info version, project</comment>
        <translation>%1, Projekt „%2“</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>@label</comment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>@label</comment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>From</source>
        <comment>@label</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>authentik %1 on %2</source>
        <comment>@info version, server</comment>
        <translation>authentik %1 auf %2</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>@label</comment>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Steps</source>
        <comment>@title</comment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>@title:column</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>@title:column</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Proof</source>
        <comment>@title</comment>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>What</source>
        <comment>@title:column</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Detail</source>
        <comment>@title:column</comment>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Downtime</source>
        <comment>@title</comment>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>Kept for undo</source>
        <comment>@title</comment>
        <translation>Zum Rückgängigmachen aufbewahrt</translation>
    </message>
    <message>
        <source>Warnings</source>
        <comment>@title</comment>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>To be run by a person</source>
        <comment>@title</comment>
        <translation>Von Hand auszuführen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>@info person, computer</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Everything that was run and said</source>
        <comment>@title</comment>
        <translation>Alles, was ausgeführt und gemeldet wurde</translation>
    </message>
    <message>
        <source>Its journal</source>
        <comment>@title</comment>
        <translation>Das Journal</translation>
    </message>
</context>
<context>
    <name>RestoreResult</name>
    <message>
        <source>Nothing was begun</source>
        <comment>@title</comment>
        <translation>Es wurde nichts begonnen</translation>
    </message>
    <message>
        <source>It failed, and everything was put back</source>
        <comment>@title</comment>
        <translation>Fehlgeschlagen, und alles wurde zurückgesetzt</translation>
    </message>
    <message>
        <source>You must act now</source>
        <comment>@title</comment>
        <translation>Jetzt muss eingegriffen werden</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>@title</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>It failed</source>
        <comment>@title</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>What was interrupted is taken back</source>
        <comment>@title</comment>
        <translation>Das Unterbrochene ist zurückgenommen</translation>
    </message>
    <message>
        <source>Everything that was made on the host is gone again.</source>
        <comment>@info</comment>
        <translation>Alles, was auf dem Host erstellt wurde, ist wieder entfernt.</translation>
    </message>
    <message>
        <source>authentik stays as it is; the other state is gone.</source>
        <comment>@info</comment>
        <translation>authentik bleibt, wie es ist; der andere Stand ist gelöscht.</translation>
    </message>
    <message>
        <source>Run the commands below on the server, in this order. Then look at its runs under Activity, where the restore is resumed or undone.</source>
        <comment>@info next</comment>
        <translation>Führen Sie die Befehle unten in dieser Reihenfolge auf dem Server aus. Sehen Sie dann unter „Aktivität“ nach seinen Läufen: Dort wird die Wiederherstellung fortgesetzt oder rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>RestoreText</name>
    <message>
        <source>%1 s</source>
        <comment>@label duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2 for authentik to stop, %3 for the swap, %4 for authentik to start</source>
        <comment>@info total, its three parts</comment>
        <translation>%1: %2 zum Anhalten von authentik, %3 für die Umschaltung, %4 zum Starten von authentik</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>@info duration</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>always done</source>
        <comment>@info step</comment>
        <translation>wird immer ausgeführt</translation>
    </message>
    <message>
        <source>can be undone</source>
        <comment>@info step</comment>
        <translation>lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>can&apos;t be undone</source>
        <comment>@info step</comment>
        <translation>lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>changes %1</source>
        <comment>@info step</comment>
        <translation>ändert %1</translation>
    </message>
    <message>
        <source>Expected downtime: about %1.</source>
        <comment>@info</comment>
        <translation>Erwartete Ausfallzeit: etwa %1.</translation>
    </message>
    <message>
        <source>authentik is not stopped.</source>
        <comment>@info</comment>
        <translation>authentik wird nicht angehalten.</translation>
    </message>
    <message>
        <source>If the server is restarted in those seconds, authentik stays stopped until “resume” mends it.</source>
        <comment>@info</comment>
        <translation>Wird der Server in diesen Sekunden neu gestartet, bleibt authentik angehalten, bis „resume“ es in Ordnung bringt.</translation>
    </message>
    <message>
        <source>Downtime: %1.</source>
        <comment>@info</comment>
        <translation>Ausfallzeit: %1.</translation>
    </message>
    <message>
        <source>Kept on the server until you release run %1:</source>
        <comment>@info</comment>
        <translation>Auf dem Server aufbewahrt, bis Lauf %1 freigegeben wird:</translation>
    </message>
    <message>
        <source>Run these by hand, in this order:</source>
        <comment>@info</comment>
        <translation>Von Hand auszuführen, in dieser Reihenfolge:</translation>
    </message>
    <message>
        <source>There are no runs on this server.</source>
        <comment>@info</comment>
        <translation>Auf diesem Server gibt es keine Läufe.</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>@title:column</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>@title:column</comment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>By</source>
        <comment>@title:column</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Backup of</source>
        <comment>@title:column</comment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Parts</source>
        <comment>@title:column</comment>
        <translation>Teile</translation>
    </message>
    <message>
        <source>at work now</source>
        <comment>@status run</comment>
        <translation>arbeitet gerade</translation>
    </message>
    <message>
        <source>Files newer than the swap, %1:</source>
        <comment>@info part</comment>
        <translation>Dateien, die neuer sind als die Umschaltung, %1:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <comment>@info</comment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>What was kept for undo is deleted.</source>
        <comment>@info</comment>
        <translation>Was für das Rückgängigmachen aufbewahrt wurde, ist gelöscht.</translation>
    </message>
    <message>
        <source>Rows in tables, more or fewer since the swap:</source>
        <comment>@info</comment>
        <translation>Zeilen in Tabellen, mehr oder weniger seit der Umschaltung:</translation>
    </message>
    <message>
        <source>Rows inserted, changed or deleted since then, authentik&apos;s own work too:</source>
        <comment>@info</comment>
        <translation>Seitdem eingefügte, geänderte oder gelöschte Zeilen, auch von authentik selbst:</translation>
    </message>
</context>
<context>
    <name>ResultText</name>
    <message>
        <source>Saved</source>
        <comment>@status part</comment>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Partly saved</source>
        <comment>@status part</comment>
        <translation>Teilweise gesichert</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>@status part</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>@status part</comment>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Not there</source>
        <comment>@status part</comment>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Kept elsewhere</source>
        <comment>@status part</comment>
        <translation>Anderswo aufbewahrt</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>@status part</comment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>The backup is complete</source>
        <comment>@title</comment>
        <translation>Die Sicherung ist vollständig</translation>
    </message>
    <message>
        <source>%1 saved in %2. Every part was checked as it came.</source>
        <comment>@info</comment>
        <translation>%1 gesichert in %2. Jeder Teil wurde beim Eintreffen geprüft.</translation>
    </message>
    <message>
        <source>It holds secrets: keep it where only you can read it.</source>
        <comment>@info next</comment>
        <translation>Sie enthält Geheimnisse: Bewahren Sie sie so auf, dass nur Sie sie lesen können.</translation>
    </message>
    <message>
        <source>The backup is incomplete</source>
        <comment>@title</comment>
        <translation>Die Sicherung ist unvollständig</translation>
    </message>
    <message>
        <source>What was saved is whole, but something is missing.</source>
        <comment>@info why</comment>
        <translation>Was gesichert wurde, ist unversehrt, aber etwas fehlt.</translation>
    </message>
    <message>
        <source>See below what is missing, then back up again.</source>
        <comment>@info next</comment>
        <translation>Sehen Sie unten, was fehlt, und sichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The backup failed</source>
        <comment>@title</comment>
        <translation>Die Sicherung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The backup was cancelled</source>
        <comment>@title</comment>
        <translation>Die Sicherung wurde abgebrochen</translation>
    </message>
    <message>
        <source>No backup was left, and nothing was changed on the server.</source>
        <comment>@info why</comment>
        <translation>Es ist keine Sicherung geblieben, und auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>@info</comment>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Back up again when authentik serves as usual.</source>
        <comment>@info next</comment>
        <translation>Sichern Sie erneut, wenn authentik wieder wie gewohnt läuft.</translation>
    </message>
    <message>
        <source>The backup is complete, but much has gone</source>
        <comment>@title</comment>
        <translation>Die Sicherung ist vollständig, doch vieles ist verschwunden</translation>
    </message>
    <message>
        <source>If nobody removed it, look at the server, and keep the older backups.</source>
        <comment>@info next</comment>
        <translation>Hat es niemand gelöscht, sehen Sie auf dem Server nach, und behalten Sie die älteren Sicherungen.</translation>
    </message>
    <message>
        <source>The parts you chose are saved</source>
        <comment>@title</comment>
        <translation>Die gewählten Teile sind gesichert</translation>
    </message>
    <message>
        <source>Keep a complete backup, too: this one is without %1.</source>
        <comment>@info next</comment>
        <translation>Behalten Sie auch eine vollständige Sicherung: dieser fehlt %1.</translation>
    </message>
</context>
<context>
    <name>RunNews</name>
    <message>
        <source>Waits for you</source>
        <comment>@status server</comment>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>It asks something, and goes on once you have answered.</source>
        <comment>@info</comment>
        <translation>Es ist eine Frage offen; nach Ihrer Antwort geht es weiter.</translation>
    </message>
</context>
<context>
    <name>SetParts</name>
    <message numerus="yes">
        <source>PostgreSQL %1, %2 rows in %Ln tables</source>
        <comment>@info set</comment>
        <extracomment>%1 is a version, %2 a number of rows</extracomment>
        <translation>
            <numerusform>PostgreSQL %1, %2 Zeilen in %Ln Tabelle</numerusform>
            <numerusform>PostgreSQL %1, %2 Zeilen in %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redis %1, %Ln keys</source>
        <comment>@info set</comment>
        <extracomment>%1 is a version</extracomment>
        <translation>
            <numerusform>Redis %1, %Ln Schlüssel</numerusform>
            <numerusform>Redis %1, %Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>@info set</comment>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files: Compose, .env</source>
        <comment>@info set</comment>
        <translation>
            <numerusform>%Ln Datei: Compose, .env</numerusform>
            <numerusform>%Ln Dateien: Compose, .env</numerusform>
        </translation>
    </message>
    <message>
        <source>authentik %1 of %2</source>
        <comment>@title</comment>
        <translation>authentik %1 von %2</translation>
    </message>
    <message>
        <source>Made on %1, in %2</source>
        <comment>@info date, folder</comment>
        <translation>Erstellt am %1, in %2</translation>
    </message>
</context>
<context>
    <name>Sets</name>
    <message>
        <source>%1 read.</source>
        <comment>@info bytes</comment>
        <translation>%1 gelesen.</translation>
    </message>
    <message>
        <source>That this set was verified could not be noted: %1</source>
        <comment>@info</comment>
        <translation>Dass dieser Satz geprüft wurde, konnte nicht vermerkt werden: %1</translation>
    </message>
    <message>
        <source>saved</source>
        <comment>@status part</comment>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>@status part</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>not there</source>
        <comment>@status part</comment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>kept in %1</source>
        <comment>@status part</comment>
        <translation>liegt in %1</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>@status part</comment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <comment>@status part</comment>
        <translation>TEILWEISE</translation>
    </message>
    <message>
        <source>FAILED</source>
        <comment>@status part</comment>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables</source>
        <comment>@info part</comment>
        <translation>%1 Zeilen in %2 Tabellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <comment>@info part</comment>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, %1</source>
        <comment>@info part</comment>
        <translation>
            <numerusform>%Ln Eintrag, %1</numerusform>
            <numerusform>%Ln Einträge, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <comment>@status set</comment>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>INCOMPLETE</source>
        <comment>@status set</comment>
        <translation>UNVOLLSTÄNDIG</translation>
    </message>
    <message>
        <source>being written</source>
        <comment>@status set</comment>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>@status set</comment>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>No backup sets here.</source>
        <comment>@info</comment>
        <translation>Hier sind keine Sicherungssätze.</translation>
    </message>
    <message>
        <source>Component</source>
        <comment>@title:column</comment>
        <translation>Teil</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Holds</source>
        <comment>@title:column</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>File</source>
        <comment>@title:column</comment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>@title:column</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1: authentik %2 of %3, %4</source>
        <comment>@title state, version, server, time</comment>
        <translation>%1: authentik %2 von %3, %4</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>@info</comment>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>complete, see warnings</source>
        <comment>@status set</comment>
        <translation>vollständig, siehe Warnungen</translation>
    </message>
    <message>
        <source>a selection, without %1</source>
        <comment>@status set</comment>
        <translation>eine Auswahl, ohne %1</translation>
    </message>
</context>
<context>
    <name>SizeHistory</name>
    <message>
        <source>Other</source>
        <comment>@label component</comment>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>%1 more than on %2.</source>
        <comment>@info size, date</comment>
        <translation>%1 mehr als am %2.</translation>
    </message>
    <message>
        <source>%1 less than on %2.</source>
        <comment>@info size, date</comment>
        <translation>%1 weniger als am %2.</translation>
    </message>
    <message>
        <source>As large as on %1.</source>
        <comment>@info date</comment>
        <translation>So groß wie am %1.</translation>
    </message>
    <message>
        <source>Newest: %1, %2.</source>
        <comment>@info size, date</comment>
        <translation>Neueste: %1, %2.</translation>
    </message>
    <message>
        <source>Largest: %1, %2.</source>
        <comment>@info size, date</comment>
        <translation>Größte: %1, %2.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>@info date, size, its parts</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Size over time</source>
        <comment>@title</comment>
        <translation>Größe im Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>Size over time, one of %Ln backups each</source>
        <comment>@title</comment>
        <translation>
            <numerusform>Größe im Verlauf</numerusform>
            <numerusform>Größe im Verlauf, je eine von %Ln Sicherungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Prepare the folder</source>
        <comment>@label step</comment>
        <translation>Ordner vorbereiten</translation>
    </message>
    <message>
        <source>Hold the database&apos;s state</source>
        <comment>@label step</comment>
        <translation>Stand der Datenbank festhalten</translation>
    </message>
    <message>
        <source>Save all parts</source>
        <comment>@label step</comment>
        <translation>Alle Teile sichern</translation>
    </message>
    <message>
        <source>Check and finish the backup</source>
        <comment>@label step</comment>
        <translation>Sicherung prüfen und abschließen</translation>
    </message>
    <message>
        <source>Clean up</source>
        <comment>@label step</comment>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>counting rows</source>
        <comment>@status activity</comment>
        <translation>zählt Zeilen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>@status</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>@status</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>@status</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>@status</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>@status</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>@status</comment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>waiting for Redis</source>
        <comment>@status activity</comment>
        <translation>wartet auf Redis</translation>
    </message>
    <message>
        <source>Lock the server and look again</source>
        <comment>@label step</comment>
        <translation>Server sperren und erneut ansehen</translation>
    </message>
    <message>
        <source>Restore beside the live system</source>
        <comment>@label step</comment>
        <translation>Neben dem laufenden System wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the database beside</source>
        <comment>@label step</comment>
        <translation>Datenbank daneben wiederherstellen</translation>
    </message>
    <message>
        <source>Prepare Redis</source>
        <comment>@label step</comment>
        <translation>Redis vorbereiten</translation>
    </message>
    <message>
        <source>Stop, swap, start</source>
        <comment>@label step</comment>
        <translation>Anhalten, umschalten, starten</translation>
    </message>
    <message>
        <source>Prove that authentik runs on it</source>
        <comment>@label step</comment>
        <translation>Nachweisen, dass authentik darauf läuft</translation>
    </message>
    <message>
        <source>Clean up and unlock</source>
        <comment>@label step</comment>
        <translation>Aufräumen und entsperren</translation>
    </message>
    <message>
        <source>Swap back</source>
        <comment>@label step</comment>
        <translation>Zurückschalten</translation>
    </message>
    <message>
        <source>Finish or take back what was interrupted</source>
        <comment>@label step</comment>
        <translation>Unterbrochenes abschließen oder zurücknehmen</translation>
    </message>
    <message>
        <source>Delete the kept state</source>
        <comment>@label step</comment>
        <translation>Aufbewahrten Zustand löschen</translation>
    </message>
    <message>
        <source>Unpack beside: %1</source>
        <comment>@label step, part</comment>
        <translation>Daneben auspacken: %1</translation>
    </message>
    <message>
        <source>looking at the server again</source>
        <comment>@status activity</comment>
        <translation>sieht den Server erneut an</translation>
    </message>
    <message>
        <source>building indexes</source>
        <comment>@status activity</comment>
        <translation>baut Indizes auf</translation>
    </message>
    <message>
        <source>checking row counts</source>
        <comment>@status activity</comment>
        <translation>prüft Zeilenzahlen</translation>
    </message>
    <message>
        <source>stopping authentik</source>
        <comment>@status activity</comment>
        <translation>hält authentik an</translation>
    </message>
    <message>
        <source>swapping</source>
        <comment>@status activity</comment>
        <translation>schaltet um</translation>
    </message>
    <message>
        <source>putting everything back</source>
        <comment>@status activity</comment>
        <translation>setzt alles zurück</translation>
    </message>
    <message>
        <source>starting authentik</source>
        <comment>@status activity</comment>
        <translation>startet authentik</translation>
    </message>
    <message>
        <source>waiting until authentik is ready</source>
        <comment>@status activity</comment>
        <translation>wartet, bis authentik bereit ist</translation>
    </message>
    <message>
        <source>waiting for the worker to report</source>
        <comment>@status activity</comment>
        <translation>wartet auf die Meldung des Workers</translation>
    </message>
    <message>
        <source>removing what was built</source>
        <comment>@status activity</comment>
        <translation>entfernt, was aufgebaut wurde</translation>
    </message>
    <message>
        <source>Write the Compose and .env files</source>
        <comment>@label step</comment>
        <translation>Compose- und .env-Dateien schreiben</translation>
    </message>
    <message>
        <source>Create the containers</source>
        <comment>@label step</comment>
        <translation>Container erstellen</translation>
    </message>
    <message>
        <source>Start the database alone</source>
        <comment>@label step</comment>
        <translation>Nur die Datenbank starten</translation>
    </message>
    <message>
        <source>Try the configuration and put it beside</source>
        <comment>@label step</comment>
        <translation>Konfiguration prüfen und daneben ablegen</translation>
    </message>
    <message>
        <source>Look at what was made</source>
        <comment>@label step</comment>
        <translation>Ansehen, was erstellt wurde</translation>
    </message>
    <message>
        <source>Take away what was made</source>
        <comment>@label step</comment>
        <translation>Entfernen, was erstellt wurde</translation>
    </message>
    <message>
        <source>Verify the backup</source>
        <comment>@label step</comment>
        <translation>Sicherung prüfen</translation>
    </message>
</context>
<context>
    <name>TerminalQuestions</name>
    <message>
        <source>The host %1 is not known yet. Its key is:

    %2  %3

Compare this with what the server itself says:
    ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub
Trust this key and remember it? Type “yes” or “no”: </source>
        <comment>@info question</comment>
        <translation>Der Host %1 ist noch nicht bekannt. Sein Schlüssel ist:

    %2  %3

Vergleichen Sie ihn mit dem, was der Server selbst sagt:
    ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub
Diesem Schlüssel vertrauen und ihn merken? Geben Sie „yes“ oder „no“ ein: </translation>
    </message>
    <message>
        <source>Please type “yes” or “no”: </source>
        <comment>@info question</comment>
        <translation>Bitte geben Sie „yes“ oder „no“ ein: </translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>No match</source>
        <comment>@info search</comment>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>@info search</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <comment>@info time</comment>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <comment>@info time</comment>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <comment>@info time</comment>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <comment>@info time</comment>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>@info what to do now, what to type for it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>@info option</comment>
        <translation>ohne %1</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Complete</source>
        <comment>@status set</comment>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Some parts</source>
        <comment>@status set</comment>
        <translation>Einige Teile</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>@status set</comment>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>%1, see warnings</source>
        <comment>@status set</comment>
        <translation>%1, siehe Warnungen</translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <source>%1 changed while it was read.</source>
        <comment>@info warning</comment>
        <translation>%1 hat sich beim Lesen geändert.</translation>
    </message>
    <message>
        <source>%1 was removed while it was read.</source>
        <comment>@info warning</comment>
        <translation>%1 wurde beim Lesen entfernt.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read.</source>
        <comment>@info warning</comment>
        <translation>%1 wurde beim Lesen kürzer.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <comment>@info warning</comment>
        <translation>%1 war nicht lesbar.</translation>
    </message>
    <message>
        <source>It can&apos;t be read: %1</source>
        <comment>@info warning</comment>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>A part of it is left out: %1</source>
        <comment>@info warning</comment>
        <translation>Ein Teil davon bleibt aus: %1</translation>
    </message>
    <message>
        <source>authentik&apos;s role may not read every table.</source>
        <comment>@info warning</comment>
        <translation>authentiks Rolle darf nicht jede Tabelle lesen.</translation>
    </message>
    <message>
        <source>Roles and their settings could not be saved: %1</source>
        <comment>@info warning</comment>
        <translation>Rollen und ihre Einstellungen konnten nicht gesichert werden: %1</translation>
    </message>
    <message>
        <source>It is much smaller than in the last backup (bytes: %1).</source>
        <comment>@info warning</comment>
        <translation>Viel kleiner als in der letzten Sicherung (Bytes: %1).</translation>
    </message>
    <message>
        <source>An unfinished backup was removed: %1</source>
        <comment>@info warning</comment>
        <translation>Eine nicht abgeschlossene Sicherung wurde entfernt: %1</translation>
    </message>
    <message>
        <source>A log-in script of the server prints text: %1</source>
        <comment>@info warning</comment>
        <translation>Ein Anmelde-Skript des Servers gibt Text aus: %1</translation>
    </message>
    <message>
        <source>Nothing on the server could tell whether files changed while they were read.</source>
        <comment>@info warning</comment>
        <translation>Nichts auf dem Server konnte sagen, ob sich Dateien beim Lesen geändert haben.</translation>
    </message>
    <message>
        <source>Uploads are kept in %1, and are not in this backup.</source>
        <comment>@info warning</comment>
        <translation>Hochgeladene Dateien liegen in %1 und sind nicht in dieser Sicherung.</translation>
    </message>
    <message>
        <source>Some extended attributes could not be restored: %1</source>
        <comment>@info warning</comment>
        <translation>Einige erweiterte Attribute konnten nicht wiederhergestellt werden: %1</translation>
    </message>
    <message>
        <source>Rights on the database were left out for a role that is not there: %1</source>
        <comment>@info warning</comment>
        <translation>Rechte an der Datenbank wurden für eine nicht vorhandene Rolle ausgelassen: %1</translation>
    </message>
    <message>
        <source>A setting of the database could not be restored: %1</source>
        <comment>@info warning</comment>
        <translation>Eine Einstellung der Datenbank konnte nicht wiederhergestellt werden: %1</translation>
    </message>
    <message>
        <source>A container did not start again; see its log (run %1).</source>
        <comment>@info warning</comment>
        <translation>Ein Container ist nicht wieder gestartet; siehe sein Protokoll (%1).</translation>
    </message>
    <message>
        <source>What was made on the host could not be removed: %1</source>
        <comment>@info warning</comment>
        <translation>Was auf dem Host erstellt wurde, ließ sich nicht entfernen: %1</translation>
    </message>
    <message>
        <source>More than half is gone since the last good backup (%1).</source>
        <comment>@info warning</comment>
        <translation>Seit der letzten guten Sicherung ist mehr als die Hälfte verschwunden (%1).</translation>
    </message>
    <message>
        <source>authentik was not ready: it was starting, migrating or down (%1).</source>
        <comment>@info warning</comment>
        <translation>authentik war nicht bereit: Es startete, migrierte oder war aus (%1).</translation>
    </message>
</context>
<context>
    <name>WatchRun</name>
    <message>
        <source>Run this step? Type “run”, “skip” or “stop”: </source>
        <comment>@info question</comment>
        <translation>Diesen Schritt ausführen? „run“, „skip“ oder „stop“ eingeben: </translation>
    </message>
    <message>
        <source>Run this step? Type “run” or “stop”: </source>
        <comment>@info question</comment>
        <translation>Diesen Schritt ausführen? „run“ oder „stop“ eingeben: </translation>
    </message>
    <message>
        <source>Restoring, run %1…</source>
        <comment>@info</comment>
        <translation>Wird wiederhergestellt, Lauf %1 …</translation>
    </message>
    <message>
        <source>Type the name of the host (%1) to go on: </source>
        <comment>@info question</comment>
        <translation>Zum Fortfahren den Namen des Hosts (%1) eingeben: </translation>
    </message>
</context>
<context>
    <name>keeper::ActivityModel</name>
    <message>
        <source>Nothing was done with this server from this computer yet.</source>
        <comment>@info</comment>
        <translation>Von diesem Computer aus wurde mit diesem Server noch nichts getan.</translation>
    </message>
    <message>
        <source>When</source>
        <comment>@title:column</comment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <comment>@title:column</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>@title:column</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>@title:column</comment>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>keeper::ActivityPage</name>
    <message>
        <source>Runs from this computer</source>
        <comment>@label accessible</comment>
        <translation>Läufe von diesem Computer</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>@title</comment>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>On the server</source>
        <comment>@title</comment>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>From this computer</source>
        <comment>@title</comment>
        <translation>Von diesem Computer</translation>
    </message>
    <message>
        <source>Progress of what is under way</source>
        <comment>@label accessible</comment>
        <translation>Fortschritt des laufenden Vorgangs</translation>
    </message>
    <message>
        <source>Show what is under way</source>
        <comment>@action accessible</comment>
        <translation>Laufenden Vorgang anzeigen</translation>
    </message>
    <message>
        <source>Choose one to read its report</source>
        <comment>@info accessible</comment>
        <translation>Wählen Sie einen, um seinen Bericht zu lesen</translation>
    </message>
    <message>
        <source>Show &amp;It</source>
        <comment>@action</comment>
        <translation>An&amp;zeigen</translation>
    </message>
</context>
<context>
    <name>keeper::ApprovalPanel</name>
    <message>
        <source>Next: %1</source>
        <comment>@label step</comment>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <comment>@action</comment>
        <translation>Überspr&amp;ingen</translation>
    </message>
    <message>
        <source>Waiting for you. Next: %1</source>
        <comment>@info accessible, step</comment>
        <translation>Wartet auf eine Eingabe. Als Nächstes: %1</translation>
    </message>
</context>
<context>
    <name>keeper::BackupRunPage</name>
    <message>
        <source>Backing up</source>
        <comment>@title</comment>
        <translation>Sicherung läuft</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <comment>@label accessible</comment>
        <translation>Fortschritt der Sicherung</translation>
    </message>
    <message>
        <source>Steps of the backup</source>
        <comment>@label accessible</comment>
        <translation>Schritte der Sicherung</translation>
    </message>
    <message>
        <source>authentik keeps running, and nothing is changed on the server. You may go back: the backup goes on, and is listed under Activity.</source>
        <comment>@info</comment>
        <translation>authentik läuft weiter, und auf dem Server wird nichts geändert. Sie können zurückgehen: Die Sicherung läuft weiter und steht unter „Aktivität“.</translation>
    </message>
    <message>
        <source>&amp;Cancel Backup</source>
        <comment>@action</comment>
        <translation>Sicherung a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Closing cancels the backup, and nothing is left of it.</source>
        <comment>@info</comment>
        <translation>Schließen bricht die Sicherung ab, und nichts bleibt von ihr zurück.</translation>
    </message>
</context>
<context>
    <name>keeper::BackupsModel</name>
    <message numerus="yes">
        <source>%1 of %Ln backups</source>
        <comment>@info</comment>
        <extracomment>%1 is the number of those that are shown</extracomment>
        <translation>
            <numerusform>%1 von %Ln Sicherung</numerusform>
            <numerusform>%1 von %Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln unfertig</numerusform>
            <numerusform>%Ln unfertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the folder…</source>
        <comment>@status</comment>
        <translation>Ordner wird gelesen …</translation>
    </message>
    <message>
        <source>There is no backup of this server yet. “Back Up Now…” on the page “Overview” makes the first one; a backup from elsewhere can be dropped here to restore it.</source>
        <comment>@info</comment>
        <translation>Von diesem Server gibt es noch keine Sicherung. „Jetzt sichern …“ auf der Seite „Übersicht“ legt die erste an; eine Sicherung von anderswo können Sie zum Wiederherstellen hier ablegen.</translation>
    </message>
    <message>
        <source>No backup matches the filter.</source>
        <comment>@info</comment>
        <translation>Keine Sicherung passt zum Filter.</translation>
    </message>
    <message>
        <source>What is there can be restored.</source>
        <comment>@info next</comment>
        <translation>Was vorhanden ist, lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Don&apos;t restore from it. Make a new backup, and check the disk.</source>
        <comment>@info next</comment>
        <translation>Stellen Sie nichts daraus wieder her. Legen Sie eine neue Sicherung an und prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>Backup of %1, in %2</source>
        <comment>@info date, folder</comment>
        <translation>Sicherung vom %1, in %2</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <comment>@info findings</comment>
        <translation>
            <numerusform>Und %Ln weitere</numerusform>
            <numerusform>Und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the unfinished backup of %1, made on %2?</source>
        <comment>@info question</comment>
        <translation>Die unfertige Sicherung von %1 vom %2 löschen?</translation>
    </message>
    <message>
        <source>Delete the backup of %1, made on %2?</source>
        <comment>@info question</comment>
        <translation>Die Sicherung von %1 vom %2 löschen?</translation>
    </message>
    <message>
        <source>It is the only good backup of this server.</source>
        <comment>@info</comment>
        <translation>Es ist die einzige gute Sicherung dieses Servers.</translation>
    </message>
    <message>
        <source>The folder %1 is deleted for good.</source>
        <comment>@info folder</comment>
        <translation>Der Ordner %1 wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>The folder %1 with %2 is deleted for good.</source>
        <comment>@info folder, size</comment>
        <translation>Der Ordner %1 mit %2 wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Verifying the backup of %1: %2</source>
        <comment>@status date, amount</comment>
        <translation>Die Sicherung vom %1 wird geprüft: %2</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <comment>@status</comment>
        <translation>Wird gelöscht …</translation>
    </message>
</context>
<context>
    <name>keeper::BackupsPage</name>
    <message>
        <source>&amp;More</source>
        <comment>@action</comment>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Backups</source>
        <comment>@title</comment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <comment>@action</comment>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <comment>@action</comment>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Look Inside…</source>
        <comment>@action</comment>
        <translation>&amp;Hineinsehen …</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <comment>@action</comment>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete Backup…</source>
        <comment>@action</comment>
        <translation>Sicherung &amp;löschen …</translation>
    </message>
    <message>
        <source>Read the Folder &amp;Again</source>
        <comment>@action</comment>
        <translation>Ordner &amp;neu einlesen</translation>
    </message>
    <message>
        <source>Backups</source>
        <comment>@title accessible</comment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Progress of verifying</source>
        <comment>@label accessible</comment>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Delete Backup</source>
        <comment>@title:window</comment>
        <translation>Sicherung löschen</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>@info placeholder</comment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Date, version or state</source>
        <comment>@info:tooltip</comment>
        <translation>Datum, Version oder Zustand</translation>
    </message>
    <message>
        <source>Filter the backups</source>
        <comment>@label accessible</comment>
        <translation>Sicherungen filtern</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <comment>@action</comment>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Return looks inside; Delete deletes, after a question</source>
        <comment>@info accessible</comment>
        <translation>Die Eingabetaste sieht hinein; Entf löscht nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Of the chosen backup; asks first</source>
        <comment>@info accessible</comment>
        <translation>Der gewählten Sicherung; fragt vorher nach</translation>
    </message>
    <message>
        <source>Reads every byte of the chosen backup</source>
        <comment>@info accessible</comment>
        <translation>Liest jedes Byte der gewählten Sicherung</translation>
    </message>
    <message>
        <source>&amp;Delete Backup</source>
        <comment>@action</comment>
        <translation>Sicherung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <comment>@action</comment>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <comment>@title:window</comment>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Drop the backup here to restore it; it is verified on the way.</source>
        <comment>@info</comment>
        <translation>Legen Sie die Sicherung hier ab, um sie wiederherzustellen; dabei wird sie geprüft.</translation>
    </message>
</context>
<context>
    <name>keeper::CatalogueModel</name>
    <message>
        <source>Being written</source>
        <comment>@status set</comment>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <comment>@status set</comment>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <comment>@status set</comment>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Damaged</source>
        <comment>@status set</comment>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>@info verified</comment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Whole, %1</source>
        <comment>@info verified, when</comment>
        <translation>Vollständig, %1</translation>
    </message>
    <message>
        <source>Undamaged, %1</source>
        <comment>@info verified, when</comment>
        <translation>Unbeschädigt, %1</translation>
    </message>
    <message>
        <source>Damaged, %1</source>
        <comment>@info verified, when</comment>
        <translation>Beschädigt, %1</translation>
    </message>
    <message>
        <source>Could not be verified, %1</source>
        <comment>@info verified, when</comment>
        <translation>Nicht prüfbar, %1</translation>
    </message>
    <message>
        <source>Verified: %1</source>
        <comment>@info accessible</comment>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <comment>@info parts of a set</comment>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>in part: %1</source>
        <comment>@info parts of a set</comment>
        <translation>teilweise: %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>@info parts of a set</comment>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>All</source>
        <comment>@info parts of a set</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>@title:column</comment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>authentik</source>
        <comment>@title:column</comment>
        <translation>authentik</translation>
    </message>
    <message>
        <source>Parts</source>
        <comment>@title:column</comment>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>@title:column</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>@title:column</comment>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>keeper::CheckPage</name>
    <message>
        <source>Parts of the backup</source>
        <comment>@label accessible</comment>
        <translation>Teile der Sicherung</translation>
    </message>
    <message>
        <source>Progress of verifying</source>
        <comment>@label accessible</comment>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>What is in the backup</source>
        <comment>@title</comment>
        <translation>Was in der Sicherung ist</translation>
    </message>
    <message>
        <source>What is there can be restored; what is missing stays as it is on the server, or is missing there afterwards.</source>
        <comment>@info next</comment>
        <translation>Was vorhanden ist, lässt sich wiederherstellen; was fehlt, bleibt auf dem Server, wie es ist, oder fehlt dort danach.</translation>
    </message>
    <message>
        <source>It is not restored. Choose another backup.</source>
        <comment>@info next</comment>
        <translation>Der Satz wird nicht wiederhergestellt. Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Verifying every byte: %1</source>
        <comment>@status</comment>
        <translation>Jedes Byte wird geprüft: %1</translation>
    </message>
    <message>
        <source>To read: what the backup holds</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: was die Sicherung enthält</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <comment>@action</comment>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <comment>@action</comment>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>keeper::CheckSetModel</name>
    <message>
        <source>In the backup</source>
        <comment>@title:column</comment>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <comment>@info finding</comment>
        <translation>Nicht geprüft: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>@info</comment>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Starting…</source>
        <comment>@status</comment>
        <translation>Beginnt …</translation>
    </message>
</context>
<context>
    <name>keeper::ChoicePage</name>
    <message>
        <source>&amp;Leave the worker stopped afterwards</source>
        <comment>@option:check</comment>
        <translation>&amp;Worker danach angehalten lassen</translation>
    </message>
    <message>
        <source>Parts to restore</source>
        <comment>@label accessible</comment>
        <translation>Wiederherzustellende Teile</translation>
    </message>
    <message>
        <source>Nothing is sent, synchronised or expired until you start it: for a copy on another server.</source>
        <comment>@info</comment>
        <translation>Bis zum Start des Workers wird nichts versendet, synchronisiert oder als abgelaufen entfernt: für eine Kopie auf einem anderen Server.</translation>
    </message>
    <message>
        <source>Each step shows what it will do and waits for you.</source>
        <comment>@info</comment>
        <translation>Jeder Schritt zeigt, was er tun wird, und wartet auf Bestätigung.</translation>
    </message>
    <message>
        <source>Redis</source>
        <comment>@title:group</comment>
        <translation>Redis</translation>
    </message>
    <message>
        <source>What do you want to restore?</source>
        <comment>@title</comment>
        <translation>Was soll wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>S&amp;tep by step</source>
        <comment>@option:check</comment>
        <translation>Schritt für Schri&amp;tt</translation>
    </message>
    <message>
        <source>Space takes a part in or leaves it out</source>
        <comment>@info accessible</comment>
        <translation>Die Leertaste nimmt einen Teil auf oder lässt ihn aus</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <comment>@action</comment>
        <translation>&amp;Vorschau</translation>
    </message>
</context>
<context>
    <name>keeper::ChosenFileModel</name>
    <message>
        <source>The file is empty.</source>
        <comment>@info</comment>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>A file of more than %1 is not shown here. Extract it to look into it.</source>
        <comment>@info size</comment>
        <translation>Eine Datei von mehr als %1 wird hier nicht angezeigt. Entpacken Sie sie, um hineinzusehen.</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here. Extract it to look into it.</source>
        <comment>@info</comment>
        <translation>Diese Art von Datei lässt sich hier nicht anzeigen. Entpacken Sie sie, um hineinzusehen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <comment>@status</comment>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Extracting to %1…</source>
        <comment>@status path</comment>
        <translation>Wird nach %1 entpackt …</translation>
    </message>
    <message>
        <source>Extracted to %1; its SHA-256 is the one of the backup.</source>
        <comment>@status path</comment>
        <translation>Nach %1 entpackt; die SHA-256 ist die der Sicherung.</translation>
    </message>
</context>
<context>
    <name>keeper::CommandsBox</name>
    <message>
        <source>Commands to run on the server</source>
        <comment>@label accessible</comment>
        <translation>Auf dem Server auszuführende Befehle</translation>
    </message>
    <message>
        <source>Copy Co&amp;mmands</source>
        <comment>@action</comment>
        <translation>&amp;Befehle kopieren</translation>
    </message>
</context>
<context>
    <name>keeper::CompareModel</name>
    <message>
        <source>%1 · authentik %2</source>
        <comment>@item set</comment>
        <extracomment>%1 is a moment, %2 a version</extracomment>
        <translation>%1 · authentik %2</translation>
    </message>
    <message>
        <source>There is no other backup of this server to compare with.</source>
        <comment>@info</comment>
        <translation>Von diesem Server gibt es keine andere Sicherung zum Vergleich.</translation>
    </message>
    <message>
        <source>Choose the backup to compare with.</source>
        <comment>@info</comment>
        <translation>Wählen Sie die Sicherung zum Vergleich.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <comment>@status</comment>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Nothing differs: versions, parts, row counts and files are the same.</source>
        <comment>@info</comment>
        <translation>Kein Unterschied: Versionen, Teile, Zeilenzahlen und Dateien sind gleich.</translation>
    </message>
    <message>
        <source>Rows are counted, not compared; files are compared by SHA-256.</source>
        <comment>@info</comment>
        <translation>Zeilen werden gezählt, nicht verglichen; Dateien werden per SHA-256 verglichen.</translation>
    </message>
</context>
<context>
    <name>keeper::ComparePane</name>
    <message>
        <source>Backup to compare with</source>
        <comment>@label accessible</comment>
        <translation>Sicherung zum Vergleich</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <comment>@info placeholder</comment>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Differences</source>
        <comment>@label accessible</comment>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>The differences are shown below</source>
        <comment>@info accessible</comment>
        <translation>Die Unterschiede stehen darunter</translation>
    </message>
    <message>
        <source>Compare w&amp;ith:</source>
        <comment>@label</comment>
        <translation>Vergleichen &amp;mit:</translation>
    </message>
    <message>
        <source>To read: what is not the same in the two backups</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: worin sich die beiden Sicherungen unterscheiden</translation>
    </message>
</context>
<context>
    <name>keeper::ConfigurationModel</name>
    <message>
        <source>Reading the configuration…</source>
        <comment>@status</comment>
        <translation>Die Konfiguration wird gelesen …</translation>
    </message>
    <message>
        <source>This backup holds no configuration.</source>
        <comment>@info</comment>
        <translation>Diese Sicherung enthält keine Konfiguration.</translation>
    </message>
    <message>
        <source>The file is longer: the first %1 are shown.</source>
        <comment>@info size</comment>
        <translation>Die Datei ist länger: Die ersten %1 werden angezeigt.</translation>
    </message>
</context>
<context>
    <name>keeper::ConfigurationPane</name>
    <message>
        <source>Configuration file</source>
        <comment>@label accessible</comment>
        <translation>Konfigurationsdatei</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <comment>@label</comment>
        <translation>Date&amp;i:</translation>
    </message>
    <message>
        <source>Contents of the configuration file</source>
        <comment>@label accessible</comment>
        <translation>Inhalt der Konfigurationsdatei</translation>
    </message>
    <message>
        <source>Show S&amp;ecrets</source>
        <comment>@action</comment>
        <translation>&amp;Geheimnisse anzeigen</translation>
    </message>
    <message>
        <source>Its contents are shown below</source>
        <comment>@info accessible</comment>
        <translation>Ihr Inhalt steht darunter</translation>
    </message>
    <message>
        <source>Hide S&amp;ecrets</source>
        <comment>@action</comment>
        <translation>&amp;Geheimnisse verbergen</translation>
    </message>
</context>
<context>
    <name>keeper::ConfirmModel</name>
    <message>
        <source>%1 more</source>
        <comment>@info rows</comment>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <comment>@info rows</comment>
        <translation>%1 weniger</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer files</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln neuere Datei</numerusform>
            <numerusform>%Ln neuere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the server…</source>
        <comment>@status</comment>
        <translation>Server wird angesehen …</translation>
    </message>
    <message>
        <source>What is deleted:</source>
        <comment>@label</comment>
        <translation>Gelöscht wird:</translation>
    </message>
    <message>
        <source>Nothing was written since the last swap.</source>
        <comment>@info</comment>
        <translation>Seit der letzten Umschaltung wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Written since the last swap:</source>
        <comment>@label</comment>
        <translation>Seit der letzten Umschaltung geschrieben:</translation>
    </message>
    <message>
        <source>That is not the name of this server.</source>
        <comment>@info validation</comment>
        <translation>Das ist nicht der Name dieses Servers.</translation>
    </message>
    <message>
        <source>The run was begun by %1 on %2.</source>
        <comment>@info person, time</comment>
        <translation>Der Lauf wurde von %1 am %2 begonnen.</translation>
    </message>
    <message>
        <source>authentik %1 is made on %2 from the backup of %3, made on %4, and the backup is restored onto it. Nothing there is replaced. If it fails or is cancelled, everything is taken away again.</source>
        <comment>@info</comment>
        <translation>authentik %1 wird auf %2 aus der Sicherung von %3 vom %4 erstellt, und die Sicherung wird darauf wiederhergestellt. Dort wird nichts ersetzt. Wenn es scheitert oder abgebrochen wird, wird alles wieder entfernt.</translation>
    </message>
    <message>
        <source>Make authentik on %1?</source>
        <comment>@title</comment>
        <translation>authentik auf %1 erstellen?</translation>
    </message>
    <message>
        <source>%1 written</source>
        <comment>@info rows: inserted, changed or deleted</comment>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>, </source>
        <comment>@info between parts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;Restore onto %1</source>
        <comment>@action</comment>
        <translation>A&amp;uf %1 wiederherstellen</translation>
    </message>
    <message>
        <source>authentik %1 on %2 (project “%3”) is replaced by the backup of %4, made on %5. What is there now is kept until you delete it.</source>
        <comment>@info</comment>
        <translation>authentik %1 auf %2 (Projekt „%3“) wird durch die Sicherung von %4 vom %5 ersetzt. Was jetzt dort ist, wird aufbewahrt, bis Sie es löschen.</translation>
    </message>
    <message>
        <source>authentik stays as it is now. The other state, which was kept for the undo, is deleted from the server for good: after this the restore can&apos;t be undone any more.</source>
        <comment>@info</comment>
        <translation>authentik bleibt, wie es jetzt ist. Der andere Stand, der zum Rückgängigmachen aufbewahrt wurde, wird endgültig vom Server gelöscht: Danach lässt sich die Wiederherstellung nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>The server sees for itself how far it came, and finishes the restore or undoes it; then authentik runs again. Nobody else must be at work on it: the lock of this run is taken over.</source>
        <comment>@info</comment>
        <translation>Der Server stellt selbst fest, wie weit er gekommen war, und schließt die Wiederherstellung ab oder macht sie rückgängig; dann läuft authentik wieder. Niemand sonst darf daran arbeiten: Die Sperre dieses Laufs wird übernommen.</translation>
    </message>
    <message>
        <source>authentik is stopped for a few seconds, and then runs on the other state. What was written since the last swap is not in that one; it stays with the present state, which is kept too.</source>
        <comment>@info</comment>
        <translation>authentik wird für einige Sekunden angehalten und läuft dann mit dem anderen Stand. Was seit der letzten Umschaltung geschrieben wurde, fehlt dort; es bleibt beim jetzigen Stand, der ebenfalls aufbewahrt wird.</translation>
    </message>
</context>
<context>
    <name>keeper::ConfirmPage</name>
    <message>
        <source>What is lost or deleted</source>
        <comment>@label accessible</comment>
        <translation>Was verloren geht oder gelöscht wird</translation>
    </message>
    <message>
        <source>To go on, type the name of the server: %1</source>
        <comment>@info</comment>
        <translation>Geben Sie zum Fortfahren den Namen des Servers ein: %1</translation>
    </message>
    <message>
        <source>To read before you confirm</source>
        <comment>@info accessible</comment>
        <translation>Zu lesen, bevor Sie bestätigen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>@label accessible</comment>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>keeper::ConnectModel</name>
    <message>
        <source>Give it as HOST, USER@HOST or USER@HOST:PORT.</source>
        <comment>@info validation</comment>
        <translation>Geben Sie ihn als HOST, BENUTZER@HOST oder BENUTZER@HOST:PORT an.</translation>
    </message>
    <message>
        <source>authentik %1, project “%2”</source>
        <comment>@info found</comment>
        <translation>authentik %1, Projekt „%2“</translation>
    </message>
    <message>
        <source>database of %1</source>
        <comment>@info found</comment>
        <translation>Datenbank mit %1</translation>
    </message>
    <message>
        <source>Reach the server</source>
        <comment>@label stage</comment>
        <translation>Server erreichen</translation>
    </message>
    <message>
        <source>Check its host key</source>
        <comment>@label stage</comment>
        <translation>Host-Schlüssel prüfen</translation>
    </message>
    <message>
        <source>Log in</source>
        <comment>@label stage</comment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Use Docker</source>
        <comment>@label stage</comment>
        <translation>Docker verwenden</translation>
    </message>
    <message>
        <source>Find authentik</source>
        <comment>@label stage</comment>
        <translation>authentik finden</translation>
    </message>
    <message>
        <source>Look at its parts</source>
        <comment>@label stage</comment>
        <translation>Teile ansehen</translation>
    </message>
    <message>
        <source>%1 free for the database</source>
        <comment>@info found</comment>
        <translation>%1 frei für die Datenbank</translation>
    </message>
    <message>
        <source>Ask what a restore needs</source>
        <comment>@label stage</comment>
        <translation>Abfragen, was eine Wiederherstellung braucht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for runs on it</source>
        <comment>@label stage</comment>
        <translation>Nach Läufen sehen</translation>
    </message>
    <message>
        <source>none there yet</source>
        <comment>@info found</comment>
        <translation>dort gibt es noch keines</translation>
    </message>
</context>
<context>
    <name>keeper::ConnectPage</name>
    <message>
        <source>user@auth.example.org, or a name of your ssh configuration</source>
        <comment>@info placeholder</comment>
        <translation>benutzer@auth.example.org, oder ein Name Ihrer ssh-Konfiguration</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <comment>@action accessible</comment>
        <translation>Eine Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <comment>@label</comment>
        <translation>Sch&amp;lüsseldatei:</translation>
    </message>
    <message>
        <source>Choose a Key File</source>
        <comment>@title:window</comment>
        <translation>Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>@title accessible</comment>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>As ssh finds it</source>
        <comment>@info placeholder</comment>
        <translation>Wie ssh sie findet</translation>
    </message>
    <message>
        <source>Choos&amp;e…</source>
        <comment>@action</comment>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Empty: as ssh finds it</source>
        <comment>@info accessible</comment>
        <translation>Leer: wie ssh sie findet</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <comment>@label</comment>
        <translation>S&amp;erver:</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <comment>@action</comment>
        <translation>Verbi&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <comment>@action</comment>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>keeper::Details</name>
    <message>
        <source>Details</source>
        <comment>@action</comment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>@action</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <comment>@action accessible</comment>
        <translation>Die Details kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>@label accessible</comment>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>keeper::DifferenceModel</name>
    <message>
        <source>Container engine</source>
        <comment>@label version</comment>
        <translation>Container-Engine</translation>
    </message>
    <message>
        <source>Authentik Keeper</source>
        <comment>@label version</comment>
        <translation>Authentik Keeper</translation>
    </message>
    <message>
        <source>Versions</source>
        <comment>@title difference</comment>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Parts</source>
        <comment>@title difference</comment>
        <translation>Teile</translation>
    </message>
    <message numerus="yes">
        <source>Rows in %Ln tables</source>
        <comment>@title difference</comment>
        <translation>
            <numerusform>Zeilen in %Ln Tabelle</numerusform>
            <numerusform>Zeilen in %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 new, %3 gone, %4 changed</source>
        <comment>@title difference of files</comment>
        <extracomment>%1 is the name of a part, as &quot;Media files&quot;</extracomment>
        <translation>%1: %2 neu, %3 entfallen, %4 geändert</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more files</source>
        <comment>@info difference</comment>
        <translation>
            <numerusform>… und %Ln weitere Datei</numerusform>
            <numerusform>… und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <comment>@status difference</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>@status difference</comment>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>@status difference</comment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>What differs</source>
        <comment>@title:column</comment>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>How</source>
        <comment>@title:column difference</comment>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>keeper::FileTreeModel</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>@info folder, with all below</comment>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <comment>@title:column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>@title:column</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>@title:column</comment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Owner, Rights</source>
        <comment>@title:column</comment>
        <translation>Eigentümer, Rechte</translation>
    </message>
</context>
<context>
    <name>keeper::FilesPane</name>
    <message>
        <source>Files</source>
        <comment>@label accessible</comment>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Directory</source>
        <comment>@label accessible</comment>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Choose one to look into it</source>
        <comment>@info accessible</comment>
        <translation>Wählen Sie eine, um hineinzusehen</translation>
    </message>
    <message>
        <source>Its files are shown below</source>
        <comment>@info accessible</comment>
        <translation>Seine Dateien stehen darunter</translation>
    </message>
</context>
<context>
    <name>keeper::FindBar</name>
    <message>
        <source>Previous match</source>
        <comment>@action</comment>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <comment>@action</comment>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <comment>@info placeholder</comment>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <comment>@label accessible</comment>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Return goes to the next match, Shift and Return to the one before</source>
        <comment>@info accessible</comment>
        <translation>Die Eingabetaste geht zum nächsten Treffer, mit Umschalt zum vorigen</translation>
    </message>
</context>
<context>
    <name>keeper::FolderField</name>
    <message>
        <source>Choose a folder</source>
        <comment>@action accessible</comment>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <comment>@title:window</comment>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choos&amp;e…</source>
        <comment>@action</comment>
        <translation>&amp;Wählen …</translation>
    </message>
</context>
<context>
    <name>keeper::FoundModel</name>
    <message>
        <source>authentik %1 on %2</source>
        <comment>@title</comment>
        <translation>authentik %1 auf %2</translation>
    </message>
    <message>
        <source>Without the database, authentik can&apos;t be restored from this backup.</source>
        <comment>@info</comment>
        <translation>Ohne die Datenbank lässt sich authentik aus dieser Sicherung nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Only %1 free, and about %2 to save.</source>
        <comment>@info validation</comment>
        <translation>Nur %1 frei, und etwa %2 zu sichern.</translation>
    </message>
    <message>
        <source>%1 free, about %2 to save</source>
        <comment>@info</comment>
        <translation>%1 frei, etwa %2 zu sichern</translation>
    </message>
    <message>
        <source>This folder will be made.</source>
        <comment>@info</comment>
        <translation>Dieser Ordner wird angelegt.</translation>
    </message>
    <message>
        <source>Project “%1” in %2, run by %3</source>
        <comment>@info project, folder, engine</comment>
        <translation>Projekt „%1“ in %2, unter %3</translation>
    </message>
</context>
<context>
    <name>keeper::FoundPage</name>
    <message>
        <source>Parts to save</source>
        <comment>@label accessible</comment>
        <translation>Zu sichernde Teile</translation>
    </message>
    <message>
        <source>A folder on this computer that will hold the backup</source>
        <comment>@info placeholder</comment>
        <translation>Ein Ordner auf diesem Rechner, der die Sicherung aufnimmt</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <comment>@label</comment>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Space takes a part in or leaves it out</source>
        <comment>@info accessible</comment>
        <translation>Die Leertaste nimmt einen Teil auf oder lässt ihn aus</translation>
    </message>
    <message>
        <source>Back &amp;Up Now</source>
        <comment>@action</comment>
        <translation>&amp;Jetzt sichern</translation>
    </message>
</context>
<context>
    <name>keeper::HostKeyPanel</name>
    <message>
        <source>Key type:</source>
        <comment>@label</comment>
        <translation>Art des Schlüssels:</translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <comment>@label</comment>
        <translation>Fingerabdruck:</translation>
    </message>
    <message>
        <source>The host %1 is not known yet. Is this its key?</source>
        <comment>@title</comment>
        <translation>Der Host %1 ist noch nicht bekannt. Ist das sein Schlüssel?</translation>
    </message>
    <message>
        <source>Compare it with what the server itself says, at its console or from whoever runs it:</source>
        <comment>@info</comment>
        <translation>Vergleichen Sie ihn mit dem, was der Server selbst sagt, an seiner Konsole oder bei denen, die ihn betreiben:</translation>
    </message>
    <message>
        <source>&amp;Trust This Key</source>
        <comment>@action</comment>
        <translation>Diesem Schlüssel &amp;vertrauen</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t Connect</source>
        <comment>@action</comment>
        <translation>N&amp;icht verbinden</translation>
    </message>
    <message>
        <source>It is noted down, and you are not asked again</source>
        <comment>@info accessible</comment>
        <translation>Er wird vermerkt, und Sie werden nicht noch einmal gefragt</translation>
    </message>
</context>
<context>
    <name>keeper::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <comment>@action</comment>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>keeper::InsideFilesModel</name>
    <message>
        <source>Reading the list of files…</source>
        <comment>@status</comment>
        <translation>Die Liste der Dateien wird gelesen …</translation>
    </message>
    <message>
        <source>This backup holds no files.</source>
        <comment>@info</comment>
        <translation>Diese Sicherung enthält keine Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, %1</source>
        <comment>@info</comment>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%Ln Eintrag, %1</numerusform>
            <numerusform>%Ln Einträge, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::InsideModel</name>
    <message>
        <source>Reading the backup…</source>
        <comment>@status</comment>
        <translation>Die Sicherung wird gelesen …</translation>
    </message>
</context>
<context>
    <name>keeper::InsidePage</name>
    <message>
        <source>&amp;Back</source>
        <comment>@action</comment>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <comment>@title:tab</comment>
        <translation>&amp;Dateien</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <comment>@title:tab</comment>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <comment>@title:tab</comment>
        <translation>&amp;Konfiguration</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <comment>@title:tab</comment>
        <translation>&amp;Vergleich</translation>
    </message>
</context>
<context>
    <name>keeper::MainWindow</name>
    <message>
        <source>Authentik Keeper</source>
        <comment>@title:window</comment>
        <translation>Authentik Keeper</translation>
    </message>
    <message>
        <source>Rename Server</source>
        <comment>@title:window</comment>
        <translation>Server umbenennen</translation>
    </message>
    <message>
        <source>Name in the list; empty: its address</source>
        <comment>@label</comment>
        <translation>Name in der Liste; leer: die Adresse</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <comment>@title:window</comment>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <comment>@info question</comment>
        <translation>%1 aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>Import Server List</source>
        <comment>@title:window</comment>
        <translation>Serverliste importieren</translation>
    </message>
    <message>
        <source>Export Server List</source>
        <comment>@title:window</comment>
        <translation>Serverliste exportieren</translation>
    </message>
    <message>
        <source>Its backups stay where they are, and nothing is changed on the server. What the keychain holds for it is deleted.</source>
        <comment>@info</comment>
        <translation>Die Sicherungen bleiben, wo sie sind, und auf dem Server wird nichts geändert. Was der Schlüsselbund dafür enthält, wird gelöscht.</translation>
    </message>
    <message>
        <source>About Authentik Keeper</source>
        <comment>@title:window</comment>
        <translation>Über Authentik Keeper</translation>
    </message>
    <message>
        <source>Authentik Keeper %1</source>
        <comment>@info version</comment>
        <translation>Authentik Keeper %1</translation>
    </message>
    <message>
        <source>Backs up and restores an authentik server over SSH.

Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <comment>@info</comment>
        <translation>Sichert einen authentik-Server über SSH und stellt ihn wieder her.

Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <comment>@action</comment>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <comment>@action</comment>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>%1 can&apos;t be removed now.</source>
        <comment>@info host</comment>
        <translation>%1 lässt sich jetzt nicht entfernen.</translation>
    </message>
    <message>
        <source>What is under way on it would go on unseen.</source>
        <comment>@info why</comment>
        <translation>Was dort gerade läuft, liefe unbemerkt weiter.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it.</source>
        <comment>@info next</comment>
        <translation>Warten Sie, bis es beendet ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>@action</comment>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <comment>@action</comment>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <comment>@action</comment>
        <translation>S&amp;chließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln servers were added.</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln Server wurde hinzugefügt.</numerusform>
            <numerusform>%Ln Server wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All servers of the list were there already.</source>
        <comment>@info</comment>
        <translation>Alle Server der Liste waren schon vorhanden.</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <comment>@title:menu</comment>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <comment>@title:menu</comment>
        <translation>&amp;Arbeit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>@title:menu</comment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;About Authentik Keeper</source>
        <comment>@action:inmenu</comment>
        <translation>Ü&amp;ber Authentik Keeper</translation>
    </message>
    <message>
        <source>&amp;Add Server…</source>
        <comment>@action:inmenu</comment>
        <translation>Server &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Edit Connection…</source>
        <comment>@action:inmenu</comment>
        <translation>Verbindung &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove from the List…</source>
        <comment>@action:inmenu</comment>
        <translation>Aus der Liste &amp;entfernen …</translation>
    </message>
    <message>
        <source>&amp;Import List…</source>
        <comment>@action:inmenu</comment>
        <translation>Liste &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Export List…</source>
        <comment>@action:inmenu</comment>
        <translation>Liste &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <comment>@action:inmenu</comment>
        <translation>Ein&amp;stellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Back Up Now…</source>
        <comment>@action:inmenu</comment>
        <translation>Jetzt &amp;sichern …</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Next Server</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Nächster Server</translation>
    </message>
    <message>
        <source>&amp;Previous Server</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Voriger Server</translation>
    </message>
    <message>
        <source>&amp;List of Servers</source>
        <comment>@action:inmenu</comment>
        <translation>&amp;Liste der Server</translation>
    </message>
</context>
<context>
    <name>keeper::ManualWindow</name>
    <message>
        <source>Manual</source>
        <comment>@title accessible</comment>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <comment>@title:window page</comment>
        <translation>%1 – Handbuch</translation>
    </message>
    <message>
        <source>Pages</source>
        <comment>@title toolbar</comment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>@action</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>@action</comment>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>@action</comment>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>keeper::Notifier</name>
    <message>
        <source>Authentik Keeper</source>
        <comment>@title notification</comment>
        <translation>Authentik Keeper</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>@action notification</comment>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>keeper::OverviewModel</name>
    <message>
        <source>Found</source>
        <comment>@title:column</comment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>What is there, looked at %1</source>
        <comment>@title</comment>
        <translation>Was vorhanden ist, angesehen %1</translation>
    </message>
    <message>
        <source>What was there at the backup of %1</source>
        <comment>@title</comment>
        <translation>Was bei der Sicherung vom %1 vorhanden war</translation>
    </message>
    <message>
        <source>authentik</source>
        <comment>@label</comment>
        <translation>authentik</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <comment>@info</comment>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>%1, project “%2” in %3</source>
        <comment>@info version, project, folder</comment>
        <translation>%1, Projekt „%2“ in %3</translation>
    </message>
    <message>
        <source>%1 at the last backup</source>
        <comment>@info version</comment>
        <translation>%1 bei der letzten Sicherung</translation>
    </message>
    <message>
        <source>Last good backup</source>
        <comment>@label</comment>
        <translation>Letzte gute Sicherung</translation>
    </message>
    <message>
        <source>None yet</source>
        <comment>@info</comment>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>None: the newest one, %1, is incomplete</source>
        <comment>@info</comment>
        <translation>Keine: Die neueste, %1, ist unvollständig</translation>
    </message>
    <message>
        <source>Last proof</source>
        <comment>@label</comment>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>No backup was verified yet</source>
        <comment>@info</comment>
        <translation>Noch keine Sicherung wurde geprüft</translation>
    </message>
    <message>
        <source>Every byte of a backup was as it was written, %1</source>
        <comment>@info</comment>
        <translation>Jedes Byte einer Sicherung war wie geschrieben, %1</translation>
    </message>
    <message>
        <source>A backup was found damaged, %1</source>
        <comment>@info</comment>
        <translation>Eine Sicherung war beschädigt, %1</translation>
    </message>
    <message>
        <source>Not covered</source>
        <comment>@label</comment>
        <translation>Nicht erfasst</translation>
    </message>
    <message>
        <source>Known after the first look</source>
        <comment>@info</comment>
        <translation>Nach dem ersten Ansehen bekannt</translation>
    </message>
    <message>
        <source>None: the newest one, %1, is damaged</source>
        <comment>@info</comment>
        <translation>Keine: Die neueste, %1, ist beschädigt</translation>
    </message>
    <message>
        <source>Left out, as you chose: %1.</source>
        <comment>@info parts</comment>
        <translation>Nach Ihrer Wahl ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Nothing: everything that was found is backed up</source>
        <comment>@info</comment>
        <translation>Nichts: Alles Gefundene wird gesichert</translation>
    </message>
    <message>
        <source>None: the newest one, %1, has only some parts</source>
        <comment>@info</comment>
        <translation>Keine: die neueste, %1, hat nur einige Teile</translation>
    </message>
</context>
<context>
    <name>keeper::OverviewPage</name>
    <message>
        <source>Parts of this server</source>
        <comment>@title accessible</comment>
        <translation>Teile dieses Servers</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>@title</comment>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Back Up Now…</source>
        <comment>@action</comment>
        <translation>&amp;Jetzt sichern …</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <comment>@action</comment>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>To read: what was found on the server</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: was auf dem Server gefunden wurde</translation>
    </message>
    <message>
        <source>Shows what is there to save first; nothing is changed on the server</source>
        <comment>@info accessible</comment>
        <translation>Zeigt zuerst, was zu sichern ist; auf dem Server wird nichts geändert</translation>
    </message>
    <message>
        <source>&amp;Look Now</source>
        <comment>@action</comment>
        <translation>Jetzt a&amp;nsehen</translation>
    </message>
    <message>
        <source>What is on the server now; nothing is changed</source>
        <comment>@info accessible</comment>
        <translation>Was jetzt auf dem Server ist; nichts wird geändert</translation>
    </message>
    <message>
        <source>Something is under way on this server: see Activity</source>
        <comment>@info:tooltip</comment>
        <translation>Auf diesem Server läuft gerade etwas: siehe Aktivität</translation>
    </message>
    <message>
        <source>Shows what will happen first; what is there now is kept until you delete it</source>
        <comment>@info accessible</comment>
        <translation>Zeigt zuerst, was geschehen wird; was jetzt dort ist, wird aufbewahrt, bis Sie es löschen</translation>
    </message>
</context>
<context>
    <name>keeper::Page</name>
    <message>
        <source>&amp;Back</source>
        <comment>@action</comment>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>keeper::PartsModel</name>
    <message>
        <source>about %1</source>
        <comment>@label size</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>@title:column</comment>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What was found</source>
        <comment>@title:column</comment>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>@title:column</comment>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>keeper::PastRunView</name>
    <message>
        <source>Step</source>
        <comment>@title:column</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>@title:column</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <comment>@label accessible</comment>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>To read: how each step ended</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: wie jeder Schritt endete</translation>
    </message>
</context>
<context>
    <name>keeper::PictureView</name>
    <message>
        <source>Picture, %1 × %2</source>
        <comment>@info accessible</comment>
        <extracomment>%1 and %2 are numbers of points</extracomment>
        <translation>Bild, %1 × %2</translation>
    </message>
</context>
<context>
    <name>keeper::PreviewPage</name>
    <message>
        <source>What</source>
        <comment>@title:column</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>@title:column</comment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <comment>@title:column</comment>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Now and then</source>
        <comment>@label accessible</comment>
        <translation>Jetzt und danach</translation>
    </message>
    <message>
        <source>Downtime:</source>
        <comment>@label</comment>
        <translation>Ausfallzeit:</translation>
    </message>
    <message>
        <source>Logged out:</source>
        <comment>@label</comment>
        <translation>Abgemeldet:</translation>
    </message>
    <message>
        <source>Steps</source>
        <comment>@title</comment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>@label accessible</comment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>It can&apos;t be restored yet</source>
        <comment>@title</comment>
        <translation>Die Wiederherstellung ist noch nicht möglich</translation>
    </message>
    <message>
        <source>What will happen</source>
        <comment>@title</comment>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>To read: what is there now, and what will be there then</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: was jetzt dort ist und was danach dort sein wird</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <comment>@action</comment>
        <translation>Erneut a&amp;nsehen</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <comment>@action</comment>
        <translation>&amp;Weiter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln checks are fine</source>
        <comment>@action</comment>
        <translation>
            <numerusform>%Ln Prüfung ist in Ordnung</numerusform>
            <numerusform>%Ln Prüfungen sind in Ordnung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::PreviewPane</name>
    <message>
        <source>&amp;Extract…</source>
        <comment>@action</comment>
        <translation>&amp;Entpacken …</translation>
    </message>
    <message>
        <source>Contents of the file</source>
        <comment>@label accessible</comment>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Writes this one file to a place that you choose</source>
        <comment>@info accessible</comment>
        <translation>Schreibt diese eine Datei an einen Ort Ihrer Wahl</translation>
    </message>
    <message>
        <source>Choose a file to look into it.</source>
        <comment>@info</comment>
        <translation>Wählen Sie eine Datei, um hineinzusehen.</translation>
    </message>
    <message>
        <source>Extract File</source>
        <comment>@title:window</comment>
        <translation>Datei entpacken</translation>
    </message>
    <message>
        <source>Extract</source>
        <comment>@action</comment>
        <translation>Entpacken</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <comment>@action</comment>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>The chosen file</source>
        <comment>@label accessible</comment>
        <translation>Die gewählte Datei</translation>
    </message>
</context>
<context>
    <name>keeper::ProjectPanel</name>
    <message>
        <source>Projects that run authentik</source>
        <comment>@label accessible</comment>
        <translation>Projekte, die authentik betreiben</translation>
    </message>
    <message>
        <source>There is more than one authentik on this server. Which one?</source>
        <comment>@title</comment>
        <translation>Auf diesem Server gibt es mehr als ein authentik. Welches?</translation>
    </message>
    <message>
        <source>Return uses the chosen one</source>
        <comment>@info accessible</comment>
        <translation>Die Eingabetaste verwendet das gewählte</translation>
    </message>
    <message>
        <source>&amp;Use This One</source>
        <comment>@action</comment>
        <translation>&amp;Dieses verwenden</translation>
    </message>
</context>
<context>
    <name>keeper::ReportButton</name>
    <message>
        <source>Sa&amp;ve Report…</source>
        <comment>@action</comment>
        <translation>Bericht s&amp;peichern …</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <comment>@title:window</comment>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <comment>@label files</comment>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <comment>@info</comment>
        <translation>Der Bericht liegt in %1</translation>
    </message>
</context>
<context>
    <name>keeper::RestoreChoiceModel</name>
    <message>
        <source>What is restored</source>
        <comment>@title:column</comment>
        <translation>Was wiederhergestellt wird</translation>
    </message>
    <message>
        <source>&amp;Empty (recommended)</source>
        <comment>@option:radio Redis</comment>
        <translation>&amp;Leer (empfohlen)</translation>
    </message>
    <message>
        <source>It starts empty, so that no session or queued task of another time comes back. Its files are kept for undo.</source>
        <comment>@info</comment>
        <translation>Redis startet leer, damit keine Sitzung und keine wartende Aufgabe aus einer anderen Zeit zurückkehrt. Die Dateien bleiben zum Rückgängigmachen erhalten.</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <comment>@option:radio Redis</comment>
        <translation>&amp;Unverändert behalten</translation>
    </message>
    <message>
        <source>This backup holds no Redis.</source>
        <comment>@info</comment>
        <translation>Diese Sicherung enthält kein Redis.</translation>
    </message>
    <message>
        <source>Files without their database: authentik may not know of some of them.</source>
        <comment>@info</comment>
        <translation>Dateien ohne ihre Datenbank: Einige davon sind authentik möglicherweise nicht bekannt.</translation>
    </message>
    <message>
        <source>The database without its files: icons and other uploads of that time may be missing.</source>
        <comment>@info</comment>
        <translation>Die Datenbank ohne ihre Dateien: Symbole und andere hochgeladene Dateien von damals fehlen möglicherweise.</translation>
    </message>
    <message>
        <source>Becomes empty, as it was</source>
        <comment>@info part</comment>
        <translation>Wird leer, wie es war</translation>
    </message>
    <message>
        <source>The configuration is restored together with the database only.</source>
        <comment>@info</comment>
        <translation>Die Konfiguration wird nur zusammen mit der Datenbank wiederhergestellt.</translation>
    </message>
    <message>
        <source>From the back&amp;up</source>
        <comment>@option:radio Redis</comment>
        <translation>Aus der Si&amp;cherung</translation>
    </message>
    <message>
        <source>Present sessions and queued tasks stay, but the database gets older: some may fail.</source>
        <comment>@info</comment>
        <translation>Die jetzigen Sitzungen und wartenden Aufgaben bleiben, aber die Datenbank wird älter: Manche können fehlschlagen.</translation>
    </message>
    <message>
        <source>Sessions and queued tasks of that time come back; tasks may run a second time.</source>
        <comment>@info</comment>
        <translation>Sitzungen und wartende Aufgaben von damals kehren zurück; Aufgaben laufen möglicherweise ein zweites Mal.</translation>
    </message>
</context>
<context>
    <name>keeper::RestoreResultPage</name>
    <message>
        <source>Proof</source>
        <comment>@title:column</comment>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Detail</source>
        <comment>@title:column</comment>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Proof</source>
        <comment>@label accessible</comment>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Kept for undo</source>
        <comment>@label accessible</comment>
        <translation>Zum Rückgängigmachen aufbewahrt</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>@label accessible</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Downtime: %1</source>
        <comment>@info</comment>
        <translation>Ausfallzeit: %1</translation>
    </message>
    <message>
        <source>To read: what was looked at after the swap</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: was nach dem Umschalten geprüft wurde</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <comment>@action</comment>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>To read: what lies on the server until you delete it</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: was auf dem Server liegt, bis Sie es löschen</translation>
    </message>
    <message>
        <source>Kept on the server until you delete it:</source>
        <comment>@label</comment>
        <translation>Auf dem Server aufbewahrt, bis Sie es löschen:</translation>
    </message>
</context>
<context>
    <name>keeper::RestoreRunModel</name>
    <message>
        <source>The server is asked to put everything back; it starts authentik again by itself.</source>
        <comment>@info</comment>
        <translation>Der Server wird angewiesen, alles zurückzusetzen; er startet authentik von selbst wieder.</translation>
    </message>
    <message>
        <source>authentik is stopped for some seconds. Cancel asks the server to put everything back; whatever happens here, the server starts authentik again by itself.</source>
        <comment>@info</comment>
        <translation>authentik ist für einige Sekunden angehalten. „Abbrechen“ weist den Server an, alles zurückzusetzen; was hier auch geschieht, der Server startet authentik von selbst wieder.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <comment>@status</comment>
        <translation>Wartet auf eine Eingabe</translation>
    </message>
    <message>
        <source>There is no authentik here yet. Cancelling takes away everything that is made.</source>
        <comment>@info</comment>
        <translation>Hier gibt es noch kein authentik. Ein Abbruch entfernt alles, was erstellt wird.</translation>
    </message>
    <message>
        <source>Closing cancels it: everything that was made on the server is taken away before the window closes.</source>
        <comment>@info</comment>
        <translation>Schließen bricht ab: Alles, was auf dem Server erstellt wurde, wird entfernt, bevor das Fenster schließt.</translation>
    </message>
</context>
<context>
    <name>keeper::RestoreRunPage</name>
    <message>
        <source>Progress of the restore</source>
        <comment>@label accessible</comment>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
    <message>
        <source>Steps of the restore</source>
        <comment>@label accessible</comment>
        <translation>Schritte der Wiederherstellung</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>@label accessible</comment>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>&amp;Run Step</source>
        <comment>@action</comment>
        <translation>Schritt ausfüh&amp;ren</translation>
    </message>
</context>
<context>
    <name>keeper::RestoreWizard</name>
    <message>
        <source>Which server do you want to restore to?</source>
        <comment>@title</comment>
        <translation>Auf welchem Server soll wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>It is looked at first: nothing is stopped or changed before you have seen what will happen and said yes.</source>
        <comment>@info</comment>
        <translation>Der Server wird zuerst nur angesehen: Nichts wird angehalten oder geändert, bevor angezeigt wurde, was geschehen wird, und dies bestätigt ist.</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>@label stage</comment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>@label stage</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>@label stage</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Parts</source>
        <comment>@label stage</comment>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>@label stage</comment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>@label stage</comment>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>@label stage</comment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>@label stage</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>@label stage</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <comment>@action</comment>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>keeper::ResultPage</name>
    <message>
        <source>Parts of the backup</source>
        <comment>@label accessible</comment>
        <translation>Teile der Sicherung</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>@title:column</comment>
        <translation>Teil</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>@title:column</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <comment>@action</comment>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>To read: what became of each part</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: was aus jedem Teil wurde</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <comment>@action</comment>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Back to the Parts</source>
        <comment>@action</comment>
        <translation>&amp;Zurück zu den Teilen</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>@label accessible</comment>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>keeper::RunModel</name>
    <message>
        <source>Cancelling and cleaning up…</source>
        <comment>@status</comment>
        <translation>Wird abgebrochen und aufgeräumt …</translation>
    </message>
    <message>
        <source>Checking and finishing…</source>
        <comment>@status</comment>
        <translation>Wird geprüft und abgeschlossen …</translation>
    </message>
    <message>
        <source>Starting…</source>
        <comment>@status</comment>
        <translation>Beginnt …</translation>
    </message>
</context>
<context>
    <name>keeper::RunPage</name>
    <message>
        <source>Cancel and C&amp;lose</source>
        <comment>@action</comment>
        <translation>Abbrechen und schl&amp;ießen</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t Close</source>
        <comment>@action</comment>
        <translation>&amp;Nicht schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <comment>@action</comment>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>keeper::RunView</name>
    <message>
        <source>Running for %1</source>
        <comment>@info accessible</comment>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>To read: how far each step is</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: wie weit jeder Schritt ist</translation>
    </message>
</context>
<context>
    <name>keeper::RunWatcher</name>
    <message>
        <source>A backup or a restore is under way</source>
        <comment>@info inhibitor</comment>
        <translation>Eine Sicherung oder Wiederherstellung läuft</translation>
    </message>
</context>
<context>
    <name>keeper::SecretDialog</name>
    <message>
        <source>Unlock Key</source>
        <comment>@title:window</comment>
        <translation>Schlüssel entsperren</translation>
    </message>
    <message>
        <source>Passphrase of the key %1:</source>
        <comment>@label</comment>
        <translation>Passphrase des Schlüssels %1:</translation>
    </message>
    <message>
        <source>Log In</source>
        <comment>@title:window</comment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Password of %1 on %2:</source>
        <comment>@label</comment>
        <translation>Passwort von %1 auf %2:</translation>
    </message>
    <message>
        <source>%1 asks %2: %3</source>
        <comment>@label host, user, the server&apos;s words</comment>
        <translation>%1 fragt %2: %3</translation>
    </message>
    <message>
        <source>Allow sudo</source>
        <comment>@title:window</comment>
        <translation>sudo erlauben</translation>
    </message>
    <message>
        <source>Password of %1 for sudo on %2:</source>
        <comment>@label</comment>
        <translation>Passwort von %1 für sudo auf %2:</translation>
    </message>
    <message>
        <source>&amp;Keep in the keychain</source>
        <comment>@option:check</comment>
        <translation>Im &amp;Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Unlock Key</source>
        <comment>@action</comment>
        <translation>Schlüssel &amp;entsperren</translation>
    </message>
    <message>
        <source>&amp;Log In</source>
        <comment>@action</comment>
        <translation>A&amp;nmelden</translation>
    </message>
    <message>
        <source>&amp;Allow sudo</source>
        <comment>@action</comment>
        <translation>sudo &amp;erlauben</translation>
    </message>
    <message>
        <source>Kept only if you ask for it</source>
        <comment>@info accessible</comment>
        <translation>Wird nur aufbewahrt, wenn Sie es wünschen</translation>
    </message>
    <message>
        <source>It is not kept</source>
        <comment>@info accessible</comment>
        <translation>Wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <comment>@action</comment>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>keeper::ServerListModel</name>
    <message>
        <source>Not looked at yet</source>
        <comment>@status server</comment>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>No good backup</source>
        <comment>@status server</comment>
        <translation>Keine gute Sicherung</translation>
    </message>
    <message>
        <source>Backup is old</source>
        <comment>@status server</comment>
        <translation>Sicherung ist alt</translation>
    </message>
    <message>
        <source>Backed up</source>
        <comment>@status server</comment>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Last good backup: none</source>
        <comment>@info server</comment>
        <translation>Gute Sicherung: keine</translation>
    </message>
    <message>
        <source>Last good backup: %1</source>
        <comment>@info server</comment>
        <translation>Gute Sicherung: %1</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <comment>@status server</comment>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Backups can&apos;t be read</source>
        <comment>@status server</comment>
        <translation>Sicherungen nicht lesbar</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <comment>@status server</comment>
        <translation>Eingriff nötig</translation>
    </message>
</context>
<context>
    <name>keeper::ServerPane</name>
    <message>
        <source>&amp;Add Server…</source>
        <comment>@action</comment>
        <translation>Server hinzu&amp;fügen …</translation>
    </message>
    <message>
        <source>Servers</source>
        <comment>@title accessible</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Rename…</source>
        <comment>@action:inmenu</comment>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove from the List…</source>
        <comment>@action:inmenu</comment>
        <translation>Aus der Liste entfernen …</translation>
    </message>
    <message>
        <source>Choose one to see how it stands</source>
        <comment>@info accessible</comment>
        <translation>Wählen Sie einen, um zu sehen, wie es um ihn steht</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <comment>@action:inmenu</comment>
        <translation>Verbindung bearbeiten …</translation>
    </message>
</context>
<context>
    <name>keeper::ServerRunsBox</name>
    <message>
        <source>Runs on the server</source>
        <comment>@label accessible</comment>
        <translation>Läufe auf dem Server</translation>
    </message>
    <message>
        <source>&amp;Look Again…</source>
        <comment>@action</comment>
        <translation>&amp;Noch einmal nachsehen …</translation>
    </message>
    <message>
        <source>&amp;Look on the Server…</source>
        <comment>@action</comment>
        <translation>Auf dem Server &amp;nachsehen …</translation>
    </message>
    <message>
        <source>Choose one to see what can be done with it</source>
        <comment>@info accessible</comment>
        <translation>Wählen Sie einen, um zu sehen, was sich mit ihm tun lässt</translation>
    </message>
</context>
<context>
    <name>keeper::ServerRunsModel</name>
    <message>
        <source>There is nothing to undo or to mend on the server (looked at %1).</source>
        <comment>@info time</comment>
        <translation>Auf dem Server ist nichts rückgängig zu machen oder in Ordnung zu bringen (angesehen %1).</translation>
    </message>
    <message>
        <source>Begun</source>
        <comment>@title:column</comment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Backup of</source>
        <comment>@title:column</comment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>By</source>
        <comment>@title:column</comment>
        <translation>Durch</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>A restore leaves on the server what it takes to undo it, until you delete it. Look there to undo one, or to mend one that was interrupted; who made it, and on which computer, does not matter.</source>
        <comment>@info</comment>
        <translation>Eine Wiederherstellung lässt auf dem Server, was man braucht, um sie rückgängig zu machen, bis Sie es löschen. Sehen Sie dort nach, um eine rückgängig zu machen oder eine unterbrochene in Ordnung zu bringen; wer sie auf welchem Computer begonnen hat, spielt keine Rolle.</translation>
    </message>
</context>
<context>
    <name>keeper::SetsModel</name>
    <message>
        <source>Reading the folder…</source>
        <comment>@status</comment>
        <translation>Ordner wird gelesen …</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <comment>@info</comment>
        <translation>In diesem Ordner ist keine Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished, which can&apos;t be restored</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln nicht abgeschlossene, die sich nicht wiederherstellen lässt</numerusform>
            <numerusform>%Ln nicht abgeschlossene, die sich nicht wiederherstellen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <comment>@status set</comment>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>@title:column</comment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>@title:column</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>authentik</source>
        <comment>@title:column</comment>
        <translation>authentik</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>@title:column</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <comment>@title:column</comment>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>keeper::SetsPage</name>
    <message>
        <source>&amp;Folder:</source>
        <comment>@label</comment>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>The folder that holds your backups, or one backup</source>
        <comment>@info placeholder</comment>
        <translation>Der Ordner mit den Sicherungen oder eine einzelne Sicherung</translation>
    </message>
    <message>
        <source>Backups</source>
        <comment>@label accessible</comment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Which backup do you want to restore?</source>
        <comment>@title</comment>
        <translation>Welche Sicherung soll wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>Choose the one to restore</source>
        <comment>@info accessible</comment>
        <translation>Wählen Sie die wiederherzustellende</translation>
    </message>
    <message>
        <source>&amp;Verify It</source>
        <comment>@action</comment>
        <translation>&amp;Prüfen</translation>
    </message>
</context>
<context>
    <name>keeper::SettingsDialog</name>
    <message>
        <source>&amp;Folder:</source>
        <comment>@label</comment>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Offer to &amp;keep passwords in the keychain</source>
        <comment>@option:check</comment>
        <translation>Anbieten, Passwörter im &amp;Schlüsselbund aufzubewahren</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <comment>@action</comment>
        <translation>Or&amp;dner öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>@title:window</comment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>@item colours</comment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>@item colours</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <comment>@label</comment>
        <translation>Sp&amp;rache:</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <comment>@label</comment>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Where backups of new servers go</source>
        <comment>@title:group</comment>
        <translation>Ort der Sicherungen neuer Server</translation>
    </message>
    <message>
        <source>Passwords</source>
        <comment>@title:group</comment>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>Open the folder of the logs</source>
        <comment>@action accessible</comment>
        <translation>Ordner der Protokolle öffnen</translation>
    </message>
    <message>
        <source>The settings could not be kept.</source>
        <comment>@info</comment>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <comment>@action</comment>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Of the whole program</source>
        <comment>@info accessible</comment>
        <translation>Des ganzen Programms</translation>
    </message>
    <message>
        <source>Of the whole program, at once</source>
        <comment>@info accessible</comment>
        <translation>Des ganzen Programms, sofort</translation>
    </message>
    <message>
        <source>Make the folder writable, or make room on the disk; then try again.</source>
        <comment>@info next</comment>
        <translation>Machen Sie den Ordner beschreibbar oder schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>@item colours</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Appearance</source>
        <comment>@title:group</comment>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Logs of restores and of failed backups</source>
        <comment>@title:group</comment>
        <translation>Protokolle von Wiederherstellungen und fehlgeschlagenen Sicherungen</translation>
    </message>
</context>
<context>
    <name>keeper::SettingsModel</name>
    <message>
        <source>Each question for a password or passphrase offers to keep it. One-time codes are never kept.</source>
        <comment>@info</comment>
        <translation>Jede Frage nach einem Passwort oder einer Passphrase bietet an, es aufzubewahren. Einmalcodes werden nie aufbewahrt.</translation>
    </message>
    <message>
        <source>Passwords and passphrases are asked for each time. What the keychain holds already stays there until its server is removed from the list.</source>
        <comment>@info</comment>
        <translation>Passwörter und Passphrasen werden jedes Mal erfragt. Was der Schlüsselbund schon enthält, bleibt dort, bis der Server aus der Liste entfernt wird.</translation>
    </message>
    <message>
        <source>This could not be written to %1, and holds until the program ends.</source>
        <comment>@info</comment>
        <translation>Das konnte nicht in %1 geschrieben werden und gilt, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>@item language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Takes effect at the next start of the program.</source>
        <comment>@info</comment>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>It is not there yet; the first backup creates it.</source>
        <comment>@info</comment>
        <translation>Er ist noch nicht vorhanden; die erste Sicherung legt ihn an.</translation>
    </message>
</context>
<context>
    <name>keeper::SizeChart</name>
    <message>
        <source>Size of the backups over time</source>
        <comment>@label accessible</comment>
        <translation>Größe der Sicherungen im Verlauf</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <comment>@info accessible</comment>
        <translation>Gewählt: %1</translation>
    </message>
</context>
<context>
    <name>keeper::StageBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <comment>@info accessible</comment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>keeper::StepList</name>
    <message>
        <source>What it changes, and its commands: %1</source>
        <comment>@label accessible</comment>
        <translation>Was er ändert, und seine Befehle: %1</translation>
    </message>
</context>
<context>
    <name>keeper::TableRowsModel</name>
    <message>
        <source>This backup holds no database.</source>
        <comment>@info</comment>
        <translation>Diese Sicherung enthält keine Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln tables</source>
        <comment>@info number</comment>
        <translation>
            <numerusform>%1 von %Ln Tabelle</numerusform>
            <numerusform>%1 von %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables, %1 rows in all</source>
        <comment>@info</comment>
        <extracomment>%1 is a number</extracomment>
        <translation>
            <numerusform>%Ln Tabelle, insgesamt %1 Zeilen</numerusform>
            <numerusform>%Ln Tabellen, insgesamt %1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <comment>@title:column</comment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Schema</source>
        <comment>@title:column</comment>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>@title:column</comment>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>keeper::TablesPane</name>
    <message>
        <source>Part of a table&apos;s name</source>
        <comment>@info placeholder</comment>
        <translation>Teil eines Tabellennamens</translation>
    </message>
    <message>
        <source>Tables</source>
        <comment>@label accessible</comment>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Filte&amp;r:</source>
        <comment>@label</comment>
        <translation>Filte&amp;r:</translation>
    </message>
    <message>
        <source>To read: how many rows each table has in the backup</source>
        <comment>@info accessible</comment>
        <translation>Zum Lesen: wie viele Zeilen jede Tabelle in der Sicherung hat</translation>
    </message>
</context>
<context>
    <name>keeper::TaskFlow</name>
    <message>
        <source>You are logged in as your ssh command would do it, and authentik is looked for in Docker Compose. Nothing is installed, stopped or changed on the server.</source>
        <comment>@info</comment>
        <translation>Die Anmeldung erfolgt so, wie der ssh-Befehl es täte, und authentik wird in Docker Compose gesucht. Auf dem Server wird nichts installiert, angehalten oder geändert.</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>@label stage</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Parts</source>
        <comment>@label stage</comment>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>@label stage</comment>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>@label stage</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Which server runs authentik?</source>
        <comment>@title</comment>
        <translation>Auf welchem Server läuft authentik?</translation>
    </message>
    <message>
        <source>What is there to save?</source>
        <comment>@title</comment>
        <translation>Was ist zu sichern?</translation>
    </message>
    <message>
        <source>The keychain did not take what it was to keep.</source>
        <comment>@info</comment>
        <translation>Der Schlüsselbund hat nicht angenommen, was er aufbewahren sollte.</translation>
    </message>
    <message>
        <source>It is locked, or the desktop&apos;s service for it has stopped.</source>
        <comment>@info</comment>
        <translation>Er ist gesperrt, oder der zuständige Dienst des Desktops läuft nicht.</translation>
    </message>
    <message>
        <source>What stands on the server?</source>
        <comment>@title</comment>
        <translation>Was steht auf dem Server?</translation>
    </message>
    <message>
        <source>The runs of restores are looked for. Nothing is stopped or changed.</source>
        <comment>@info</comment>
        <translation>Es wird nach Läufen von Wiederherstellungen gesehen. Nichts wird angehalten oder geändert.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <comment>@action</comment>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Restore a Backup &amp;Onto It…</source>
        <comment>@action</comment>
        <translation>Sicherung dara&amp;uf wiederherstellen …</translation>
    </message>
    <message>
        <source>What is on the server now?</source>
        <comment>@title</comment>
        <translation>Was ist jetzt auf dem Server?</translation>
    </message>
    <message>
        <source>Unlock it and try again; else you are asked for the password next time.</source>
        <comment>@info</comment>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut; sonst werden Sie das nächste Mal nach dem Passwort gefragt.</translation>
    </message>
</context>
<context>
    <name>keeper::WelcomePage</name>
    <message>
        <source>Add the server that runs your authentik, and its first backup is a click away.</source>
        <comment>@info</comment>
        <translation>Fügen Sie den Server hinzu, auf dem Ihr authentik läuft; zur ersten Sicherung fehlt dann nur noch ein Klick.</translation>
    </message>
    <message>
        <source>&amp;Add a Server…</source>
        <comment>@action</comment>
        <translation>Server hinzu&amp;fügen …</translation>
    </message>
</context>
<context>
    <name>keeper::Workspace</name>
    <message>
        <source>&amp;Overview</source>
        <comment>@title:tab</comment>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <comment>@status server</comment>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <comment>@status server</comment>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <comment>@title:tab</comment>
        <translation>Ak&amp;tivität</translation>
    </message>
    <message>
        <source>Bac&amp;kups</source>
        <comment>@title:tab</comment>
        <translation>Si&amp;cherungen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Backs up an authentik server over SSH.</source>
        <comment>@info help</comment>
        <translation>Sichert einen authentik-Server über SSH.</translation>
    </message>
    <message>
        <source>[user@]host[:port], or a name of the ssh configuration</source>
        <comment>@info help</comment>
        <translation>[benutzer@]host[:port], oder ein Name der ssh-Konfiguration</translation>
    </message>
    <message>
        <source>Folder that will hold the backup.</source>
        <comment>@info help</comment>
        <translation>Ordner, der die Sicherung aufnimmt.</translation>
    </message>
    <message>
        <source>Private key to try first.</source>
        <comment>@info help</comment>
        <translation>Privater Schlüssel, der zuerst versucht wird.</translation>
    </message>
</context>
</TS>
