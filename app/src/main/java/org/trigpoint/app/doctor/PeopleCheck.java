package org.trigpoint.app.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.trigpoint.app.settings.Settings.OidcSetting;
import org.trigpoint.app.settings.Settings.PersonSetting;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Account;
import org.trigpoint.server.access.AccountException;
import org.trigpoint.server.access.AccountFile;

/** Whether someone may look after a station that others can reach. */
final class PeopleCheck implements Check {
    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Finding> look(Station station) {
        String listen = station.listen();
        String host = listen.replaceAll(":\\d+$", "").replaceAll("[\\[\\]]", "");
        boolean local;
        try {
            local = InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return Finding.fail(name(), "listen is " + listen + ", and this machine has no address " + host);
        }
        List<Account> kept;
        try {
            kept = new AccountFile(station.data().resolve(AccountFile.NAME)).read();
        } catch (AccountException e) {
            return Finding.fail(name(), String.valueOf(e.getMessage()));
        }
        List<PersonSetting> people = station.settings().people();
        OidcSetting oidc = station.settings().oidc();
        boolean admin = people.stream().anyMatch(person -> person.role().equalsIgnoreCase("admin"))
                || kept.stream().anyMatch(account -> account.role() == Role.ADMIN && !account.disabled())
                || (oidc != null && oidc.roles().values().stream().anyMatch("admin"::equalsIgnoreCase));
        if (!local && people.isEmpty() && kept.isEmpty() && oidc == null) {
            return Finding.fail(
                    name(),
                    "the map listens at " + listen + ", which others can reach, and nobody has an account: it would not"
                            + " start. Make one, with ./trigpoint account add NAME --role admin, or listen at 127.0.0.1");
        }
        String text = people.size() + " people in the settings, " + kept.size() + " accounts"
                + (oidc == null ? "" : ", those of " + oidc.issuer());
        if (!local && !admin) {
            return Finding.warn(name(), text + ", and no admin who is let in among them");
        }
        return Finding.ok(
                name(),
                people.isEmpty() && kept.isEmpty() && oidc == null
                        ? "no accounts: only this machine reaches the map"
                        : text);
    }
}
