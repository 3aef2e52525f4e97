package org.trigpoint.storage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.storage.database.Database;

/** What a history does with zones, alerts and scenes, whatever keeps it. */
abstract class BesideContract extends HistoryContract {
    static final Marking MARKING = new Marking(Marking.Tlp.GREEN, List.of("own", "partners"), "ODbL");
    static final Shape.Area AREA = new Shape.Area(List.of(corners(-1, 50)));
    private static final Shape.Corridor CABLE =
            new Shape.Corridor(List.of(Position.of(50, 179.5), Position.of(51, -179.5)), 250);

    /** Reads what is kept at a place, with SQL. */
    abstract Database reading(String name);

    final long number(String name, String sql) throws SQLException {
        try (Database database = reading(name)) {
            database.open();
            return database.read(session -> session.number(sql));
        }
    }

    private List<Long> counts(String name) throws SQLException {
        return List.of(
                number(name, "select count(*) from zone"),
                number(name, "select count(*) from alert"),
                number(name, "select count(*) from scene"));
    }

    private static List<Position> corners(double west, double south) {
        return List.of(
                Position.of(south, west),
                Position.of(south, west + 1),
                Position.of(south + 1, west + 1),
                Position.of(south + 1, west));
    }

    static Zone zone(String id, int revision, Shape shape, long knownSecond) {
        ZoneContent content = new ZoneContent(
                "Zone " + id + '\0', ZoneCategory.CABLE, shape, Long.MIN_VALUE, Long.MAX_VALUE, MARKING);
        return new Zone(0, id, revision, false, content, START + knownSecond * SECOND, "Ada");
    }

    static Alert alert(int number, int revision, boolean hidden, long knownSecond) {
        AlertContent content = new AlertContent(
                AlertContent.BY_HAND,
                1,
                "Anchor on the cable",
                List.of(id(1), id(2)),
                number == 1 ? new Shape.Circle(Position.of(50, -1), 500) : null,
                START,
                START,
                START + 86_400 * SECOND,
                AlertContent.Severity.SEVERE,
                AlertContent.Urgency.IMMEDIATE,
                false,
                hidden,
                0.5,
                List.of(),
                MARKING);
        return new Alert(
                AlertId.of(new Stamp(START, 1, number), 0, 0),
                revision,
                revision == 1 ? Alert.State.RAISED : Alert.State.CONFIRMED,
                content,
                "",
                "Ada",
                START + knownSecond * SECOND);
    }

    /** What a satellite searched in ten seconds, told of forty seconds later. */
    static Message<Look> look(int number, long second, double west) {
        Look look = new Look(
                new Stamp(START + (second + 50) * SECOND, 7, number),
                "sar-1",
                "scene " + number,
                START + second * SECOND,
                START + (second + 10) * SECOND,
                new Look.Polygon(corners(west, 50)),
                List.of(new Look.Detectability(20, 0.5), new Look.Detectability(100, 0.9)),
                1e-4,
                MARKING);
        return new Message<>(look.stamp(), 1, Key.of(7), 0, look);
    }

    private static List<String> scenes(History history, HistoryQuery query) {
        return history.findScenes(query, _ -> true).stream()
                .map(scene -> scene.look().scene())
                .toList();
    }

    private static void takeAll(History history, long afterSecond) {
        history.takeZones(List.of(zone("a", 1, AREA, 10), zone("a", 2, CABLE, 20), zone("b", 1, AREA, 60)).stream()
                .filter(zone -> zone.knownEpochMicros() > START + afterSecond * SECOND)
                .toList());
        history.takeAlerts(List.of(alert(1, 1, false, 10), alert(1, 2, false, 60), alert(2, 1, false, 20)).stream()
                .filter(alert -> alert.knownEpochMicros() > START + afterSecond * SECOND)
                .toList());
        history.takeLooks(List.of(look(1, -40, -1), look(2, 0, -1), look(3, 10, 20)).stream()
                .filter(look -> look.stamp().arrivalEpochMicros() > START + afterSecond * SECOND)
                .toList());
    }

    private List<String> zones(String name, long knownBySecond) throws SQLException {
        try (Database database = reading(name)) {
            database.open();
            return HistoryStore.in(database, HistoryLimits.NONE).findZones(START + knownBySecond * SECOND).stream()
                    .map(zone -> zone.id() + " " + zone.revision())
                    .toList();
        }
    }

    @Test
    void zonesAreThoseThatWereKnownAndHadNotEnded() throws Exception {
        Zone begun = zone("c", 1, AREA, 30);
        Zone ended = new Zone(0, "c", 2, true, begun.content(), START + 50 * SECOND, "Ada");
        try (History history = open("history")) {
            takeAll(history, 0);
            history.takeZones(List.of(begun, ended));
            history.flush();
        }
        assertThat(zones("history", 15)).containsExactly("a 1");
        assertThat(zones("history", 40)).containsExactly("a 2", "c 1");
        assertThat(zones("history", 100)).containsExactly("a 2", "b 1");
    }

