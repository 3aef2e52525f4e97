package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.ZoneFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint that makes zones of a file: what is no zone is told with its reason, and the rest is imported. */
final class ZoneImportEndpoint {
    /** Zones of one file: each is a command of its own. */
    static final int MOST_ZONES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ZoneImportEndpoint.class);
    private static final String KML = "application/vnd.google-earth.kml+xml";
    private static final List<String> BODY_TYPES = List.of("application/geo+json", "application/json", KML);
    private static final int MOST_BYTES = 16 << 20;
    private static final long MOST_DRAINED_BYTES = 64L << 20;
    private static final int MOST_TERMS = 200;
    private static final int MOST_BAD = 200;
    private static final double USUAL_HALF_WIDTH_METERS = 500;

    private final PictureAccess access;
    private final Ports ports;

    ZoneImportEndpoint(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    Endpoint endpoint() {
        return new Endpoint(HandlerType.POST, "/api/zones/import", Role.OFFICER, BODY_TYPES, this::take);
    }

    private void take(Context request, Session session) throws IOException {
        Viewer viewer = session.viewer();
        ZoneFiles.Meaning meaning = meaning(request);
        boolean only = Parameters.flag(request, "dryRun");
        String type = String.valueOf(request.contentType());
        ZoneFiles.Read read;
        try {
            read = ports.zoneFiles().read(body(request), type.startsWith(KML), meaning);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
        Map<String, ZoneContent> wanted = new TreeMap<>();
        List<ZoneFiles.Bad> bad = new ArrayList<>(read.bad());
        read.zones().forEach((id, feature) -> check(id, feature, session, bad).ifPresent(zone -> wanted.put(id, zone)));
        Map<String, ZoneContent> there = new TreeMap<>();
        access.zones().zones(viewer).forEach(zone -> there.put(zone.id(), zone.content()));
        int same = wanted.size();
        wanted.entrySet().removeIf(each -> each.getValue().equals(there.get(each.getKey())));
        same -= wanted.size();
        long changed = wanted.keySet().stream().filter(there::containsKey).count();
        requireRoom(wanted.size(), there.size() + wanted.size() - changed);
        if (!only) {
            wanted.forEach((id, content) ->
                    Commanding.offer(ports, new ZoneCommand(viewer.audience(), id, content, viewer.person())));
            LOG.info("{} imports {} zones; {} features are bad", viewer.person(), wanted.size(), bad.size());
            request.status(202);
        }
        ObjectNode node = Json.object();
        ArrayNode ids = node.putArray("ids");
        wanted.keySet().forEach(ids::add);
        node.put("changed", changed).put("same", same).put("dryRun", only).put("badCount", bad.size());
        ArrayNode refused = node.putArray("bad");
        bad.stream()
                .limit(MOST_BAD)
                .forEach(each -> refused.addObject()
                        .put("number", each.number())
                        .put("name", each.name())
                        .put("reason", each.reason()));
        Answers.json(request, node);
    }

    private Optional<ZoneContent> check(String id, JsonNode feature, Session session, List<ZoneFiles.Bad> bad) {
        String audience = access.audienceName(session);
        try {
            Zone.requireId(session.viewer().audience(), id);
            return Optional.of(ZoneBody.content(feature, audience == null ? List.of() : List.of(audience)));
        } catch (Refusal | IllegalArgumentException e) {
            bad.add(new ZoneFiles.Bad(0, id, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static void requireRoom(int more, long then) {
        if (more > MOST_ZONES) {
            throw Refusal.badRequest("The file makes " + more + " zones; " + MOST_ZONES
                    + " are imported here at most: cut it, or use ./trigpoint zones import");
        }
        if (then > ZoneEndpoints.MOST_ZONES) {
            throw Refusal.badRequest("There would be " + then + " zones; there are " + ZoneEndpoints.MOST_ZONES
                    + " at most: end some before");
        }
    }

    private static ZoneFiles.Meaning meaning(Context request) {
        String said = required(request, "category");
        ZoneCategory category = Arrays.stream(ZoneCategory.values())
                .filter(each -> each.name().equals(said.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "category must be one of " + Arrays.toString(ZoneCategory.values()) + ", not " + said));
        String prefix = Optional.ofNullable(request.queryParam("prefix")).orElse("");
        if (!prefix.matches("([A-Za-z0-9][A-Za-z0-9._-]{0,11})?")) {
            throw Refusal.badRequest(
                    "prefix is 12 letters, digits, dots, dashes and underscores at most, not " + prefix);
        }
        Double halfWidth = meters(request, "halfWidthMeters");
        return new ZoneFiles.Meaning(
                category,
                terms(request),
                prefix,
                halfWidth == null ? USUAL_HALF_WIDTH_METERS : halfWidth,
                meters(request, "radiusMeters"));
    }

    /** Licence, source and date: they go with the zone wherever it goes. */
    private static String terms(Context request) {
        String date = required(request, "date");
        try {
            var _ = LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("date is written as 2026-11-01, not as " + date);
        }
        String licence = Optional.ofNullable(request.queryParam("licence")).orElse("");
        String terms = (licence.isBlank() ? "" : licence.strip() + "; ") + "source: " + required(request, "source")
                + ", " + date;
        if (terms.length() > MOST_TERMS || terms.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.badRequest(
                    "source and licence are one line of " + MOST_TERMS + " characters at most, together");
        }
        return terms;
    }

    private static String required(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Refusal.badRequest(name + " is missing"));
    }

    private static @Nullable Double meters(Context request, String name) {
        String text = request.queryParam(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            double meters = Double.parseDouble(text);
            if (meters > 0 && meters <= Shape.MOST_METERS) {
                return meters;
            }
        } catch (NumberFormatException e) {
            // Said below, as a number that does not fit.
        }
        throw Refusal.badRequest(name + " is above 0 and at most " + (long) Shape.MOST_METERS + ", not " + text);
    }

    private static byte[] body(Context request) throws IOException {
        try (InputStream in = request.req().getInputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                in.skip(MOST_DRAINED_BYTES);
                throw new Refusal(
                        413,
                        "The file must not be longer than " + MOST_BYTES
                                + " bytes: cut it, or use ./trigpoint zones import");
            }
            return body;
        }
    }
}
