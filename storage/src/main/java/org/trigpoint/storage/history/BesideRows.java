package org.trigpoint.storage.history;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertCodec;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.LookCodec;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCodec;
import org.trigpoint.storage.database.DatabaseSession;
import org.trigpoint.storage.database.Dialect;

/** Rows of the tables of zones, alerts and scenes: the same columns in every dialect. */
final class BesideRows {
    private static final int FETCHED_AT_ONCE = 1_000;

    private static final List<Column<Zone>> ZONE = List.of(
            new Column<>(Column.GEOMETRY, zone -> zone.content().shape()),
            new Column<>("audience", Zone::audience),
            new Column<>("id", Zone::id),
            new Column<>("revision", Zone::revision),
            new Column<>("ended", Zone::ended),
            new Column<>("name", zone -> zone.content().name()),
            new Column<>("category", zone -> zone.content().category().name()),
            new Column<>("kind", zone -> Column.kind(zone.content().shape())),
            new Column<>("reach_m", zone -> Column.reachMeters(zone.content().shape())),
            new Column<>("valid0_us", zone -> bound(zone.content().validFromEpochMicros())),
            new Column<>("valid1_us", zone -> bound(zone.content().validUntilEpochMicros())),
            new Column<>("known_us", Zone::knownEpochMicros),
            new Column<>("person", Zone::person),
            new Column<>("tlp", zone -> zone.content().marking().tlp().name()),
            new Column<>(
                    "releasable_to", zone -> Column.releasableTo(zone.content().marking())),
            new Column<>("licence", zone -> zone.content().marking().licence()),
            new Column<>("packed", zone -> Column.packed(zone, ZoneCodec.INSTANCE)));

    private static final List<Column<Alert>> ALERT = List.of(
            new Column<>(Column.GEOMETRY, alert -> alert.content().shape()),
            new Column<>("id", alert -> alert.id().toString()),
            new Column<>("audience", alert -> alert.id().audience()),
            new Column<>("revision", Alert::revision),
            new Column<>("state", alert -> alert.state().name()),
            new Column<>("rule", alert -> alert.content().rule()),
            new Column<>("rule_version", alert -> alert.content().ruleVersion()),
            new Column<>("headline", alert -> alert.content().headline()),
            new Column<>("subjects", alert -> subjects(alert.content())),
            new Column<>("severity", alert -> alert.content().severity().name()),
            new Column<>("urgency", alert -> alert.content().urgency().name()),
            new Column<>("score", alert -> alert.content().scoreLog()),
            new Column<>("distress", alert -> alert.content().distress()),
            new Column<>("kind", alert -> Column.kind(alert.content().shape())),
            new Column<>("reach_m", alert -> Column.reachMeters(alert.content().shape())),
            new Column<>("t0_us", alert -> alert.content().fromEpochMicros()),
            new Column<>("t1_us", alert -> alert.content().untilEpochMicros()),
            new Column<>("expires_us", alert -> alert.content().expiresEpochMicros()),
            new Column<>("known_us", Alert::knownEpochMicros),
            new Column<>("reason", Alert::reason),
            new Column<>("person", Alert::person),
            new Column<>("tlp", alert -> alert.content().marking().tlp().name()),
            new Column<>(
                    "releasable_to",
                    alert -> Column.releasableTo(alert.content().marking())),
            new Column<>("licence", alert -> alert.content().marking().licence()),
            new Column<>("layer", alert -> layer(alert.content()).text()),
            new Column<>("packed", alert -> Column.packed(alert, AlertCodec.INSTANCE)));

    private static final List<Column<Scene>> SCENE = List.of(
            new Column<>(Column.GEOMETRY, Scene::outline),
            new Column<>("audience", Scene::audience),
            new Column<>("known_us", scene -> scene.look().stamp().arrivalEpochMicros()),
            new Column<>("source", scene -> scene.look().stamp().source()),
            new Column<>("sequence", scene -> scene.look().stamp().sequence()),
            new Column<>("ordinal", Scene::ordinal),
            new Column<>("sensor", scene -> scene.look().sensor()),
            new Column<>("name", scene -> scene.look().scene()),
            new Column<>("t0_us", scene -> scene.look().fromEpochMicros()),
            new Column<>("t1_us", scene -> scene.look().untilEpochMicros()),
            new Column<>("tlp", scene -> scene.look().marking().tlp().name()),
            new Column<>(
                    "releasable_to", scene -> Column.releasableTo(scene.look().marking())),
            new Column<>("licence", scene -> scene.look().marking().licence()),
            new Column<>("packed", scene -> Column.packed(scene.look(), LookCodec.INSTANCE)));

    private static final String FIND_SCENES = "select fid, audience, ordinal, packed from scene"
            + " where t0_us <= ? and t1_us >= ? and known_us <= ?"
            + " order by t0_us desc, known_us, source, sequence, ordinal, audience";

