<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>Backs up an authentik server over SSH, with nothing installed there.</source>
        <comment>@info help</comment>
        <translation>Sichert einen authentik-Server über SSH, ohne dort etwas zu installieren.</translation>
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
        <source>Compare the fingerprint with the server&apos;s own (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub there), then trust it.</source>
        <comment>@info next</comment>
        <translation>Vergleichen Sie den Fingerabdruck mit dem des Servers (dort: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub) und vertrauen Sie ihm dann.</translation>
    </message>
    <message>
        <source>The key of %1 is not the one it had before.</source>
        <comment>@title</comment>
        <translation>Der Schlüssel von %1 ist nicht mehr der bisherige.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server. Only if the change was meant, remove the old key (%1) and try again.</source>
        <comment>@info next</comment>
        <translation>Fragen Sie, wer den Server betreibt. Nur wenn die Änderung gewollt war, entfernen Sie den alten Schlüssel (%1) und versuchen es erneut.</translation>
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
        <translation>Melden Sie sich nicht an. Fragen Sie, wer den Server betreibt.</translation>
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
        <translation>Kein Compose-Projekt hat einen Container mit authentiks Abbild.</translation>
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
        <source>Choose one (--project NAME).</source>
        <comment>@info next</comment>
        <translation>Wählen Sie eines (--project NAME).</translation>
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
        <source>The details hold its own words.</source>
        <comment>@info why</comment>
        <translation>Die Details enthalten den genauen Wortlaut.</translation>
    </message>
    <message>
        <source>Check the rights of authentik&apos;s role and the server&apos;s disk.</source>
        <comment>@info next</comment>
        <translation>Prüfen Sie die Rechte von authentiks Rolle und die Festplatte des Servers.</translation>
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
        <source>The details hold the system&apos;s own words.</source>
        <comment>@info why</comment>
        <translation>Die Details enthalten die Worte des Systems.</translation>
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
        <source>Save that database by its own means, and the rest with --skip database.</source>
        <comment>@info next</comment>
        <translation>Diese Datenbank mit ihren eigenen Mitteln sichern, den Rest mit --skip database.</translation>
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
        <source>There are several authentiks on this server:
%1
Which project? </source>
        <comment>@info question</comment>
        <translation>Auf diesem Server gibt es mehrere authentiks:
