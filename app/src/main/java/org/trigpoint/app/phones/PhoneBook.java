package org.trigpoint.app.phones;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.feeds.phone.Enrolled;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is invited and who is enrolled, as the file has it: {@code {"format":1,"invitations":[{"of","sha256","until"}],
 * "phones":[{"handle","name","sha256","since"}]}}. Of codes and secrets it has digests only.
 *
 * @param invitations that have not been used
 * @param phones that are enrolled
 */
record PhoneBook(List<Invitation> invitations, List<Phone> phones) {
    private static final int FORMAT = 1;

    /**
     * An invitation.
     *
     * @param of whom, for the list alone
     * @param sha256 of the code, in hexadecimal
     * @param until when it is good
     */
    record Invitation(String of, String sha256, Instant until) {}

    /**
     * A phone.
     *
     * @param enrolled by which it is known
     * @param sha256 of the secret, in hexadecimal
     * @param since when it is enrolled
     */
    record Phone(Enrolled enrolled, String sha256, Instant since) {}

    static final PhoneBook EMPTY = new PhoneBook(List.of(), List.of());

    PhoneBook {
        invitations = List.copyOf(invitations);
        phones = List.copyOf(phones);
    }

    Optional<Enrolled> find(String sha256) {
        return phones.stream()
                .filter(phone -> phone.sha256().equals(sha256))
                .map(Phone::enrolled)
                .findFirst();
    }

    boolean invites(String sha256, Instant now) {
        return invitations.stream().anyMatch(each -> each.sha256().equals(sha256) && now.isBefore(each.until()));
    }

    /** With one invitation more, and without those that are too old. */
    PhoneBook with(Invitation invitation, Instant now) {
        List<Invitation> more = new ArrayList<>(
                invitations.stream().filter(each -> now.isBefore(each.until())).toList());
        more.add(invitation);
        return new PhoneBook(more, phones);
    }

    /** With one phone more, for the invitation of this digest. */
    PhoneBook with(Phone phone, String invitation) {
        List<Phone> more = new ArrayList<>(phones);
        more.add(phone);
        return new PhoneBook(
                invitations.stream()
                        .filter(each -> !each.sha256().equals(invitation))
                        .toList(),
                more);
    }

    PhoneBook without(String handle) {
        return new PhoneBook(
                invitations,
                phones.stream()
                        .filter(phone -> !phone.enrolled().handle().equals(handle))
                        .toList());
    }

    String text() {
        ObjectNode root = Json.object().put("format", FORMAT);
        ArrayNode invited = root.putArray("invitations");
        invitations.forEach(each -> invited.addObject()
                .put("of", each.of())
                .put("sha256", each.sha256())
                .put("until", each.until().toString()));
        ArrayNode all = root.putArray("phones");
        phones.forEach(phone -> all.addObject()
                .put("handle", phone.enrolled().handle())
                .put("name", phone.enrolled().name())
                .put("sha256", phone.sha256())
                .put("since", phone.since().toString()));
        return root.toPrettyString();
    }

    /** What {@link #text} wrote; throws when it did not. */
    static PhoneBook of(String text) {
        JsonNode root = Json.read(text);
        if (root.path("format").asInt(0) != FORMAT) {
            throw new IllegalArgumentException(
                    "its format is " + root.path("format") + ", and this program reads " + FORMAT);
        }
        List<Invitation> invitations = new ArrayList<>();
        root.path("invitations")
                .forEach(node -> invitations.add(new Invitation(
                        node.path("of").asString(""), node.path("sha256").asString(""), time(node, "until"))));
        List<Phone> phones = new ArrayList<>();
        root.path("phones")
                .forEach(node -> phones.add(new Phone(
                        new Enrolled(
                                node.path("handle").asString(""),
                                node.path("name").asString("")),
                        node.path("sha256").asString(""),
                        time(node, "since"))));
        return new PhoneBook(invitations, phones);
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(node.path(name).asString(""));
    }
}