    private static final String FIND_ZONES = "select fid, packed from zone where known_us <= ? order by fid";

    private BesideRows() {}

    private static @Nullable Long bound(long epochMicros) {
        return epochMicros == Long.MIN_VALUE || epochMicros == Long.MAX_VALUE ? null : epochMicros;
    }

    private static String subjects(AlertContent content) {
        return content.subjects().stream().map(TrackId::toString).collect(Collectors.joining(","));
    }

    /** An alert about a craft that is not shown without a purpose is kept no longer than the craft. */
    private static HistoryLayer layer(AlertContent content) {
        return content.hidden() && !content.distress() ? HistoryLayer.HIDDEN : HistoryLayer.ALERTS;
    }

    static void put(Beside beside, Dialect dialect, DatabaseSession session) throws SQLException {
        Column.put("zone", ZONE, beside.zones, dialect, session);
        Column.put("alert", ALERT, beside.alerts, dialect, session);
        Column.put("scene", SCENE, beside.scenes, dialect, session);
    }

    static void dropKnownAfter(long epochMicros, DatabaseSession session) throws SQLException {
        session.execute(
                "delete from zone where known_us > " + epochMicros,
                "delete from alert where known_us > " + epochMicros,
                "delete from scene where known_us > " + epochMicros);
    }

    /** Takes away what of a layer is older: an alert when its newest revision is. Gives how many rows. */
    static int dropBefore(HistoryLayer layer, long epochMicros, DatabaseSession session) throws SQLException {
        if (layer == HistoryLayer.SCENES) {
            PreparedStatement drop = session.prepare("delete from scene where t0_us < ? and t1_us < ?");
            drop.setLong(1, epochMicros);
            drop.setLong(2, epochMicros);
            return drop.executeUpdate();
        }
        PreparedStatement drop = session.prepare("delete from alert where layer = ? and known_us < ?"
                + " and not exists (select 1 from alert later where later.id = alert.id and later.known_us >= ?)");
        drop.setString(1, layer.text());
        drop.setLong(2, epochMicros);
        drop.setLong(3, epochMicros);
        return drop.executeUpdate();
    }

    /** The scenes that answer a query by their box, times and knowledge, those that began last first. */
    static List<Scene> findScenes(
            HistoryQuery query, Predicate<Scene> shown, DamagedRows damaged, DatabaseSession session)
            throws SQLException {
        List<Scene> found = new ArrayList<>();
        try (ResultSet rows = new Asked(session.prepare(FIND_SCENES))
                .number(query.untilEpochMicros())
                .number(query.fromEpochMicros())
                .number(query.knownByEpochMicros())
                .fetching(FETCHED_AT_ONCE)
                .rows()) {
            while (found.size() < query.most() && rows.next()) {
                Scene scene = scene(rows, damaged);
                if (scene != null && query.takes(scene) && shown.test(scene)) {
                    found.add(scene);
                }
            }
        }
        return found;
    }

    private static @Nullable Scene scene(ResultSet rows, DamagedRows damaged) throws SQLException {
        byte[] bytes = rows.getBytes(4);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes == null ? new byte[0] : bytes))) {
            return new Scene(rows.getInt(2), rows.getInt(3), LookCodec.INSTANCE.read(in, in.readUnsignedByte()));
        } catch (IOException | IllegalArgumentException e) {
            damaged.add(rows.getLong(1), "its scene: " + e.getMessage());
            return null;
        }
    }

    /** The newest version of each zone that was known by a time and had not ended, in order of audience and id. */
    static List<Zone> findZones(long knownByEpochMicros, DamagedRows damaged, DatabaseSession session)
            throws SQLException {
        Map<String, Zone> newest = new TreeMap<>();
        try (ResultSet rows = new Asked(session.prepare(FIND_ZONES))
                .number(knownByEpochMicros)
                .fetching(FETCHED_AT_ONCE)
                .rows()) {
            while (rows.next()) {
                Zone zone = zone(rows, damaged);
                if (zone != null) {
                    newest.merge(
                            zone.audience() + " " + zone.id(),
                            zone,
                            (one, two) -> one.revision() > two.revision() ? one : two);
                }
            }
        }
        return newest.values().stream().filter(zone -> !zone.ended()).toList();
    }

    private static @Nullable Zone zone(ResultSet rows, DamagedRows damaged) throws SQLException {
        byte[] bytes = rows.getBytes(2);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes == null ? new byte[0] : bytes))) {
            return ZoneCodec.INSTANCE.read(in, in.readUnsignedByte());
        } catch (IOException | IllegalArgumentException e) {
            damaged.add(rows.getLong(1), "its zone: " + e.getMessage());
            return null;
        }
    }
}