%1
Welches Projekt? </translation>
    </message>
    <message>
        <source>Looking for authentik…</source>
        <comment>@info</comment>
        <translation>authentik wird gesucht …</translation>
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
</context>
<context>
    <name>SetText</name>
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
        <source>%1 of %2</source>
        <comment>@label bytes</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Database</source>
        <comment>@label component</comment>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Redis</source>
        <comment>@label component</comment>
        <translation>Redis</translation>
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
        <source>Custom templates</source>
        <comment>@label component</comment>
        <translation>Eigene Vorlagen</translation>
    </message>
    <message>
        <source>Blueprints</source>
        <comment>@label component</comment>
        <translation>Blueprints</translation>
    </message>
    <message>
        <source>Configuration</source>
        <comment>@label component</comment>
        <translation>Konfiguration</translation>
    </message>
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
</context>
<context>
    <name>keeper::ConnectPage</name>
    <message>
        <source>Choose…</source>
        <comment>@action</comment>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>You are logged in as your ssh command would do it, and authentik is looked for in Docker Compose. Nothing is installed, stopped or changed on the server.</source>
        <comment>@info</comment>
        <translation>Sie werden so angemeldet, wie Ihr ssh-Befehl es täte, und authentik wird in Docker Compose gesucht. Auf dem Server wird nichts installiert, angehalten oder geändert.</translation>
    </message>
    <message>
        <source>user@auth.example.org, or a name of your ssh configuration</source>
        <comment>@info placeholder</comment>
        <translation>benutzer@auth.example.org, oder ein Name Ihrer ssh-Konfiguration</translation>
    </message>
    <message>
        <source>As ssh would: agent, configuration, usual places</source>
        <comment>@info placeholder</comment>
        <translation>Wie ssh: Agent, Konfiguration, übliche Orte</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <comment>@action accessible</comment>
        <translation>Eine Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <comment>@label</comment>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <comment>@label</comment>
        <translation>S&amp;chlüsseldatei:</translation>
    </message>
    <message>
        <source>Which server runs authentik?</source>
        <comment>@title</comment>
        <translation>Auf welchem Server läuft authentik?</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>@action</comment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>@action</comment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a Key File</source>
        <comment>@title:window</comment>
        <translation>Schlüsseldatei wählen</translation>
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
    <name>keeper::FoundModel</name>
    <message>
        <source>authentik %1 on %2</source>
        <comment>@title</comment>
        <translation>authentik %1 auf %2</translation>
    </message>
    <message>
        <source>Project “%1” in %2, by %3</source>
        <comment>@info project, folder, engine</comment>
        <translation>Projekt „%1“ in %2, mit %3</translation>
    </message>
    <message>
        <source>Without the database, authentik can&apos;t be restored from this backup.</source>
        <comment>@info</comment>
        <translation>Ohne die Datenbank lässt sich authentik aus dieser Sicherung nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <comment>@info validation</comment>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing can be written to this folder.</source>
        <comment>@info validation</comment>
        <translation>In diesen Ordner kann nicht geschrieben werden.</translation>
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
        <source>Choose…</source>
        <comment>@action</comment>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <comment>@action accessible</comment>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <comment>@action</comment>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>@action</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <comment>@title:window</comment>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>keeper::HostKeyPanel</name>
    <message>
        <source>Compare it with what the server itself says, at its console or from whoever runs it:
ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</source>
        <comment>@info</comment>
        <translation>Vergleichen Sie ihn mit dem, was der Server selbst sagt, an seiner Konsole oder bei denen, die ihn betreiben:
ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</translation>
    </message>
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
        <source>Trust This Key</source>
        <comment>@action</comment>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Don&apos;t Connect</source>
        <comment>@action</comment>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>The host %1 is not known yet. Is this its key?</source>
        <comment>@title</comment>
        <translation>Der Host %1 ist noch nicht bekannt. Ist das sein Schlüssel?</translation>
    </message>
</context>
<context>
    <name>keeper::MainWindow</name>
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
        <source>Authentik Keeper</source>
        <comment>@title:window</comment>
        <translation>Authentik Keeper</translation>
    </message>
</context>
<context>
    <name>keeper::PartsModel</name>
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
        <translation>Liegt im S3-Bucket „%1“; sichern Sie es dort</translation>
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
        <source>Use This One</source>
        <comment>@action</comment>
        <translation>Dieses verwenden</translation>
    </message>
</context>
<context>
    <name>keeper::ResultPage</name>
    <message>
        <source>Open Folder</source>
        <comment>@action</comment>
        <translation>Ordner öffnen</translation>
    </message>
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
        <source>Close</source>
        <comment>@action</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back to the Parts</source>
        <comment>@action</comment>
        <translation>Zurück zu den Teilen</translation>
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
        <source>authentik keeps running. Closing this window cancels the backup.</source>
        <comment>@info</comment>
        <translation>authentik läuft weiter. Schließen Sie dieses Fenster, wird die Sicherung abgebrochen.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <comment>@title</comment>
        <translation>Sicherung läuft</translation>
    </message>
    <message>
        <source>Cancel Backup</source>
        <comment>@action</comment>
        <translation>Sicherung abbrechen</translation>
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
        <source>Unlock Key</source>
        <comment>@action</comment>
        <translation>Schlüssel entsperren</translation>
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
        <source>Log In</source>
        <comment>@action</comment>
        <translation>Anmelden</translation>
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
        <source>Allow sudo</source>
        <comment>@action</comment>
        <translation>sudo erlauben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>@action</comment>
        <translation>Abbrechen</translation>
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
