package org.trigpoint.app.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

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
        long people = station.settings().people().size();
        boolean admin = station.settings().people().stream()
                .anyMatch(person -> person.role().equalsIgnoreCase("admin"));
        if (!local && people == 0) {
            return Finding.fail(
                    name(),
                    "the map listens at " + listen + ", which others can reach, and nobody is named: "
                            + "it would not start. Name people in the settings, or listen at 127.0.0.1");
        }
        if (!local && !admin) {
            return Finding.warn(name(), people + " people and no admin among them");
        }
        return Finding.ok(name(), people == 0 ? "only this machine reaches the map" : people + " people");
    }
}