    @Test
    void versionsRevisionsAndScenesAreThereOnceHoweverOftenTheyAreTaken() throws Exception {
        try (History history = open("history")) {
            takeAll(history, 0);
            history.flush();
            takeAll(history, 0);
            history.flush();
            assertThat(counts("history")).containsExactly(3L, 3L, 3L);
            assertThat(number(
                            "history",
                            "select count(*) from zone where id = 'a' and revision = 2 and kind = 'corridor'"
                                    + " and reach_m = 250 and category = 'CABLE' and valid0_us is null and known_us = "
                                    + (START + 20 * SECOND)))
                    .isEqualTo(1);
            assertThat(number(
                            "history",
                            "select count(*) from alert where revision = 2 and state = 'CONFIRMED' and rule = 'by-hand'"
                                    + " and severity = 'SEVERE' and score = 0.5 and kind = 'circle' and subjects = '"
                                    + id(1) + "," + id(2) + "' and releasable_to = 'own,partners'"))
                    .isEqualTo(1);
            assertThat(number("history", "select count(*) from alert where geom is null"))
                    .isEqualTo(1);
        }
    }

    @Test
    void scenesAreFoundByPlaceTimeAndKnowledgeWaitingOrWritten() throws InterruptedException {
        try (History history = open("history")) {
            history.takeLooks(List.of(look(1, 0, -1), look(2, 100, 179.5), look(3, 200, -1)));
            for (int time = 0; time < 2; time++) {
                HistoryQuery all = query(Box.EARTH, 0, 1_000, Long.MAX_VALUE);
                assertThat(scenes(history, all)).containsExactly("scene 3", "scene 2", "scene 1");
                assertThat(scenes(history, all.withMost(1))).containsExactly("scene 3");
                assertThat(scenes(history, all.withBox(SOLENT))).containsExactly("scene 3", "scene 1");
                assertThat(scenes(history, all.withBox(new Box(-179.9, 50, -179, 51))))
                        .containsExactly("scene 2");
                assertThat(scenes(history, query(Box.EARTH, 105, 150, Long.MAX_VALUE)))
                        .containsExactly("scene 2");
                assertThat(scenes(history, query(Box.EARTH, 0, 1_000, 150))).containsExactly("scene 2", "scene 1");
                assertThat(history.findScenes(all, scene -> scene.look().scene().endsWith("1")))
                        .containsExactly(Scene.of(look(1, 0, -1)));
                history.flush();
            }
        }
    }

    /** What was known after the snapshot leaves, and comes again with the journal. */
    @Test
    void goingBackForgetsWhatBecameKnownLater() throws Exception {
        try (History history = open("history")) {
            takeAll(history, 0);
            history.flush();
        }
        closeDatabases();
        try (History history = open("history")) {
            history.restore(null, HistoryCut.VERSION, List.of(), START + 30 * SECOND);
            history.flush();
            assertThat(counts("history")).containsExactly(2L, 2L, 1L);
            takeAll(history, 30);
            history.flush();
            assertThat(counts("history")).containsExactly(3L, 3L, 3L);
        }
    }

    @Test
    void aSnapshotHoldsTheScenesThatWait() throws IOException, InterruptedException {
        Scene scene = Scene.of(look(1, 0, -1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new HistoryCut(1, 1, List.of(), List.of(scene)).write(new DataOutputStream(bytes));
        try (History history = open("history")) {
            history.restore(
                    new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                    HistoryCut.VERSION,
                    List.of(),
                    START + 60 * SECOND);
            history.flush();
            assertThat(history.findScenes(query(Box.EARTH, 0, 100, Long.MAX_VALUE), _ -> true))
                    .containsExactly(scene);
        }
    }

    /** Alerts are kept for ten hours after the last word, those about hidden craft for two, scenes for five; zones stay. */
    @Test
    void alertsAndScenesHaveTheirAges() throws Exception {
        HistoryLimits limits = new HistoryLimits(
                null,
                Map.of(
                        HistoryLayer.ALERTS, Duration.ofHours(10),
                        HistoryLayer.SCENES, Duration.ofHours(5),
                        HistoryLayer.HIDDEN, Duration.ofHours(2)),
                _ -> false);
        try (History history = open("history", limits)) {
            history.takeZones(List.of(zone("a", 1, AREA, 1)));
            history.takeAlerts(List.of(alert(1, 1, false, 1), alert(2, 1, true, 1), alert(3, 1, false, 1)));
            history.takeLooks(List.of(look(1, 1, -1)));
            history.flush();
            history.takeAlerts(List.of(alert(1, 2, false, 11 * 3_600)));
            history.takeLooks(List.of(look(2, 11 * 3_600, -1)));
            history.flush();
            for (int i = 0; i < 500 && !counts("history").equals(List.of(1L, 2L, 1L)); i++) {
                Thread.sleep(20);
            }
            assertThat(counts("history")).containsExactly(1L, 2L, 1L);
            assertThat(number("history", "select count(*) from alert where geom is not null"))
                    .isEqualTo(2);
        }
    }
}
