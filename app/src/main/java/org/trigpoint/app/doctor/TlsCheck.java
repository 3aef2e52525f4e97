package org.trigpoint.app.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.trigpoint.app.settings.Settings.TlsSetting;
import org.trigpoint.server.tls.Credential;
import org.trigpoint.server.tls.TlsException;
import org.trigpoint.server.tls.TlsFiles;

/** Whether the certificate of the map fits its key, and how long it holds. */
final class TlsCheck implements Check {
    private static final Duration SOON = Duration.ofDays(21);

    @Override
    public String name() {
        return "tls";
    }

    @Override
    public List<Finding> look(Station station) {
        TlsSetting set = station.settings().tls();
        if (set == null) {
            return Finding.ok(name(), "not set: the map is served without TLS");
        }
        Path certificate = set.cert();
        Path key = set.key();
        if (certificate == null || key == null) {
            return Finding.fail(name(), "tls needs both cert and key");
        }
        try {
            return judge(new TlsFiles(certificate, key).read(), Instant.now());
        } catch (TlsException e) {
            return Finding.fail(name(), String.valueOf(e.getMessage()));
        }
    }

    List<Finding> judge(Credential identity, Instant now) {
        if (identity.findDoubt(now).isPresent()) {
            return Finding.fail(name(), identity.findDoubt(now).get() + ": browsers do not trust it");
        }
        Duration left = Duration.between(now, identity.until());
        String text = "the certificate in " + identity.file() + " fits its key and ends in " + left.toDays() + " days";
        return left.compareTo(SOON) < 0
                ? Finding.warn(name(), text + ": renew it; a running station takes the new files by itself")
                : Finding.ok(name(), text);
    }
}
